package vn.gnbv.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import vn.gnbv.access.Caller;
import vn.gnbv.access.Database;
import vn.gnbv.kernel.Ids;
import vn.gnbv.store.Rows;

/** Rows of households between the file and the registry. */
@ApplicationScoped
class HouseholdImportStore {
    private static final String ROW_COLUMNS =
            "id, batch_id, number, sheet, row, action, household_action, member_action, leads, household_id, member_id, "
                    + "household_version, member_version, code, unit_id, village_id, address, phone_sealed, phone_hash, phone_tail, "
                    + "established_on, name, sex, birth_year, birth_date, ethnic_group_code, relation, identity_sealed, identity_hash, "
                    + "identity_tail, schooling, education, health_insurance, work, disability, merit, joined_on, shown, problems, changes";
    private static final String HOUSEHOLD_VALUES =
            "code, village_id, address, phone_sealed, phone_hash, phone_tail, established_on";
    private static final String MEMBER_VALUES =
            "name, sex, birth_year, birth_date, ethnic_group_code, relation, identity_sealed, identity_hash, identity_tail, "
                    + "schooling, education, health_insurance, work, disability, merit, joined_on";

    private final Rows rows;
    private final Database database;
    private final ObjectMapper json;

    @Inject
    HouseholdImportStore(Rows rows, Database database, ObjectMapper json) {
        this.rows = rows;
        this.database = database;
        this.json = json;
    }

    record Day(LocalDate today) {}

    record Told(String column, String field) {}

    record Counts(int newRows, int changedRows, int unchangedRows, int rejectedRows) {}

    /** One transaction with the rights of whoever the step is for. */
    <T> T as(Caller caller, Callable<T> work) {
        return database.transactionAs(caller, work);
    }

    <T> T as(int timeoutSeconds, Caller caller, Callable<T> work) {
        return database.transactionAs(timeoutSeconds, caller, work);
    }

    /** Apart from the running transaction. */
    static <T> T outside(Callable<T> work) {
        return Database.outsideTransaction(work);
    }

    HouseholdFacts facts() {
        return new HouseholdFacts(
                rows.rows(Day.class, "select today()", List.of()).getFirst().today(),
                rows.rows(
                        HouseholdFacts.Commune.class,
                        "select u.id, u.code, u.name, u.valid_from, u.valid_to from administrative_unit u "
                                + "join administrative_unit_scope s on s.unit_id = u.id "
                                + "where s.scope_unit_id = scope_unit_id() and u.level = 'COMMUNE'",
                        List.of()),
                rows.rows(
                        HouseholdFacts.Village.class,
                        "select s.scope_unit_id, v.id, v.name from administrative_unit v "
                                + "join administrative_unit_scope s on s.unit_id = v.id "
                                + "join administrative_unit c on c.id = s.scope_unit_id and c.level = 'COMMUNE' "
                                + "join administrative_unit_scope mine on mine.unit_id = c.id and mine.scope_unit_id = scope_unit_id() "
                                + "where v.level = 'VILLAGE'",
                        List.of()),
                rows.rows(
                        HouseholdFacts.EthnicGroup.class,
                        "select code, name_vi, name_en from ethnic_group",
                        List.of()));
    }

    List<HouseholdMatch.KeptHousehold> kept(Set<UUID> units, Set<String> codes) {
        return rows.rows(
                HouseholdMatch.KeptHousehold.class,
                "select id, code, unit_id, village_id, address, phone_sealed, phone_hash, phone_tail, state, established_on, version "
                        + "from household where unit_id = any (?) and code = any (?)",
                List.of(units, codes));
    }

    List<HouseholdMatch.KeptMember> members(List<HouseholdMatch.KeptHousehold> homes) {
        return homes.isEmpty()
                ? List.of()
                : rows.rows(
                        HouseholdMatch.KeptMember.class,
                        "select id, household_id, name, sex, birth_year, birth_date, ethnic_group_code, relation, identity_sealed, "
                                + "identity_hash, identity_tail, schooling, education, health_insurance, work, disability, merit, "
                                + "joined_on, left_on, version from household_member where household_id = any (?) order by id",
                        List.of(homes.stream()
                                .map(HouseholdMatch.KeptHousehold::id)
                                .collect(Collectors.toSet())));
    }

    Optional<Map<String, String>> remembered(String signature) {
        List<Told> told = rows.rows(
                Told.class,
                "select c.key, c.value from import_mapping m cross join lateral jsonb_each_text(m.mapping) c "
                        + "where m.kind = 'HOUSEHOLDS' and m.signature = ?",
                List.of(signature));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(told.stream().collect(Collectors.toMap(Told::column, Told::field)));
    }

    void remember(String signature, Map<String, String> columns) {
        rows.value(
                UUID.class,
                "with made as (insert into import_mapping (id, kind, signature, mapping) values (?, 'HOUSEHOLDS', ?, ?::jsonb) "
                        + "on conflict (actor, kind, signature) do update set mapping = excluded.mapping returning id) "
                        + "select id from made",
                Ids.next(),
                signature,
                text(columns));
    }

