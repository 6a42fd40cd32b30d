package vn.gnbv.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;

@ApplicationScoped
class TeamStore {
    static final Listing<TeamMember> MEMBERS = Listing.of(TeamMember.class, "m", "evaluation_member m")
            .sort("role", "m.role", String.class)
            .sort("name", "m.name", String.class)
            .defaultSort("role")
            .build();

    static final Listing<TermOfReference> TERMS = Listing.of(TermOfReference.class, "t", "term_of_reference t")
            .sort("theme", "t.theme", String.class)
            .defaultSort("id")
            .build();

    private final Lists lists;
    private final Rows rows;

    @Inject
    TeamStore(Lists lists, Rows rows) {
        this.lists = lists;
        this.rows = rows;
    }

    Page<TeamMember> members(UUID evaluationId, PageRequest page) {
        return lists.page(MEMBERS.query().partsOf("m.evaluation_id = ?", evaluationId), page);
    }

    /** Of all evaluations that the caller sees. */
    Page<TeamMember> members(PageRequest page) {
        return lists.page(MEMBERS.query(), page);
    }

    Page<TermOfReference> terms(UUID evaluationId, PageRequest page) {
        return lists.page(TERMS.query().partsOf("t.evaluation_id = ?", evaluationId), page);
    }

    List<TeamMember> members(UUID evaluationId) {
        return rows.all(MEMBERS.query().partsOf("m.evaluation_id = ?", evaluationId));
    }

    List<TermOfReference> terms(UUID evaluationId) {
        return rows.all(TERMS.query().partsOf("t.evaluation_id = ?", evaluationId));
    }
}
