package vn.gnbv.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;

@ApplicationScoped
class PartnerGrantStore {
    static final Listing<PartnerGrant> GRANTS = Listing.of(PartnerGrant.class, "g", "partner_grant g")
            .sort("client", "g.client", String.class)
            .sort("resource", "g.resource", String.class)
            .defaultSort("client")
            .build();

    private final Lists lists;

    @Inject
    PartnerGrantStore(Lists lists) {
        this.lists = lists;
    }

    Page<PartnerGrant> page(PartnerGrantFilter filter, PageRequest page) {
        return lists.page(
                GRANTS.query().where("g.client = ?", filter.client).where("g.resource = ?", filter.resource), page);
    }
}