    /** Writes some rows in one statement. */
    void stage(UUID batchId, List<HouseholdRow> some) {
        ArrayNode lines = json.createArrayNode();
        some.forEach(row -> lines.add(line(batchId, row)));
        rows.value(
                Long.class,
                "with made as (insert into import_household_row (" + ROW_COLUMNS + ") select " + ROW_COLUMNS
                        + " from jsonb_populate_recordset(null::import_household_row, ?::jsonb) returning 1) select count(*) from made",
                text(lines));
    }

    private ObjectNode line(UUID batchId, HouseholdRow row) {
        boolean rejected = row.action() == ImportAction.REJECTED;
        ObjectNode line = json.createObjectNode();
        line.put("id", Ids.next().toString());
        line.put("batch_id", batchId.toString());
        line.put("number", row.number);
        line.put("sheet", row.sheet.name());
        line.put("row", row.row);
        line.put("leads", row.leads);
        text(line, "action", row.action());
        text(line, "household_action", row.householdAction);
        text(line, "member_action", row.memberAction);
        text(line, "household_id", row.householdId);
        text(line, "member_id", row.memberId);
        text(line, "household_version", row.householdVersion);
        text(line, "member_version", row.memberVersion);
        text(line, "code", row.code);
        text(line, "unit_id", row.unitId);
        text(line, "village_id", row.villageId);
        text(line, "phone_sealed", row.sealedPhone.sealed());
        text(line, "phone_hash", row.sealedPhone.hash());
        text(line, "phone_tail", row.sealedPhone.tail());
        text(line, "established_on", row.establishedOn);
        text(line, "sex", row.sex);
        text(line, "birth_year", row.birthYear);
        text(line, "birth_date", row.birthDate);
        text(line, "ethnic_group_code", row.ethnicGroup);
        text(line, "relation", row.relation);
        text(line, "identity_sealed", row.sealedIdentity.sealed());
        text(line, "identity_hash", row.sealedIdentity.hash());
        text(line, "identity_tail", row.sealedIdentity.tail());
        text(line, "schooling", row.schooling);
        text(line, "education", row.education);
        text(line, "health_insurance", row.healthInsurance);
        text(line, "work", row.work);
        text(line, "disability", row.disability);
        text(line, "merit", row.merit);
        text(line, "joined_on", row.joinedOn);
        if (!rejected) {
            text(line, "address", row.address);
            text(line, "name", row.name);
        } else {
            // Somebody may have typed a number into any cell: of a row that is not written, masked texts alone are
            // kept.
            line.set("shown", json.valueToTree(row.shown));
        }
        if (!row.problems.isEmpty()) {
            line.set("problems", json.valueToTree(problems(row)));
        }
        if (!row.changes.isEmpty()) {
            line.set("changes", json.valueToTree(row.changes));
        }
        return line;
    }

    /** JSON holds no NUL, and neither does the database. */
    private static void text(ObjectNode line, String column, Object value) {
        if (value != null) {
            line.put(column, value.toString().replace('\0', ' '));
        }
    }

    private static List<Map<String, String>> problems(HouseholdRow row) {
        List<Map<String, String>> problems = new ArrayList<>();
        for (CheckedRow.Problem problem : row.problems) {
            Map<String, String> told = new HashMap<>();
            told.put("column", problem.column() == null ? null : CellReference.convertNumToColString(problem.column()));
            told.put("field", problem.field());
            told.put("code", problem.said().code());
            told.put("vi", problem.said().vi());
            told.put("en", problem.said().en());
            problems.add(told);
        }
        return problems;
    }

    void forget(UUID batchId) {
        run("delete from import_household_row where batch_id = '" + batchId + "'");
    }

    /** A household that stands in two places of a file: the second is left out. */
    void refuseRepeated(UUID batchId) {
        run("""
                with twice as (
                    select r.household_id, r.number, min(f.row) as first_row from import_household_row r
                    join (select unit_id, code, min(number) as number, min(row) as row from import_household_row
                        where batch_id = '%1$s' and leads and action <> 'REJECTED' group by unit_id, code having count(*) > 1) f
                        on f.unit_id = r.unit_id and f.code = r.code and r.number > f.number
                    where r.batch_id = '%1$s' and r.leads and r.action <> 'REJECTED' group by r.household_id, r.number),
                spans as (
                    select t.first_row, t.number, coalesce((select min(n.number) from import_household_row n
                        where n.batch_id = '%1$s' and n.leads and n.number > t.number), 2147483647) as until from twice t)
                update import_household_row r set action = 'REJECTED', household_action = 'REJECTED', member_action = 'REJECTED',
                    changes = null, shown = jsonb_build_object('householdCode', r.code, 'name', r.name),
                    problems = jsonb_build_array(jsonb_build_object('column', null, 'field', null, 'code', 'repeated',
                        'vi', 'Hộ này đã có ở dòng ' || s.first_row || '.', 'en', 'The household stands in row ' || s.first_row || ' already.'))
                from spans s where r.batch_id = '%1$s' and r.number >= s.number and r.number < s.until
                """.formatted(batchId));
    }

