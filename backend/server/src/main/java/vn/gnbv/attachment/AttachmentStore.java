package vn.gnbv.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;
import vn.gnbv.web.MomentParams;

@ApplicationScoped
class AttachmentStore {
    static final Listing<Attachment> ATTACHMENTS = Listing.of(Attachment.class, "a", "attachment a")
            .synthetic("a.synthetic")
            .build();

    private final Lists lists;
    private final Rows rows;

    @Inject
    AttachmentStore(Lists lists, Rows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    Page<Attachment> page(UUID evaluationId, AttachmentFilter filter, PageRequest page) {
        return lists.page(
                ATTACHMENTS
                        .query()
                        .partsOf("a.evaluation_id = ?", evaluationId)
                        .where("a.site_visit_id = ?", filter.siteVisitId)
                        .where("a.kind = ?", filter.kind)
                        .withoutSynthetic(filter.synthetic == MomentParams.Synthetic.exclude),
                page);
    }

    List<Attachment> all(UUID evaluationId, boolean withoutSynthetic) {
        return rows.all(
                ATTACHMENTS.query().partsOf("a.evaluation_id = ?", evaluationId).withoutSynthetic(withoutSynthetic));
    }
}
