package vn.gnbv.naive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Lists of rounds and reviews: what is in scope for those who keep or count households, and rounds of the units above. */
final class ReviewLists {
    private final Ground ground;
    private final Tables tables;
    private final Sight sight;

    ReviewLists(Ground ground) {
        this.ground = ground;
        this.tables = ground.tables();
        this.sight = ground.sight();
    }

    static List<ListModel> of(Ground ground) {
        ReviewLists lists = new ReviewLists(ground);
        return List.of(
                ground.list("listReviewProcedures", "review_procedure")
                        .field("steps", Ground.json("steps"))
                        .sort("validFrom", "valid_from")
                        .sortedBy("-validFrom"),
                lists.rounds(),
                lists.steps(),
                lists.recognitions(),
                lists.approvals(),
                lists.reviews(),
                lists.timeline());
    }

    /** The review by which a household has its status on a day. */
    static Optional<Row> counting(Tables tables, UUID household, LocalDate day) {
        List<Row> known = tables.now("review").stream()
                .filter(review -> review.is("household_id", household)
                        && review.get("recognised_on") != null
                        && !review.day("recognised_on").isAfter(day))
                .toList();
        return known.stream()
                .filter(review -> known.stream().noneMatch(other -> review.id().equals(other.get("supersedes_id"))))
                .max(Comparator.comparing((Row review) -> review.day("reviewed_on"))
                        .thenComparing(review -> review.day("recognised_on"))
                        .thenComparing(review -> review.id().toString()));
    }

    private boolean keepsOrCounts(Reader reader) {
        return reader.has("officer")
                || reader.has("analyst")
                || reader.has("partner")
                        && tables.now("partner_grant").stream()
                                .anyMatch(grant ->
                                        grant.is("client", reader.client()) && grant.is("resource", "households"));
    }

    boolean reads(Reader reader, UUID unit) {
        return reader.has("admin") || keepsOrCounts(reader) && sight.inScope(reader, unit);
    }

    boolean readsRound(Reader reader, Row round) {
        return reader.has("admin") || keepsOrCounts(reader) && sight.aggregates(reader, round.uuid("unit_id"));
    }

    private boolean readsReview(Reader reader, Row review) {
        return reads(reader, review.uuid("unit_id"))
                || reads(reader, home(review).uuid("unit_id"));
    }

    private Row home(Row review) {
        return tables.row("household", review.uuid("household_id"));
    }

    private boolean roundThere(Reader reader, Asked asked) {
        return readsRound(reader, tables.row("review_round", asked.parent("id")));
    }

    private boolean superseded(Row review) {
        return successor(review) != null;
    }

    private Object successor(Row review) {
        return tables.now("review").stream()
                .filter(other -> review.id().equals(other.get("supersedes_id")))
                .map(Row::id)
                .findFirst()
                .orElse(null);
    }

    private Object roundCode(Reader reader, Row row) {
        if (row.get("review_round_id") == null) {
            return null;
        }
        Row round = tables.row("review_round", row.uuid("review_round_id"));
        return readsRound(reader, round) ? round.get("code") : null;
    }

    private ListModel rounds() {
        return new RoundCounts(ground, this::reads)
                .in(ground.list("listReviewRounds", "review_round"))
                .visible(this::readsRound)
                .equal("year", "year")
                .equal("kind", "kind")
                .filter(
                        "unitId",
                        ground.anyUnit(),
                        (asked, row, value) -> ground.within(row.uuid("unit_id"), value)
                                || ground.within(
                                        UUID.fromString(value),
                                        row.uuid("unit_id").toString()))
                .field("unitCode", ground.unit("unit_id", "code"))
                .field("unitName", ground.unit("unit_id", "name"))
                .field("procedureCode", ground.of("procedure_id", "review_procedure", "code"))
                .field("ruleSetCode", ground.of("rule_set_id", "rule_set", "code"))
                .field(
                        "previousRoundCode",
                        row -> row.get("previous_round_id") == null
                                ? null
                                : tables.of("review_round", row.uuid("previous_round_id"), "code"))
                .field("timetable", Ground.json("timetable"))
                .field(
                        "locked",
                        row -> tables.now("review_recognition").stream()
                                .anyMatch(one -> one.is("review_round_id", row.id())))
                .sort("reviewedOn", "reviewed_on")
                .sortedBy("-reviewedOn");
    }

    private ListModel part(String operation, String table) {
        return ground.list(operation, table)
                .parent("id", "review_round", "review_round_id")
                .there(this::roundThere);
    }

    private ListModel inUnit(ListModel list) {
        return list.visible((reader, row) -> reads(reader, row.uuid("unit_id")))
                .filter("unitId", ground.anyUnit(), (asked, row, value) -> ground.within(row.uuid("unit_id"), value))
                .field("unitName", ground.unit("unit_id", "name"));
    }

    private ListModel steps() {
        return inUnit(part("listReviewSteps", "review_step"))
                .field("communeName", ground.unit("commune_id", "name"))
                .field(
                        "withdrawn",
                        row -> tables.now("review_step").stream()
                                .anyMatch(one -> row.id().equals(one.get("withdraws_id"))))
                .sort("heldOn", "held_on")
                .sort("recordedAt", "recorded_at")
                .sortedBy("-recordedAt");
    }

