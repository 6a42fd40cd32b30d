import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** PostgreSQL's own load generator, against the database that the product runs on. */
record Pgbench(String program, String user, String password, int clients, int seconds) {

    /** How fast a script runs, over and over. */
    Load.Speed speed(String script) throws Exception {
        Path folder = Files.createTempDirectory("gnbv-bench-");
        Files.writeString(folder.resolve("script.sql"), script);
        URI database = URI.create(System.getenv("GNBV_JDBC_URL").substring("jdbc:".length()));
        ProcessBuilder builder = new ProcessBuilder(
                        program, "-h", database.getHost(), "-p", "" + database.getPort(), "-U", user,
                        "-n", "-M", "prepared", "-c", "" + clients, "-j", "2", "-T", "" + seconds, "-f", "script.sql",
                        "-l", "--log-prefix=transactions", database.getPath().substring(1))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("PGPASSWORD", password);
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("output")));
        }
        List<Long> micros = new ArrayList<>();
        try (var logs = Files.newDirectoryStream(folder, "transactions*")) {
            for (Path log : logs) {
                // client, number, microseconds, …
                Files.readAllLines(log).forEach(line -> micros.add(Long.parseLong(line.split(" ")[2])));
            }
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        micros.sort(null);
        return new Load.Speed(
                (double) micros.size() / seconds,
                micros.get(micros.size() / 2) / 1000.0,
                micros.get((int) (micros.size() * 0.99)) / 1000.0);
    }
}
