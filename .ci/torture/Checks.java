import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold after a round, whatever was killed in it. */
final class Checks {
    private static final int REPLAYED = 20;

    private final Ground ground;
    private final Round.Budgets budgets;
    private final String name;
    private final List<Writer.Done> done;

    Checks(Ground ground, Round.Budgets budgets, String name, List<Writer.Done> done) {
        this.ground = ground;
        this.budgets = budgets;
        this.name = name;
        this.done = done;
    }

    void all() throws Exception {
        try (Connection owner = ground.parts.owner()) {
            exactlyWhatWasAcknowledged(owner);
            rowsAreWhole(owner);
            ledgersBalance(owner);
            keysHoldWhatTheyMade(owner);
            auditIsWhole(owner);
            sealIsWhole(owner);
        }
        sumsAreThoseOfTheClients();
        replaysChangeNothing();
    }

    /** Each acknowledged request left its row once; nothing else is there. */
    private void exactlyWhatWasAcknowledged(Connection owner) throws SQLException, IOException {
        UUID[] ids = budgets.all().toArray(UUID[]::new);
        Map<Writer.Act, List<List<Object>>> found = new HashMap<>();
        found.put(null, Sql.rows(owner, """
                select document, id, amount from entry
                where budget_id = any (?) and transfer_id is null and carry_over_id is null""", (Object) ids));
        found.put(Writer.Act.TRANSFER, Sql.rows(
                owner, "select decision, id, amount from budget_transfer where from_budget_id = any (?)", (Object) ids));
        found.put(Writer.Act.CARRY_OVER, Sql.rows(
                owner, "select decision, id, amount from budget_carry_over where from_budget_id = any (?)", (Object) ids));
        found.put(Writer.Act.ACTIVITY, Sql.rows(
                owner, "select code, id, 0::bigint from activity where code like ? || '-%'", name));
        found.put(Writer.Act.FILE, Sql.rows(
                owner, "select replace(file_name, '.pdf', ''), id, 0::bigint from attachment where file_name like ? || '-%'", name));
        for (Map.Entry<Writer.Act, List<List<Object>>> kind : found.entrySet()) {
            Map<String, Writer.Done> acknowledged = done.stream()
                    .filter(each -> each.answer().done() && kindOf(each.act()) == kind.getKey() && each.act() != Writer.Act.TITLE)
                    .collect(Collectors.toMap(Writer.Done::mark, Function.identity()));
            Set<String> seen = new HashSet<>();
            for (List<Object> row : kind.getValue()) {
                String mark = (String) row.getFirst();
                Writer.Done request = acknowledged.get(mark);
                require(request != null, "%s is there, and was not acknowledged", mark);
                require(seen.add(mark), "%s is there twice", mark);
                require(request.answer().id().equals(row.get(1).toString()), "%s has another id than was answered", mark);
                require(request.amount() == (long) row.get(2), "%s has another amount than was sent", mark);
            }
            acknowledged.keySet().forEach(mark -> require(seen.contains(mark), "%s was acknowledged and is lost", mark));
        }
    }

    private static Writer.Act kindOf(Writer.Act act) {
        return act.compareTo(Writer.Act.TRANSFER) < 0 ? null : act;
    }

    /** Parts of a row, its history and its bytes are all there. */
    private void rowsAreWhole(Connection owner) throws Exception {
        none(owner, "activity without its parts", """
                select code from activity a where code like ? || '%' and (
                    (select count(*) from activity_unit u where u.activity_id = a.id) <> 1
                    or (select count(*) from activity_financing f where f.activity_id = a.id) <> 2)""", name);
        none(owner, "version that left no history", """
                select code from activity a where code like ? || '%'
                    and version <> 1 + (select count(*) from activity_history h where h.id = a.id)""", name);
        Map<UUID, String> titles = new HashMap<>();
        done.stream().filter(each -> each.act() == Writer.Act.TITLE).forEach(each -> titles.put(each.other(), each.mark()));
        for (Map.Entry<UUID, String> title : titles.entrySet()) {
            Object kept = Sql.column(owner, "select title from activity where id = ?", title.getKey()).getFirst();
            require(kept.equals(title.getValue()), "the title %s was acknowledged, %s is there", title.getValue(), kept);
        }
        for (Object sha256 : Sql.column(owner, "select sha256 from attachment where file_name like ? || '-%'", name)) {
            Path file = ground.parts.serverFolder().resolve("attachments/%.2s/%1$s".formatted(sha256));
            require(Files.exists(file), "the file %s was acknowledged and is lost", sha256);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            require(HexFormat.of().formatHex(digest).equals(sha256), "the file %s is not what was sent", sha256);
        }
    }

    private void ledgersBalance(Connection owner) throws IOException, SQLException {
        List<Object> faults = Sql.column(owner, Files.readString(Path.of("backend/verifier/ledgers.sql")));
        require(faults.isEmpty(), "ledgers: %s", faults);
    }

