package vn.gnbv.resulttable;

import java.util.Arrays;
import java.util.Optional;
import vn.gnbv.poverty.PovertyStatus;

/** The fifteen tables, in the order of the official forms. */
enum OfficialTable {
    TOTALS(
            ResultTables.Counting.HOUSEHOLDS_AND_PERSONS,
            null,
            "Tổng hợp kết quả chính thức rà soát hộ nghèo, hộ cận nghèo, hộ làm nông, lâm, ngư nghiệp có mức sống trung bình",
            "Official results: poor, near-poor and average-living agricultural households",
            "Hộ và nhân khẩu của mọi hộ được rà soát; tỷ lệ trên tổng số hộ, tổng số khẩu.",
            "Households and persons of all that were reviewed; rates of all households, of all persons."),
    POOR_MOVEMENT(
            ResultTables.Counting.HOUSEHOLDS_AND_PERSONS,
            PovertyStatus.POOR,
            "Tổng hợp diễn biến hộ nghèo",
            "Movement of poor households",
            "Cân đối hộ nghèo từ đợt trước sang đợt này, theo hộ và nhân khẩu.",
            "Balance of the poor from the round before to this one, of households and persons."),
    NEAR_POOR_MOVEMENT(
            ResultTables.Counting.HOUSEHOLDS_AND_PERSONS,
            PovertyStatus.NEAR_POOR,
            "Tổng hợp diễn biến hộ cận nghèo",
            "Movement of near-poor households",
            "Cân đối hộ cận nghèo từ đợt trước sang đợt này, theo hộ và nhân khẩu.",
            "Balance of the near-poor from the round before to this one, of households and persons."),
    POOR_DEPRIVATIONS(
            ResultTables.Counting.HOUSEHOLDS,
            PovertyStatus.POOR,
            "Phân tích các chỉ số thiếu hụt dịch vụ xã hội cơ bản của hộ nghèo",
            "Deprivations of poor households, number",
            "Số hộ nghèo thiếu hụt từng chỉ số.",
            "Poor households that lack each service."),
    POOR_DEPRIVATION_RATES(
            ResultTables.Counting.PERCENT_OF_HOUSEHOLDS,
            PovertyStatus.POOR,
            "Phân tích tỷ lệ các chỉ số thiếu hụt dịch vụ xã hội cơ bản của hộ nghèo",
            "Deprivations of poor households, rates",
            "Tỷ lệ hộ nghèo thiếu hụt từng chỉ số, trên số hộ nghèo có ghi chỉ số.",
            "Share of poor households that lack each service, of those whose indicators are kept."),
    NEAR_POOR_DEPRIVATIONS(
            ResultTables.Counting.HOUSEHOLDS,
            PovertyStatus.NEAR_POOR,
            "Phân tích các chỉ số thiếu hụt dịch vụ xã hội cơ bản của hộ cận nghèo",
            "Deprivations of near-poor households, number",
            "Số hộ cận nghèo thiếu hụt từng chỉ số.",
            "Near-poor households that lack each service."),
    NEAR_POOR_DEPRIVATION_RATES(
            ResultTables.Counting.PERCENT_OF_HOUSEHOLDS,
            PovertyStatus.NEAR_POOR,
            "Phân tích tỷ lệ các chỉ số thiếu hụt dịch vụ xã hội cơ bản của hộ cận nghèo",
            "Deprivations of near-poor households, rates",
            "Tỷ lệ hộ cận nghèo thiếu hụt từng chỉ số, trên số hộ cận nghèo có ghi chỉ số.",
            "Share of near-poor households that lack each service, of those whose indicators are kept."),
    GROUPS(
            ResultTables.Counting.HOUSEHOLDS_AND_PERSONS,
            null,
            "Phân tích hộ nghèo, hộ cận nghèo theo các nhóm đối tượng",
            "Poor and near-poor households by group",
            "Hộ và nhân khẩu dân tộc thiểu số, không có khả năng lao động, có người có công; một hộ có thể thuộc nhiều nhóm.",
            "Households and persons: ethnic minority, without working capacity, with a person of merit; a household may be in several groups."),
    ETHNIC_GROUPS(
            ResultTables.Counting.HOUSEHOLDS,
            null,
            "Phân tích hộ nghèo, hộ cận nghèo theo dân tộc",
            "Poor and near-poor households by ethnic group",
            "Số hộ theo dân tộc của chủ hộ.",
            "Households by the ethnic group of the head."),
    CAUSES(
            ResultTables.Counting.HOUSEHOLDS,
            null,
            "Phân nhóm hộ nghèo, hộ cận nghèo theo các nguyên nhân nghèo",
            "Poor and near-poor households by cause",
            "Số hộ theo từng nguyên nhân; một hộ có thể có nhiều nguyên nhân.",
            "Households by cause; a household may have several."),
    CHILDREN(
            ResultTables.Counting.CHILDREN,
            null,
            "Tổng hợp chỉ tiêu thiếu hụt của trẻ em thuộc hộ nghèo, hộ cận nghèo",
            "Deprivations of children in poor and near-poor households",
            "Trẻ em dưới 16 tuổi, số em không có thẻ bảo hiểm y tế, suy dinh dưỡng, từ 5 tuổi không đi học.",
            "Children under 16 years; those without health insurance, undernourished, of 5 years and more out of school."),
    POOR_RESULT(
            ResultTables.Counting.HOUSEHOLDS_AND_PERSONS,
            PovertyStatus.POOR,
            "Tổng hợp kết quả rà soát hộ nghèo theo chuẩn nghèo đa chiều",
            "Result for poor households: Kinh, minorities, native minorities",
            "Mọi hộ và hộ nghèo theo Kinh, dân tộc thiểu số, dân tộc thiểu số tại chỗ.",
            "All and poor households by Kinh, ethnic minorities and native minorities."),
    NEAR_POOR_RESULT(
            ResultTables.Counting.HOUSEHOLDS_AND_PERSONS,
            PovertyStatus.NEAR_POOR,
            "Tổng hợp kết quả rà soát hộ cận nghèo theo chuẩn nghèo đa chiều",
            "Result for near-poor households: Kinh, minorities, native minorities",
            "Mọi hộ và hộ cận nghèo theo Kinh, dân tộc thiểu số, dân tộc thiểu số tại chỗ.",
            "All and near-poor households by Kinh, ethnic minorities and native minorities."),
    NEAR_POOR_LIST(
            ResultTables.Counting.LIST,
            PovertyStatus.NEAR_POOR,
            "Danh sách chi tiết hộ cận nghèo",
            "List of near-poor households",
            "Từng hộ cận nghèo: mới, tái, cũ, và nhu cầu hỗ trợ.",
            "Each near-poor household: new, relapsed or old, and the support it needs."),
    POOR_LIST(
            ResultTables.Counting.LIST,
            PovertyStatus.POOR,
            "Danh sách chi tiết hộ nghèo",
            "List of poor households",
            "Từng hộ nghèo: mới, tái, cũ, và nhu cầu hỗ trợ.",
            "Each poor household: new, relapsed or old, and the support it needs.");

