package vn.gnbv.resulttable;

import static vn.gnbv.poverty.PovertyStatus.AVERAGE;
import static vn.gnbv.poverty.PovertyStatus.NEAR_POOR;
import static vn.gnbv.poverty.PovertyStatus.POOR;
import static vn.gnbv.resulttable.Figure.count;
import static vn.gnbv.resulttable.Figure.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import vn.gnbv.movement.MovementBalance;
import vn.gnbv.movement.PovertyMovement.StatusMovement;
import vn.gnbv.poverty.PovertyDimension;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.poverty.RuleSetIndicator;
import vn.gnbv.resulttable.ResultTable.Measure;
import vn.gnbv.resulttable.ResultTableStore.EthnicGroupName;
import vn.gnbv.review.PovertyCause;

/** Columns of the tables 1 to 13. */
final class Layouts {
    /** By the list of 1979. */
    static final String KINH = "01";

    private static final Words ALL = new Words("Tổng số", "Total");
    private static final Words HOUSEHOLDS = new Words("Số hộ", "Households");
    private static final Words PERSONS = new Words("Số khẩu", "Persons");
    private static final Words RATE = new Words("Tỷ lệ (%)", "Rate (%)");
    private static final Words KINH_PEOPLE = new Words("Kinh", "Kinh");
    private static final Words MINORITY = new Words("Dân tộc thiểu số", "Ethnic minority");
    private static final Words NATIVE = new Words("Dân tộc thiểu số tại chỗ", "Native minority");
    private static final Words WITHOUT_CAPACITY = new Words("Không có khả năng lao động", "Without working capacity");
    private static final Words MERIT = new Words("Có người có công", "With a person of merit");
    private static final Words OTHER = new Words("Khác", "Other");
    private static final List<PovertyStatus> BOTH = List.of(POOR, NEAR_POOR);

    private Layouts() {}

    private static Words name(PovertyStatus status) {
        return switch (status) {
            case POOR -> new Words("Hộ nghèo", "Poor households");
            case NEAR_POOR -> new Words("Hộ cận nghèo", "Near-poor households");
            case AVERAGE ->
                new Words(
                        "Hộ nông, lâm, ngư nghiệp mức sống trung bình",
                        "Agricultural households of average living standard");
            case NOT_POOR -> throw new IllegalArgumentException("no table is of it");
        };
    }

    /** How keys of its columns begin. */
    private static String key(PovertyStatus status) {
        return status == POOR ? "poor" : status == NEAR_POOR ? "nearPoor" : "average";
    }

    private static ToLongFunction<Place> of(ToLongFunction<Counted> number, PovertyStatus status) {
        return place -> place.of(number, status);
    }

    private static ToLongFunction<Place> all(ToLongFunction<Counted> number) {
        return place -> place.all(number);
    }

    static Layout totals() {
        List<Figure> figures = new ArrayList<>();
        ToLongFunction<Place> households = all(Counted::households);
        ToLongFunction<Place> persons = all(Counted::persons);
        Words reviewed = new Words("Được rà soát", "Reviewed");
        figures.add(count("all.households", HOUSEHOLDS, households, reviewed));
        figures.add(count("all.persons", PERSONS, persons, reviewed));
        for (PovertyStatus status : List.of(POOR, NEAR_POOR, AVERAGE)) {
            boolean average = status == AVERAGE;
            ToLongFunction<Place> ofHouseholds = of(average ? Counted::agricultural : Counted::households, status);
            ToLongFunction<Place> ofPersons = of(average ? Counted::agriculturalPersons : Counted::persons, status);
            String key = key(status);
            Words group = name(status);
            figures.add(count(key + ".households", HOUSEHOLDS, ofHouseholds, group));
            figures.add(rate(key + ".householdRate", RATE, ofHouseholds, households, group));
            figures.add(count(key + ".persons", PERSONS, ofPersons, group));
            figures.add(rate(key + ".personRate", RATE, ofPersons, persons, group));
        }
        return Layout.single(figures);
    }

    static Layout movement(PovertyStatus status) {
        return Layout.paired(measure -> movement(status, measure));
    }

    private static List<Figure> movement(PovertyStatus status, Measure measure) {
        boolean poor = status == POOR;
        Words down = new Words("Giảm trong kỳ", "Decrease");
        Words up = new Words("Tăng trong kỳ", "Increase");
        return List.of(
                balance("start", new Words("Đầu kỳ", "Start"), status, measure, MovementBalance::start),
                balance(
                        "becameOther",
                        poor
                                ? new Words("Trở thành hộ cận nghèo", "Became near-poor")
                                : new Words("Trở thành hộ nghèo", "Became poor"),
                        status,
                        measure,
                        MovementBalance::becameOther,
                        down),
                balance(
                        "exceededLine",
                        new Words("Vượt chuẩn cận nghèo", "Above the near-poor line"),
                        status,
                        measure,
                        MovementBalance::exceededLine,
                        down),
                balance("otherDecrease", OTHER, status, measure, MovementBalance::otherDecrease, down),
                balance(
                        "otherBecame",
                        poor
                                ? new Words("Hộ cận nghèo trở thành", "Near-poor became poor")
                                : new Words("Hộ nghèo trở thành", "Poor became near-poor"),
                        status,
                        measure,
                        MovementBalance::otherBecame,
                        up),
                balance(
                        "relapsed",
                        poor ? new Words("Tái nghèo", "Relapsed") : new Words("Tái cận nghèo", "Near-poor again"),
                        status,
                        measure,
                        MovementBalance::relapsed,
                        up),
                balance(
                        "newlyArisen",
                        new Words("Phát sinh mới", "Newly arisen"),
                        status,
                        measure,
                        MovementBalance::newlyArisen,
                        up),
                balance("otherIncrease", OTHER, status, measure, MovementBalance::otherIncrease, up),
                balance("end", new Words("Cuối kỳ", "End"), status, measure, MovementBalance::end));
    }