    private ListModel recognitions() {
        return inUnit(part("listReviewRecognitions", "review_recognition"))
                .sort("signedOn", "signed_on")
                .sortedBy("-signedOn");
    }

    private ListModel approvals() {
        return part("listReviewApprovals", "review_approval")
                .visible((reader, row) ->
                        reader.has("admin") || keepsOrCounts(reader) && sight.aggregates(reader, row.uuid("unit_id")))
                .field("unitName", ground.unit("unit_id", "name"))
                .without("totals", "totalsNow", "differs")
                .sort("signedOn", "signed_on")
                .sortedBy("-signedOn");
    }

    private ListModel reviews() {
        Function<Row, Object> head = review -> tables.now("household_member").stream()
                .filter(member -> member.is("household_id", review.get("household_id"))
                        && member.get("left_on") == null
                        && member.is("relation", "HEAD"))
                .map(member -> member.get("name"))
                .findFirst()
                .orElse(null);
        return ground.list("listReviews", "review")
                .visible(this::readsReview)
                .equal("reviewRoundId", "review_round_id")
                .filter("unitId", ground.anyUnit(), (asked, row, value) -> ground.within(row.uuid("unit_id"), value))
                .equal("villageId", "village_id")
                .equal("householdId", "household_id")
                .equal("status", "status")
                .filter(
                        "recognised",
                        Ground.truth(),
                        (asked, row, value) -> value.equals(String.valueOf(row.get("recognition_id") != null)))
                .filter(
                        "superseded",
                        Ground.truth(),
                        (asked, row, value) -> value.equals(String.valueOf(superseded(row))))
                .synthetic(row -> row.get("synthetic"))
                .field("reviewRoundCode", (asked, row) -> roundCode(asked.reader(), row))
                .field(
                        "householdCode",
                        (asked, row) -> reads(asked.reader(), home(row).uuid("unit_id"))
                                ? home(row).get("code")
                                : null)
                .field(
                        "headName",
                        (asked, row) -> !asked.reader().has("analyst")
                                        && reads(asked.reader(), home(row).uuid("unit_id"))
                                ? head.apply(row)
                                : null)
                .field("unitName", ground.unit("unit_id", "name"))
                .field("villageName", ground.unit("village_id", "name"))
                .field("supersededById", this::successor)
                .field("inputs", Ground.json("inputs"))
                .field("steps", Ground.json("steps"))
                .without("override")
                .sort("reviewedOn", "reviewed_on")
                .sortedBy("-reviewedOn");
    }

    private ListModel timeline() {
        return ground.list("listHouseholdTimeline", "review")
                .parent("id", "household")
                .there((reader, asked) -> reads(
                        reader, tables.row("household", asked.parent("id")).uuid("unit_id")))
                .rows(this::events)
                .field("reviewRoundCode", (asked, row) -> roundCode(asked.reader(), row))
                .field("unitName", ground.unit("unit_id", "name"))
                .sort("effectiveOn", "effective_on")
                .sortedBy("-effectiveOn");
    }

    private List<Row> events(Asked asked) {
        UUID household = asked.parent("id");
        List<Row> events = new ArrayList<>();
        for (Row review : tables.now("review")) {
            if (review.is("household_id", household)) {
                events.add(event(review, review.id(), "REVIEW", review.day("reviewed_on"), null));
                if (review.get("recognised_on") != null) {
                    LocalDate day = review.day("recognised_on");
                    Object before = counting(tables, household, day.minusDays(1))
                            .map(row -> row.get("status"))
                            .orElse(null);
                    events.add(event(review, recognised(review.id()), "RECOGNITION", day, before));
                }
            }
        }
        for (Row change : tables.now("household_change")) {
            boolean told = reads(asked.reader(), change.uuid("unit_id"))
                    || change.get("to_unit_id") != null && reads(asked.reader(), change.uuid("to_unit_id"));
            if (change.is("household_id", household) && told) {
                Map<String, Object> columns = blank(change.id(), "CHANGE", change.day("effective_on"), change);
                columns.put("change_id", change.id());
                columns.put("change_kind", change.get("kind"));
                columns.put("reason", change.get("reason"));
                events.add(new Row(columns));
            }
        }
        return events;
    }

    private Row event(Row review, UUID id, String kind, LocalDate day, Object before) {
        Map<String, Object> columns = blank(id, kind, day, review);
        columns.put("review_id", review.id());
        columns.put("review_round_id", review.get("review_round_id"));
        columns.put("status", review.get("status"));
        columns.put("status_kind", review.get("status_kind"));
        columns.put("status_before", before);
        columns.put("superseded", superseded(review));
        columns.put("reason", kind.equals("REVIEW") ? review.get("override_reason") : null);
        return new Row(columns);
    }

    private static Map<String, Object> blank(UUID id, String kind, LocalDate day, Row of) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (String name : List.of(
                "review_id",
                "review_round_id",
                "status",
                "status_kind",
                "status_before",
                "superseded",
                "change_id",
                "change_kind",
                "reason")) {
            columns.put(name, null);
        }
        columns.put("id", id);
        columns.put("kind", kind);
        columns.put("effective_on", day);
        columns.put("unit_id", of.get("unit_id"));
        return columns;
    }

    /** The id that the database gives to the recognition of a review in a timeline. */
    private static UUID recognised(UUID review) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest((review + " recognised").getBytes(StandardCharsets.UTF_8));
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
