package vn.gnbv.launcher;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs short commands to their end. */
final class Commands {

    record Result(int exitCode, String output) {}

    private Commands() {}

    /** Runs in {@code folder}; what the command prints goes through a file, so that a child it leaves can't hold us. */
    static Result run(Path folder, Duration timeout, Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile("gnbv-command", ".log");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new LauncherException(
                            "%s did not end within %s\n%s".formatted(command.getFirst(), timeout, read(output)));
                }
                return new Result(process.exitValue(), read(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(command.getFirst()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #run}, and refuses any exit code but 0. */
    static String require(Path folder, Duration timeout, Map<String, String> environment, List<String> command) {
        Result result = run(folder, timeout, environment, command);
        if (result.exitCode() != 0) {
            throw new LauncherException(
                    "%s ended with %d\n%s".formatted(String.join(" ", command), result.exitCode(), result.output()));
        }
        return result.output();
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
    }
}
