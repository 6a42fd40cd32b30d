package vn.gnbv.exchange;

import java.util.List;
import vn.gnbv.review.PovertyCause;
import vn.gnbv.review.SupportNeed;

/**
 * What a review says beside its findings.
 *
 * @param causes each once, in the order of the official tables, as are needs
 * @param note null for none
 */
record ReviewDetails(List<PovertyCause> causes, List<SupportNeed> needs, String note) {
    static final ReviewDetails NONE = new ReviewDetails(List.of(), List.of(), null);
}
