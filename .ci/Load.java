import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Requests over HTTP as fast as they are answered, by wrk: a load that takes little of the processors that it shares. */
final class Load {
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private Load() {}

    /** Times in milliseconds. */
    record Speed(double perSecond, double p50, double p99) {}

    static Speed get(String address, String token, int clients, int seconds) throws Exception {
        return run("wrk.method = 'GET'\n", address, token, clients, seconds);
    }

    /**
     * Payments of one thousand đồng.
     *
     * @param address with a place for a budget's id
     */
    static Speed post(String address, List<String> budgets, String token, int clients, int seconds) throws Exception {
        String paths = budgets.stream()
                .map(budget -> "'" + address.formatted(budget).replaceFirst("^http://[^/]*", "") + "'")
                .collect(Collectors.joining(", "));
        return run("""
                local paths = { %s }
                local sent = 0
                math.randomseed(os.time())
                local series = math.random(1, 2 ^ 30)
                wrk.method = 'POST'
                wrk.headers['Content-Type'] = 'application/json'
                wrk.body = '{"kind":"PAYMENT","amount":1000,"effectiveOn":"2018-12-31","document":"BENCH"}'
                request = function()
                    sent = sent + 1
                    wrk.headers['Idempotency-Key'] = string.format('%%08x-0000-4000-8000-%%012x', series, sent)
                    return wrk.format(nil, paths[sent %% #paths + 1])
                end
                """.formatted(paths), address.formatted(budgets.getFirst()), token, clients, seconds);
    }

    private static Speed run(String script, String address, String token, int clients, int seconds) throws Exception {
        Path file = Files.createTempFile("gnbv-load-", ".lua");
        try {
            Files.writeString(file, "wrk.headers['Authorization'] = 'Bearer " + token + "'\n" + script);
            Process wrk = new ProcessBuilder(
                            "wrk", "-t1", "-c" + clients, "-d" + seconds, "--timeout", "120", "--latency", "-s", file.toString(), address)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(wrk.getInputStream().readAllBytes());
            Matcher refused = REFUSED.matcher(output);
            if (wrk.waitFor() != 0 || refused.find()) {
                throw new IllegalStateException(address + " did not answer every request as asked:\n" + output);
            }
            return new Speed(
                    Double.parseDouble(found("Requests/sec: +([0-9.]+)", output).group(1)),
                    milliseconds(found("50% +([0-9.]+)(us|ms|s|m)\\b", output)),
                    milliseconds(found("99% +([0-9.]+)(us|ms|s|m)\\b", output)));
        } finally {
            Files.delete(file);
        }
    }

    private static Matcher found(String pattern, String output) {
        Matcher matcher = Pattern.compile(pattern).matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException(output);
        }
        return matcher;
    }

    private static double milliseconds(Matcher time) {
        double value = Double.parseDouble(time.group(1));
        return switch (time.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            case "s" -> value * 1000;
            default -> value * 60_000;
        };
    }
}
