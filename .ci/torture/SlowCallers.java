import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Callers that send, or take, drop by drop: more of them than the server has threads, or connections to its database. They are let
 * go at the bound, and meanwhile others are answered as ever.
 */
final class SlowCallers {
    private static final int SENDING = 150;
    private static final int TAKING = 30;
    /** More than the systems between us take in. */
    private static final int ROWS = 8_000;

    private static final int TOLERABLE_SECONDS = 10;
    private static final int SMALLEST_WINDOW_BYTES = 2_048;
    private static final Duration BETWEEN_DROPS = Duration.ofMillis(500);
    private static final Duration LET_GO_AFTER = Parts.SLOW_AFTER.multipliedBy(6);

    private static final String NAME = "SLOW";
    private final Ground ground;
    private final String token;
    private final UUID budget;
    private volatile boolean over;

    SlowCallers(Ground ground) throws IOException, InterruptedException, SQLException {
        this.ground = ground;
        token = ground.api.token("tinh");
        budget = ground.budget(NAME, ground.activity(NAME), "CENTRAL", 2018);
        try (Connection owner = ground.parts.owner()) {
            Sql.column(owner, """
                    with made as (
                        insert into entry (id, budget_id, kind, amount, effective_on, document)
                        select gen_random_uuid(), ?, 'ALLOCATION', 1, '2018-01-01', repeat('x', 200) from generate_series(1, ?) returning id)
                    select count(*) from made""", budget, ROWS);
        }
    }

    void doNotHoldUpOthers() throws Exception {
        List<Future<String>> sent = new ArrayList<>();
        boolean held = false;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < SENDING; number++) {
                sent.add(threads.submit(this::send));
            }
            for (int number = 0; number < TAKING; number++) {
                threads.submit(this::take);
            }
            long deadline = deadline();
            try {
                do {
                    long began = System.nanoTime();
                    answered(Api.Request.get("tinh", "/programs?limit=1"));
                    answered(Api.Request.post("tinh", "/activities", Writer.activity(ground, "BESIDE-" + began), "BESIDE-" + began));
                    Duration took = Duration.ofNanos(System.nanoTime() - began);
                    if (took.toSeconds() >= TOLERABLE_SECONDS) {
                        throw new Fault("beside slow callers others waited for " + took);
                    }
                    held |= snapshots() > 0;
                    pause(deadline, "took");
                } while (!held || snapshots() > 0 || !sent.stream().allMatch(Future::isDone));
            } finally {
                over = true;
            }
            long told = 0;
            for (Future<String> end : sent) {
                told += end.get().contains("408") ? 1 : 0;
            }
            if (told < SENDING) {
                throw new Fault("of %d callers who sent drop by drop %d were told why they were let go".formatted(SENDING, told));
            }
        }
    }

    /** Connections to the database that are held for callers who take. */
    private long snapshots() throws SQLException {
        try (Connection owner = ground.parts.owner()) {
            return (long) Sql.column(
                            owner,
                            "select count(distinct pid) from pg_locks where relation = 'entry'::regclass")
                    .getFirst();
        }
    }

    /** At the first attempt. */
    private void answered(Api.Request request) throws IOException, InterruptedException {
        Api.Answer answer = ground.api.once(request);
        if (!answer.done()) {
            throw new Fault("beside slow callers %s was answered %d %s".formatted(request, answer.status(), answer.text()));
        }
    }

    /** One byte after another of a request that will never be whole. */
    private String send() throws Exception {
        try (Socket socket = connected()) {
            OutputStream output = socket.getOutputStream();
            output.write(head("POST", "/activities", "Content-Type: application/json\r\nContent-Length: 100000\r\n"));
            InputStream input = socket.getInputStream();
            long deadline = deadline();
            while (input.available() == 0) {
                output.write(' ');
                pause(deadline, "sent");
            }
            return new String(input.readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    /** One byte after another of an export, also where the server has long hung up; who comes after too many is told to come later. */
    private Void take() throws Exception {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(head("GET", "/budgets/" + budget + "/entries", "Accept: application/x-ndjson\r\n"));
            while (!over && socket.getInputStream().read() >= 0) {
                Thread.sleep(BETWEEN_DROPS);
            }
        } catch (IOException reset) {
            return null;
        }
        return null;
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        // Of what is not read yet the system keeps no more than this; the rest waits at the server.
        socket.setReceiveBufferSize(SMALLEST_WINDOW_BYTES);
        socket.connect(new InetSocketAddress(ground.parts.api().getHost(), ground.parts.api().getPort()));
        return socket;
    }

    private byte[] head(String method, String path, String more) {
        return ("%s %s%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n"
                        .formatted(method, Api.PATH, path, token, more))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long deadline() {
        return System.nanoTime() + LET_GO_AFTER.toNanos();
    }

    private static void pause(long deadline, String what) throws InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new Fault("a caller who %s drop by drop was not let go within %s".formatted(what, LET_GO_AFTER));
        }
        Thread.sleep(BETWEEN_DROPS);
    }
}
