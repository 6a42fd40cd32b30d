package vn.gnbv.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;

@ApplicationScoped
class DesignationStore {
    static final Listing<Designation> DESIGNATIONS = Listing.of(
                    Designation.class, "d", "designation d join administrative_unit u on u.id = d.unit_id")
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .sort("validFrom", "d.valid_from", LocalDate.class)
            .sort("unitCode", "u.code", String.class)
            .defaultSort("unitCode")
            .build();

    private final Lists lists;

    @Inject
    DesignationStore(Lists lists) {
        this.lists = lists;
    }

    Page<Designation> page(DesignationFilter filter, PageRequest page) {
        return lists.page(
                DESIGNATIONS
                        .query()
                        .where("d.unit_id = ?", filter.unitId)
                        .where("d.kind = ?", filter.kind)
                        .where("d.evidence = ?", filter.evidence)
                        .where("? between d.valid_from and coalesce(d.valid_to, 'infinity')", filter.asOf),
                page);
    }
}