    /** A key is kept with what it made, and only with that. */
    private void keysHoldWhatTheyMade(Connection owner) throws SQLException {
        Set<String> kept = new HashSet<>();
        Sql.column(owner, "select key from idempotency_record where key like ? || '-%-%'", name)
                .forEach(key -> kept.add((String) key));
        Set<String> acknowledged = done.stream()
                .filter(each -> each.answer().done() && each.act() != Writer.Act.TITLE)
                .map(Writer.Done::mark)
                .filter(mark -> mark.matches(name + "-.*-.*"))
                .collect(Collectors.toSet());
        acknowledged.forEach(key -> require(kept.contains(key), "the key %s was acknowledged and is lost", key));
        kept.removeIf(key -> key.matches(name + "-[A-Z]+-\\d+"));
        kept.removeAll(acknowledged);
        require(kept.isEmpty(), "keys are kept without an acknowledged request: %s", kept);
    }

    /** Every row and every version of it stands in the audit once. */
    private void auditIsWhole(Connection owner) throws SQLException {
        for (String table : List.of("budget", "entry", "budget_transfer", "budget_carry_over", "activity", "activity_unit",
                "activity_financing", "attachment")) {
            none(owner, table + " whose audit is not whole", """
                    select t.id from %s t where t.version <> (
                        select count(*) from audit_event e where e.row_id = t.id and e.resource = '%s'
                            and (e.after ->> 'version')::int between 1 and t.version)"""
                    .formatted(table, table.replace('_', '-')));
        }
    }

    /** All that was recorded comes under the seal, whose blocks follow each other without a gap. */
    private void sealIsWhole(Connection owner) throws SQLException, InterruptedException {
        long last = (Long) Sql.column(owner, "select max(transaction) from audit_event").getFirst();
        for (int attempt = 0; ; attempt++) {
            if (!Sql.column(owner, "select 1 from seal_block where transaction_upper > ? and signature is not null limit 1", last)
                    .isEmpty()) {
                break;
            }
            require(attempt < 300, "transaction %s is not sealed after 30 s", last);
            Thread.sleep(100);
        }
        none(owner, "block that does not follow", """
                select number from (
                    select number, previous_hash, row_count, rows_hash, leaves, transaction_upper,
                        lag(number, 1, 0::bigint) over w as number_before,
                        lag(hash) over w as hash_before,
                        lag(transaction_upper, 1, 0::bigint) over w as lower
                    from seal_block where signature is not null window w as (order by number)) b
                where number <> number_before + 1
                    or previous_hash <> coalesce(hash_before, decode(repeat('00', 32), 'hex'))
                    or sha256(leaves) <> rows_hash
                    or row_count <> (select count(*) from audit_event e where e.transaction >= b.lower and e.transaction < b.transaction_upper)""");
    }

    /** The API tells the sums that follow from what it acknowledged. */
    private void sumsAreThoseOfTheClients() throws IOException, InterruptedException {
        Map<UUID, Long> available = new HashMap<>();
        for (Writer.Done each : done) {
            if (!each.answer().done()) {
                continue;
            }
            switch (each.act()) {
                case ALLOCATION, ADJUSTMENT -> available.merge(each.budget(), each.amount(), Long::sum);
                case PAYMENT, ADVANCE, CANCELLATION -> available.merge(each.budget(), -each.amount(), Long::sum);
                case TRANSFER, CARRY_OVER -> {
                    available.merge(each.budget(), -each.amount(), Long::sum);
                    available.merge(each.other(), each.amount(), Long::sum);
                }
                case REVERSAL -> available.merge(each.budget(), takenBack(each), Long::sum);
                default -> { }
            }
        }
        for (UUID budget : budgets.all()) {
            JsonNode told = ground.api.require(Api.Request.get("tinh", "/budgets/" + budget)).json();
            long expected = available.getOrDefault(budget, 0L);
            require(
                    told.path("available").asLong() == expected,
                    "budget %s tells %s available, its clients know of %d", budget, told.path("available"), expected);
        }
    }

    private long takenBack(Writer.Done reversal) {
        for (Writer.Done each : done) {
            if (each.answer().done() && each.answer().text().contains(reversal.other().toString()) && each != reversal) {
                return switch (each.act()) {
                    case ALLOCATION -> -reversal.amount();
                    case ADJUSTMENT -> -Long.signum(each.amount()) * reversal.amount();
                    case PAYMENT, ADVANCE, CANCELLATION -> reversal.amount();
                    default -> 0;
                };
            }
        }
        throw new Fault("%s reverses what nobody booked".formatted(reversal.mark()));
    }

    /** Sent once more under its key, a request gives its first answer and books nothing. */
    private void replaysChangeNothing() throws InterruptedException {
        List<Writer.Done> replayable = done.stream()
                .filter(each -> each.answer().done() && each.act().compareTo(Writer.Act.TITLE) < 0)
                .limit(REPLAYED)
                .toList();
        for (Writer.Done each : replayable) {
            Api.Answer again = ground.api.persistently(each.request());
            require(
                    again.replayed() && again.sameAs(each.answer()),
                    "%s, sent again, was answered %s instead of %s", each.request(), again, each.answer());
        }
    }

    private static void none(Connection owner, String what, String sql, Object... parameters) throws SQLException {
        List<Object> found = Sql.column(owner, sql, parameters);
        require(found.isEmpty(), "%s: %s", what, found);
    }

    private static void require(boolean holds, String otherwise, Object... arguments) {
        if (!holds) {
            throw new Fault(otherwise.formatted(arguments));
        }
    }
}
