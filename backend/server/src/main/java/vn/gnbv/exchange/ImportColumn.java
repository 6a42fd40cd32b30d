package vn.gnbv.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.gnbv.kernel.Language;

/**
 * One column of a template and of the files that come back.
 *
 * @param choices what may stand in it, where that is a short list
 * @param aliases other headers under which people send it, folded
 */
record ImportColumn(
        String name,
        Type type,
        boolean required,
        String vi,
        String en,
        String noteVi,
        String noteEn,
        List<Choice> choices,
        List<String> aliases) {
    enum Type {
        TEXT,
        YEAR,
        WHOLE,
        DECIMAL,
        DAY,
        CHOICE,
        /** Several of a short list. */
        CHOICES,
        LINE,
        UNIT,
        INDICATOR,
        COMMUNE,
        ETHNIC_GROUP
    }

    /** A word for a constant. */
    record Choice(String code, String vi, String en) {
        String label(Language language) {
            return language.choose(vi, en);
        }
    }

    static ImportColumn of(
            String name, Type type, boolean required, String vi, String en, String noteVi, String noteEn) {
        return new ImportColumn(name, type, required, vi, en, noteVi, noteEn, List.of(), List.of());
    }

    /** One of a short list that is given with {@link #among}. */
    static ImportColumn choice(String name, boolean required, String vi, String en) {
        return of(name, Type.CHOICE, required, vi, en, "Chọn trong danh sách.", "Choose from the list.");
    }

    ImportColumn among(Choice... some) {
        return new ImportColumn(name, type, required, vi, en, noteVi, noteEn, List.of(some), aliases);
    }

    ImportColumn alias(String... others) {
        return new ImportColumn(name, type, required, vi, en, noteVi, noteEn, choices, Arrays.asList(others));
    }

    String header(Language language) {
        return language.choose(vi, en);
    }

    String note(Language language) {
        return language.choose(noteVi, noteEn);
    }

    /** Whether a header means this column: with or without marks, case, and what stands in parentheses. */
    boolean means(String header) {
        String folded = Folded.of(header);
        String bare = Folded.of(header.replaceAll("\\(.*?\\)", " "));
        return Stream.concat(
                        Stream.of(name.replaceAll("([A-Z])", " $1"), name, vi, en, parted(vi), parted(en))
                                .map(Folded::of),
                        aliases.stream())
                .anyMatch(word -> word.equals(folded) || word.equals(bare));
    }

    private static String parted(String header) {
        return header.replaceAll("\\(.*?\\)", " ");
    }
}