    private static Figure balance(
            String key,
            Words title,
            PovertyStatus status,
            Measure measure,
            ToLongFunction<MovementBalance> part,
            Words... groups) {
        return count(
                key,
                title,
                place -> {
                    StatusMovement movement = status == POOR
                            ? place.movement().poor()
                            : place.movement().nearPoor();
                    return part.applyAsLong(measure == Measure.HOUSEHOLDS ? movement.households() : movement.persons());
                },
                groups);
    }

    static Layout deprivations(PovertyStatus status, List<RuleSetIndicator> indicators, boolean rates) {
        List<Figure> figures = new ArrayList<>();
        ToLongFunction<Place> known =
                place -> place.of(Counted::households, status) - place.of(Counted::indicatorsNotKnown, status);
        figures.add(count("households", name(status), of(Counted::households, status)));
        if (!rates) {
            figures.add(count(
                    "deprivations",
                    new Words("Tổng số thiếu hụt", "Deprivations together"),
                    place -> indicators.stream()
                            .mapToLong(indicator -> place.part(status, indicator.code()))
                            .sum()));
        }
        for (RuleSetIndicator indicator : indicators) {
            Words title = new Words(indicator.titleVi(), indicator.titleEn());
            ToLongFunction<Place> lacking = place -> place.part(status, indicator.code());
            Words group = dimension(indicator.dimension());
            figures.add(
                    rates
                            ? rate(indicator.code(), title, lacking, known, group)
                            : count(indicator.code(), title, lacking, group));
        }
        return Layout.single(figures);
    }

    private static Words dimension(PovertyDimension dimension) {
        return switch (dimension) {
            case EMPLOYMENT -> new Words("Việc làm", "Employment");
            case HEALTH -> new Words("Y tế", "Health");
            case EDUCATION -> new Words("Giáo dục", "Education");
            case HOUSING -> new Words("Nhà ở", "Housing");
            case WATER_SANITATION -> new Words("Nước sạch, vệ sinh", "Water and sanitation");
            case INFORMATION -> new Words("Thông tin", "Information");
        };
    }

    static Layout groups() {
        return Layout.paired(measure -> {
            boolean persons = measure == Measure.PERSONS;
            List<Figure> figures = new ArrayList<>();
            for (PovertyStatus status : BOTH) {
                String key = key(status);
                Words group = name(status);
                figures.add(
                        count(key + ".all", ALL, of(persons ? Counted::persons : Counted::households, status), group));
                figures.add(count(
                        key + ".minority",
                        MINORITY,
                        of(persons ? Counted::minorityPersons : Counted::minority, status),
                        group));
                figures.add(count(
                        key + ".withoutCapacity",
                        WITHOUT_CAPACITY,
                        of(persons ? Counted::withoutCapacityPersons : Counted::withoutCapacity, status),
                        group));
                figures.add(count(
                        key + ".merit", MERIT, of(persons ? Counted::meritPersons : Counted::merit, status), group));
                figures.add(count(
                        key + ".other",
                        OTHER,
                        of(persons ? Counted::ofNoGroupPersons : Counted::ofNoGroup, status),
                        group));
            }
            return figures;
        });
    }

    /** @param told minorities that have a column of their own */
    static Layout ethnicGroups(List<EthnicGroupName> told) {
        List<Figure> figures = new ArrayList<>();
        for (PovertyStatus status : BOTH) {
            String key = key(status);
            Words group = name(status);
            figures.add(count(key + ".all", ALL, of(Counted::households, status), group));
            figures.add(count(key + "." + KINH, KINH_PEOPLE, of(Counted::kinh, status), group));
            figures.add(count(key + ".minority", MINORITY, of(Counted::minority, status), group));
            for (EthnicGroupName one : told) {
                figures.add(count(
                        key + "." + one.code(),
                        new Words(one.nameVi(), one.nameEn()),
                        place -> place.part(status, one.code()),
                        group));
            }
            figures.add(count(
                    key + ".other",
                    OTHER,
                    place -> place.of(Counted::minority, status)
                            - told.stream()
                                    .mapToLong(one -> place.part(status, one.code()))
                                    .sum(),
                    group));
        }
        return Layout.single(figures);
    }

