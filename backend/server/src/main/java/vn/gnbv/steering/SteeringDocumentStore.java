package vn.gnbv.steering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class SteeringDocumentStore {
    static final Listing<SteeringDocument> DOCUMENTS = Listing.of(SteeringDocument.class, "d", "steering_document d")
            .sort("issuedOn", "d.issued_on", LocalDate.class)
            .defaultSort("issuedOn")
            .synthetic("d.synthetic")
            .build();

    private final Lists lists;

    @Inject
    SteeringDocumentStore(Lists lists) {
        this.lists = lists;
    }

    Page<SteeringDocument> page(UUID evaluationId, SteeringDocumentFilter filter, PageRequest page) {
        return lists.page(
                DOCUMENTS
                        .query()
                        .partsOf("d.evaluation_id = ?", evaluationId)
                        .where("d.issued_on >= ?", filter.issuedFrom)
                        .where("d.issued_on <= ?", filter.issuedTo)
                        .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude),
                page);
    }
}