    Counts counts(UUID batchId) {
        return rows.rows(
                        Counts.class,
                        "select count(*) filter (where action = 'NEW'), count(*) filter (where action = 'CHANGED'), "
                                + "count(*) filter (where action = 'UNCHANGED'), count(*) filter (where action = 'REJECTED') "
                                + "from import_household_row where batch_id = ?",
                        List.of(batchId))
                .getFirst();
    }

    /** Writes the rows of a range; false where something is not as it was when it was checked. */
    boolean write(UUID batchId, int after, int until) {
        String range = "r.batch_id = '%s' and r.number > %d and r.number <= %d and r.action <> 'REJECTED'"
                .formatted(batchId, after, until);
        run("insert into household (id, unit_id, " + HOUSEHOLD_VALUES + ") select r.household_id, r.unit_id, "
                + prefixed(HOUSEHOLD_VALUES) + " from import_household_row r where " + range
                + " and r.leads and r.household_action = 'NEW' order by r.number");
        boolean same = asMany(
                "update household h set (" + HOUSEHOLD_VALUES + ") = row(" + prefixed(HOUSEHOLD_VALUES)
                        + ") from import_household_row r where " + range
                        + " and r.leads and r.household_action = 'CHANGED' and h.id = r.household_id and h.version = r.household_version "
                        + "and h.state = 'ACTIVE'",
                range + " and r.leads and r.household_action = 'CHANGED'");
        // Who gives up being the head before who becomes it.
        for (String comparison : List.of("<>", "=")) {
            String changed = range + " and r.member_action = 'CHANGED' and r.relation " + comparison + " 'HEAD'";
            same &= asMany(
                    "update household_member m set (" + MEMBER_VALUES + ") = row(" + prefixed(MEMBER_VALUES)
                            + ") from import_household_row r where " + changed
                            + " and m.id = r.member_id and m.version = r.member_version and m.left_on is null",
                    changed);
        }
        run("insert into household_member (id, household_id, " + MEMBER_VALUES
                + ") select r.member_id, r.household_id, "
                + prefixed(MEMBER_VALUES) + " from import_household_row r where " + range
                + " and r.member_action = 'NEW' order by r.number");
        return same;
    }

    /** How many rows are no longer as the import left them. */
    int changedSince(UUID batchId) {
        return rows.value(
                        Long.class,
                        "select (select count(*) from import_household_row r left join household h on h.id = r.household_id "
                                + "where r.batch_id = ? and r.leads and r.household_action in ('NEW', 'CHANGED') "
                                + "and h.version is distinct from coalesce(r.household_version, 0) + 1) "
                                + "+ (select count(*) from import_household_row r left join household_member m on m.id = r.member_id "
                                + "where r.batch_id = ? and r.member_action in ('NEW', 'CHANGED') "
                                + "and m.version is distinct from coalesce(r.member_version, 0) + 1) "
                                + "+ (select count(*) from import_household_row r join household_member m on m.household_id = r.household_id "
                                + "where r.batch_id = ? and r.leads and r.household_action = 'NEW' and not exists ("
                                + "select from import_household_row o where o.batch_id = r.batch_id and o.member_id = m.id))",
                        batchId,
                        batchId,
                        batchId)
                .orElse(0L)
                .intValue();
    }

    /** Takes a range back: what was new goes, what was changed is again what its history says. */
    boolean takeBack(UUID batchId, int after, int until) {
        String range = "r.batch_id = '%s' and r.number > %d and r.number <= %d".formatted(batchId, after, until);
        boolean same = asMany(
                "delete from household_member m using import_household_row r where " + range
                        + " and r.member_action = 'NEW' and r.household_action <> 'NEW' and m.id = r.member_id",
                range + " and r.member_action = 'NEW' and r.household_action <> 'NEW'");
        for (String comparison : List.of("<>", "=")) {
            String changed = range + " and r.member_action = 'CHANGED'";
            run("update household_member m set (" + MEMBER_VALUES + ") = row(" + prefixed(MEMBER_VALUES)
                    + ") from import_household_row i join household_member_history r on r.id = i.member_id and r.version = i.member_version "
                    + "where " + changed.replace("r.", "i.") + " and m.id = i.member_id and r.relation " + comparison
                    + " 'HEAD'");
        }
        run("update household h set (" + HOUSEHOLD_VALUES + ") = row(" + prefixed(HOUSEHOLD_VALUES)
                + ") from import_household_row i join household_history r on r.id = i.household_id and r.version = i.household_version "
                + "where " + range.replace("r.", "i.")
                + " and i.leads and i.household_action = 'CHANGED' and h.id = i.household_id");
        same &= asMany(
                "delete from household h using import_household_row r where " + range
                        + " and r.leads and r.household_action = 'NEW' and h.id = r.household_id",
                range + " and r.leads and r.household_action = 'NEW'");
        return same;
    }

    private static String prefixed(String columns) {
        return "r." + columns.replace(", ", ", r.");
    }

    private boolean asMany(String change, String wanted) {
        return run(change)
                == rows.value(Long.class, "select count(*) from import_household_row r where " + wanted)
                        .orElse(0L);
    }

    /** Constant SQL but for an id and numbers of our own. */
    private int run(String sql) {
        return database.within(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
