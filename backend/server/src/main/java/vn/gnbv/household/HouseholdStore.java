package vn.gnbv.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import vn.gnbv.access.Caller;
import vn.gnbv.access.Database;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class HouseholdStore {
    /** As many as are listed by their ids; what more members share soon comes along by going through the list. */
    private static final int MOST_FOUND = 4_000;

    private static final int TIMEOUT_SECONDS = 60;
    private static final Caller ROTATION = new Caller("personal-data", null, "gnbv-api", Set.of(), null, null);

    static final Listing<Household> HOUSEHOLDS = Listing.of(
                    Household.class,
                    "h",
                    "household h join administrative_unit u on u.id = h.unit_id left join administrative_unit v on v.id = h.village_id "
                            + "left join household_member m on m.household_id = h.id and m.relation = 'HEAD' and m.left_on is null "
                            + "left join lateral household_status(h.id, today()) c on true")
            .narrow("household h join administrative_unit u on u.id = h.unit_id")
            .column("status", "c.status")
            .column("statusKind", "c.status_kind")
            .column("statusSince", "c.since")
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .column("villageName", "v.name")
            .column("address", named("h.address"))
            .column("residence", "residence_of(u.kind)")
            .column("headId", "m.id")
            .column("headName", named("m.name"))
            .column(
                    "memberCount",
                    "(select count(*)::integer from household_member p where p.household_id = h.id and p.left_on is null)")
            .column("phone", named("'•••' || h.phone_tail"))
            .column("position", named("case when h.position_sealed is not null then '•••' end"))
            .sort("code", "h.code", String.class)
            .sort("establishedOn", "h.established_on", LocalDate.class)
            .defaultSort("code")
            .synthetic("h.synthetic")
            .build();

    static final Listing<HouseholdMember> MEMBERS = Listing.of(
                    HouseholdMember.class,
                    "m",
                    "household_member m join ethnic_group g on g.code = m.ethnic_group_code")
            .column("name", named("m.name"))
            .column("birthDate", named("m.birth_date"))
            .column("ethnicGroupVi", "g.name_vi")
            .column("ethnicGroupEn", "g.name_en")
            .column("identityNumber", named("'•••' || m.identity_tail"))
            .sort("birthYear", "m.birth_year", Integer.class)
            .sort("joinedOn", "m.joined_on", LocalDate.class)
            .defaultSort("id")
            .synthetic("m.synthetic")
            .build();

    static final Listing<MemberRow> MEMBER_ROWS = Listing.of(
                    MemberRow.class,
                    "m",
                    "household_member m join household h on h.id = m.household_id and h.state = 'ACTIVE' and m.left_on is null "
                            + "join administrative_unit u on u.id = h.unit_id left join administrative_unit v on v.id = h.village_id "
                            + "left join review r on r.household_id = h.id and r.review_round_id = nullif(?, '')::uuid "
                            + "and not exists (select from review n where n.supersedes_id = r.id)")
            .column("reviewIncome", "(r.inputs ->> 'incomeMonthlyPerHead')::bigint")
            .column("reviewIncomeScore", "(r.inputs ->> 'incomeScore')::integer")
            .column("reviewDeprivationScore", "(r.inputs ->> 'deprivationScore')::integer")
            .column(
                    "reviewDeprivations",
                    "case when jsonb_typeof(r.inputs -> 'deprivations') = 'array' then coalesce((select string_agg(d ->> 'indicator', '; ' "
                            + "order by d ->> 'indicator' collate \"C\") from jsonb_array_elements(r.inputs -> 'deprivations') d), '0') end")
            .column("reviewStatus", "r.status")
            .column("reviewCauses", "nullif(array_to_string(r.causes, '; '), '')")
            .column("reviewNeeds", "nullif(array_to_string(r.needs, '; '), '')")
            .column("reviewNote", named("r.note"))
            .column("householdCode", "h.code")
            .column("communeCode", "u.code")
            .column("communeName", "u.name")
            .column("villageName", "v.name")
            .column("address", named("h.address"))
            .column("phone", named("'•••' || h.phone_tail"))
            .column("establishedOn", "h.established_on")
            .column("name", named("m.name"))
            .column(
                    "birth",
                    "case when (select sees_names()) then coalesce(m.birth_date::text, m.birth_year::text) else m.birth_year::text end")
            .column("ethnicGroup", "m.ethnic_group_code")
            .column("identityNumber", named("'•••' || m.identity_tail"))
            .sort("householdId", "m.household_id", UUID.class)
            .defaultSort("householdId")
            .build();

    static final Listing<HouseholdChange> CHANGES = Listing.of(
                    HouseholdChange.class,
                    "c",
                    "household_change c join administrative_unit u on u.id = c.unit_id "
                            + "left join administrative_unit t on t.id = c.to_unit_id left join administrative_unit v on v.id = c.to_village_id "
                            + "left join administrative_unit w on w.id = c.village_id")
            .column("unitName", "u.name")
            .column("villageName", "w.name")
            .column("toUnitName", "t.name")
            .column("toVillageName", "v.name")
            .column("memberIds", "to_json(c.member_ids)")
            .sort("effectiveOn", "c.effective_on", LocalDate.class)
            .defaultSort("-effectiveOn")
            .build();

    static final Listing<DuplicateCase> CASES = Listing.of(
                    DuplicateCase.class,
                    "d",
                    "duplicate_case d left join administrative_unit u on u.id = d.unit_id "
                            + "join household_member a on a.id = d.member_id join household ah on ah.id = a.household_id "
                            + "join administrative_unit au on au.id = a.unit_id "
                            + "join household_member b on b.id = d.other_member_id join household bh on bh.id = b.household_id "
                            + "join administrative_unit bu on bu.id = b.unit_id")
            .column("unitName", "u.name")
            .column("reasons", "to_json(d.reasons)")
            .column("householdId", "a.household_id")
            .column("householdCode", "ah.code")
            .column("name", "a.name")
            .column("birthYear", "a.birth_year")
            .column("communeName", "au.name")
            .column("otherHouseholdId", "b.household_id")
            .column("otherHouseholdCode", "bh.code")
            .column("otherName", "b.name")
            .column("otherBirthYear", "b.birth_year")
            .column("otherCommuneName", "bu.name")
            .sort("score", "d.score", Integer.class)
            .sort("recordedAt", "d.recorded_at", Instant.class)
            .defaultSort("-score")
            .build();

    static final Listing<DuplicateDecision> DECISIONS = Listing.of(DuplicateDecision.class, "e", "duplicate_decision e")
            .sort("recordedAt", "e.recorded_at", Instant.class)
            .defaultSort("-recordedAt")
            .build();

    static final Listing<DuplicateSearch> SEARCHES = Listing.of(
                    DuplicateSearch.class, "z", "duplicate_search z join administrative_unit u on u.id = z.unit_id")
            .column("unitName", "u.name")
            .sort("recordedAt", "z.recorded_at", Instant.class)
            .defaultSort("-recordedAt")
            .build();

    static final Listing<Unmasking> UNMASKINGS = Listing.of(
                    Unmasking.class, "k", "unmasking k left join household_member m on m.id = k.member_id")
            .column("memberName", "m.name")
            .column("fields", "to_json(k.fields)")
            .sort("recordedAt", "k.recorded_at", Instant.class)
            .defaultSort("-recordedAt")
            .build();

    static final Listing<EthnicGroup> ETHNIC_GROUPS = Listing.of(EthnicGroup.class, "g", "ethnic_group g")
            .column("code2008", "g.code_2008")
            .sort("code", "g.code", String.class)
            .defaultSort("code")
            .build();

    private static final String IN_UNIT =
            "exists (select from administrative_unit_scope x where x.scope_unit_id = ? and x.unit_id = %s)";

    private final Rows rows;
    private final Lists lists;
    private final Database database;

    @Inject
    HouseholdStore(Rows rows, Lists lists, Database database) {
        this.rows = rows;
        this.lists = lists;
        this.database = database;
    }

    /** What analysts do not get to see. */
    private static String named(String sql) {
        return "case when (select sees_names()) then " + sql + " end";
    }

    /** @param numberHash keyed hash of what is asked for, where it has the form of a number; else null */
    Page<Household> page(HouseholdFilter filter, String numberHash, PageRequest page) {
        Query<Household> query = HOUSEHOLDS
                .query()
                .where(IN_UNIT.formatted("h.unit_id"), filter.unitId)
                .where("h.village_id = ?", filter.villageId)
                .where("residence_of(u.kind) = ?", filter.residence)
                .where("h.state = ?", filter.state)
                .whereOfRest("c.status = ?", filter.status)
                .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude);
        if (filter.q != null && !filter.q.isBlank()) {
            find(query, filter.q, numberHash);
        }
        return lists.page(query, page);
    }

    private void find(Query<Household> query, String words, String numberHash) {
        List<Found> found = rows.rowsByKey(
                Found.class, "select found_households(?, ?, ?)", Arrays.asList(words, numberHash, MOST_FOUND + 1));
        if (found.size() <= MOST_FOUND) {
            query.whereAll(
                    "h.id = any (?::uuid[])",
                    found.stream().map(Found::id).distinct().toList());
        } else {
            // With a limit the names are asked household by household; without one all there are would be read first.
            query.whereAll(
                    "(select true from household_member f where f.household_id = h.id and f.left_on is null "
                            + "and (select sees_names()) and has_words(f.folded_name, fold(?)) limit 1) "
                            + "or lower(h.code) = lower(?) or h.unit_id in (select places_named(?)) "
                            + "or h.village_id in (select places_named(?))",
                    words,
                    words,
                    words,
                    words);
        }
    }

    /** A household that search found; once for each reason. */
    record Found(UUID id) {}

    Page<HouseholdMember> members(UUID householdId, PageRequest page) {
        return lists.page(MEMBERS.query().partsOf("m.household_id = ?", householdId), page);
    }

    /** @param roundId round whose reviews come with the households; null for none */
    Page<MemberRow> memberRows(UUID unitId, UUID roundId, PageRequest page) {
        Listing<MemberRow> rows = MEMBER_ROWS.bind(roundId == null ? "" : roundId.toString());
        return lists.page(rows.query().where(IN_UNIT.formatted("m.unit_id"), unitId), page);
    }

    Page<HouseholdChange> changes(UUID householdId, PageRequest page) {
        return lists.page(
                CHANGES.query().partsOf("c.household_id = ? or c.other_household_id = ?", householdId, householdId),
                page);
    }

    Page<Unmasking> unmaskings(UUID householdId, PageRequest page) {
        return lists.page(UNMASKINGS.query().partsOf("k.household_id = ?", householdId), page);
    }

    Page<DuplicateCase> cases(DuplicateCaseFilter filter, PageRequest page) {
        return lists.page(
                CASES.query()
                        .where(IN_UNIT.formatted("d.unit_id"), filter.unitId)
                        .where("d.state = ?", filter.state)
                        .where("d.kind = ?", filter.kind),
                page);
    }

    Page<DuplicateSearch> searches(PageRequest page) {
        return lists.page(SEARCHES.query(), page);
    }

    Page<DuplicateDecision> decisions(UUID caseId, PageRequest page) {
        return lists.page(DECISIONS.query().partsOf("e.duplicate_case_id = ?", caseId), page);
    }

    Page<EthnicGroup> ethnicGroups(PageRequest page) {
        return lists.page(ETHNIC_GROUPS.query(), page);
    }

    /**
     * A personal text that is sealed with a key that no longer seals.
     *
     * @param field table and column, as it was sealed for
     */
    record OldSeal(UUID id, String field, String sealed) {}

    /** Seals some texts anew in one transaction; as many as were found. */
    int sealAnew(Set<String> oldKeys, int most, UnaryOperator<OldSeal> anew) {
        return database.transactionAs(ROTATION, () -> {
            List<OldSeal> found =
                    rows.rows(OldSeal.class, "select * from sealed_with(?::text[], ?)", List.of(oldKeys, most));
            for (OldSeal old : found) {
                rows.rows(
                        Done.class,
                        "select true from seal_anew(?, ?, ?, ?)",
                        List.of(
                                old.id(),
                                old.field(),
                                old.sealed(),
                                anew.apply(old).sealed()));
            }
            return found.size();
        });
    }

    /** That a function without an answer has run. */
    record Done(boolean done) {}

    /** Reads in clear and writes down that it did, or does neither. */
    <T> T unmasking(Supplier<T> read) {
        return database.transaction(TIMEOUT_SECONDS, read::get);
    }
}
