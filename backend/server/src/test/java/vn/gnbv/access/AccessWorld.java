package vn.gnbv.access;

import static vn.gnbv.testing.Accounts.as;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.testing.Articles;
import vn.gnbv.testing.Evaluations;
import vn.gnbv.testing.Money;
import vn.gnbv.testing.People;
import vn.gnbv.testing.RuleSets;
import vn.gnbv.testing.Sql;
import vn.gnbv.testing.Units;

/** The records that the matrix asks for, each made by another account than those who are tried on it. */
public final class AccessWorld implements AutoCloseable {
    static final String OUTSIDER = "danhgia-khac";
    public static final String ELSEWHERE = "xa-noi-khac";

    /** The account of each role of the tables; nobody has none. */
    public static final Map<String, String> ACCOUNTS = Map.of(
            "admin", "admin",
            "province", "tinh",
            "district", "huyen",
            "commune", "xa",
            "lead", "danhgia",
            "member", "danhgia2",
            "outsider", OUTSIDER,
            "analyst", "phantich",
            "partner", "partner-demo",
            "granted", "partner-demo");

    private static final String API = "/api/v1/";
    private static final String EVALUATION = API + "evaluations/{id}";
    private static final UUID NOWHERE = new UUID(0, 0);
    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final String ELSEWHERE_CODE = "21025";
    private static final LocalDate ELSEWHERE_DAY = LocalDate.of(2025, 7, 1);

    /** A record: its address, what it was made of, and the table in which its version stands. */
    public record Made(String address, Map<String, Object> input, String table) {
        public String id() {
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    /** By name of the object ('commune', 'REVIEW' …), then by the path of its record in the OpenAPI document. */
    private final Map<String, Map<String, Made>> objects = new HashMap<>();

    private final Connection owner;
    private final String province;

    private AccessWorld() throws SQLException {
        owner = Sql.owner();
        province = Units.unit("62").toString();
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }

    /** The version that the record has now. */
    String etag(Made made) {
        try {
            List<Object> version =
                    Sql.column(owner, "select version from " + made.table() + " where id = ?::uuid", made.id());
            return "\"v" + (version.isEmpty() ? 1 : version.getFirst()) + "\"";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A value for a parameter that a call needs. */
    public String example(String parameter) {
        return switch (parameter) {
            case "effectiveOn", "day" -> "2018-06-30";
            case "withinId", "unitId" -> province;
            case "level" -> "DISTRICT";
            case "unitChangeId" ->
                ReferenceIds.of("unit_change", "23473@2020-02-01").toString();
            case "kind" -> "RESULTS";
            default -> "x";
        };
    }

    public static AccessWorld make() throws SQLException {
        People.make(OUTSIDER, "62@2018-06-30", "evaluator");
        People.make(ELSEWHERE, ELSEWHERE_CODE + "@" + ELSEWHERE_DAY, "officer");
        AccessWorld world = new AccessWorld();
        world.scoped("commune", "tinh", Units.unit("23545"), LocalDate.of(2017, 1, 1));
        world.scoped("district", "tinh", Units.unit("23527"), LocalDate.of(2017, 1, 1));
        world.scoped("province", "tinh", Units.unit("23320"), LocalDate.of(2017, 1, 1));
        world.scoped(
                "elsewhere",
                ELSEWHERE,
                (UUID) Sql.column("select unit_with_code(?, ?)", ELSEWHERE_CODE, ELSEWHERE_DAY)
                        .getFirst(),
                ELSEWHERE_DAY);
        world.publicRecords();
        world.exchange();
        for (String state : List.of("PLANNED", "FIELD_WORK", "DRAFTING", "REVIEW", "PUBLISHED")) {
            world.evaluation(state);
        }
        world.correction();
        world.articles();
        return world;
    }

    public Optional<Made> record(String object, String path) {
        return Optional.ofNullable(objects.getOrDefault(object, Map.of()).get(path));
    }

    /** The record whose path is the longest beginning of the given one. */
    public Optional<Map.Entry<String, Made>> around(String object, String path) {
        return objects.getOrDefault(object, Map.of()).entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)));
    }

