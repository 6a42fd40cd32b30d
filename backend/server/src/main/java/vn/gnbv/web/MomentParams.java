package vn.gnbv.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.gnbv.audit.Moment;
import vn.gnbv.audit.Moments;

/** The parameters that every aggregate takes. */
public class MomentParams {
    /** Written as the wire has them. */
    public enum Synthetic {
        include,
        exclude
    }

    @QueryParam("asOf")
    @Parameter(
            description = "Facts dated up to this day (Asia/Ho_Chi_Minh); today where not given.",
            example = "2018-06-30")
    public LocalDate asOf;

    @QueryParam("knownAt")
    @Parameter(
            description =
                    "Facts recorded up to this block number, RFC 3339 moment, or end of day; the last sealed block where "
                            + "not given. One later than the last sealed block is refused.")
    String knownAt;

    @QueryParam("synthetic")
    @Parameter(description = "`exclude` leaves illustrative rows out; `include` where not given.")
    Synthetic synthetic;

    @Inject
    Moments moments;

    public Moment moment() {
        return moments.moment(asOf, knownAt, synthetic == Synthetic.exclude);
    }

    /** Where no block is asked for, with what was recorded since the last one: whoever records a change sees it at once. */
    public Moment momentOrNow() {
        return knownAt == null ? moment().withUnsealed() : moment();
    }

    /** As {@link #momentOrNow()}, for an answer that names no block: which is the last one is not asked. */
    public Moment momentOrStanding() {
        return knownAt == null ? Moment.standing(asOf, syntheticExcluded()) : moment();
    }

    /** For what has a cut-off day of its own, and once published a block too. */
    public Moment momentOr(LocalDate ownDay, Long ownBlock) {
        String block = knownAt == null && ownBlock != null ? ownBlock.toString() : knownAt;
        return moments.moment(asOf == null ? ownDay : asOf, block, synthetic == Synthetic.exclude);
    }

    public boolean syntheticExcluded() {
        return synthetic == Synthetic.exclude;
    }
}
