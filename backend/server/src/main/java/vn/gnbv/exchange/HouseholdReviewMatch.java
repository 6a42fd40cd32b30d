package vn.gnbv.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.kernel.Ids;
import vn.gnbv.kernel.Language;
import vn.gnbv.place.Residence;
import vn.gnbv.poverty.Classification;
import vn.gnbv.poverty.Deprivation;
import vn.gnbv.poverty.RuleSet;
import vn.gnbv.poverty.RuleSetService;
import vn.gnbv.review.PovertyCause;
import vn.gnbv.review.ReviewError;
import vn.gnbv.review.ReviewInputs;
import vn.gnbv.review.SupportNeed;

/**
 * What a file says of the reviews of one round: read from the first row of each household, computed by the round's standard, and
 * compared with what the file says came of it.
 */
final class HouseholdReviewMatch {
    private static final int GREATEST_SCORE = 1_000;
    private static final long GREATEST_INCOME = 1_000_000_000;

    private final Round round;
    private final RuleSetService.Standard standard;
    private final Map<String, String> indicators = new HashMap<>();
    private final Map<UUID, Commune> communes = new HashMap<>();

    /** The round of an import. */
    record Round(UUID id, LocalDate reviewedOn, UUID ruleSetId) {}

    /** A commune of the round, in the caller's scope. */
    record Commune(UUID id, Residence residence, boolean recognised) {}

    /**
     * The last review of a household in the round, if there is one, and where the household lived on the round's day.
     *
     * @param inputs null where nobody has reviewed it, as all that follows
     */
    record Kept(
            UUID householdId,
            UUID unitId,
            UUID id,
            ReviewInputs inputs,
            String status,
            List<PovertyCause> causes,
            List<SupportNeed> needs,
            String note) {
        ReviewDetails details() {
            return id == null ? ReviewDetails.NONE : new ReviewDetails(causes, needs, note);
        }
    }

    HouseholdReviewMatch(Round round, RuleSet rules, List<Commune> communes) {
        this.round = round;
        standard = RuleSetService.Standard.of(rules);
        rules.indicators().forEach(indicator -> {
            for (String word : List.of(indicator.code(), indicator.titleVi(), indicator.titleEn())) {
                indicators.put(Folded.of(word), indicator.code());
            }
        });
        communes.forEach(one -> this.communes.put(one.id(), one));
    }

    Round round() {
        return round;
    }

    /** Reads what the first row of a household says of its review, and blames the cells that are wrong. */
    void decide(HouseholdRow lead, Kept kept) {
        if (HouseholdForm.REVIEW.stream().noneMatch(lead.cells::containsKey)) {
            return;
        }
        ReviewInputs inputs = inputs(lead, kept);
        Commune commune = communes.get(kept == null ? lead.unitId : kept.unitId());
        if (lead.unitId != null && commune == null) {
            lead.blame("householdCode", Said.of(ReviewError.REVIEW_UNIT));
        }
        if (lead.establishedOn != null && lead.establishedOn.isAfter(round.reviewedOn())) {
            lead.blame("establishedOn", Said.of(ReviewError.REVIEW_DAY));
        }
        if (inputs == null || commune == null) {
            return;
        }
        Optional<Classification> computed = standard.classify(inputs.in(commune.residence()));
        if (computed.isEmpty()) {
            lead.blame(
                    inputs.incomeScore() == null ? "reviewIncome" : "reviewIncomeScore",
                    new Said(
                            "review-incomplete",
                            "Tiêu chuẩn của đợt rà soát không tính được từ số liệu này: cần thu nhập hoặc điểm thu nhập, và các thiếu hụt hoặc điểm thiếu hụt.",
                            "The standard of the round computes nothing from this: income or income points, and deprivations or their points, are needed."));
            return;
        }
        compared(lead, kept, inputs, computed.get());
        // What a decision made of the household comes out, and may come back.
        boolean asDecided =
                lead.review.action() == ImportAction.UNCHANGED && kept.status().equals(lead.reviewStatus);
        if (!asDecided) {
            result(lead, computed.get());
        }
        if (commune.recognised() && lead.review.action() != ImportAction.UNCHANGED) {
            lead.blame("householdCode", Said.of(ReviewError.COMMUNE_RECOGNISED));
        }
    }

    private static void result(HouseholdRow lead, Classification computed) {
        String told = lead.reviewStatus;
        if (told != null && !told.equals(computed.status().name())) {
            lead.blame(
                    "reviewStatus",
                    new Said(
                            "review-status-differs",
                            "Kết quả tính theo tiêu chuẩn là “"
                                    + label(computed.status().name(), Language.VI) + "”.",
                            "The standard computes “" + label(computed.status().name(), Language.EN) + "”."));
        }
    }

    private static String label(String status, Language language) {
        return HouseholdForm.column("reviewStatus").choices().stream()
                .filter(choice -> choice.code().equals(status))
                .map(choice -> choice.label(language))
                .findFirst()
                .orElse(status);
    }

