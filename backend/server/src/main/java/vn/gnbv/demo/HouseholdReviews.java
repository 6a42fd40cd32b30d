package vn.gnbv.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import vn.gnbv.place.Residence;
import vn.gnbv.poverty.Classification;
import vn.gnbv.poverty.ClassifiedHousehold;
import vn.gnbv.poverty.Deprivation;
import vn.gnbv.poverty.RuleSetLine;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.ReferenceIds;

/** The regular review of each year from 2015 to 2020: a round of the province, its steps in each commune, reviews, decisions. */
final class HouseholdReviews {
    private static final String COLUMNS =
            "id, review_round_id, household_id, reviewed_on, inputs, computed_status, computed_kind, deprivation_count, "
                    + "steps, status, status_kind, persons, head_ethnic_group_code, native_minority, "
                    + "without_working_capacity, merit, agricultural, causes, needs, undernourished_child_count, made_by_name";
    private static final String SIGNER = "Người ký tạo";
    private static final String AUTHOR = "Số liệu tạo";
    private static final Set<String> NATIVE = Set.of("10", "13", "14", "27", "52", "54");
    private static final List<String> CAUSES =
            List.of("CAPITAL", "LAND", "SKILLS", "KNOWLEDGE", "TOOLS", "LABOUR", "ILLNESS", "OTHER");
    private static final List<String> NEEDS =
            List.of("PRODUCTION", "CREDIT", "HOUSING", "EDUCATION", "HEALTH", "OTHER");
    private static final List<String> STEPS = List.of("LIST", "SURVEY", "VILLAGE_MEETING", "POSTING");
    private static final long ROUNDED_TO = 1_000;
    private static final long POOREST = 250_000;

    private final BigDecimal scale;
    private final UUID province;
    private final StandardRow standard;
    private final List<Set<UUID>> communes = new ArrayList<>();
    private BulkStore rows = new BulkStore("review", COLUMNS);

    HouseholdReviews(BigDecimal scale, UUID province, StandardRow standard) {
        this.scale = scale;
        this.province = province;
        this.standard = standard;
        for (int year = 0; year < HouseholdFigures.YEARS; year++) {
            communes.add(new TreeSet<>());
        }
    }

    static UUID round(BigDecimal scale, int year) {
        return ReferenceIds.of("demo/review_round", scale.toPlainString() + "/" + (HouseholdFigures.FIRST_YEAR + year));
    }

    void openRounds(Connection connection) throws SQLException {
        for (int year = 0; year < HouseholdFigures.YEARS; year++) {
            int calendar = HouseholdFigures.FIRST_YEAR + year;
            BulkStore round = new BulkStore(
                    "review_round",
                    "id, code, title, year, kind, unit_id, reviewed_on, rule_set_id, previous_round_id, note");
            round.add(
                    round(scale, year),
                    "RS-%d-TAO-%s".formatted(calendar, scale.toPlainString()),
                    "Rà soát định kỳ năm %d (hộ tạo)".formatted(calendar),
                    calendar,
                    "REGULAR",
                    province,
                    HouseholdMembers.reviewDay(year),
                    standard.id(),
                    year == 0 ? null : round(scale, year - 1),
                    "Hộ, thành viên, kết quả và quyết định đều là số liệu tạo; tổng số theo tỷ lệ %s số đã công bố."
                            .formatted(scale.toPlainString().replace('.', ',')));
            round.insert(connection);
        }
    }

    /** What is asked of one household for one review. */
    record Found(
            UUID household,
            UUID commune,
            Residence residence,
            byte status,
            boolean byDeprivation,
            int lacking,
            int persons,
            String group,
            boolean merit,
            int children) {}

    void add(int year, Found found, SplittableRandom random) {
        communes.get(year).add(found.commune());
        List<Deprivation> deprivations = new ArrayList<>();
        for (int indicator = 0; indicator < HouseholdDeprivations.INDICATORS.size(); indicator++) {
            if ((found.lacking() & 1 << indicator) != 0) {
                deprivations.add(new Deprivation(HouseholdDeprivations.INDICATORS.get(indicator), null));
            }
        }
        long income = income(found, standard.lines().get(found.residence()), random);
        Classification result = standard.standard()
                .classify(new ClassifiedHousehold(null, found.residence(), income, null, deprivations, null))
                .orElseThrow();
        boolean poor = found.status() == HouseholdPlan.POOR;
        boolean near = found.status() == HouseholdPlan.NEAR;
        // Draws of its own: what was drawn before these columns were there stays as it was.
        SplittableRandom more = new SplittableRandom(found.household().getLeastSignificantBits() + year);
        rows.add(
                ReferenceIds.of("demo/review", found.household() + "/" + year),
                round(scale, year),
                found.household(),
                HouseholdMembers.reviewDay(year),
                Map.of("incomeMonthlyPerHead", income, "deprivations", deprivations),
                result.status().name(),
                result.kind() == null ? null : result.kind().name(),
                result.deprivationCount(),
                result.comparisons(),
                result.status().name(),
                result.kind() == null ? null : result.kind().name(),
                found.persons(),
                found.group(),
                NATIVE.contains(found.group()),
                poor && random.nextInt(100) < 5,
                found.merit(),
                found.status() == HouseholdPlan.ABOVE ? random.nextInt(100) < 70 : null,
                poor ? some(CAUSES, random) : near ? some(CAUSES, more) : List.of(),
                poor ? some(NEEDS, random) : near ? some(NEEDS, more) : List.of(),
                undernourished(found, more),
                AUTHOR);
    }

