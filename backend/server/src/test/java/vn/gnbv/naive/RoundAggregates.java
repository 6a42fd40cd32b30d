package vn.gnbv.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.gnbv.hostile.Dice;

/** Reviews of a round that count at a moment, and where they lie: what both of a round's aggregates are made of. */
final class RoundAggregates {
    private final Ground ground;
    private final Tables tables;
    private final ReviewLists lists;

    RoundAggregates(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
        this.lists = new ReviewLists(ground);
    }

    static List<Aggregates.Model> of(Ground ground) {
        RoundAggregates rounds = new RoundAggregates(ground);
        Function<Dice, UUID> round = ground.any("review", "review_round_id").andThen(UUID::fromString);
        DeprivedHouseholds deprived = new DeprivedHouseholds(ground, rounds);
        MovedHouseholds moved = new MovedHouseholds(ground, rounds);
        Map<String, Function<Dice, String>> deprivation = new LinkedHashMap<>();
        deprivation.put("unitId", ground.anyUnit());
        deprivation.put("status", ground.any("review", "status"));
        deprivation.put("by", dice -> dice.of("COMMUNE", "DISTRICT", "AREA_TYPE", "ETHNIC_GROUP"));
        deprivation.put("measure", dice -> dice.of("PERSONS", "HOUSEHOLDS"));
        deprivation.put("k", dice -> dice.of("0.1", "0.2", "0.25", "0.3", "0.333333", "0.5", "1"));
        deprivation.put("weights", dice -> dice.of("INDICATORS", "DIMENSIONS"));
        deprivation.put("weight", deprived::anyWeights);
        return List.of(
                new Aggregates.Model("getMultidimensionalPoverty", deprivation, round, Set.of(), deprived::poverty),
                new Aggregates.Model(
                        "getPovertyMovement",
                        Map.of(
                                "unitId",
                                ground.anyUnit(),
                                "by",
                                dice -> dice.of("NONE", "COMMUNE", "DISTRICT", "PROVINCE")),
                        round,
                        Set.of(),
                        moved::movement));
    }

    /** The round that is asked for; null where the reader sees none. */
    Row round(Asked asked) {
        Row round = tables.row("review_round", asked.parent("id"));
        return lists.readsRound(asked.reader(), round) ? round : null;
    }

    private boolean said(Object recognition, Asked asked) {
        Row decision = tables.row("review_recognition", (UUID) recognition);
        return decision != null
                && decision.number("transaction") < asked.below()
                && !decision.day("signed_on").isAfter(asked.asOf());
    }

    /** Of a round all that count at the moment, whoever may read them. */
    List<Row> counting(UUID round, Asked asked) {
        return tables.now("review").stream()
                .filter(review -> review.is("review_round_id", round)
                        && said(review.get("recognition_id"), asked)
                        && !said(review.get("replacement_id"), asked))
                .toList();
    }

    /** Of a round what counts at the moment, is asked for and may be read. */
    List<Row> read(UUID round, Asked asked) {
        Predicate<Row> there = asked.parameter("unitId") == null
                ? review -> true
                : review -> ground.within(review.uuid("unit_id"), asked.parameter("unitId"));
        return counting(round, asked).stream()
                .filter(review -> lists.reads(asked.reader(), review.uuid("unit_id"))
                        && !(asked.withoutSynthetic() && review.is("synthetic")))
                .filter(there)
                .toList();
    }

    /** The district or the province of a commune on a day; null for none. */
    UUID above(UUID commune, LocalDate day, String level) {
        return ground.places().above(commune, day, Long.MAX_VALUE).stream()
                .filter(unit -> level.equals(tables.of("administrative_unit", unit, "level")))
                .findFirst()
                .orElse(null);
    }

    Object unitName(UUID unit) {
        return tables.of("administrative_unit", unit, "name");
    }

    /** Codes of indicators that a review names; null where it names none. */
    static List<String> indicators(Row review) {
        JsonNode listed = ((JsonNode) Ground.json("inputs").apply(review)).path("deprivations");
        if (!listed.isArray()) {
            return null;
        }
        return listed.findValuesAsText("indicator");
    }

    /** By household. */
    static Map<UUID, Row> byHousehold(List<Row> reviews) {
        Map<UUID, Row> found = new HashMap<>();
        for (Row review : reviews) {
            if (found.put(review.uuid("household_id"), review) != null) {
                throw new IllegalStateException("two reviews of one household count in one round");
            }
        }
        return found;
    }
}
