package vn.gnbv.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;

@ApplicationScoped
class PublicationStore {
    static final Listing<Publication> PUBLICATIONS = Listing.of(
                    Publication.class, "p", "publication p join evaluation e on e.id = p.evaluation_id")
            .column("evaluationCode", "e.code")
            .column("author", "p.evaluation_id in (select led_evaluations())")
            .column("approver", "approves(e.unit_id)")
            .sort("slug", "p.slug", String.class)
            .build();

    static final Listing<PublicationTransition> TRANSITIONS = Listing.of(
                    PublicationTransition.class, "t", "publication_transition t")
            .column("from", "t.from_state")
            .column("to", "t.to_state")
            .column("madeBy", "t.recorded_by")
            .sort("recordedAt", "t.recorded_at", Instant.class)
            .defaultSort("recordedAt")
            .build();

    static final Listing<PublicationOffice> OFFICES = Listing.of(
                    PublicationOffice.class, "o", "publication_office o join administrative_unit u on u.id = o.unit_id")
            .column("unitName", "u.name")
            .sort("nameVi", "o.name_vi", String.class)
            .defaultSort("nameVi")
            .build();

    private final Rows rows;
    private final Lists lists;

    @Inject
    PublicationStore(Rows rows, Lists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    Page<Publication> page(PublicationFilter filter, PageRequest page) {
        return lists.page(
                PUBLICATIONS
                        .query()
                        .where("p.evaluation_id = ?", filter.evaluationId)
                        .where("p.state = ?", filter.state)
                        .where(
                                "position(fold(?) in fold(p.title_vi || ' ' || p.title_en)) > 0",
                                filter.q == null || filter.q.isBlank() ? null : filter.q),
                page);
    }

    Page<PublicationTransition> transitions(UUID publicationId, PageRequest page) {
        return lists.page(TRANSITIONS.query().partsOf("t.publication_id = ?", publicationId), page);
    }

    Page<PublicationOffice> offices(PageRequest page) {
        return lists.page(OFFICES.query(), page);
    }

    /** Whether the caller leads the team of an evaluation that is there. */
    boolean leads(UUID evaluationId) {
        return rows.value(Boolean.class, "select ? in (select led_evaluations())", evaluationId)
                .orElse(false);
    }
}
