package vn.gnbv.resulttable;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import vn.gnbv.kernel.Language;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.resulttable.ResultTable.Note;
import vn.gnbv.resulttable.ResultTable.NoteCode;

/** What is to be known of the figures of a table. */
final class Notes {
    private final Language language;
    private final List<Note> notes = new ArrayList<>();

    Notes(Language language) {
        this.language = language;
    }

    List<Note> all() {
        return List.copyOf(notes);
    }

    Notes addAll(List<Note> more) {
        notes.addAll(more);
        return this;
    }

    Notes add(NoteCode code, String vietnamese, String english) {
        notes.add(new Note(code, language.choose(vietnamese, english), null, null));
        return this;
    }

    /** @param units they are all named; nothing where there is none */
    Notes add(NoteCode code, List<String> units, String vietnamese, String english) {
        if (!units.isEmpty()) {
            notes.add(new Note(code, text(units.size(), vietnamese, english), (long) units.size(), units));
        }
        return this;
    }

    /** @param vietnamese with {@code %s} for the number; nothing where it is 0 */
    Notes add(NoteCode code, long count, String vietnamese, String english) {
        if (count > 0) {
            notes.add(new Note(code, text(count, vietnamese, english), count, null));
        }
        return this;
    }

    private String text(long count, String vietnamese, String english) {
        return language.choose(vietnamese, english).formatted(number(count, language));
    }

    /** With separators between thousands. */
    static String number(long count, Language language) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language.tag()))
                .format(count);
    }

    /** What a table leaves open, by what was counted. */
    Notes of(OfficialTable table, Place total) {
        PovertyStatus[] counted = table.status() == null
                ? new PovertyStatus[] {PovertyStatus.POOR, PovertyStatus.NEAR_POOR}
                : new PovertyStatus[] {table.status()};
        ToLongFunction<ToLongFunction<Counted>> open = number -> total.of(number, counted);
        return switch (table) {
            case TOTALS ->
                add(
                        NoteCode.AGRICULTURE_NOT_KNOWN,
                        total.of(Counted::agricultureNotKnown, PovertyStatus.AVERAGE),
                        "%s hộ mức sống trung bình chưa ghi có làm nông, lâm, ngư nghiệp hay không: không tính vào cột đó.",
                        "Of %s average households nobody said whether they live by farming, forestry or fishery: they are not in that column.");
            case POOR_MOVEMENT, NEAR_POOR_MOVEMENT ->
                add(
                        NoteCode.MOVES,
                        "Chuyển giữa các địa bàn ghi ở cột khác của từng dòng; ở dòng tổng số thì không phải biến động.",
                        "Moves between places stand under other in each row; in the total they are no movement.");
            case POOR_DEPRIVATIONS, POOR_DEPRIVATION_RATES, NEAR_POOR_DEPRIVATIONS, NEAR_POOR_DEPRIVATION_RATES ->
                add(
                        NoteCode.INDICATORS_NOT_KNOWN,
                        open.applyAsLong(Counted::indicatorsNotKnown),
                        "%s hộ chỉ có điểm, không ghi từng chỉ số: không tính vào số thiếu hụt và mẫu số của tỷ lệ.",
                        "Of %s households only points are kept: they are neither in the deprivations nor in what rates are of.");
            case ETHNIC_GROUPS ->
                add(
                        NoteCode.ETHNIC_GROUP_NOT_KNOWN,
                        open.applyAsLong(Counted::ethnicGroupNotKnown),
                        "%s hộ chưa ghi dân tộc của chủ hộ: chỉ tính vào tổng số.",
                        "Of %s households the ethnic group of the head is not known: they are in the total only.");
            case CAUSES ->
                add(
                        NoteCode.CAUSE_NOT_KNOWN,
                        open.applyAsLong(Counted::causeNotKnown),
                        "%s hộ chưa ghi nguyên nhân: chỉ tính vào tổng số.",
                        "Of %s households no cause is kept: they are in the total only.");
            case CHILDREN ->
                add(
                                NoteCode.CHILDREN_NOT_KNOWN,
                                open.applyAsLong(Counted::childrenNotKnown),
                                "%s hộ chưa ghi trẻ em: không có trong biểu.",
                                "Of %s households the children are not known: they are not in the table.")
                        .add(
                                NoteCode.NUTRITION_NOT_KNOWN,
                                open.applyAsLong(Counted::nutritionNotKnown),
                                "%s hộ có trẻ em chưa ghi tình trạng dinh dưỡng.",
                                "Of %s households with children nobody said how they are nourished.");
            case POOR_RESULT, NEAR_POOR_RESULT ->
                add(
                                NoteCode.ETHNIC_GROUP_NOT_KNOWN,
                                total.all(Counted::ethnicGroupNotKnown),
                                "%s hộ được rà soát chưa ghi dân tộc của chủ hộ: chỉ tính vào tổng số.",
                                "Of %s reviewed households the ethnic group of the head is not known: they are in the totals only.")
                        .add(
                                NoteCode.HEAD_NOT_KNOWN,
                                open.applyAsLong(Counted::headNotKnown),
                                "%s hộ chưa ghi giới tính của chủ hộ.",
                                "Of %s households it is not known whether the head is a woman.");
            case GROUPS, NEAR_POOR_LIST, POOR_LIST -> this;
        };
    }
}
