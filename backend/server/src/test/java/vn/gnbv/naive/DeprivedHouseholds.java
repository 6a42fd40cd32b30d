package vn.gnbv.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import vn.gnbv.hostile.Dice;

/** Multidimensional poverty of a round, household by household. */
final class DeprivedHouseholds {
    private final Ground ground;
    private final Tables tables;
    private final RoundAggregates rounds;

    DeprivedHouseholds(Ground ground, RoundAggregates rounds) {
        this.ground = ground;
        this.tables = ground.tables();
        this.rounds = rounds;
    }

    /** What is asked, with what was left out. */
    private record Question(Asked asked, Row round, Map<String, Integer> weights, BigDecimal cutoff) {
        boolean persons() {
            return !"HOUSEHOLDS".equals(asked.parameter("measure"));
        }

        long of(Row review) {
            return persons() ? review.number("persons") : 1;
        }

        long total() {
            return weights.values().stream().mapToLong(Integer::longValue).sum();
        }

        long score(Row review) {
            return RoundAggregates.indicators(review).stream()
                    .mapToLong(weights::get)
                    .sum();
        }

        boolean poor(Row review) {
            return BigDecimal.valueOf(score(review)).compareTo(cutoff.multiply(BigDecimal.valueOf(total()))) >= 0;
        }
    }

