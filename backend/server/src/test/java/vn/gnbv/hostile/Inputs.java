package vn.gnbv.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.HouseholdFiles;
import vn.gnbv.testing.Households;
import vn.gnbv.testing.Reviews;
import vn.gnbv.testing.RuleSets;
import vn.gnbv.testing.Units;

/** What valid calls send: what made the records of the world, with what must differ from record to record made anew. */
final class Inputs {
    private static final int DAYS = 14_000;
    /** Prime to the number of days: each comes once, and the next is years away from what a changed call wrote. */
    private static final int FAR_APART = 6_007;

    private static final AtomicLong COUNTER = new AtomicLong(System.currentTimeMillis() % 1_000_000_000L * 1000);
    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final String CSV = "Chỉ tiêu;Đơn vị;Từ ngày;Đến ngày;Giá trị\r\nX;1;1/1/2017;31/12/2017;1\r\n";
    private static final String SQUARE = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
            + "\"properties\":{\"code\":\"616\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[107.5,14.2],[107.9,14.2],[107.9,14.6],[107.5,14.6],[107.5,14.2]]]}}]}";

    private static final List<String> CODES = List.of("code", "number", "userId", "groupCode", "client");
    private static final List<String> PERIOD = List.of("validFrom", "validTo");
    private static final List<String> CRITERIA =
            List.of("COHERENCE", "EFFECTIVENESS", "EFFICIENCY", "IMPACT", "SUSTAINABILITY");
    private static final List<String> THEMES =
            List.of("RESULTS", "PRODUCTION", "TARGETING", "PARTICIPATION", "POLICIES");
    private static final List<String> SOURCES = List.of("CENTRAL", "PROVINCE", "DISTRICT", "COMMUNITY", "ODA");
    private static final AtomicLong LINES = new AtomicLong();
    private static final int FIRST_YEAR = 2030;
    private static final int YEARS = 70;
    private static final List<String> LEFT_OUT =
            List.of("cursor", "knownAt", "since", "until", "issue", "resource", "unmask", "reason");

    private static final String RULE_SETS = "/api/v1/rule-sets/{id}";
    private static final String HOUSEHOLDS = "/api/v1/households/{id}";
    private static final String UNITS = "/api/v1/administrative-units/{id}";

    private final Grounds grounds;
    private final ValidCalls calls;
    private final int slot;

    /** @param slot tells apart those who make records of which there are only a few */
    Inputs(Grounds grounds, ValidCalls calls, int slot) {
        this.grounds = grounds;
        this.calls = calls;
        this.slot = slot;
    }

