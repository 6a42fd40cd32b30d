package vn.gnbv.poverty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;
import vn.gnbv.store.Rows;

@ApplicationScoped
class RuleSetStore {
    static final Listing<RuleSet> RULE_SETS = Listing.of(
                    RuleSet.class,
                    "r",
                    "rule_set r left join rule_set b on b.id = r.base_id left join administrative_unit u on u.id = r.unit_id "
                            + "left join rule_set_enactment e on e.rule_set_id = r.id")
            .column("unitName", "u.name")
            .column("baseCode", "b.code")
            .column("caseCount", "(select count(*)::integer from rule_set_case c where c.rule_set_id = r.id)")
            .column("enactedAt", "e.recorded_at")
            .sort("validFrom", "r.valid_from", LocalDate.class)
            .sort("code", "r.code", String.class)
            .defaultSort("-validFrom")
            .build();

    static final Listing<RuleSetCase> CASES = Listing.of(RuleSetCase.class, "c", "rule_set_case c")
            .sort("title", "c.title", String.class)
            .defaultSort("title")
            .build();

    static final Listing<RuleSetEnactment> ENACTMENTS = Listing.of(RuleSetEnactment.class, "e", "rule_set_enactment e")
            .column("madeBy", "e.recorded_by")
            .sort("recordedAt", "e.recorded_at", Instant.class)
            .defaultSort("recordedAt")
            .build();

    private static final String HOLDING = "? between r.valid_from and coalesce(r.valid_to, 'infinity')";
    private static final String NATIONAL_OR_ABOVE =
            "(r.unit_id is null or exists (select from administrative_unit_scope s where s.scope_unit_id = r.unit_id and s.unit_id = ?))";

    private final Rows rows;
    private final Lists lists;

    @Inject
    RuleSetStore(Rows rows, Lists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    Page<RuleSet> page(RuleSetFilter filter, PageRequest page) {
        return lists.page(
                RULE_SETS
                        .query()
                        .where(HOLDING, filter.asOf)
                        .where("r.state = ?", filter.state)
                        .where(NATIONAL_OR_ABOVE, filter.unitId),
                page);
    }

    Page<RuleSetCase> cases(UUID ruleSetId, PageRequest page) {
        return lists.page(casesOf(ruleSetId), page);
    }

    Page<RuleSetEnactment> enactments(UUID ruleSetId, PageRequest page) {
        return lists.page(ENACTMENTS.query().partsOf("e.rule_set_id = ?", ruleSetId), page);
    }

    List<RuleSetCase> allCases(UUID ruleSetId) {
        return rows.all(casesOf(ruleSetId));
    }

    private static Query<RuleSetCase> casesOf(UUID ruleSetId) {
        return CASES.query().partsOf("c.rule_set_id = ?", ruleSetId);
    }

    /**
     * The rule set in force on a day: that of the province in which the unit lies, else the national one; of several the one that
     * began last.
     *
     * @param unitId null for the national one
     */
    Optional<RuleSet> inForce(LocalDate day, UUID unitId) {
        Query<RuleSet> query = RULE_SETS.query().where(HOLDING, day).where("r.state = ?", RuleSetState.IN_FORCE);
        if (unitId == null) {
            query.whereAll("r.unit_id is null");
        } else {
            query.where(NATIONAL_OR_ABOVE, unitId);
        }
        return rows.all(query).stream()
                .min(Comparator.comparing((RuleSet ruleSet) -> ruleSet.unitId() == null)
                        .thenComparing(RuleSet::validFrom, Comparator.reverseOrder()));
    }

    /** Nobody changes the rule set or its cases until the transaction ends. */
    void lock(UUID ruleSetId) {
        rows.value(UUID.class, "select r.id from rule_set r where r.id = ? for update", ruleSetId);
    }
}