    private Map<String, String> dimensions(Row ruleSet) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (JsonNode indicator : (JsonNode) Ground.json("indicators").apply(ruleSet)) {
            dimensions.put(
                    indicator.path("code").asText(), indicator.path("dimension").asText());
        }
        return dimensions;
    }

    /** Of the indicators of any standard: those of another than the round's are refused. */
    String anyWeights(Dice dice) {
        List<String> known =
                new ArrayList<>(dimensions(dice.of(tables.now("rule_set"))).keySet());
        Map<String, Integer> chosen = new LinkedHashMap<>();
        for (int index = 1 + dice.below(4); index > 0; index--) {
            chosen.put(dice.of(known), 1 + dice.below(30));
        }
        List<String> parts = new ArrayList<>();
        chosen.forEach((code, weight) -> parts.add(code + ":" + weight));
        return String.join(",", parts);
    }

    Map<String, Object> poverty(Asked asked) {
        Row round = rounds.round(asked);
        if (round == null) {
            return null;
        }
        Row ruleSet = tables.row("rule_set", round.uuid("rule_set_id"));
        Map<String, String> dimensions = dimensions(ruleSet);
        Map<String, Integer> weights = weights(asked, dimensions);
        if (weights.size() > dimensions.size()) {
            return Aggregates.REFUSED;
        }
        BigDecimal cutoff = asked.parameter("k") != null
                ? new BigDecimal(asked.parameter("k"))
                : BigDecimal.valueOf(ruleSet.number("min_deprivations"))
                        .divide(BigDecimal.valueOf(dimensions.size()), 6, RoundingMode.FLOOR);
        Question question = new Question(asked, round, weights, cutoff);
        List<Row> reviews = rounds.read(round.id(), asked).stream()
                .filter(review -> asked.parameter("status") == null || review.is("status", asked.parameter("status")))
                .toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("reviewRoundId", round.id());
        shown.put("asOf", asked.asOf());
        shown.put("measure", question.persons() ? "PERSONS" : "HOUSEHOLDS");
        shown.put("k", cutoff);
        shown.put("total", group(question, null, reviews));
        shown.put("groups", groups(question, reviews));
        return shown;
    }

    private static Map<String, Integer> weights(Asked asked, Map<String, String> dimensions) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        if (asked.parameter("weight") != null) {
            dimensions.keySet().forEach(code -> weights.put(code, 0));
            for (String part : asked.parameter("weight").split(",")) {
                weights.put(part.split(":")[0], Integer.parseInt(part.split(":")[1]));
            }
            return weights;
        }
        boolean byDimension = "DIMENSIONS".equals(asked.parameter("weights"));
        // Any number that each dimension's size divides without rest; counts are compared as parts of the whole.
        Map<String, Integer> sizes = new HashMap<>();
        dimensions.values().forEach(dimension -> sizes.merge(dimension, 1, Integer::sum));
        int whole = 1;
        while (!divides(whole, sizes)) {
            whole++;
        }
        for (Map.Entry<String, String> indicator : dimensions.entrySet()) {
            weights.put(indicator.getKey(), byDimension ? whole / sizes.get(indicator.getValue()) : 1);
        }
        return weights;
    }

    private static boolean divides(int whole, Map<String, Integer> sizes) {
        return sizes.values().stream().allMatch(size -> whole % size == 0);
    }

    private Function<Row, Object> key(Question question) {
        return switch (question.asked().parameter("by")) {
            case "COMMUNE" -> review -> review.uuid("unit_id");
            case "DISTRICT" -> review -> rounds.above(review.uuid("unit_id"), review.day("reviewed_on"), "DISTRICT");
            case "AREA_TYPE" ->
                review -> {
                    Places.Type type = ground.places()
                            .type(
                                    review.uuid("unit_id"),
                                    question.round().day("reviewed_on"),
                                    question.asked().below());
                    return type == null ? null : type.areaType();
                };
            case "RESIDENCE" -> review -> review.get("residence");
            case "ETHNIC_GROUP" -> review -> review.get("head_ethnic_group_code");
            case "ETHNIC_MINORITY" -> review -> review.get("ethnic_minority");
            default -> throw new IllegalArgumentException(question.asked().parameter("by"));
        };
    }

    private List<Map<String, Object>> groups(Question question, List<Row> reviews) {
        String by = question.asked().parameter("by");
        if (by == null || by.equals("NONE")) {
            return List.of();
        }
        Function<Row, Object> key = key(question);
        boolean places = by.equals("COMMUNE") || by.equals("DISTRICT");
        return reviews.stream()
                .map(key)
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.comparing((Object each) -> places
                                ? tables.of("administrative_unit", (java.util.UUID) each, "code")
                                        .toString()
                                : each.toString())
                        .thenComparing(Object::toString)))
                .map(each -> group(
                        question,
                        each,
                        reviews.stream()
                                .filter(review -> Objects.equals(key.apply(review), each))
                                .toList()))
                .toList();
    }

    private Map<String, Object> group(Question question, Object key, List<Row> reviews) {
        List<Row> told = reviews.stream()
                .filter(review -> RoundAggregates.indicators(review) != null)
                .toList();
        List<Row> poor = told.stream().filter(question::poor).toList();
        long all = sum(told, question::of);
        long weighted = sum(poor, review -> question.score(review) * question.of(review));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("key", key == null ? null : key.toString());
        shown.put("name", key instanceof java.util.UUID unit ? rounds.unitName(unit) : name(question, key));
        shown.put("households", reviews.size());
        shown.put("persons", sum(reviews, review -> review.number("persons")));
        shown.put("withoutIndicators", reviews.size() - told.size());
        shown.put("provenance", reviews.isEmpty() ? null : Money.provenance(reviews));
        shown.put("headcount", ratio(sum(poor, question::of), all));
        shown.put("intensity", ratio(weighted, question.total() * sum(poor, question::of)));
        shown.put("adjustedHeadcount", ratio(weighted, question.total() * all));
        List<Map<String, Object>> indicators = new ArrayList<>();
        question.weights().forEach((code, weight) -> {
            Predicate<Row> deprived =
                    review -> RoundAggregates.indicators(review).contains(code);
            long some = sum(poor.stream().filter(deprived).toList(), question::of);
            indicators.add(Map.of(
                    "indicator",
                    code,
                    "rawHeadcount",
                    ratio(sum(told.stream().filter(deprived).toList(), question::of), all),
                    "censoredHeadcount",
                    ratio(some, all),
                    "contribution",
                    ratio(weight * some, weighted)));
        });
        shown.put("indicators", indicators);
        return shown;
    }

    private Object name(Question question, Object key) {
        return !"ETHNIC_GROUP".equals(question.asked().parameter("by"))
                ? null
                : tables.now("ethnic_group").stream()
                        .filter(group -> group.is("code", key == null ? "" : key))
                        .map(group -> group.get("name_vi"))
                        .findFirst()
                        .orElse(null);
    }

    private static long sum(List<Row> reviews, ToLongFunction<Row> number) {
        return reviews.stream().mapToLong(number).sum();
    }

    private static Map<String, Object> ratio(long numerator, long denominator) {
        Map<String, Object> ratio = new LinkedHashMap<>();
        ratio.put("numerator", numerator);
        ratio.put("denominator", denominator);
        ratio.put(
                "value",
                denominator == 0
                        ? null
                        : BigDecimal.valueOf(numerator)
                                .divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP));
        return ratio;
    }
}
