package vn.gnbv.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.RealServices;
import vn.gnbv.testing.Sql;

/** Numbers tell of a row nothing that the scopes do not tell of its unit, however places change. All of it in a transaction that is taken back. */
@QuarkusTest
@QuarkusTestResource(RealServices.class)
class ScopeNumberResourceTest {
    private static final int CHANGES = 60;

    /** Units whose range of numbers has somebody who is not of their scope. */
    private static final String WRONG = """
            select u.name from administrative_unit u join administrative_unit_number o on o.unit_id = u.id
            where exists (
                select n.unit_id from administrative_unit_number n where n.number between o.scope_from and o.scope_to
                except
                select s.unit_id from administrative_unit_scope s where s.scope_unit_id = u.id)""";

    /** Units whose range and list are not all of their scope, or more. */
    private static final String NOT_ALL = """
            select u.name from administrative_unit u join administrative_unit_number o on o.unit_id = u.id
            where exists (
                select s.unit_id from administrative_unit_scope s where s.scope_unit_id = u.id
                except
                select n.unit_id from administrative_unit_number n where n.number between o.scope_from and o.scope_to
                except
                select unnest(o.beyond))
            or exists (
                select unnest(o.beyond)
                except
                select s.unit_id from administrative_unit_scope s where s.scope_unit_id = u.id)""";

    /** Whether the range of a province of 2018 has nearly all of its scope. */
    private static final String TOLD = """
            select count(*) filter (where n.number between o.scope_from and o.scope_to) > 0.95 * count(*)
            from administrative_unit u join administrative_unit_number o on o.unit_id = u.id
            join administrative_unit_scope s on s.scope_unit_id = u.id join administrative_unit_number n on n.unit_id = s.unit_id
            where u.level = 'PROVINCE' and u.code = '62' and u.valid_from < '2018-06-30'""";

    private static final String SCOPE = "select count(*) from administrative_unit_scope where scope_unit_id = ?";

    private static final String TOLD_BY_THE_RANGE = """
            select count(*) from administrative_unit_scope s
            join administrative_unit_number o on o.unit_id = s.scope_unit_id join administrative_unit_number n on n.unit_id = s.unit_id
            where s.scope_unit_id = ? and n.number between o.scope_from and o.scope_to""";

    private static final String NUMBERS =
            "select number from administrative_unit_number where unit_id in (?, ?) order by unit_id";

    private Connection connection;