    private static void compared(HouseholdRow lead, Kept kept, ReviewInputs inputs, Classification computed) {
        boolean first = kept == null || kept.id() == null;
        ReviewDetails was = kept == null ? ReviewDetails.NONE : kept.details();
        ReviewDetails details = new ReviewDetails(
                lead.reviewCauses == null ? was.causes() : lead.reviewCauses,
                lead.reviewNeeds == null ? was.needs() : lead.reviewNeeds,
                lead.reviewNote == null ? was.note() : lead.reviewNote);
        if (!first && same(kept.inputs(), inputs) && was.equals(details)) {
            lead.review = new HouseholdReviewRow(ImportAction.UNCHANGED, null, null, inputs, computed, details);
            return;
        }
        lead.review = new HouseholdReviewRow(
                first ? ImportAction.NEW : ImportAction.CHANGED,
                Ids.next(),
                first ? null : kept.id(),
                inputs,
                computed,
                details);
        if (kept != null) {
            ReviewInputs before = first ? new ReviewInputs(null, null, null, null) : kept.inputs();
            change(lead, "reviewIncome", before.incomeMonthlyPerHead(), inputs.incomeMonthlyPerHead());
            change(lead, "reviewIncomeScore", before.incomeScore(), inputs.incomeScore());
            change(lead, "reviewDeprivations", codes(before), codes(inputs));
            change(lead, "reviewDeprivationScore", before.deprivationScore(), inputs.deprivationScore());
            change(lead, "reviewStatus", kept.status(), computed.status());
            change(lead, "reviewCauses", words(was.causes()), words(details.causes()));
            change(lead, "reviewNeeds", words(was.needs()), words(details.needs()));
            change(lead, "reviewNote", was.note(), details.note());
        }
    }

    private static String words(List<? extends Enum<?>> some) {
        return some.isEmpty() ? null : some.stream().map(Enum::name).collect(Collectors.joining("; "));
    }

    private static void change(HouseholdRow lead, String field, Object before, Object after) {
        String was = before == null ? null : before.toString();
        String is = after == null ? null : after.toString();
        if (!Objects.equals(was, is)) {
            lead.changes.add(new ImportChange(field, was, is));
        }
    }

    /** The same findings; on which facts a deprivation rests, files do not say. */
    private static boolean same(ReviewInputs one, ReviewInputs other) {
        return Objects.equals(one.incomeMonthlyPerHead(), other.incomeMonthlyPerHead())
                && Objects.equals(one.incomeScore(), other.incomeScore())
                && Objects.equals(one.deprivationScore(), other.deprivationScore())
                && Objects.equals(codes(one), codes(other));
    }

    private static String codes(ReviewInputs inputs) {
        return inputs.deprivations() == null
                ? null
                : inputs.deprivations().stream()
                        .map(Deprivation::indicator)
                        .sorted()
                        .collect(Collectors.joining("; "));
    }

    /** Null where a cell is wrong; what is kept where no cell says anything of it. */
    private ReviewInputs inputs(HouseholdRow lead, Kept kept) {
        if (kept != null
                && kept.inputs() != null
                && HouseholdForm.FINDINGS.stream().noneMatch(lead.cells::containsKey)) {
            return kept.inputs();
        }
        int before = lead.problems.size();
        Long income = whole(lead, "reviewIncome", lead.reviewIncome, GREATEST_INCOME);
        Long score = whole(lead, "reviewIncomeScore", lead.reviewIncomeScore, GREATEST_SCORE);
        Long deprivationScore = whole(lead, "reviewDeprivationScore", lead.reviewDeprivationScore, GREATEST_SCORE);
        List<Deprivation> deprivations = deprivations(lead);
        boolean told = HouseholdForm.REVIEW.stream()
                .noneMatch(field -> lead.problems.stream().anyMatch(one -> field.equals(one.field())));
        return lead.problems.size() > before || !told
                ? null
                : new ReviewInputs(income, integer(score), deprivations, integer(deprivationScore));
    }

    private static Integer integer(Long number) {
        return number == null ? null : number.intValue();
    }

    private static Long whole(HouseholdRow lead, String field, BigDecimal told, long greatest) {
        if (told == null) {
            return null;
        }
        if (told.signum() < 0
                || told.stripTrailingZeros().scale() > 0
                || told.compareTo(BigDecimal.valueOf(greatest)) > 0) {
            lead.blame(
                    field,
                    new Said(
                            "range",
                            "Số nguyên từ 0 đến " + greatest + ".",
                            "A whole number from 0 to " + greatest + "."));
            return null;
        }
        return told.longValue();
    }

    /** Codes or names of indicators, parted by semicolons or commas; 0 for none. */
    private List<Deprivation> deprivations(HouseholdRow lead) {
        String told = lead.reviewDeprivations;
        if (told == null) {
            return null;
        }
        if (HouseholdForm.isNone(told)) {
            return List.of();
        }
        List<Deprivation> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String word : told.split("[;,\n]")) {
            if (word.isBlank()) {
                continue;
            }
            String code = indicators.get(Folded.of(word));
            if (code == null) {
                lead.blame(
                        "reviewDeprivations",
                        new Said(
                                "indicator-unknown",
                                "Tiêu chuẩn của đợt rà soát không có chỉ số thiếu hụt mang tên hoặc mã này.",
                                "The standard of the round has no deprivation indicator of this name or code."));
                return null;
            }
            if (seen.add(code)) {
                found.add(new Deprivation(code, null));
            }
        }
        return found;
    }
}
