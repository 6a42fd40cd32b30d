import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many keys, each sent by many clients at one moment, and by all of them again after a restart: one row and one answer for each. */
final class SameKey {
    static final int CLIENTS = 50;
    private static final String NAME = "SAME";

    private final Ground ground;
    private final UUID budget;
    private final List<Api.Request> requests = new ArrayList<>();

    SameKey(Ground ground, int keys) throws IOException, InterruptedException {
        this.ground = ground;
        budget = ground.budget(NAME, ground.activity(NAME), "CENTRAL", 2018);
        for (int number = 0; number < keys; number++) {
            requests.add(ground.allocation(budget, 1, NAME + "-" + number));
        }
    }

    void sendAndSendAgainAfterARestart() throws Exception {
        List<List<Api.Answer>> first = byAllClients();
        for (int number = 0; number < requests.size(); number++) {
            long anew = first.get(number).stream().filter(answer -> !answer.replayed()).count();
            if (anew != 1) {
                throw new Fault("%s was answered %d times as if for the first time".formatted(requests.get(number), anew));
            }
        }
        booksWhatWasSentOnce();
        ground.parts.stopServer();
        ground.parts.startServer();
        ground.parts.awaitReady();
        List<List<Api.Answer>> again = byAllClients();
        for (int number = 0; number < requests.size(); number++) {
            Api.Answer known = first.get(number).getFirst();
            for (Api.Answer answer : again.get(number)) {
                if (!answer.replayed() || !answer.sameAs(known)) {
                    throw new Fault("%s, after a restart, was answered %s instead of %s".formatted(requests.get(number), answer, known));
                }
            }
        }
        booksWhatWasSentOnce();
    }

    /** For each request what each client was answered, which is the same. */
    private List<List<Api.Answer>> byAllClients() throws Exception {
        List<List<Api.Answer>> answers = new ArrayList<>();
        requests.forEach(request -> answers.add(new ArrayList<>()));
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> {
                    for (int number = 0; number < requests.size(); number++) {
                        together.await();
                        Api.Answer answer = ground.api.require(requests.get(number));
                        synchronized (answers) {
                            answers.get(number).add(answer);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        for (int number = 0; number < requests.size(); number++) {
            Api.Answer one = answers.get(number).getFirst();
            for (Api.Answer other : answers.get(number)) {
                if (!other.sameAs(one)) {
                    throw new Fault("%s was answered %s, and %s".formatted(requests.get(number), one, other));
                }
            }
        }
        return answers;
    }

    private void booksWhatWasSentOnce() throws SQLException, IOException, InterruptedException {
        try (Connection owner = ground.parts.owner()) {
            long rows = (long) Sql.column(owner, "select count(*) from entry where budget_id = ?", budget).getFirst();
            long keys = (long) Sql.column(owner, "select count(*) from idempotency_record where key ~ ?", "^" + NAME + "-\\d+$")
                    .getFirst();
            long told = ground.api.require(Api.Request.get("tinh", "/budgets/" + budget)).json().path("available").asLong();
            if (rows != requests.size() || keys != rows || told != rows) {
                throw new Fault("%d keys left %d rows and %d answers; %d is told to be available"
                        .formatted(requests.size(), rows, keys, told));
            }
        }
    }
}
