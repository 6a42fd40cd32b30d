package vn.gnbv.naive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is asked of a list or an aggregate, and by whom.
 *
 * @param parents ids in the path, by name
 * @param below transactions below this one are known; {@link Long#MAX_VALUE} where no block is asked for
 */
record Asked(Reader reader, String path, Map<String, UUID> parents, Map<String, String> parameters, long below) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    UUID parent(String name) {
        return parents.get(name);
    }

    String parameter(String name) {
        return parameters.get(name);
    }

    UUID uuid(String name) {
        return parameters.containsKey(name) ? UUID.fromString(parameters.get(name)) : null;
    }

    boolean hasMoment() {
        return parameters.containsKey("knownAt");
    }

    LocalDate asOf() {
        return parameters.containsKey("asOf") ? LocalDate.parse(parameters.get("asOf")) : today();
    }

    boolean withoutSynthetic() {
        return "exclude".equals(parameters.get("synthetic"));
    }

    /** The address without its query. */
    String address() {
        String address = path;
        for (Map.Entry<String, UUID> parent : parents.entrySet()) {
            address = address.replace(
                    "{" + parent.getKey() + "}", parent.getValue().toString());
        }
        return address;
    }

    static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** A moment, or the begin or end of a day in Vietnam. */
    static Instant moment(String text, boolean end) {
        if (text.length() > 10) {
            return Instant.parse(text);
        }
        LocalDate day = LocalDate.parse(text);
        return end
                ? day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1)
                : day.atStartOfDay(ZONE).toInstant();
    }

    /** The last block that was sealed by the moment or day, or the numbered one; block 0 knows nothing. */
    static long below(String knownAt, Tables tables) {
        boolean number = knownAt.matches("\\d+");
        return tables.now("seal_block").stream()
                .filter(block -> number
                        ? block.number("number") == Long.parseLong(knownAt)
                        : !((Instant) block.get("sealed_at")).isAfter(moment(knownAt, true)))
                .mapToLong(block -> block.number("transaction_upper"))
                .max()
                .orElse(0);
    }

    static String rfc3339(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toString();
    }
}