    private static String unique() {
        return "H"
                + Long.toString(COUNTER.incrementAndGet(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    /** Whoever has to call where the table of accesses knows several, or none. */
    Optional<String> account(Document.Operation operation) {
        return Optional.ofNullable(
                switch (operation.id()) {
                    case "createCorrectionDecision", "createPublicationTransition", "createIssueScan", "getIssueScan" ->
                        "tinh";
                    case "respondToRecommendation", "mapImport", "undoImport" -> "huyen";
                    case "createReviewStep", "createReviewRecognition" -> "xa";
                    case "createReviewApproval" -> "tinh";
                    case "getPublicationTransition" -> "danhgia";
                    case "verifyAudit" -> "admin";
                    default -> null;
                });
    }

    /** The record that a call has to be about. */
    Optional<String> address(Document.Operation operation) throws IOException {
        return switch (operation.id()) {
            case "createUnitChange" -> Optional.of(calls.fresh(UNITS));
            case "commitImport" -> Optional.of(calls.fresh("/api/v1/imports/{id}"));
            case "mapImport" -> Optional.of(HouseholdFiles.ofOneHousehold(false));
            case "undoImport" -> Optional.of(HouseholdFiles.ofOneHousehold(true));
            case "createEvaluationTransition" -> Optional.of(grounds.moving);
            case "createCorrectionDecision" -> Optional.of(openCorrection());
            case "createPublicationTransition" -> Optional.of(article());
            case "respondToRecommendation" ->
                grounds.world
                        .record("PUBLISHED", "/api/v1/evaluations/{id}/recommendations/{recommendationId}")
                        .map(made -> made.address());
            case "createHouseholdChange" -> Optional.of(calls.fresh(HOUSEHOLDS));
            case "createDuplicateDecision" -> Optional.of(openCase());
            case "createReviewStep" -> Optional.of(calls.fresh(Reviews.ROUNDS + "/{id}"));
            case "createReviewRecognition" -> Optional.of(reviewedRound());
            case "createReviewApproval" -> Optional.of(recognisedRound());
            case "createRuleSetCase" -> Optional.of(calls.kept(RULE_SETS));
            case "createRuleSetEnactment" -> Optional.of(triedRuleSet());
            case "getIssueScan", "createIssueScan" -> Optional.of(published() + "/issues/1");
            default -> Optional.empty();
        };
    }

    String segment(Document.Operation operation, String name) {
        return switch (name) {
            case "key" -> operation.path().contains("overview") ? "poor.latest.ALL" : "1.1.latest.P30A";
            case "kind" -> "RESULTS";
            case "issueNumber", "tableNumber" -> "1";
            default -> throw new IllegalStateException(operation + " has no " + name);
        };
    }

    private String published() {
        return grounds.world
                .record("PUBLISHED", "/api/v1/evaluations/{id}")
                .orElseThrow()
                .address();
    }

    private String article() {
        return grounds.world
                .record("public article", "/api/v1/publications/{id}")
                .orElseThrow()
                .address();
    }

    private Optional<String> openCorrectionNow() throws IOException {
        String corrections = published() + "/corrections";
        for (JsonNode correction :
                calls.read("danhgia", corrections + "?limit=500").path("items")) {
            if (correction.path("status").asText().equals("PROPOSED")) {
                return Optional.of(corrections + "/" + correction.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private String openCorrection() throws IOException {
        Optional<String> open = openCorrectionNow();
        return open.isPresent() ? open.get() : calls.fresh("/api/v1/evaluations/{id}/corrections/{correctionId}");
    }

    private void noOpenCorrection() throws IOException {
        Optional<String> open = openCorrectionNow();
        if (open.isPresent()) {
            String[] segments = open.get().split("/");
            calls.send(
                    "createCorrectionDecision",
                    Map.of("id", segments[4], "correctionId", segments[6]),
                    returned(),
                    null);
        }
    }

    private static ObjectNode returned() {
        return RawJson.JSON.createObjectNode().put("decision", "RETURNED").put("note", "Chưa rõ");
    }

    Optional<String> contentType(Document.Operation operation) {
        if (operation.bodies().isEmpty()) {
            return Optional.empty();
        }
        if (operation.bodies().containsKey("multipart/form-data")) {
            return Optional.of(Draft.formType());
        }
        return Optional.of(
                operation.bodies().containsKey("text/csv")
                        ? "text/csv"
                        : operation.bodies().keySet().iterator().next());
    }

    void body(Draft draft, Dice dice) throws IOException {
        Document.Operation operation = draft.operation;
        if (operation.bodies().isEmpty()) {
            return;
        }
        if (operation.bodies().containsKey("multipart/form-data")) {
            draft.parts.add(
                    operation.id().equals("checkPublicationFile")
                            ? new Draft.Part("sha256", null, Draft.latin("0".repeat(64)))
                            : new Draft.Part("file", "a.pdf", PDF));
        } else if (operation.bodies().containsKey("text/csv")) {
            draft.body = CSV.getBytes(StandardCharsets.UTF_8);
        } else {
            draft.json = json(draft, dice);
        }
    }

    private JsonNode json(Draft draft, Dice dice) throws IOException {
        ObjectNode whole = whole(draft);
        return draft.operation.method().equals("PATCH") ? some(whole, dice) : whole;
    }

    /** Some of the fields; the two days of a period stay together. */
    private static ObjectNode some(ObjectNode whole, Dice dice) {
        boolean withoutPeriod = dice.percent(60);
        whole.remove(whole.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> PERIOD.contains(name) ? withoutPeriod : dice.percent(60))
                .toList());
        return whole;
    }

    private ObjectNode whole(Draft draft) throws IOException {
        Document.Operation operation = draft.operation;
        ObjectNode body = operation.method().equals("POST")
                ? grounds.input(operation)
                : grounds.input(creating(operation).orElse(operation));
        CODES.stream().filter(body::has).forEach(name -> body.put(name, unique()));
        switch (resource(operation)) {
            case "administrative-units" -> unit(body);
            case "budgets" -> line(body);
            case "designations" -> day(body);
            case "line-exclusions" -> body.put("unitId", id(calls.fresh(UNITS)));
            case "projects" -> body.put("programId", id(calls.kept("/api/v1/programs/{id}")));
            case "sub-projects" -> body.put("projectId", id(calls.kept("/api/v1/projects/{id}")));
            case "publication-offices" -> body.put("unitId", id(calls.fresh(UNITS)));
            case "publications" -> article(operation, body);
            case "rule-sets" -> body.put("validFrom", RuleSets.unusedDay());
            case "enactments" -> body.removeAll().put("ruleSetVersion", 1);
            case "classifications" -> body.setAll(household());
            case "reviews" ->
                body.put("reviewRoundId", id(calls.kept(Reviews.ROUNDS + "/{id}")))
                        .put("householdId", id(calls.fresh(HOUSEHOLDS)));
            case "terms-of-reference" -> term(draft, body);
            case "budget-transfers", "budget-carry-overs" -> body.put("amount", 1);
            case "ratings" -> rating(draft, body);
            case "changes" -> {
                if (!operation.id().equals("createHouseholdChange")) {
                    change(body);
                }
            }
            case "corrections" -> noOpenCorrection();
            case "decisions" -> {
                if (!operation.id().equals("createDuplicateDecision")) {
                    body.setAll(returned());
                }
            }
            case "commit" -> body.put("mode", "VALID");
            case "mapping" -> body.removeAll().set("columns", RawJson.JSON.valueToTree(HouseholdFiles.COLUMNS));
            case "response" -> body.put("status", "ACCEPTED").put("responseVi", "Sẽ làm");
            case "transitions" -> step(operation, body);
            case "boundaries" -> body.setAll((ObjectNode) RawJson.JSON.readTree(SQUARE));
            default -> {}
        }
        return body;
    }

    /** The last name in the path. */
    private static String resource(Document.Operation operation) {
        return operation.path().replaceAll("/\\{\\w+}", "").replaceAll(".*/", "");
    }

    private Optional<Document.Operation> creating(Document.Operation operation) {
        String collection = operation.path().replaceAll("/\\{\\w+}$", "");
        return grounds.document.operations().stream()
                .filter(other -> other.method().equals("POST") && other.path().equals(collection))
                .findFirst();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** A draft with a case that holds. */
    private String triedRuleSet() throws IOException {
        String draft = calls.fresh(RULE_SETS);
        calls.send(
                "createRuleSetCase",
                Map.of("id", id(draft)),
                RawJson.JSON.valueToTree(RuleSets.poorCase(2_200_000, 3)),
                null);
        return draft;
    }

    /** Two members of one number. */
    private String openCase() throws IOException {
        Map<String, Object> member = Households.member("A Trùng");
        member.put("identityNumber", Households.identityNumber());
        Map<String, String> household = Map.of("id", id(calls.fresh(HOUSEHOLDS)));
        for (int index = 0; index < 2; index++) {
            calls.send("createHouseholdMember", household, RawJson.JSON.valueToTree(member), null);
        }
        return "/api/v1/duplicate-cases/"
                + calls.read("tinh", "/api/v1/duplicate-cases?sort=-recordedAt&limit=1")
                        .at("/items/0/id")
                        .asText();
    }

    /** A round whose commune has taken all steps and has a review. */
    private String reviewedRound() throws IOException {
        String round = calls.fresh(Reviews.ROUNDS + "/{id}");
        String day = calls.read("tinh", round).path("reviewedOn").asText();
        UUID commune = Units.unit(Households.COMMUNE);
        for (String step : Reviews.STEPS) {
            calls.send(
                    "createReviewStep",
                    Map.of("id", id(round)),
                    RawJson.JSON.valueToTree(Reviews.step(commune, step, day)),
                    null);
        }
        calls.send(
                "createReview",
                Map.of(),
                RawJson.JSON.valueToTree(Reviews.review(round, calls.fresh(HOUSEHOLDS))),
                null);
        return round;
    }

    private String recognisedRound() throws IOException {
        String round = reviewedRound();
        calls.send(
                "createReviewRecognition",
                Map.of("id", id(round)),
                RawJson.JSON.valueToTree(Reviews.recognition(Units.unit(Households.COMMUNE), "2017-03-02")),
                null);
        return round;
    }

    private static ObjectNode household() {
        ObjectNode input = RawJson.JSON.createObjectNode().put("on", "2018-06-30");
        ObjectNode household = input.putArray("households").addObject();
        household.put("residence", "RURAL").put("incomeMonthlyPerHead", 800_000);
        household
                .putArray("deprivations")
                .addObject()
                .put("indicator", "TOILET")
                .put("fact", "Không có");
        return input;
    }

    /** Each criterion is rated once. */
    private void rating(Draft draft, ObjectNode body) throws IOException {
        if (draft.operation.method().equals("POST")) {
            calls.makeRoom("/api/v1/evaluations/{id}/ratings/{ratingId}", draft, "criterion", CRITERIA.get(slot));
        }
        body.put("criterion", CRITERIA.get(slot));
    }

    /** Each theme has its terms once. */
    private void term(Draft draft, ObjectNode body) throws IOException {
        if (draft.operation.method().equals("POST")) {
            calls.makeRoom(
                    "/api/v1/evaluations/{id}/terms-of-reference/{termOfReferenceId}",
                    draft,
                    "theme",
                    THEMES.get(slot));
        }
        body.put("theme", THEMES.get(slot));
    }

    private static void unit(ObjectNode body) {
        body.removeAll();
        body.put("code", "9" + (1_000_000 + COUNTER.incrementAndGet() % 9_000_000))
                .put("level", "PROVINCE")
                .put("kind", "TINH")
                .put("name", "Tỉnh thử")
                .put("validFrom", "1950-01-01")
                .put("validFromEvidence", "UNVERIFIED");
    }

    private void line(ObjectNode body) {
        long number = LINES.getAndIncrement();
        long rest = number / YEARS;
        body.put("fiscalYear", FIRST_YEAR + number % YEARS);
        body.put("fundingSource", SOURCES.get((int) (rest % SOURCES.size())));
        rest /= SOURCES.size();
        body.put("unitId", grounds.communes.get((int) (rest % grounds.communes.size())));
        rest /= grounds.communes.size();
        body.put("capitalType", rest % 2 == 0 ? "INVESTMENT" : "RECURRENT");
    }

    private static void day(ObjectNode body) {
        String day = java.time.LocalDate.of(1960, 1, 1)
                .plusDays(COUNTER.incrementAndGet() % DAYS * FAR_APART % DAYS)
                .toString();
        body.put("validFrom", day).put("validTo", day);
    }

    private void article(Document.Operation operation, ObjectNode body) throws IOException {
        body.put("slug", unique().toLowerCase(Locale.ROOT));
        if (!operation.method().equals("POST")) {
            String kept = calls.kept("/api/v1/publications/{id}");
            body.set("evaluationId", calls.read("danhgia", kept).path("evaluationId"));
            return;
        }
        String evaluation = calls.fresh("/api/v1/evaluations/{id}");
        calls.send(
                "createTeamMember",
                Map.of("id", id(evaluation)),
                RawJson.JSON
                        .createObjectNode()
                        .put("userId", Evaluations.LEAD)
                        .put("name", "Trưởng đoàn")
                        .put("role", "LEAD"),
                null);
        body.put("evaluationId", id(evaluation));
    }

    private static void change(ObjectNode body) {
        body.removeAll();
        ObjectNode successor = RawJson.JSON
                .createObjectNode()
                .put("code", "9" + (1_000_000 + COUNTER.incrementAndGet() % 9_000_000))
                .put("level", "PROVINCE")
                .put("kind", "TINH")
                .put("name", "Tỉnh mới");
        body.put("kind", "RENAME")
                .put("effectiveOn", "1960-01-01")
                .put("decision", "Nghị quyết thử nghiệm")
                .put("evidence", "CONFIRMED");
        body.putArray("successors").add(successor);
    }

    private void step(Document.Operation operation, ObjectNode body) throws IOException {
        body.removeAll();
        if (operation.path().contains("/evaluations/")) {
            JsonNode evaluation = calls.read("danhgia", grounds.moving);
            boolean back = evaluation.path("state").asText().equals("REVIEW");
            body.put("to", back ? "DRAFTING" : "REVIEW")
                    .put("contentVersion", evaluation.path("contentVersion").asLong());
            if (back) {
                body.put("reason", "Sửa thêm");
            }
            return;
        }
        JsonNode article = calls.read("tinh", article());
        if (article.path("state").asText().equals("WITHDRAWN")) {
            Map<String, String> path = Map.of("id", id(article()));
            ObjectNode input = (ObjectNode) RawJson.JSON.<JsonNode>valueToTree(grounds.world
                    .record("public article", "/api/v1/publications/{id}")
                    .orElseThrow()
                    .input());
            input.put("slug", article.path("slug").asText());
            calls.send(
                    "replacePublication",
                    path,
                    input,
                    "\"v" + article.path("version").asInt() + "\"");
            article = calls.read("tinh", article());
        }
        boolean out = article.path("state").asText().equals("PUBLISHED");
        body.put("to", out ? "WITHDRAWN" : "PUBLISHED")
                .put("publicationVersion", article.path("version").asInt());
        if (out) {
            body.put("reasonVi", "Sai").put("reasonEn", "Wrong");
        }
    }

    /** A value that a parameter takes, if there is one that makes sense with any others. */
    Optional<String> parameter(Document.Parameter parameter, Dice dice) {
        JsonNode schema = parameter.schema();
        String name = parameter.name();
        if (LEFT_OUT.contains(name)) {
            return Optional.empty();
        }
        if (name.equals("kind") && parameter.required()) {
            return Optional.of("RESULTS");
        }
        if (name.equals("level")) {
            // Any place can be told apart by this one.
            return Optional.of("COMMUNE");
        }
        if (schema.has("enum")) {
            return Optional.of(schema.path("enum")
                    .get(dice.below(schema.path("enum").size()))
                    .asText());
        }
        String type = schema.path("type").toString();
        String format = schema.path("format").asText();
        if (format.equals("uuid")) {
            return grounds.id(name);
        }
        if (format.equals("date") || name.equals("day")) {
            return Optional.of("2018-06-30");
        }
        if (type.contains("boolean")) {
            return Optional.of(dice.of("true", "false"));
        }
        return Optional.of(
                switch (name) {
                    case "limit" -> dice.of("1", "7");
                    case "sort", "fields" -> "id";
                    case "fiscalYear", "year" -> "2018";
                    default -> "1";
                });
    }
}
