package vn.gnbv.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import vn.gnbv.kernel.Sha256;

/**
 * A sheet of households as its first rows show it: where the header is (titles may stand above it, it may take two rows, numbers of
 * columns may stand below), which column is which, and what its text is encoded in.
 */
final class HouseholdSheet {
    /** Rows in which a header is looked for. */
    static final int ROWS_ABOVE = 30;

    private static final int FEWEST = 2;

    private final String name;
    private final LegacyText encoding;
    private final int lastHeaderRow;
    private final Map<Integer, String> headers;
    private final Map<String, Integer> places;

    private record Header(int from, int to, Map<Integer, String> texts, Map<String, Integer> places) {}

    /** A row of the file with its number. */
    record Numbered(int row, List<Cell> cells) {}

    private HouseholdSheet(String name, LegacyText encoding, Header header) {
        this.name = name;
        this.encoding = encoding;
        lastHeaderRow = header.to;
        headers = header.texts;
        places = new HashMap<>(header.places);
    }

    /** Null for a sheet in which nothing looks like a header. */
    static HouseholdSheet of(String name, List<Numbered> first) {
        List<String> texts = first.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.number() == null)
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .toList();
        LegacyText encoding = LegacyText.of(texts);
        Header best = null;
        for (int index = 0; index < Math.min(ROWS_ABOVE, first.size()); index++) {
            Header header = header(first, index, encoding);
            if (best == null
                    || header.places.size() > best.places.size()
                    || header.places.size() == best.places.size()
                            && header.texts.size() > best.texts.size()
                            && best.places.isEmpty()) {
                best = header;
            }
        }
        return best == null || best.texts.size() < FEWEST ? null : new HouseholdSheet(name, encoding, best);
    }

    /** The row, with the one below where that names further columns: a header of two rows, merged over them where it has one. */
    private static Header header(List<Numbered> first, int index, LegacyText encoding) {
        Map<Integer, String> texts = texts(first.get(index), encoding);
        Map<String, Integer> places = places(texts);
        int last = first.get(index).row();
        if (!places.isEmpty() && index + 1 < first.size()) {
            Map<Integer, String> below = texts(first.get(index + 1), encoding);
            Map<String, Integer> more = places(below);
            boolean isHeader = !more.isEmpty()
                    && more.size() * 2 >= below.size()
                    && more.entrySet().stream().noneMatch(place -> places.containsValue(place.getValue()));
            if (isHeader) {
                below.forEach(texts::putIfAbsent);
                more.forEach(places::putIfAbsent);
                last = first.get(index + 1).row();
                index++;
            }
        }
        if (index + 1 < first.size() && !places.isEmpty() && isNumbering(first.get(index + 1))) {
            last = first.get(index + 1).row();
        }
        return new Header(first.get(index).row(), last, texts, places);
    }

    /** (1) (2) (3) under the header. */
    private static boolean isNumbering(Numbered row) {
        List<String> texts = row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .map(text -> text.replaceAll("[()]", ""))
                .toList();
        return texts.size() > 2
                && texts.getFirst().matches("[1A]")
                && texts.stream().allMatch(text -> text.matches("\\d{1,2}|[A-Z]"));
    }

    private static Map<Integer, String> texts(Numbered row, LegacyText encoding) {
        Map<Integer, String> texts = new HashMap<>();
        for (int place = 0; place < row.cells().size(); place++) {
            Cell cell = row.cells().get(place);
            if (!cell.isEmpty() && cell.number() == null) {
                texts.put(place, encoding.read(cell.text()));
            }
        }
        return texts;
    }

    private static Map<String, Integer> places(Map<Integer, String> headers) {
        Map<String, Integer> places = new HashMap<>();
        headers.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(header -> {
            for (ImportColumn column : HouseholdForm.COLUMNS) {
                if (!places.containsKey(column.name()) && column.means(header.getValue())) {
                    places.put(column.name(), header.getKey());
                    return;
                }
            }
        });
        return places;
    }

    String name() {
        return name;
    }

    boolean isBelowHeader(int row) {
        return row > lastHeaderRow;
    }

    /** Fewer than what a row cannot do without. */
    boolean isUnmapped() {
        return HouseholdForm.COLUMNS.stream()
                .anyMatch(column -> column.required() && !places.containsKey(column.name()));
    }

    /** The same for the same headers in the same columns. */
    String signature() {
        return signature(mapping(), name);
    }

    static String signature(List<ImportMapping> mapping, String sheet) {
        return Sha256.hex(mapping.stream()
                .filter(one -> one.sheet().equals(sheet))
                .map(one -> one.column() + "=" + Folded.of(one.header()))
                .collect(Collectors.joining("\n")));
    }

    /** @param told our names of columns by those of the sheet, such as B */
    void map(Map<String, String> told) {
        places.clear();
        told.forEach((column, field) -> {
            if (field != null) {
                places.put(field, CellReference.convertColStringToIndex(column));
            }
        });
    }

    List<ImportMapping> mapping() {
        Map<Integer, String> fields = new HashMap<>();
        places.forEach((field, place) -> fields.put(place, field));
        List<ImportMapping> mapping = new ArrayList<>();
        headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> mapping.add(new ImportMapping(
                        name,
                        CellReference.convertNumToColString(header.getKey()),
                        header.getValue(),
                        fields.get(header.getKey()))));
        return mapping;
    }

    boolean has(String field) {
        return places.containsKey(field);
    }

    Integer place(String field) {
        return places.get(field);
    }

    Cell cell(List<Cell> row, String field) {
        Integer place = places.get(field);
        Cell cell = place == null ? Cell.EMPTY : SheetRows.cell(row, place);
        return cell.isEmpty() || cell.number() != null ? cell : Cell.of(encoding.read(cell.text()));
    }
}
