package vn.gnbv.exchange;

import java.util.UUID;
import vn.gnbv.poverty.Classification;
import vn.gnbv.review.ReviewInputs;

/**
 * The review of a household that its first row brings.
 *
 * @param supersedesId the review of the round that it corrects; null for the first
 */
record HouseholdReviewRow(
        ImportAction action,
        UUID id,
        UUID supersedesId,
        ReviewInputs inputs,
        Classification classification,
        ReviewDetails details) {}
