package vn.gnbv.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.gnbv.place.Residence;
import vn.gnbv.poverty.Classification;
import vn.gnbv.poverty.ClassifiedHousehold;
import vn.gnbv.poverty.Deprivation;
import vn.gnbv.poverty.RuleSetLine;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.CopyStore;
import vn.gnbv.reference.ReferenceIds;

/** The regular review of each year of a part of a set: a round of the province, its steps in each commune, reviews, decisions. */
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
    /** Of the steps, each year. */
    private static final List<MonthDay> DAYS = List.of(
            MonthDay.of(9, 5), MonthDay.of(9, 20), MonthDay.of(10, 5), MonthDay.of(11, 16), MonthDay.of(11, 28));

    private static final long ROUNDED_TO = 1_000;
    private static final long POOREST = 250_000;

    private final BigDecimal scale;
    private final int number;
    private final int years;
    private final DemoProvince province;
    /** Of the two periods. */
    private final List<StandardRow> standards;

    private final List<Set<UUID>> communes = new ArrayList<>();
    private final CopyStore rows = new CopyStore("review", COLUMNS, "select add_staged_reviews()");

    /**
     * @param scale of the whole set
     * @param number of the part
     * @param standards of the first period, and of the next where it has so many years
     */
    HouseholdReviews(BigDecimal scale, int number, int years, DemoProvince province, List<StandardRow> standards) {
        this.scale = scale;
        this.number = number;
        this.years = years;
        this.province = province;
        this.standards = standards;
        for (int year = 0; year < years; year++) {
            communes.add(new TreeSet<>());
        }
    }

    static UUID round(BigDecimal scale, int number, int year) {
        return ReferenceIds.of("demo/review_round", key(scale, number) + "/" + (HouseholdFigures.FIRST_YEAR + year));
    }

    private static String key(BigDecimal scale, int number) {
        return scale.toPlainString() + (number == 0 ? "" : "/" + number);
    }

    private UUID round(int year) {
        return round(scale, number, year);
    }

    private StandardRow standard(int year) {
        return standards.get(year < HouseholdFigures.BASELINE ? 0 : 1);
    }

    private static List<String> indicators(int year) {
        return year < HouseholdFigures.BASELINE ? HouseholdDeprivations.INDICATORS : LaterDeprivations.INDICATORS;
    }

    void openRounds(Connection connection) throws SQLException {
        for (int year = 0; year < years; year++) {
            int calendar = HouseholdFigures.FIRST_YEAR + year;
            BulkStore round = new BulkStore(
                    "review_round",
                    "id, code, title, year, kind, unit_id, reviewed_on, rule_set_id, previous_round_id, note");
            round.add(
                    round(year),
                    "RS-%d-TAO-%s".formatted(calendar, key(scale, number).replace('/', '-')),
                    "Rà soát định kỳ năm %d (hộ tạo)".formatted(calendar),
                    calendar,
                    "REGULAR",
                    province.id(),
                    HouseholdMembers.reviewDay(year),
                    standard(year).id(),
                    year == 0 || year == HouseholdFigures.BASELINE ? null : round(year - 1),
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
        List<String> indicators = indicators(year);
        for (int indicator = 0; indicator < indicators.size(); indicator++) {
            if ((found.lacking() & 1 << indicator) != 0) {
                deprivations.add(new Deprivation(indicators.get(indicator), null));
            }
        }
        long income = income(found, standard(year).lines().get(found.residence()), random);
        Classification result = standard(year)
                .standard()
                .classify(new ClassifiedHousehold(null, found.residence(), income, null, deprivations, null))
                .orElseThrow();
        boolean poor = found.status() == HouseholdPlan.POOR;
        boolean near = found.status() == HouseholdPlan.NEAR;
        // Draws of its own: what was drawn before these columns were there stays as it was.
        SplittableRandom more = new SplittableRandom(found.household().getLeastSignificantBits() + year);
        rows.add(
                ReferenceIds.of("demo/review", found.household() + "/" + year),
                round(year),
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
        // Since 2022 one line parts both from the others, and what they lack the poor from the near-poor.
        if (line.incomeLow() == null && found.status() != HouseholdPlan.ABOVE) {
            return between(POOREST, line.incomeHigh(), random);
        }
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
    }

    /** The steps of every commune, its recognition, and the province's approval: from then on the reviews count. */
    void close(Connection connection) throws SQLException {
        for (int year = 0; year < years; year++) {
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
                List<String> taken = steps(year);
                for (int step = 0; step < taken.size(); step++) {
                    boolean meeting = taken.get(step).equals("VILLAGE_MEETING");
                    steps.add(
                            ReferenceIds.of("demo/review_step", key + "/" + step),
                            round(year),
                            commune,
                            null,
                            taken.get(step),
                            DAYS.get(step).atYear(calendar),
                            meeting ? 40 + number % 60 : null,
                            meeting ? number % 4 : null,
                            AUTHOR);
                }
                recognitions.add(
                        ReferenceIds.of("demo/review_recognition", key),
                        round(year),
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

    /** From the end of 2021 to the end of districts these were asked. */
    private static List<String> steps(int year) {
        return year < HouseholdFigures.BASELINE
                ? STEPS
                : Stream.concat(STEPS.stream(), Stream.of("DISTRICT_OPINION")).toList();
    }

    private void approve(Connection connection, int year) throws SQLException {
        BulkStore approval = new BulkStore(
                "review_approval",
                "id, review_round_id, unit_id, decision_number, signed_on, signer, totals, note, made_by_name");
        int calendar = HouseholdFigures.FIRST_YEAR + year;
        approval.add(
                ReferenceIds.of("demo/review_approval", key(scale, number) + "/" + calendar),
                round(year),
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
