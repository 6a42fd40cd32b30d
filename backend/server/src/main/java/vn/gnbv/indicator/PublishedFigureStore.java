package vn.gnbv.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Query;

@ApplicationScoped
class PublishedFigureStore {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    static final Listing<PublishedFigure> FIGURES = Listing.of(
                    PublishedFigure.class,
                    "f",
                    "published_figure f left join indicator i on i.id = f.indicator_id "
                            + "left join administrative_unit u on u.id = f.unit_id "
                            + "left join project p on p.id = f.project_id left join sub_project s on s.id = f.sub_project_id")
            .column("indicatorCode", "i.code")
            .column("unitCode", "u.code")
            .column("unitName", "u.name")
            .column("projectCode", "p.code")
            .column("subProjectCode", "s.code")
            .sort("measure", "f.measure", String.class)
            .defaultSort("measure")
            .build();

    private final Lists lists;

    @Inject
    PublishedFigureStore(Lists lists) {
        this.lists = lists;
    }

    Page<PublishedFigure> page(PublishedFigureFilter filter, PageRequest page) {
        Query<PublishedFigure> query = FIGURES.query()
                .where("f.measure = ?", filter.measure)
                .where("f.indicator_id = ?", filter.indicatorId)
                .where("f.unit_id = ?", filter.unitId)
                .where("f.qualifier = ?", filter.qualifier)
                .where(
                        "fold(concat_ws(' ', f.measure, u.name, f.place_note, f.citation, f.note)) like '%' || fold(?) || '%'",
                        filter.q);
        if (filter.year != null) {
            if (filter.year < FIRST_YEAR || filter.year > LAST_YEAR) {
                throw new Refusal(CommonError.INVALID_PARAMETER, "year");
            }
            query.whereAll(
                    "f.period_to >= ? and coalesce(f.period_from, f.period_to) <= ?",
                    LocalDate.of(filter.year, 1, 1),
                    LocalDate.of(filter.year, 12, 31));
        }
        return lists.page(query, page);
    }
}
