package vn.gnbv.resulttable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.gnbv.kernel.Language;
import vn.gnbv.resulttable.ResultTable.Cell;
import vn.gnbv.resulttable.ResultTable.Column;
import vn.gnbv.resulttable.ResultTable.ColumnKind;
import vn.gnbv.review.SupportNeed;

/**
 * A household of the tables 14 and 15.
 *
 * @param id of the review
 * @param householdCode null where the household has left the scope of the caller
 * @param headName of today; null for who sees no names
 * @param mark null in a round without a previous one
 * @param place by which the list is sorted
 */
record ListedHousehold(
        UUID id,
        UUID householdId,
        String householdCode,
        String headName,
        UUID unitId,
        String unitName,
        String villageName,
        String ethnicGroupVi,
        String ethnicGroupEn,
        int persons,
        Mark mark,
        boolean merit,
        boolean nativeMinority,
        boolean withoutWorkingCapacity,
        List<SupportNeed> needs,
        String place) {

    /** Since when it has the status. */
    enum Mark {
        NEW,
        RELAPSED,
        OLD
    }

    private static final int PERSONS_AT = 5;

    static List<Column> columns(Language language, boolean poor) {
        List<Column> columns = new ArrayList<>(List.of(
                text("code", "Mã hộ", "Code", language),
                text("head", "Chủ hộ", "Head", language),
                text("commune", "Xã", "Commune", language),
                text("village", "Thôn", "Village", language),
                text("ethnicGroup", "Dân tộc", "Ethnic group", language),
                new Column("persons", language.choose("Số khẩu", "Persons"), List.of(), ColumnKind.COUNT)));
        String since = language.choose("Phân loại", "Since when");
        columns.add(mark("new", poor ? "Nghèo mới" : "Cận nghèo mới", "New", since, language));
        columns.add(mark("relapsed", poor ? "Tái nghèo" : "Tái cận nghèo", "Relapsed", since, language));
        columns.add(mark("old", poor ? "Nghèo cũ" : "Cận nghèo cũ", "Old", since, language));
        String group = language.choose("Nhóm đối tượng", "Group");
        columns.add(mark("merit", "Có người có công", "Person of merit", group, language));
        columns.add(mark("native", "Dân tộc tại chỗ", "Native minority", group, language));
        columns.add(mark("withoutCapacity", "Không có khả năng lao động", "Without working capacity", group, language));
        String needs = language.choose("Nhu cầu hỗ trợ", "Support needed");
        columns.add(mark("need.HEALTH", "Y tế", "Health", needs, language));
        columns.add(mark("need.EDUCATION", "Giáo dục", "Education", needs, language));
        columns.add(mark("need.PRODUCTION", "Sản xuất", "Production", needs, language));
        columns.add(mark("need.CREDIT", "Vay vốn", "Credit", needs, language));
        columns.add(mark("need.HOUSING", "Nhà ở", "Housing", needs, language));
        columns.add(mark("need.OTHER", "Khác", "Other", needs, language));
        return columns;
    }

    private static Column text(String key, String vietnamese, String english, Language language) {
        return new Column(key, language.choose(vietnamese, english), List.of(), ColumnKind.TEXT);
    }

    private static Column mark(String key, String vietnamese, String english, String group, Language language) {
        return new Column(key, language.choose(vietnamese, english), List.of(group), ColumnKind.MARK);
    }

    ResultTable.Row row(Language language) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(householdCode),
                Cell.text(headName),
                Cell.text(unitName),
                Cell.text(villageName),
                Cell.text(language.choose(ethnicGroupVi, ethnicGroupEn)),
                Cell.count(persons),
                Cell.mark(mark == Mark.NEW),
                Cell.mark(mark == Mark.RELAPSED),
                Cell.mark(mark == Mark.OLD),
                Cell.mark(merit),
                Cell.mark(nativeMinority),
                Cell.mark(withoutWorkingCapacity)));
        for (SupportNeed need : SupportNeed.values()) {
            cells.add(Cell.mark(needs.contains(need)));
        }
        String name = headName != null ? headName : householdCode != null ? householdCode : "–";
        return new ResultTable.Row(unitId, householdId, name, null, cells);
    }

    /** The row of all of them: how many persons. */
    static ResultTable.Row total(String name, long persons) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < columns(Language.VI, true).size(); column++) {
            cells.add(column == PERSONS_AT ? Cell.count(persons) : Cell.text(null));
        }
        return new ResultTable.Row(null, null, name, null, cells);
    }
}