    static Layout causes() {
        List<Figure> figures = new ArrayList<>();
        for (PovertyStatus status : BOTH) {
            figures.add(count(key(status) + ".all", ALL, of(Counted::households, status), name(status)));
            for (PovertyCause cause : PovertyCause.values()) {
                figures.add(count(
                        key(status) + "." + cause,
                        cause(cause),
                        place -> place.part(status, cause.name()),
                        name(status)));
            }
        }
        return Layout.single(figures);
    }

    private static Words cause(PovertyCause cause) {
        return switch (cause) {
            case LAND -> new Words("Không có đất sản xuất", "Land");
            case CAPITAL -> new Words("Không có vốn", "Capital");
            case LABOUR -> new Words("Không có lao động", "Labour");
            case TOOLS -> new Words("Không có công cụ", "Tools");
            case KNOWLEDGE -> new Words("Không có kiến thức sản xuất", "Knowledge");
            case SKILLS -> new Words("Không có kỹ năng lao động", "Skills");
            case ILLNESS -> new Words("Ốm đau, tai nạn", "Illness, accident");
            case OTHER -> OTHER;
        };
    }

    static Layout children() {
        List<Figure> figures = new ArrayList<>();
        Words lacks = new Words("Trong đó thiếu hụt", "Of them deprived of");
        for (PovertyStatus status : BOTH) {
            String key = key(status);
            Words group = status == POOR
                    ? new Words("Trẻ em thuộc hộ nghèo", "Children in poor households")
                    : new Words("Trẻ em thuộc hộ cận nghèo", "Children in near-poor households");
            figures.add(count(key + ".children", ALL, of(Counted::children, status), group));
            figures.add(count(
                    key + ".insurance",
                    new Words("Bảo hiểm y tế", "Health insurance"),
                    of(Counted::uninsuredChildren, status),
                    group,
                    lacks));
            figures.add(count(
                    key + ".nutrition",
                    new Words("Dinh dưỡng", "Nutrition"),
                    of(Counted::undernourishedChildren, status),
                    group,
                    lacks));
            figures.add(count(
                    key + ".schooling",
                    new Words("Đi học", "Schooling"),
                    of(Counted::outOfSchoolChildren, status),
                    group,
                    lacks));
        }
        return Layout.single(figures);
    }

    static Layout result(PovertyStatus status) {
        List<Figure> figures = new ArrayList<>();
        Words population = new Words("Hộ được rà soát", "Households reviewed");
        Words people = new Words("Nhân khẩu", "Persons");
        figures.add(count("all.households", ALL, all(Counted::households), population));
        figures.add(count("all.kinh", KINH_PEOPLE, all(Counted::kinh), population));
        figures.add(count("all.minority", MINORITY, all(Counted::minority), population));
        figures.add(count("all.native", NATIVE, all(Counted::nativeMinority), population));
        figures.add(count("all.persons", ALL, all(Counted::persons), people));
        figures.add(count("all.kinhPersons", KINH_PEOPLE, all(Counted::kinhPersons), people));
        figures.add(count("all.minorityPersons", MINORITY, all(Counted::minorityPersons), people));
        figures.add(count("all.nativePersons", NATIVE, all(Counted::nativeMinorityPersons), people));

        Words group = name(status);
        figures.add(count("households", ALL, of(Counted::households, status), group));
        figures.add(rate("rate", RATE, of(Counted::households, status), all(Counted::households), group));
        figures.add(count("kinh", KINH_PEOPLE, of(Counted::kinh, status), group));
        figures.add(count("minority", MINORITY, of(Counted::minority, status), group));
        figures.add(rate(
                "minorityRate",
                new Words("Tỷ lệ dân tộc thiểu số (%)", "Minority rate (%)"),
                of(Counted::minority, status),
                all(Counted::minority),
                group));
        figures.add(count("native", NATIVE, of(Counted::nativeMinority, status), group));
        figures.add(rate(
                "nativeRate",
                new Words("Tỷ lệ dân tộc tại chỗ (%)", "Native minority rate (%)"),
                of(Counted::nativeMinority, status),
                all(Counted::nativeMinority),
                group));
        figures.add(count("merit", MERIT, of(Counted::merit, status), group));
        figures.add(count("withoutCapacity", WITHOUT_CAPACITY, of(Counted::withoutCapacity, status), group));
        figures.add(
                count("womanHead", new Words("Chủ hộ là nữ", "Woman as head"), of(Counted::womanHead, status), group));

        Words inThem = status == POOR
                ? new Words("Nhân khẩu hộ nghèo", "Persons in poor households")
                : new Words("Nhân khẩu hộ cận nghèo", "Persons in near-poor households");
        figures.add(count("persons", ALL, of(Counted::persons, status), inThem));
        figures.add(count("kinhPersons", KINH_PEOPLE, of(Counted::kinhPersons, status), inThem));
        figures.add(count("minorityPersons", MINORITY, of(Counted::minorityPersons, status), inThem));
        figures.add(count("nativePersons", NATIVE, of(Counted::nativeMinorityPersons, status), inThem));
        return Layout.single(figures);
    }
}
