package vn.gnbv.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Households.COMMUNE;
import static vn.gnbv.testing.Households.household;
import static vn.gnbv.testing.Households.id;
import static vn.gnbv.testing.Reviews.reviewed;
import static vn.gnbv.testing.Reviews.round;
import static vn.gnbv.testing.Reviews.steps;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** What the database holds whoever writes to it, with two open transactions where that could break it. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ReviewRaceResourceTest {
    private static final UUID HERE = Units.unit(COMMUNE);
    private static final Sql.Actor OFFICER = new Sql.Actor("xa", "officer", HERE);

    private static void insertReview(Connection connection, String round, String household) throws SQLException {
        try (var statement = Sql.bind(
                connection,
                "insert into review (id, review_round_id, household_id, reviewed_on, inputs, computed_status, computed_kind, deprivation_count, "
                        + "steps, status, status_kind, persons) values (gen_random_uuid(), ?, ?, '2018-11-01', "
                        + "'{\"incomeMonthlyPerHead\": 700000, \"deprivations\": []}', 'POOR', 'INCOME', 0, '[]', 'POOR', 'INCOME', 3)",
                UUID.fromString(id(round)),
                UUID.fromString(id(household)))) {
            statement.executeUpdate();
        }
    }

    private static void recognise(Connection connection, String round) throws SQLException {
        try (var statement = Sql.bind(
                connection,
                "insert into review_recognition (id, review_round_id, unit_id, kind, decision_number, signed_on, signer) "
                        + "values (gen_random_uuid(), ?, ?, 'INITIAL', '1/QĐ', '2018-11-20', 'A')",
                UUID.fromString(id(round)),
                HERE)) {
            statement.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Act {
        void in(Connection connection) throws SQLException;
    }

    private static CompletableFuture<Void> meanwhile(Act act) {
        return CompletableFuture.runAsync(() -> {
            try (Connection connection = Sql.application(OFFICER)) {
                act.in(connection);
                connection.commit();
            } catch (SQLException failure) {
                throw new CompletionException(failure);
            }
        });
    }

    private static void waits(CompletableFuture<Void> other) throws Exception {
        TimeUnit.MILLISECONDS.sleep(400);
        assertTrue(!other.isDone(), "it should wait for the transaction that is open");
    }

    private static String constraint(CompletableFuture<Void> failed) {
        CompletionException failure = assertThrows(CompletionException.class, failed::join);
        return ((PSQLException) failure.getCause()).getServerErrorMessage().getConstraint();
    }

    private static long recognised(String round) {
        return (long) Sql.column(
                        "select count(*) from review where review_round_id = ? and recognition_id is not null",
                        UUID.fromString(id(round)))
                .getFirst();
    }

    @Test
    void aReviewThatComesWhileACommuneIsRecognisedIsRefused() throws Exception {
        String round = round();
        reviewed(round, household(COMMUNE));
        String late = household(COMMUNE);
        steps("xa", round, HERE);
        try (Connection open = Sql.application(OFFICER)) {
            recognise(open, round);
            CompletableFuture<Void> review = meanwhile(connection -> insertReview(connection, round, late));
            waits(review);
            open.commit();
            assertEquals("review_commune_recognised", constraint(review));
        }
        assertEquals(1, recognised(round));
    }

    @Test
    void aReviewThatIsBeingWrittenIsRecognisedToo() throws Exception {
        String round = round();
        String household = household(COMMUNE);
        steps("xa", round, HERE);
        try (Connection open = Sql.application(OFFICER)) {
            insertReview(open, round, household);
            CompletableFuture<Void> recognition = meanwhile(connection -> recognise(connection, round));
            waits(recognition);
            open.commit();
            recognition.join();
        }
        assertEquals(1, recognised(round));
    }

    @Test
    void ofTwoRecognitionsAtOnceOneCounts() throws Exception {
        String round = round();
        reviewed(round, household(COMMUNE));
        steps("xa", round, HERE);
        try (Connection open = Sql.application(OFFICER)) {
            recognise(open, round);
            CompletableFuture<Void> second = meanwhile(connection -> recognise(connection, round));
            waits(second);
            open.commit();
            assertEquals("review_commune_recognised", constraint(second));
        }
    }

    @Test
    void ofTwoFirstReviewsOfAHouseholdOneIsKept() throws Exception {
        String round = round();
        String household = household(COMMUNE);
        try (Connection open = Sql.application(OFFICER)) {
            insertReview(open, round, household);
            CompletableFuture<Void> second = meanwhile(connection -> insertReview(connection, round, household));
            waits(second);
            open.commit();
            assertEquals("review_once", constraint(second));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update review set note = 'x' where id = ?",
                "update review set recognised_on = '2018-11-20', recognition_id = gen_random_uuid() where id = ?",
                "delete from review where id = ?"
            })
    void whatWasReviewedStaysAsItIsEvenForTheOwner(String sql) {
        UUID review = UUID.fromString(id(reviewed(round(), household(COMMUNE))));
        assertThrows(IllegalStateException.class, () -> Sql.run(sql, review));
    }

    @Test
    void theApplicationRecognisesNothingByItself() throws SQLException {
        UUID review = UUID.fromString(id(reviewed(round(), household(COMMUNE))));
        try (Connection connection = Sql.application(OFFICER);
                var statement =
                        Sql.bind(connection, "update review set recognised_on = '2018-11-20' where id = ?", review)) {
            assertEquals(
                    "42501",
                    assertThrows(SQLException.class, statement::executeUpdate).getSQLState());
        }
    }

    @Test
    void aResultThatTheInputsDoNotGiveIsRefused() throws SQLException {
        String round = round();
        String household = household(COMMUNE);
        try (Connection connection = Sql.application(OFFICER);
                var statement = Sql.bind(
                        connection,
                        "insert into review (id, review_round_id, household_id, reviewed_on, inputs, computed_status, deprivation_count, steps, "
                                + "status, persons) values (gen_random_uuid(), ?, ?, '2018-11-01', "
                                + "'{\"incomeMonthlyPerHead\": 700000, \"deprivations\": []}', 'NOT_POOR', 0, '[]', 'NOT_POOR', 3)",
                        UUID.fromString(id(round)),
                        UUID.fromString(id(household)))) {
            PSQLException failure = assertThrows(PSQLException.class, statement::executeUpdate);
            assertNotNull(failure.getServerErrorMessage());
            assertEquals("review_result", failure.getServerErrorMessage().getConstraint());
        }
    }

    @Test
    void databaseAndClassifierAgreeAroundEveryLimit() {
        List<Object> differing = Sql.column(
                "select count(*) from rule_set_case c join rule_set s on s.id = c.rule_set_id and s.state = 'IN_FORCE' "
                        + "cross join lateral review_result(s, c.household ->> 'residence', c.household) r "
                        + "where (r.status, r.status_kind) is distinct from (c.expected_status, c.expected_kind)");
        assertEquals(List.of(0L), differing);
    }
}
