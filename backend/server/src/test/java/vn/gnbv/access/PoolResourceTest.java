package vn.gnbv.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.gnbv.testing.Accounts.as;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** Many users share few connections, some of which are cut, and nobody ever sees what another one may see. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class PoolResourceTest {
    /** {@code -Dgnbv.pool.requests=100000} makes it the long run. */
    private static final int REQUESTS = Integer.getInteger("gnbv.pool.requests", 4000);

    private static final int USERS = 200;
    private static final int CONNECTIONS = 8;
    private static final int THREADS = 32;
    private static final String NAME = "pool-test";
    private static final String ROWS = "select unit_id from result where group_code = 'POOL'";
    private static final Set<String> CUT_OFF = Set.of("57014", "57P01", "57P02", "08006", "08003", "25P02", "08000");

    private record User(Caller caller, Set<UUID> units) {}

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicInteger timedOut = new AtomicInteger();

    @AfterEach
    void noTrace() {
        Sql.run("delete from result where group_code = 'POOL'");
    }

    private static AgroalDataSource pool(String jdbcUrl, int connections) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(connections)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .acquisitionTimeout(Duration.ofSeconds(30))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(jdbcUrl)
                                .principal(new NamePrincipal(Sql.applicationUser()))
                                .credential(new SimplePassword(Sql.applicationPassword()))
                                .jdbcProperty("ApplicationName", NAME)
                                .jdbcProperty("prepareThreshold", "0"))));
    }

    /** Officers of communes and of districts, each with the units in which its rows lie. */
    private static List<User> users() throws SQLException {
        Map<UUID, Set<UUID>> unitsByScope = new HashMap<>();
        try (Connection connection = Sql.owner();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into result (id, indicator_id, unit_id, group_code, period_from, effective_on, value, "
                            + "official, synthetic) select gen_random_uuid(), '" + ReferenceIds.indicator("MODELS")
                            + "', u.id, 'POOL', "
                            + "'2017-01-01', '2017-12-31', 1, true, true from administrative_unit u "
                            + "where u.level = 'COMMUNE' and u.valid_from <= '2018-06-30' and u.valid_to >= '2018-06-30'");
            ResultSet scopes = statement.executeQuery(
                    "select s.scope_unit_id, s.unit_id from administrative_unit_scope s "
                            + "join result r on r.unit_id = s.unit_id and r.group_code = 'POOL' "
                            + "join administrative_unit u on u.id = s.scope_unit_id and u.level in ('COMMUNE', 'DISTRICT')");
            while (scopes.next()) {
                unitsByScope
                        .computeIfAbsent(scopes.getObject(1, UUID.class), scope -> new HashSet<>())
                        .add(scopes.getObject(2, UUID.class));
            }
        }
        List<UUID> scopes = List.copyOf(unitsByScope.keySet());
        List<User> users = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            UUID scope = scopes.get(user % scopes.size());
            users.add(new User(
                    new Caller("user-" + user, "x", NAME, Set.of(Role.OFFICER), scope, null), unitsByScope.get(scope)));
        }
        return users;
    }

    @Test
    void nobodySeesAForeignRowWhateverHappensToTheConnections() throws Exception {
        List<User> users = users();
        assertTrue(users.stream().map(User::units).distinct().count() > 20, "users differ in what they see");
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger disturbed = new AtomicInteger();
        try (AgroalDataSource pool = pool(Sql.jdbcUrl(), CONNECTIONS)) {
            Thread trouble = Thread.ofPlatform().start(() -> disturb(over, disturbed));
            try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                for (int request = 0; request < REQUESTS; request++) {
                    User user = users.get(request % USERS);
                    int number = request;
                    threads.execute(() -> ask(pool, user, number));
                }
            }
            over.set(true);
            trouble.join();
        }
        assertEquals(List.of(), List.copyOf(wrong).subList(0, Math.min(10, wrong.size())));
        System.out.printf(
                "pool: %d requests, %d answered, %d cut off, %d timed out, %d disturbances%n",
                REQUESTS, answered.get(), cutOff.get(), timedOut.get(), disturbed.get());
        assertTrue(answered.get() > REQUESTS / 2, "answered: " + answered);
        assertTrue(timedOut.get() > 0 && disturbed.get() > 0 && cutOff.get() > 0, "nothing was disturbed");
    }

    private void ask(AgroalDataSource pool, User user, int number) {
        CurrentCaller current = new CurrentCaller();
        current.begin(user.caller(), Language.VI);
        Database database = new Database(pool, current);
        try {
            switch (number % 10) {
                case 3 -> expect(user, Set.of(), withoutSettings(pool));
                case 5 ->
                    expect(user, user.units(), database.snapshot(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return units(statement.executeQuery(ROWS));
                        }
                    }));
                case 7 -> database.snapshot(PoolResourceTest::tooSlow);
                default ->
                    expect(
                            user,
                            user.units(),
                            database.query(ROWS, (statement, offset) -> {}, PoolResourceTest::units));
            }
        } catch (DatabaseFailure failure) {
            count((SQLException) failure.getCause());
        } catch (SQLException failure) {
            count(failure);
        }
    }

    private void count(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("statement timeout")) {
            timedOut.incrementAndGet();
        } else if (CUT_OFF.contains(String.valueOf(failure.getSQLState())) || message.contains("I/O error")) {
            cutOff.incrementAndGet();
        } else {
            wrong.add(failure.getSQLState() + " " + message);
        }
    }

    private void expect(User user, Set<UUID> expected, Set<UUID> seen) {
        if (!seen.equals(expected)) {
            wrong.add("%s saw %s instead of %s".formatted(user.caller().id(), seen, expected));
        }
        answered.incrementAndGet();
    }

    private static Set<UUID> units(ResultSet result) throws SQLException {
        Set<UUID> units = new HashSet<>();
        while (result.next()) {
            units.add(result.getObject(1, UUID.class));
        }
        return units;
    }

    /** What is left on a connection that somebody else has used. */
    private static Set<UUID> withoutSettings(AgroalDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return units(statement.executeQuery(ROWS));
        }
    }

    private static boolean tooSlow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 5");
            return statement.execute("select pg_sleep(1)");
        }
    }

    /** Cancels statements and kills connections, as an administrator or a network would. */
    private static void disturb(AtomicBoolean over, AtomicInteger disturbed) {
        try (Connection connection = Sql.application(new Sql.Actor("nobody", "", null));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            while (!over.get()) {
                String cut = ThreadLocalRandom.current().nextBoolean() ? "pg_cancel_backend" : "pg_terminate_backend";
                try (ResultSet done =
                        statement.executeQuery("select count(" + cut + "(pid)) from (select pid from pg_stat_activity "
                                + "where application_name = '" + NAME + "' order by random() limit 1) one")) {
                    done.next();
                    disturbed.addAndGet(done.getInt(1));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void settingsAndQueryTakeOneRoundTrip() throws SQLException, IOException {
        CurrentCaller current = new CurrentCaller();
        current.begin(new Caller("x", "x", NAME, Set.of(Role.OFFICER), null, null), Language.VI);
        try (RoundTrips trips = new RoundTrips(Sql.jdbcUrl());
                AgroalDataSource pool = pool(trips.jdbcUrl(), 1)) {
            Database database = new Database(pool, current);
            database.query("select ?", (statement, offset) -> statement.setInt(offset + 1, 1), ResultSet::next);
            int before = trips.count();
            for (int query = 1; query <= 5; query++) {
                database.query("select ?", (statement, offset) -> statement.setInt(offset + 1, 1), ResultSet::next);
                assertEquals(query, trips.count() - before);
            }
        }
    }

    /** What a request expects goes out with its first query, and what is not there is told before anything else. */
    @Test
    void whatARequestExpectsTakesNoRoundTripOfItsOwn() throws SQLException, IOException {
        CurrentCaller current = new CurrentCaller();
        current.begin(new Caller("x", "x", NAME, Set.of(Role.OFFICER), null, null), Language.VI);
        Presence there = new Presence("select ? is not null", List.of(UUID.randomUUID()));
        Presence missing = new Presence("select ? is null", List.of(UUID.randomUUID()));
        try (RoundTrips trips = new RoundTrips(Sql.jdbcUrl());
                AgroalDataSource pool = pool(trips.jdbcUrl(), 1)) {
            Database database = new Database(pool, current);
            for (Database.Plan plan : Database.Plan.values()) {
                current.expect(there);
                assertEquals("7", ask(database, plan, "select ?::text"));
                int before = trips.count();
                current.expect(there);
                assertEquals("7", ask(database, plan, "select ?::text"));
                assertEquals(1, trips.count() - before);
                assertNull(current.takeExpected());
                for (String query : List.of("select ?::text", "select 1 / (?::int - 7)")) {
                    current.expect(missing);
                    assertNotThere(() -> ask(database, plan, query));
                }
                current.expect(there);
                assertThrows(DatabaseFailure.class, () -> ask(database, plan, "select 1 / (?::int - 7)"));
            }
            current.expect(missing);
            assertNotThere(database::settle);
            current.expect(missing);
            assertNotThere(() -> database.snapshot(connection -> null));
            current.expect(missing);
            assertNotThere(() -> database.transaction(1, () -> null));
            current.expect(there);
            database.settle();
            assertNull(current.takeExpected());
        }
    }

    private static void assertNotThere(Executable asking) {
        assertEquals(CommonError.NOT_FOUND, assertThrows(Refusal.class, asking).problem());
    }

    private static String ask(Database database, Database.Plan plan, String query) {
        return database.query(
                plan, query, (statement, offset) -> statement.setString(offset + 1, "7"), PoolResourceTest::text);
    }

    /** A read that nobody waits for any more would keep its connection from all others. */
    @Test
    void aReadIsCutOffInTheEndAndTheNextOfTheConnectionIsNot() throws SQLException {
        CurrentCaller current = new CurrentCaller();
        current.begin(new Caller("x", "x", NAME, Set.of(Role.OFFICER), null, null), Language.VI);
        try (AgroalDataSource pool = pool(Sql.jdbcUrl(), 1)) {
            Database impatient = new Database(pool, current, Duration.ofMillis(100));
            DatabaseFailure cutOff = assertThrows(
                    DatabaseFailure.class,
                    () -> impatient.query("select pg_sleep(20)", (statement, offset) -> {}, ResultSet::next));
            assertEquals("57014", ((SQLException) cutOff.getCause()).getSQLState());
            Database database = new Database(pool, current);
            String bound = "show statement_timeout";
            assertEquals("5min", database.query(bound, (statement, offset) -> {}, PoolResourceTest::text));
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                assertEquals("0", text(statement.executeQuery(bound)));
            }
        }
    }

    private static String text(ResultSet result) throws SQLException {
        result.next();
        return result.getString(1);
    }

    /** With {@link #settingsAndQueryTakeOneRoundTrip()}: a record by its id is there after one, and so is a part of another. */
    @Test
    void aRecordByIdIsOneQuery() throws SQLException {
        assertEquals(1, queriesOf(Money.BUDGETS + "/" + Money.open()));
        assertEquals(1, queriesOf("/api/v1/administrative-units/" + Units.unit(Households.COMMUNE)));
        String household = Households.household(Households.COMMUNE);
        assertEquals(1, queriesOf(household));
        assertEquals(1, queriesOf(Households.member(household, Households.member("A"))));
        assertEquals(1, queriesOf(household + "/members"));
    }

    /** Jobs ask as well, now and then: the fewest of some times. */
    private static long queriesOf(String address) throws SQLException {
        long fewest = Long.MAX_VALUE;
        for (int time = 0; time < 5; time++) {
            long before = queries();
            as("tinh").get(address).then().statusCode(200);
            fewest = Math.min(fewest, queries() - before);
        }
        return fewest;
    }

    /** Each goes out with the settings. */
    private static long queries() throws SQLException {
        try (Connection connection = Sql.application(new Sql.Actor("nobody", "", null))) {
            return ((Number) Sql.column(
                                    connection,
                                    "select coalesce(sum(calls), 0)::bigint from pg_stat_statements "
                                            + "where query like '%scope_in_numbers(%'")
                            .getFirst())
                    .longValue();
        }
    }
}