    /** What is in the list at a path. */
    public Optional<Made> within(String object, String path) {
        return objects.getOrDefault(object, Map.of()).entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(path + "/{") && entry.getKey().indexOf('/', path.length() + 1) < 0)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void scoped(String object, String account, UUID unitId, LocalDate day) {
        Map<String, Object> activity = new HashMap<>();
        activity.put("projectId", ReferenceIds.project("NTPSPR-1620", "DA3"));
        activity.put("unitId", unitId);
        activity.put("code", unique());
        activity.put("title", "Nuôi bò sinh sản");
        activity.put("kind", "PRODUCTION");
        activity.put("startsOn", day.toString());
        activity.put("plannedCost", 1_000_000L);
        activity.put("unitIds", List.of(unitId));
        make(object, API + "activities/{id}", account, API + "activities", activity, "activity");

        Map<String, Object> budget = Money.input("62");
        budget.put("unitId", unitId);
        Made from = make(object, API + "budgets/{id}", account, API + "budgets", budget, "budget");
        Map<String, Object> entry = Money.entry("ALLOCATION", 1_000_000, day.toString());
        make(object, API + "budgets/{id}/entries/{entryId}", account, from.address() + "/entries", entry, "entry");
        objects.get(object)
                .put(
                        API + "entries/{id}",
                        record(object, API + "budgets/{id}/entries/{entryId}").orElseThrow());
        Map<String, Object> next = new HashMap<>(budget);
        next.put("note", "kế tiếp");
        next.put("fundingSource", budget.get("fundingSource").equals("ODA") ? "CENTRAL" : "ODA");
        UUID to = UUID.fromString(post(account, API + "budgets", next).path("id"));
        make(
                object,
                API + "budget-transfers/{id}",
                account,
                API + "budget-transfers",
                Money.pair(UUID.fromString(from.id()), to, 1000, day.toString()),
                "budget_transfer");
        next.put("fiscalYear", (int) budget.get("fiscalYear") + 20);
        UUID later = UUID.fromString(post(account, API + "budgets", next).path("id"));
        make(
                object,
                API + "budget-carry-overs/{id}",
                account,
                API + "budget-carry-overs",
                Money.pair(UUID.fromString(from.id()), later, 1000, day.toString()),
                "budget_carry_over");

        Map<String, Object> target = new HashMap<>();
        target.put("indicatorId", ReferenceIds.indicator("MODELS"));
        target.put("unitId", unitId);
        target.put("groupCode", unique().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        target.put("periodFrom", day.toString());
        target.put("periodTo", day.plusDays(100).toString());
        target.put("value", 12);
        make(object, API + "targets/{id}", account, API + "targets", target, "target");
        Map<String, Object> result = new HashMap<>(target);
        result.remove("periodTo");
        result.put("effectiveOn", day.plusDays(100).toString());
        result.put("official", true);
        make(object, API + "results/{id}", account, API + "results", result, "result");
        AccessHouseholds.make(this, object, account, unitId);
        AccessReviews.make(this, object, account, unitId, day);
    }

    /** Records of the reference data, of which nothing is changed here. */
    private void publicRecords() {
        new TreeMap<>(Map.of(
                        "administrative-units", "administrative_unit",
                        "agencies", "agency",
                        "designations", "designation",
                        "indicators", "indicator",
                        "line-exclusions", "line_exclusion",
                        "programs", "program",
                        "projects", "project",
                        "review-procedures", "review_procedure",
                        "sub-projects", "sub_project",
                        "published-figures", "published_figure"))
                .forEach((path, table) -> keep("public", API + path + "/{id}", API + path + "/" + first(table), table));
        publicationOffice();
        AccessHouseholds.succession(this);
        ruleSet();
        keep("public", API + "ethnic-groups/{id}", API + "ethnic-groups/" + first("ethnic_group"), "ethnic_group");
        Object[] change = {first("unit_change")};
        Object unit = Sql.column(
                        "select coalesce(successor_id, predecessor_id) from unit_change_link where change_id = ?",
                        change)
                .getFirst();
        keep(
                "public",
                API + "administrative-units/{id}/changes/{changeId}",
                API + "administrative-units/" + unit + "/changes/" + change[0],
                "unit_change");
    }

    private void publicationOffice() {
        String path = API + "publication-offices";
        List<Object> kept = Sql.column("select id from publication_office order by id limit 1");
        if (!kept.isEmpty()) {
            keep("public", path + "/{id}", path + "/" + kept.getFirst(), "publication_office");
            return;
        }
        Map<String, Object> office = Map.of(
                "unitId",
                Units.unit("23545"),
                "nameVi",
                "Sở",
                "nameEn",
                "Department",
                "addressVi",
                "Kon Tum",
                "addressEn",
                "Kon Tum",
                "responsibleVi",
                "Ai đó",
                "responsibleEn",
                "Somebody");
        make("public", path + "/{id}", "admin", path, office, "publication_office");
    }

    /** A draft with a case, and another one that was put in force. */
    private void ruleSet() {
        String path = API + "rule-sets";
        Made draft = make("public", path + "/{id}", "admin", path, RuleSets.input(), "rule_set");
        make(
                "public",
                path + "/{id}/cases/{ruleSetCaseId}",
                "admin",
                draft.address() + "/cases",
                RuleSets.poorCase(2_200_000, 3),
                "rule_set_case");
        String inForce = RuleSets.inForce(RuleSets.input());
        String enactment = as("admin")
                .get(inForce + "/enactments")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        keep(
                "public",
                path + "/{id}/enactments/{ruleSetEnactmentId}",
                inForce + "/enactments/" + enactment,
                "rule_set_enactment");
    }

    /** One that only its team and who may publish it see, and one that is out for everybody. */
    private void articles() {
        for (String object : List.of("draft article", "public article")) {
            Map<String, Object> input = Articles.input(Evaluations.published(), List.of());
            Made article = make(object, API + "publications/{id}", "danhgia", Articles.PATH, input, "publication");
            if (object.equals("public article")) {
                Response step = Articles.step("tinh", article.address(), "PUBLISHED", 1, null);
                step.then().statusCode(201);
                keep(
                        object,
                        API + "publications/{id}/transitions/{publicationTransitionId}",
                        step.header("Location"),
                        "publication_transition");
            }
        }
    }

    private static Object first(String table) {
        return Sql.column("select id from " + table + " order by id limit 1").getFirst();
    }

    private void exchange() {
        Map<String, Object> grant = Map.of("client", unique(), "resource", "results");
        make("another's", API + "partner-grants/{id}", "admin", API + "partner-grants", grant, "partner_grant");
        String file = "Chỉ tiêu;Đơn vị;Từ ngày;Đến ngày;Giá trị\r\nX;1;1/1/2017;31/12/2017;1\r\n";
        Response imported =
                as(ELSEWHERE).contentType("text/csv; charset=UTF-8").body(file).post(API + "imports?kind=RESULTS");
        imported.then().statusCode(201);
        keep("another's", API + "imports/{id}", imported.header("Location"), "import_batch");
    }

    private void evaluation(String state) {
        String address = Evaluations.planned();
        keep(state, EVALUATION, address, "evaluation");
        objects.get(state).put(EVALUATION, new Made(address, Evaluations.input(), "evaluation"));
        make(
                state,
                EVALUATION + "/team/{evaluationMemberId}",
                "admin",
                address + "/team",
                Map.of("userId", unique(), "name", "Ai đó", "role", "MEMBER"),
                "evaluation_member");
        part(
                state,
                address,
                "terms-of-reference",
                "termOfReferenceId",
                Map.of("theme", "MONEY", "questionVi", "Vốn?", "questionEn", "Money?"));
        part(
                state,
                address,
                "site-visits",
                "siteVisitId",
                Map.of(
                        "unitId",
                        Units.unit("23545"),
                        "level",
                        "COMMUNE",
                        "visitedOn",
                        "2018-11-07",
                        "selection",
                        "PURPOSIVE",
                        "titleVi",
                        "Thăm",
                        "titleEn",
                        "Visit"));
        part(
                state,
                address,
                "steering-documents",
                "steeringDocumentId",
                Map.of(
                        "number",
                        unique(),
                        "titleVi",
                        "Đề án",
                        "titleEn",
                        "Scheme",
                        "issuer",
                        "Tỉnh",
                        "issuedOn",
                        "2017-01-16"));
        if (state.equals("PLANNED")) {
            return;
        }
        step(state, address, "FIELD_WORK");
        Map<String, Object> finding = new HashMap<>(Map.of(
                "code",
                "PH-01",
                "kind",
                "ACHIEVEMENT",
                "theme",
                "PRODUCTION",
                "areaTypes",
                List.of("OUTSIDE"),
                "level",
                "COMMUNE",
                "titleVi",
                "Giống",
                "titleEn",
                "Seeds",
                "textVi",
                "Đúng mùa.",
                "textEn",
                "In season.",
                "status",
                "AGREED"));
        finding.put("evidence", List.of(Map.of("kind", "DOCUMENT", "citation", "Báo cáo 123")));
        part(state, address, "findings", "findingId", finding);
        part(
                state,
                address,
                "capacity-needs",
                "capacityNeedId",
                Map.of(
                        "topicVi",
                        "Lập kế hoạch",
                        "topicEn",
                        "Planning",
                        "officerLevel",
                        "COMMUNE",
                        "areaTypes",
                        List.of("P135"),
                        "mentions",
                        7,
                        "priority",
                        1));
        part(
                state,
                address,
                "ratings",
                "ratingId",
                Map.of("criterion", "RELEVANCE", "score", 5, "reasonVi", "Đúng", "reasonEn", "Right"));
        part(state, address, "recommendations", "recommendationId", Evaluations.recommendation("KN-01", "616"));
        Response uploaded = as("danhgia").multiPart("file", "a.pdf", PDF).post(address + "/attachments");
        uploaded.then().statusCode(201);
        keep(
                state,
                EVALUATION + "/attachments/{attachmentId}",
                uploaded.header("Location"),
                Map.of("captionVi", "Ảnh", "consent", true),
                "attachment");
        for (String next : List.of("DRAFTING", "REVIEW", "PUBLISHED")) {
            step(state, address, next);
        }
        List<Object> transitions = Sql.column(
                "select id from evaluation_transition where evaluation_id = ? order by id", Evaluations.id(address));
        keep(
                state,
                EVALUATION + "/transitions/{evaluationTransitionId}",
                address + "/transitions/" + transitions.getFirst(),
                "evaluation_transition");
    }

    private void correction() {
        String address = record("PUBLISHED", EVALUATION).orElseThrow().address();
        part(
                "PUBLISHED",
                address,
                "corrections",
                "correctionId",
                Map.of("reasonVi", "Sai một số", "reasonEn", "A figure was wrong"));
    }

    /** Takes the next step, unless the evaluation is in its state already. */
    private static void step(String state, String address, String next) {
        if (Evaluations.state(address).equals(state)) {
            return;
        }
        if (next.equals("PUBLISHED")) {
            Evaluations.publish(address);
        } else {
            Evaluations.move("danhgia", address, next).then().statusCode(201);
        }
    }

    private void part(String state, String address, String path, String idName, Map<String, Object> input) {
        String table = idName.substring(0, idName.length() - 2)
                .replaceAll("([A-Z])", "_$1")
                .toLowerCase(java.util.Locale.ROOT);
        make(state, EVALUATION + "/" + path + "/{" + idName + "}", "danhgia", address + "/" + path, input, table);
    }

    Made make(String object, String path, String account, String collection, Map<String, Object> input, String table) {
        Response made = post(account, collection, input);
        return keep(object, path, made.header("Location"), input, table);
    }

    static Response post(String account, String collection, Map<String, Object> input) {
        Response made = as(account)
                .contentType("application/json")
                .header("Idempotency-Key", unique())
                .body(input)
                .post(collection);
        if (made.statusCode() != 201) {
            throw new IllegalStateException(account + " POST " + collection + ": " + made.asString());
        }
        return made;
    }

    void keep(String object, String path, String address, String table) {
        keep(object, path, address, Map.of(), table);
    }

    Made keep(String object, String path, String address, Map<String, Object> input, String table) {
        String local = address.substring(address.indexOf(API));
        Made made = new Made(local, input, table);
        objects.computeIfAbsent(object, name -> new HashMap<>()).put(path, made);
        return made;
    }

    /** The address of something that does not exist, as like the given one as can be. */
    static String unknown(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", NOWHERE.toString());
    }

    private static String unique() {
        return "T-" + UUID.randomUUID().toString().substring(0, 18);
    }
}
