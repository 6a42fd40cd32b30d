package vn.gnbv.resulttable;

import java.util.List;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.review.ReviewRound;
import vn.gnbv.review.RoundPlaces;

/**
 * What is asked of a round.
 *
 * @param place that the tables are of
 * @param unitId to which the reviews are restricted; null for all that the caller sees
 * @param general notes on the round and the place, which hold for every table
 */
record TableQuestion(
        ReviewRound round,
        ResultTableStore.Unit place,
        UUID unitId,
        ResultTable.Level level,
        Moment moment,
        List<ResultTable.Note> general) {

    RoundPlaces.Level rowLevel() {
        return RoundPlaces.Level.valueOf(level.name());
    }
}
