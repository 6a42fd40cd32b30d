import java.io.IOException;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The server is asked to end while requests are under way: those end well, and what comes after is asked for again. */
final class Farewell {
    private static final String NAME = "FAREWELL";
    private static final int WRITERS = 10;
    private static final int REQUESTS = 20;
    private static final Duration HALF_WAY = Duration.ofMillis(500);
    private static final int TO_ANSWER_MILLISECONDS = 20_000;

    private final Ground ground;

    Farewell(Ground ground) {
        this.ground = ground;
    }

    void requestsEndWell() throws Exception {
        UUID budget = ground.budget(NAME, ground.activity(NAME), "CENTRAL", 2018);
        Api.Request halfSent = ground.allocation(budget, 1, NAME + "-HALF");
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService threads = Executors.newCachedThreadPool();
                Socket socket = new Socket()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                String mark = NAME + "-" + number;
                writers.add(threads.submit(() -> {
                    for (int request = 0; request < REQUESTS; request++) {
                        ground.api.require(ground.allocation(budget, 1, mark + "-" + request));
                        answered.incrementAndGet();
                    }
                    return null;
                }));
            }
            while (answered.get() < WRITERS * REQUESTS / 3) {
                Thread.sleep(1);
            }
            socket.connect(new InetSocketAddress(ground.parts.api().getHost(), ground.parts.api().getPort()));
            socket.setSoTimeout(TO_ANSWER_MILLISECONDS);
            int half = halfSent.body().length / 2;
            OutputStream output = socket.getOutputStream();
            output.write(head(halfSent));
            output.write(halfSent.body(), 0, half);
            Thread.sleep(HALF_WAY);
            CompletableFuture<Process> end = ground.parts.endServer();
            Thread.sleep(HALF_WAY);
            output.write(halfSent.body(), half, halfSent.body().length - half);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 201 ")) {
                throw new Fault("a request that was under way when the server was asked to end was answered " + answer);
            }
            end.join();
            ground.parts.startServer();
            ground.parts.awaitReady();
            for (Future<?> writer : writers) {
                writer.get();
            }
            Api.Answer again = ground.api.require(halfSent);
            if (!again.replayed() || !answer.endsWith(again.text())) {
                throw new Fault("a request that was under way, sent again, was answered %s instead of %s".formatted(again, answer));
            }
        }
        bookedOnce(budget);
    }

    private byte[] head(Api.Request request) {
        return ("""
                POST %s%s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Accept-Language: en\r
                Content-Type: application/json\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                """.formatted(Api.PATH, request.path(), ground.api.token(request.account()), request.key(), request.body().length))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void bookedOnce(UUID budget) throws SQLException {
        try (Connection owner = ground.parts.owner()) {
            long rows = (long) Sql.column(owner, "select count(*) from entry where budget_id = ?", budget).getFirst();
            if (rows != WRITERS * REQUESTS + 1) {
                throw new Fault("%d requests left %d rows".formatted(WRITERS * REQUESTS + 1, rows));
            }
        }
    }
}
