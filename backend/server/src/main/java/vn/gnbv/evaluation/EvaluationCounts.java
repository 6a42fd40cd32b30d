package vn.gnbv.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much an evaluation holds so far. */
@Schema(
        description = "How much an evaluation holds so far.",
        requiredProperties = {
            "members",
            "terms",
            "siteVisits",
            "attachments",
            "findings",
            "agreedFindings",
            "recommendations",
            "openRecommendations",
            "capacityNeeds",
            "ratings"
        })
public record EvaluationCounts(
        int members,
        int terms,
        int siteVisits,
        int attachments,
        int findings,
        int agreedFindings,
        int recommendations,

        @Schema(description = "Not yet done, closed or rejected")
        int openRecommendations,

        int capacityNeeds,
        int ratings) {}
