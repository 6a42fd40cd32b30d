import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A disk that takes no more: uploads are told to come later and leave nothing, everything else goes on, and once there is room the
 * same upload is taken. Where we may mount, the disk is a small one; else the server may not make larger files.
 */
final class FullDisk {
    private static final int ROOM_BYTES = 128 * 1024;
    private static final int FILE_BYTES = 1024 * 1024;
    private static final int LOOKS = 50;
    private static final int BETWEEN_LOOKS_MILLISECONDS = 100;

    private final Ground ground;

    FullDisk(Ground ground) {
        this.ground = ground;
    }

    void wherever() throws Exception {
        Path kept = ground.parts.serverFolder().resolve("attachments");
        Files.createDirectories(kept);
        if (run("mount", "-t", "tmpfs", "-o", "size=" + ROOM_BYTES, "tmpfs", kept.toString())) {
            full("KEPT", kept, "umount", kept.toString());
            Path arriving = ground.parts.arrivals();
            require("mount", "-t", "tmpfs", "-o", "size=" + ROOM_BYTES, "tmpfs", arriving.toString());
            full("ARRIVING", arriving, "umount", arriving.toString());
        } else {
            require("prlimit", "--pid", "" + ground.parts.serverProcess(), "--fsize=" + ROOM_BYTES + ":");
            full("LIMITED", kept, "prlimit", "--pid", "" + ground.parts.serverProcess(), "--fsize=unlimited:");
        }
    }

    private void full(String mark, Path folder, String... makeRoom) throws Exception {
        Api.Request upload = Writer.upload(ground, "danhgia", UUID.randomUUID(), mark, "x".repeat(FILE_BYTES));
        try {
            Api.Answer answer = ground.api.once(upload);
            if (answer.status() != 503 || !answer.retryAfter() || !answer.text().contains("storage-away")) {
                throw new Fault("an upload to a full disk was answered %d %s".formatted(answer.status(), answer.text()));
            }
            leftNothing(mark, folder);
            ground.api.require(Api.Request.get("tinh", "/me"));
            ground.activity("FULL-" + mark);
        } finally {
            require(makeRoom);
        }
        ground.api.require(upload);
        if (rows(mark).size() != 1) {
            throw new Fault("an upload that was sent again is there %d times".formatted(rows(mark).size()));
        }
        Api.Answer bytes = ground.api.require(Api.Request.get(
                "danhgia", "/evaluations/%s/attachments/%s/content".formatted(ground.evaluation, rows(mark).getFirst())));
        if (bytes.text().length() < FILE_BYTES) {
            throw new Fault("an upload that was sent again is not whole");
        }
    }

    private void leftNothing(String mark, Path folder) throws Exception {
        // What arrived is deleted once the answer is out.
        for (int look = 0; !left(folder).isEmpty(); look++) {
            if (look == LOOKS) {
                throw new Fault("an upload that was refused left " + left(folder));
            }
            Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
        }
        if (!rows(mark).isEmpty()) {
            throw new Fault("an upload that was refused left a row");
        }
    }

    private List<Path> left(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("arriving") || folder.equals(ground.parts.arrivals()))
                    .toList();
        }
    }

    private List<Object> rows(String mark) throws SQLException {
        try (Connection owner = ground.parts.owner()) {
            return Sql.column(owner, "select id from attachment where file_name = ?", mark + ".pdf");
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    private static void require(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + output);
        }
    }
}
