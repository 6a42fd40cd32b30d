package vn.gnbv.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A program that runs beside us: its output goes to a file, and it has a session of its own, so that Ctrl-C in the
 * terminal reaches us alone and we stop things in order. Its process id is kept in a file; one that an earlier run left
 * behind is stopped before a new one starts.
 */
final class Background implements AutoCloseable {

    private static final Duration TO_STOP = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;

    private Background(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /**
     * Starts it, with log and process id in the folder.
     *
     * @param workingFolder where it runs
     */
    static Background start(
            String name, Path folder, Path workingFolder, Map<String, String> environment, List<String> command) {
        Folders.create(folder, "rwx------");
        Path log = folder.resolve(name + ".log");
        Path pidFile = folder.resolve(name + ".pid");
        stopLeftover(folder, name);
        try {
            if (Files.exists(log)) {
                Files.move(log, folder.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            List<String> detached = new ArrayList<>();
            if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
                detached.add("/usr/bin/setsid");
            }
            detached.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(detached)
                    .directory(workingFolder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            Files.writeString(pidFile, process.pid() + "\n");
            return new Background(name, process, log, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready, and gives the end of its log when it ends or takes too long instead. */
    void await(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new LauncherException(end().join());
            }
            if (System.nanoTime() > deadline) {
                close();
                throw new LauncherException("%s was not ready after %d s; the end of %s:\n%s"
                        .formatted(name, patience.toSeconds(), log, Folders.lastLines(log, 30)));
            }
            pause();
        }
    }

    /** Completes with a sentence when it ends, which it should not while the product runs. */
    CompletableFuture<String> end() {
        return process.onExit()
                .thenApply(ended -> "%s ended with %d; the end of %s:\n%s"
                        .formatted(name, ended.exitValue(), log, Folders.lastLines(log, 30)));
    }

    /** Asks it to end, and makes it after a while. */
    @Override
    public void close() {
        stop(process.toHandle());
        Folders.delete(pidFile);
    }

    /** Stops what a killed launcher left behind. */
    static void stopLeftover(Path folder, String name) {
        Path pidFile = folder.resolve(name + ".pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            Optional<ProcessHandle> leftover =
                    ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
            long written = Files.getLastModifiedTime(pidFile).toMillis();
            // The number may have gone to another process since: ours began before the file was written.
            leftover.filter(process -> process.info()
                            .startInstant()
                            .map(began -> began.toEpochMilli() <= written && began.toEpochMilli() > written - 10_000)
                            .orElse(false))
                    .ifPresent(Background::stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(pidFile);
        }
    }

    /** With its children: Maven and npm don't always pass the request on. */
    private static void stop(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        try {
            process.onExit().get(TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted while waiting", e);
        }
    }
}