    @BeforeEach
    void inATransaction() throws SQLException {
        connection = Sql.owner();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void nothingStays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void rangeAndListAreTheScopeHoweverPlacesChange() throws SQLException {
        assertEquals(List.of(), Sql.column(connection, WRONG));
        assertEquals(List.of(true), Sql.column(connection, TOLD));
        Random dice = new Random(20261127);
        List<UUID> provinces = new ArrayList<>();
        List<UUID> districts = new ArrayList<>();
        List<UUID> communes = new ArrayList<>();
        for (int change = 0; change < CHANGES; change++) {
            int lot = dice.nextInt(10);
            if (lot < 1 || provinces.isEmpty()) {
                provinces.add(unit("PROVINCE", "TINH", change));
            } else if (lot < 3 || districts.isEmpty()) {
                districts.add(under(unit("DISTRICT", "HUYEN", change), one(dice, provinces)));
            } else if (lot < 6) {
                communes.add(
                        under(unit("COMMUNE", "XA", change), one(dice, dice.nextBoolean() ? districts : provinces)));
            } else if (lot < 8 && communes.size() > 1) {
                List<UUID> merging = dice.nextInt(3) == 0 ? provinces : communes;
                predecessor(one(dice, merging), one(dice, merging));
            } else if (lot < 9 && !communes.isEmpty()) {
                run("delete from unit_parent where unit_id = ?", one(dice, communes));
            } else if (!communes.isEmpty()) {
                UUID moved = one(dice, communes);
                run("delete from unit_parent where unit_id = ?", moved);
                under(moved, one(dice, districts));
            }
            assertEquals(List.of(), Sql.column(connection, WRONG), "after change " + change);
            assertEquals(List.of(), Sql.column(connection, NOT_ALL), "after change " + change);
        }
    }

    /** As on 1 July 2025: it has the communes of its predecessors in its scope, but not their districts. */
    @Test
    void aProvinceThatReplacedOthersHasOneRange() throws SQLException {
        UUID first = province();
        province();
        UUID second = province();
        province();
        UUID successor = replacing(first, second);
        assertEquals(List.of(6L), Sql.column(connection, SCOPE, successor));
        assertEquals(List.of(6L), Sql.column(connection, TOLD_BY_THE_RANGE, successor));
        for (UUID replaced : List.of(first, second)) {
            assertEquals(List.of(3L), Sql.column(connection, SCOPE, replaced));
            assertEquals(List.of(2L), Sql.column(connection, TOLD_BY_THE_RANGE, replaced));
        }
        assertEquals(List.of(), Sql.column(connection, WRONG));
        assertEquals(List.of(), Sql.column(connection, NOT_ALL));
    }

    @Test
    void aProvinceWithRowsKeepsItsNumbersAndShowsThemToItsSuccessor() throws SQLException {
        UUID first = province();
        UUID second = province();
        UUID commune = (UUID) Sql.column(
                        connection,
                        "select s.unit_id from administrative_unit_scope s join administrative_unit u on u.id = s.unit_id "
                                + "where s.scope_unit_id = ? and u.level = 'COMMUNE'",
                        first)
                .getFirst();
        UUID household = household(commune);
        province();
        List<Object> numbers = Sql.column(connection, NUMBERS, first, second);
        UUID successor = replacing(first, second);
        assertEquals(numbers, Sql.column(connection, NUMBERS, first, second));
        seen(true, "household", household, first);
        seen(true, "household", household, successor);
        seen(false, "household", household, second);
        assertEquals(List.of(), Sql.column(connection, WRONG));
        assertEquals(List.of(), Sql.column(connection, NOT_ALL));
    }

    /** A province with a district and a commune in it. */
    private UUID province() throws SQLException {
        UUID province = unit("PROVINCE", "TINH", CHANGES);
        under(unit("COMMUNE", "XA", CHANGES), under(unit("DISTRICT", "HUYEN", CHANGES), province));
        return province;
    }

    /** A province in place of two others, each of which has a commune that goes over into its one. */
    private UUID replacing(UUID first, UUID second) throws SQLException {
        UUID successor = unit("PROVINCE", "TINH", CHANGES);
        predecessor(first, successor);
        predecessor(second, successor);
        UUID commune = under(unit("COMMUNE", "XA", CHANGES), successor);
        for (Object replaced : Sql.column(
                connection,
                "select s.unit_id from administrative_unit_scope s join administrative_unit u on u.id = s.unit_id "
                        + "where s.scope_unit_id in (?, ?) and u.level = 'COMMUNE'",
                first,
                second)) {
            predecessor((UUID) replaced, commune);
        }
        return successor;
    }

    @Test
    void aRowShowsInTheScopesOfItsUnitWhateverIsSaidOfItsNumber() throws SQLException {
        UUID budget = Money.open();
        UUID unit = (UUID) Sql.column(connection, "select unit_id from budget where id = ?", budget)
                .getFirst();
        shownInScopesOf("budget", budget, unit);
    }

    @Test
    void aHouseholdAndItsMembersShowInTheScopesOfTheirCommuneEvenIfItChanges() throws SQLException {
        List<Object> communes = Sql.column(
                connection,
                "select u.id from administrative_unit u where u.level = 'COMMUNE' and u.valid_to is null order by u.id limit 2");
        UUID household = household((UUID) communes.getFirst());
        UUID member = UUID.randomUUID();
        run(
                "insert into household_member (id, household_id, name, sex, birth_year, ethnic_group_code, relation, joined_on) "
                        + "values (?, ?, 'Người thử', 'FEMALE', 1980, '01', 'HEAD', '2015-01-01')",
                member,
                household);
        for (Object commune : communes) {
            run("update household set unit_id = ? where id = ?", commune, household);
            run("update household_member set unit_id = ? where id = ?", commune, member);
            shownInScopesOf("household", household, (UUID) commune);
            shownInScopesOf("household_member", member, (UUID) commune);
        }

        // A scope with more than its range: of what replaced the commune.
        UUID successor = under(unit("COMMUNE", "XA", CHANGES), unit("PROVINCE", "TINH", CHANGES + 1));
        seen(false, "household", household, successor);
        predecessor((UUID) communes.getLast(), successor);
        seen(true, "household", household, successor);
        seen(true, "household_member", member, successor);
    }

    private void shownInScopesOf(String table, UUID row, UUID unit) throws SQLException {
        UUID other = (UUID) Sql.column(
                        connection,
                        "select n.unit_id from administrative_unit_number n where not exists (select from administrative_unit_scope s "
                                + "where s.scope_unit_id = n.unit_id and s.unit_id = ?) limit 1",
                        unit)
                .getFirst();
        run(
                "update " + table
                        + " set unit_number = (select number from administrative_unit_number where unit_id = ?) where id = ?",
                other,
                row);
        seen(true, table, row, unit);
        seen(false, table, row, other);
    }

    /** A row that is written before its unit has a number, as a commune without a district has none, is found when it has got one. */
    @Test
    void aRowThatIsOlderThanTheNumberOfItsUnitShowsInItsScopes() throws SQLException {
        UUID province = unit("PROVINCE", "TINH", CHANGES);
        UUID other = unit("PROVINCE", "TINH", CHANGES + 1);
        UUID commune = unit("COMMUNE", "XA", CHANGES);
        UUID household = household(commune);
        seen(false, "household", household, province);
        seenByAnAdministrator(household);
        under(commune, province);
        assertEquals(
                Arrays.asList((Object) null),
                Sql.column(connection, "select unit_number from household where id = ?", household));
        seen(true, "household", household, province);
        seen(true, "household", household, commune);
        seen(false, "household", household, other);
        seenByAnAdministrator(household);
        run("update household set note = 'đổi' where id = ?", household);
        seen(true, "household", household, province);
        seenByAnAdministrator(household);
    }

    private void seenByAnAdministrator(UUID household) throws SQLException {
        for (boolean said : List.of(true, false)) {
            assertEquals(1L, shown("admin", said, "household", household, null), "range said: " + said);
        }
    }

    @Test
    void whoReadsNoHouseholdHasNoNumbersOfThem() throws SQLException {
        UUID scope = unit("PROVINCE", "TINH", CHANGES);
        String asked = "select households_from is null and households_to is null from scope_in_numbers(?, ?, 'khach')";
        for (String reads : List.of("admin", "officer", "analyst", "analyst,evaluator")) {
            assertEquals(List.of(false), Sql.column(connection, asked, scope.toString(), reads), reads);
        }
        for (String readsNot : List.of("", "evaluator", "partner")) {
            assertEquals(List.of(true), Sql.column(connection, asked, scope.toString(), readsNot), readsNot);
        }
        run("insert into partner_grant (id, client, resource) values (gen_random_uuid(), 'khach', 'households')");
        assertEquals(List.of(false), Sql.column(connection, asked, scope.toString(), "partner"));
        assertEquals(List.of(true), Sql.column(connection, asked, "", "partner"));
    }

    /** With the range of the scope said as the server says it, and without. */
    private void seen(boolean expected, String table, UUID row, UUID scope) throws SQLException {
        for (boolean said : List.of(true, false)) {
            assertEquals(
                    expected ? 1L : 0L, shown("officer", said, table, row, scope), table + ", range said: " + said);
        }
    }

    private Object shown(String role, boolean said, String table, UUID row, UUID scope) throws SQLException {
        String unit = scope == null ? "" : scope.toString();
        Sql.column(
                connection,
                "select set_config('gnbv.actor', 'o', true), set_config('gnbv.roles', ?, true), set_config('gnbv.scope', ?, true), "
                        + "set_config('gnbv.scope_from', case when said.so then n.scope_from end, true), "
                        + "set_config('gnbv.scope_to', case when said.so then n.scope_to end, true), "
                        + "set_config('gnbv.households_from', case when said.so then n.households_from end, true), "
                        + "set_config('gnbv.households_to', case when said.so then n.households_to end, true) "
                        + "from scope_in_numbers(?, ?, '') n, (values (?)) said (so)",
                role,
                unit,
                unit,
                role,
                said);
        run("set local role gnbv_application");
        Object count = Sql.column(connection, "select count(*) from " + table + " where id = ?", row)
                .getFirst();
        run("reset role");
        return count;
    }

    private UUID household(UUID commune) throws SQLException {
        UUID household = UUID.randomUUID();
        run(
                "insert into household (id, code, unit_id, established_on) values (?, 'SO-HIEU', ?, '2015-01-01')",
                household,
                commune);
        return household;
    }

    private static UUID one(Random dice, List<UUID> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private UUID unit(String level, String kind, int change) throws SQLException {
        UUID id = UUID.randomUUID();
        run(
                "insert into administrative_unit (id, code, level, kind, name, valid_from, valid_from_evidence) "
                        + "values (?, ?, ?, ?, ?, '1950-01-01', 'UNVERIFIED')",
                id,
                "97%02d%06d".formatted(change, System.nanoTime() % 1_000_000),
                level,
                kind,
                "Đơn vị thử " + change);
        return id;
    }

    private UUID under(UUID unit, UUID parent) throws SQLException {
        run(
                "insert into unit_parent (id, unit_id, parent_id, valid_from) values (gen_random_uuid(), ?, ?, '1950-01-01')",
                unit,
                parent);
        return unit;
    }

    private void predecessor(UUID before, UUID after) throws SQLException {
        UUID change = UUID.randomUUID();
        run(
                "insert into unit_change (id, kind, effective_on, decision, evidence) values (?, 'MERGE', '1960-01-01', 'Thử', 'UNVERIFIED')",
                change);
        run(
                "insert into unit_change_link (id, change_id, predecessor_id, successor_id) values (gen_random_uuid(), ?, ?, ?)",
                change,
                before,
                after);
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (var statement = Sql.bind(connection, sql, parameters)) {
            statement.execute();
        }
    }
}