    /** An income from which the standard concludes what the plan says. */
    private static long income(Found found, RuleSetLine line, SplittableRandom random) {
        return switch (found.status()) {
            case HouseholdPlan.POOR ->
                found.byDeprivation()
                        ? between(line.incomeLow() + ROUNDED_TO, line.incomeHigh(), random)
                        : between(POOREST, line.incomeLow(), random);
            case HouseholdPlan.NEAR -> between(line.incomeLow() + ROUNDED_TO, line.incomeHigh(), random);
            default ->
                random.nextInt(100) < 45
                        ? between(line.incomeHigh() + ROUNDED_TO, line.averageMax(), random)
                        : between(line.averageMax() + ROUNDED_TO, 3 * line.averageMax(), random);
        };
    }

    private static long between(long from, long to, SplittableRandom random) {
        return random.nextLong(from / ROUNDED_TO, to / ROUNDED_TO + 1) * ROUNDED_TO;
    }

    /** Children of poor and near-poor households; nobody asked the others. */
    private static Integer undernourished(Found found, SplittableRandom random) {
        if (found.status() != HouseholdPlan.POOR && found.status() != HouseholdPlan.NEAR) {
            return null;
        }
        int percent = found.status() == HouseholdPlan.POOR ? 24 : 13;
        int number = 0;
        for (int child = 0; child < found.children(); child++) {
            number += random.nextInt(100) < percent ? 1 : 0;
        }
        return number;
    }

    /** One or two, the first ones more often. */
    private static List<String> some(List<String> words, SplittableRandom random) {
        int first = Math.min(random.nextInt(words.size()), random.nextInt(words.size()));
        int second = random.nextInt(words.size());
        return first == second || random.nextBoolean()
                ? List.of(words.get(first))
                : List.of(words.get(first), words.get(second));
    }

    void insert(Connection connection) throws SQLException {
        rows.insert(connection);
        rows = new BulkStore("review", COLUMNS);
    }

    /** The steps of every commune, its recognition, and the province's approval: from then on the reviews count. */
    void close(Connection connection) throws SQLException {
        for (int year = 0; year < HouseholdFigures.YEARS; year++) {
            BulkStore steps = new BulkStore(
                    "review_step",
                    "id, review_round_id, unit_id, commune_id, step, held_on, persons_present, objection_count, made_by_name");
            BulkStore recognitions = new BulkStore(
                    "review_recognition",
                    "id, review_round_id, unit_id, kind, decision_number, signed_on, signer, review_count, made_by_name");
            int calendar = HouseholdFigures.FIRST_YEAR + year;
            int number = 0;
            for (UUID commune : communes.get(year)) {
                number++;
                String key = scale.toPlainString() + "/" + calendar + "/" + commune;
                for (int step = 0; step < STEPS.size(); step++) {
                    boolean meeting = STEPS.get(step).equals("VILLAGE_MEETING");
                    steps.add(
                            ReferenceIds.of("demo/review_step", key + "/" + step),
                            round(scale, year),
                            commune,
                            null,
                            STEPS.get(step),
                            LocalDate.of(calendar, 9 + step / 2, step % 2 == 0 ? 5 : 20)
                                    .plusDays(step == 3 ? 27 : 0),
                            meeting ? 40 + number % 60 : null,
                            meeting ? number % 4 : null,
                            AUTHOR);
                }
                recognitions.add(
                        ReferenceIds.of("demo/review_recognition", key),
                        round(scale, year),
                        commune,
                        "INITIAL",
                        "%d/QĐ-UBND (tạo)".formatted(100 + number),
                        LocalDate.of(calendar, 12, 5 + number % 6),
                        SIGNER,
                        null,
                        AUTHOR);
            }
            steps.insert(connection);
            recognitions.insert(connection);
            approve(connection, year);
        }
    }

    private void approve(Connection connection, int year) throws SQLException {
        BulkStore approval = new BulkStore(
                "review_approval",
                "id, review_round_id, unit_id, decision_number, signed_on, signer, totals, note, made_by_name");
        int calendar = HouseholdFigures.FIRST_YEAR + year;
        approval.add(
                ReferenceIds.of("demo/review_approval", scale.toPlainString() + "/" + calendar),
                round(scale, year),
                null,
                "%d/QĐ-UBND (tạo)".formatted(1_400 + year),
                LocalDate.of(calendar, 12, 27),
                SIGNER,
                null,
                "Quyết định tạo, không phải văn bản đã ban hành.",
                AUTHOR);
        approval.insert(connection);
    }
}
