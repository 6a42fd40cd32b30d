package vn.gnbv.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vn.gnbv.testing.FactsDatabase;
import vn.gnbv.testing.Sql;

/** The database accepts exactly what the naive model accepts, and blames the same first day. */
class LedgerProperties {
    private static final List<EntryKind> KINDS = List.of(
            EntryKind.ALLOCATION,
            EntryKind.ADJUSTMENT,
            EntryKind.ADVANCE,
            EntryKind.PAYMENT,
            EntryKind.ADVANCE_SETTLEMENT,
            EntryKind.CANCELLATION,
            EntryKind.REVERSAL);
    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static FactsDatabase database;

    @BeforeContainer
    static void start() {
        database = FactsDatabase.start();
    }

    @AfterContainer
    static void stop() {
        database.close();
    }

    /** Few days and small amounts, so that entries collide; what a reversal names is chosen from what is booked. */
    @Provide
    Arbitrary<List<LedgerModel.Try>> sequences() {
        Arbitrary<LedgerModel.Try> tries = Combinators.combine(
                        Arbitraries.of(KINDS),
                        Arbitraries.longs().between(-20, 40).filter(amount -> amount != 0),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 1_000))
                .as((kind, amount, day, named) -> new LedgerModel.Try(
                        kind,
                        kind == EntryKind.ADJUSTMENT ? amount : Math.abs(amount),
                        FIRST_DAY.plusDays(day),
                        named));
        return tries.list().ofMinSize(1).ofMaxSize(25);
    }

    @Property(tries = 150)
    void theDatabaseAcceptsWhatTheModelAccepts(@ForAll("sequences") List<LedgerModel.Try> sequence)
            throws SQLException, java.io.IOException {
        try (Connection connection = database.owner()) {
            connection.setAutoCommit(false);
            UUID budget = budget(connection);
            LedgerModel model = new LedgerModel();
            List<UUID> booked = new ArrayList<>();
            for (LedgerModel.Try drawn : sequence) {
                boolean reversal = drawn.kind() == EntryKind.REVERSAL;
                if (reversal && booked.isEmpty()) {
                    continue;
                }
                LedgerModel.Try wanted = new LedgerModel.Try(
                        drawn.kind(), drawn.amount(), drawn.day(), reversal ? drawn.reverses() % booked.size() : -1);
                UUID id = UUID.randomUUID();
                Optional<LedgerModel.Refused> said =
                        insert(connection, budget, id, wanted, reversal ? booked.get(wanted.reverses()) : null);
                assertEquals(model.book(wanted), said, wanted::toString);
                if (said.isEmpty()) {
                    booked.add(id);
                }
            }
            assertEquals(
                    List.of(model.available()),
                    Sql.column(
                            connection,
                            "select coalesce(sum(available_change), 0)::bigint from entry where budget_id = ?",
                            budget));
            assertTrue(model.size() == booked.size());
            connection.rollback();
        }
    }

    private static UUID budget(Connection connection) throws SQLException {
        UUID id = UUID.randomUUID();
        Sql.bind(
                        connection,
                        "insert into budget (id, project_id, fiscal_year, funding_source, capital_type, unit_id, synthetic) "
                                + "select ?, p.id, 2099, 'ODA', 'RECURRENT', u.id, true from project p, administrative_unit u "
                                + "where not exists (select from sub_project s where s.project_id = p.id) limit 1",
                        id)
                .executeUpdate();
        return id;
    }

    private static Optional<LedgerModel.Refused> insert(
            Connection connection, UUID budget, UUID id, LedgerModel.Try wanted, UUID reverses)
            throws SQLException, java.io.IOException {
        Savepoint before = connection.setSavepoint();
        try {
            Sql.bind(
                            connection,
                            "insert into entry (id, budget_id, kind, amount, effective_on, reverses_id) values (?, ?, ?, ?, ?, ?)",
                            id,
                            budget,
                            wanted.kind().name(),
                            wanted.amount(),
                            wanted.day(),
                            reverses)
                    .executeUpdate();
            return Optional.empty();
        } catch (PSQLException refusal) {
            connection.rollback(before);
            ServerErrorMessage message = refusal.getServerErrorMessage();
            String day = message.getDetail() == null
                    ? null
                    : JSON.readTree(message.getDetail()).path("day").asText(null);
            return Optional.of(
                    new LedgerModel.Refused(message.getConstraint(), day == null ? null : LocalDate.parse(day)));
        }
    }
}
