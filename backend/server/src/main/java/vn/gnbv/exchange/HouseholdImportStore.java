package vn.gnbv.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.gnbv.access.Caller;
import vn.gnbv.access.Database;
import vn.gnbv.kernel.Ids;
import vn.gnbv.store.Rows;

/** Rows of households between the file and the registry. */
@ApplicationScoped
class HouseholdImportStore {
    private static final String HOUSEHOLD_VALUES =
            "code, village_id, address, phone_sealed, phone_hash, phone_tail, established_on";
    private static final String MEMBER_VALUES =
            "name, sex, birth_year, birth_date, ethnic_group_code, relation, identity_sealed, identity_hash, identity_tail, "
                    + "schooling, education, health_insurance, work, disability, merit, joined_on";
    /** What is the same for all rows of a statement; the database asks whether it is so. */
    private static final String STAMP = ", version, transaction, recorded_at, recorded_by";

    private static final String STAMPED =
            ", 1, (select recorded_transaction()), clock_timestamp(), (select actor_id())";

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

    /** As {@link #as(Caller, Callable)}, for one long transaction: it sorts and joins in memory. */
    <T> T as(int timeoutSeconds, Caller caller, Callable<T> work) {
        return database.transactionAs(timeoutSeconds, caller, () -> {
            rows.value(String.class, "select set_config('work_mem', '64MB', true)");
            return work.call();
        });
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

    /**
     * Households of some places, each asked for with its code.
     *
     * @param units as many as codes: where each code may be
     */
    List<HouseholdMatch.KeptHousehold> kept(List<UUID> units, List<String> codes) {
        return rows.rows(
                HouseholdMatch.KeptHousehold.class,
                "select h.id, h.code, h.unit_id, h.village_id, h.address, h.phone_sealed, h.phone_hash, h.phone_tail, h.state, "
                        + "h.established_on, h.version from unnest(?::uuid[], ?::text[]) asked (unit_id, code) "
                        + "join household h on h.unit_id = asked.unit_id and h.code = asked.code",
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

    /** The round whose reviews a file brings, by the standard of which they are computed. */
    Optional<HouseholdReviewMatch.Round> round(UUID batchId) {
        return rows
                .rows(
                        HouseholdReviewMatch.Round.class,
                        "select d.id, d.reviewed_on, d.rule_set_id from import_batch b join review_round d on d.id = b.review_round_id "
                                + "where b.id = ?",
                        List.of(batchId))
                .stream()
                .findFirst();
    }

    /** Communes of a round in the caller's scope. */
    List<HouseholdReviewMatch.Commune> communes(UUID roundId) {
        return rows.rows(
                HouseholdReviewMatch.Commune.class,
                "select u.id, residence_of(u.kind), exists (select from review_recognition n where n.review_round_id = d.id "
                        + "and n.unit_id = u.id) from review_round d "
                        + "join administrative_unit_scope s on s.scope_unit_id = d.unit_id "
                        + "join administrative_unit_scope mine on mine.scope_unit_id = scope_unit_id() and mine.unit_id = s.unit_id "
                        + "join administrative_unit u on u.id = s.unit_id and u.level = 'COMMUNE' where d.id = ?",
                List.of(roundId));
    }

    /** Of each household where it lived on the day of a round, and its last review there. */
    Map<UUID, HouseholdReviewMatch.Kept> reviews(
            HouseholdReviewMatch.Round round, List<HouseholdMatch.KeptHousehold> homes) {
        return homes.isEmpty()
                ? Map.of()
                : rows
                        .rows(
                                HouseholdReviewMatch.Kept.class,
                                "select h.id, coalesce(r.unit_id, (select c.unit_id from household_change c where c.household_id = h.id "
                                        + "and c.kind = 'MOVE' and c.effective_on > ? order by c.effective_on, c.id limit 1), h.unit_id), "
                                        + "r.id, r.inputs, r.status, to_json(r.causes), to_json(r.needs), r.note from household h left join review r on r.household_id = h.id "
                                        + "and r.review_round_id = ? and not exists (select from review n where n.supersedes_id = r.id) "
                                        + "where h.id = any (?)",
                                List.of(
                                        round.reviewedOn(),
                                        round.id(),
                                        homes.stream()
                                                .map(HouseholdMatch.KeptHousehold::id)
                                                .collect(Collectors.toSet())))
                        .stream()
                        .collect(Collectors.toMap(HouseholdReviewMatch.Kept::householdId, Function.identity()));
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

    void forget(UUID batchId) {
        run("delete from import_household_row where batch_id = '" + batchId + "'");
    }

    /** A household that stands in two places of a file: the second is left out. */
    void refuseRepeated(UUID batchId) {
        run("""
                with leads as materialized (
                    select number, row_number() over same as nth, first_value(row) over same as first_row
                    from import_household_row where batch_id = '%1$s' and leads and action <> 'REJECTED'
                    window same as (partition by unit_id, code order by number))
                update import_household_row r set action = 'REJECTED', household_action = 'REJECTED', member_action = 'REJECTED',
                    changes = null, shown = jsonb_build_object('householdCode', r.code, 'name', r.name),
                    problems = jsonb_build_array(jsonb_build_object('column', null, 'field', null, 'code', 'repeated',
                        'vi', 'Hộ này đã có ở dòng ' || l.first_row || '.', 'en', 'The household stands in row ' || l.first_row || ' already.'))
                from leads l where l.nth > 1 and r.batch_id = '%1$s' and r.lead_number = l.number
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
        run("insert into household (id, unit_id, " + HOUSEHOLD_VALUES + STAMP + ") select r.household_id, r.unit_id, "
                + prefixed(HOUSEHOLD_VALUES) + STAMPED + " from import_household_row r where " + range
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
        run("insert into household_member (id, household_id, unit_id, " + MEMBER_VALUES + STAMP
                + ") select r.member_id, r.household_id, case when r.household_action = 'NEW' then r.unit_id end, "
                + prefixed(MEMBER_VALUES) + STAMPED + " from import_household_row r where " + range
                + " and r.member_action = 'NEW' order by r.number");
        return same;
    }

    /** Writes the reviews of a range, when all members are there whom they count. */
    boolean writeReviews(UUID batchId, int after, int until) {
        rows.value(String.class, "select import_reviews(?, ?, ?)::text", batchId, after, until);
        return true;
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
                                + "select from import_household_row o where o.batch_id = r.batch_id and o.member_id = m.id)) "
                                + "+ (select count(*) from import_household_row r left join review v on v.id = r.review_id "
                                + "where r.batch_id = ? and r.review_action in ('NEW', 'CHANGED') and (v.id is null "
                                + "or v.recognition_id is not null or exists (select from review n where n.supersedes_id = v.id)))",
                        batchId,
                        batchId,
                        batchId,
                        batchId)
                .orElse(0L)
                .intValue();
    }

    /** Takes a range back: what was new goes, what was changed is again what its history says. */
    boolean takeBack(UUID batchId, boolean reviews, int after, int until) {
        String range = "r.batch_id = '%s' and r.number > %d and r.number <= %d".formatted(batchId, after, until);
        if (reviews) {
            rows.value(String.class, "select take_back_reviews(?, ?, ?)::text", batchId, after, until);
        }
        boolean same = asMany(
                "delete from household_member m using import_household_row r where " + range
                        + " and r.member_action = 'NEW' and r.household_action <> 'NEW' and m.id = r.member_id",
                range + " and r.member_action = 'NEW' and r.household_action <> 'NEW'");
        // Many at once, before each household would take its own with it; of a household that goes on in the next range
        // it takes the rest.
        run("delete from household_member m using import_household_row r where " + range
                + " and r.member_action = 'NEW' and r.household_action = 'NEW' and m.id = r.member_id");
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