    private final ResultTables.Counting counting;
    private final PovertyStatus status;
    private final Words title;
    private final Words definition;

    OfficialTable(
            ResultTables.Counting counting,
            PovertyStatus status,
            String titleVietnamese,
            String titleEnglish,
            String definitionVietnamese,
            String definitionEnglish) {
        this.counting = counting;
        this.status = status;
        this.title = new Words(titleVietnamese, titleEnglish);
        this.definition = new Words(definitionVietnamese, definitionEnglish);
    }

    static Optional<OfficialTable> numbered(int number) {
        return Arrays.stream(values()).filter(table -> table.number() == number).findFirst();
    }

    int number() {
        return ordinal() + 1;
    }

    ResultTables.Counting counting() {
        return counting;
    }

    /** Of whom it is; null where it is of poor and near-poor. */
    PovertyStatus status() {
        return status;
    }

    Words title() {
        return title;
    }

    Words definition() {
        return definition;
    }

    boolean isList() {
        return counting == ResultTables.Counting.LIST;
    }

    boolean isMovement() {
        return this == POOR_MOVEMENT || this == NEAR_POOR_MOVEMENT;
    }

    /** Whether each place has a row of households and one of persons. */
    boolean isPaired() {
        return isMovement() || this == GROUPS;
    }
}
