package vn.gnbv.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.access.Caller;
import vn.gnbv.access.Database;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;

@ApplicationScoped
class SuccessionStore {
    private static final Caller FOLLOWER = new Caller("unit-change", null, "gnbv-api", Set.of(), null, null);

    static final Listing<HouseholdSuccession> SUCCESSIONS = Listing.of(
                    HouseholdSuccession.class,
                    "f",
                    "household_succession f join administrative_unit u on u.id = f.unit_id "
                            + "join administrative_unit t on t.id = f.to_unit_id left join administrative_unit v on v.id = f.village_id")
            .column("unitName", "u.name")
            .column("toUnitName", "t.name")
            .column("villageName", "v.name")
            .sort("recordedAt", "f.recorded_at", Instant.class)
            .defaultSort("-recordedAt")
            .build();

    private final Rows rows;
    private final Lists lists;
    private final Database database;

    @Inject
    SuccessionStore(Rows rows, Lists lists, Database database) {
        this.rows = rows;
        this.lists = lists;
        this.database = database;
    }

    Page<HouseholdSuccession> page(UUID unitChangeId, PageRequest page) {
        return lists.page(SUCCESSIONS.query().where("f.unit_change_id = ?", unitChangeId), page);
    }

    /** Empty as well where there is no such change. */
    List<SuccessionProposal.Place> proposed(UUID unitChangeId) {
        return rows.rows(
                SuccessionProposal.Place.class,
                "select p.unit_id, u.name, p.village_id, v.name, p.households, p.to_unit_id, t.name from succession_proposal(?) p "
                        + "join administrative_unit u on u.id = p.unit_id left join administrative_unit v on v.id = p.village_id "
                        + "left join administrative_unit t on t.id = p.to_unit_id order by u.code, v.code nulls last",
                List.of(unitChangeId));
    }

    /** Changes of units whose day has come since they were recorded are followed; how many there were. */
    int followDue() {
        return database.transactionAs(
                FOLLOWER,
                () -> rows.rows(Followed.class, "select follow_due_unit_changes()", List.of())
                        .getFirst()
                        .changes());
    }

    /** How many changes were followed. */
    record Followed(int changes) {}
}
