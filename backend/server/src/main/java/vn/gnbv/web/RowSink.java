package vn.gnbv.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.gnbv.kernel.FormulaGuard;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.SheetText;

/** Where the rows of an export go, one after another. */
interface RowSink {
    String fileName();

    void begin(List<String> names, long total) throws IOException;

    void row(JsonNode[] cells) throws IOException;

    void end() throws IOException;

    static RowSink of(String mediaType, OutputStream output, ObjectMapper json, Language language) {
        return switch (mediaType) {
            case Formats.CSV -> new Csv(output);
            case Formats.XLSX -> new Xlsx(output, language);
            default -> new Ndjson(output, json);
        };
    }

    private static String text(JsonNode cell) {
        return cell.isMissingNode() || cell.isNull() ? "" : cell.isValueNode() ? cell.asText() : cell.toString();
    }

    /**
     * UTF-8 with a byte order mark, for without one Excel garbles Vietnamese. A text that begins like a formula is guarded;
     * the import takes that away again.
     */
    final class Csv implements RowSink {
        private final CsvWriter writer;

        Csv(OutputStream output) {
            Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            try {
                text.write('\uFEFF');
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
            writer = CsvWriter.builder().build(text);
        }

        @Override
        public String fileName() {
            return "export.csv";
        }

        @Override
        public void begin(List<String> names, long total) {
            writer.writeRecord(names);
        }

        @Override
        public void row(JsonNode[] cells) {
            String[] values = new String[cells.length];
            for (int index = 0; index < cells.length; index++) {
                String value = text(cells[index]);
                values[index] = cells[index].isTextual() ? FormulaGuard.guarded(value) : value;
            }
            writer.writeRecord(values);
        }

        @Override
        public void end() throws IOException {
            writer.flush();
        }
    }

    /** One JSON object a line. */
    final class Ndjson implements RowSink {
        private final OutputStream output;
        private final ObjectMapper json;
        private List<String> names = List.of();

        Ndjson(OutputStream output, ObjectMapper json) {
            this.output = output;
            this.json = json;
        }

        @Override
        public String fileName() {
            return "export.ndjson";
        }

        @Override
        public void begin(List<String> columnNames, long total) {
            names = columnNames;
        }

        @Override
        public void row(JsonNode[] cells) throws IOException {
            ObjectNode line = json.createObjectNode();
            for (int index = 0; index < cells.length; index++) {
                if (!cells[index].isMissingNode()) {
                    line.set(names.get(index), cells[index]);
                }
            }
            output.write(json.writeValueAsBytes(line));
            output.write('\n');
        }

        @Override
        public void end() throws IOException {
            output.flush();
        }
    }

    /** Typed cells; further sheets where one is full; a last sheet says what the file holds. */
    final class Xlsx implements RowSink {
        private static final int ROWS_PER_SHEET = 1_048_575;
        private static final int FLUSH_EVERY = 1_000;

        private final Workbook workbook;
        private final Language language;
        private Worksheet sheet;
        private List<String> names = List.of();
        private long total;
        private long written;
        private int rowInSheet;
        private int sheets;

        Xlsx(OutputStream output, Language language) {
            workbook = new Workbook(output, "GNBV", "1.0");
            this.language = language;
        }

        @Override
        public String fileName() {
            return "export.xlsx";
        }

        @Override
        public void begin(List<String> columnNames, long rowTotal) throws IOException {
            names = columnNames;
            total = rowTotal;
            nextSheet();
        }

        private void nextSheet() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            sheets++;
            sheet = workbook.newWorksheet(language.choose("Dữ liệu", "Rows") + (sheets == 1 ? "" : " " + sheets));
            for (int column = 0; column < names.size(); column++) {
                sheet.value(0, column, names.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            rowInSheet = 1;
        }

        @Override
        public void row(JsonNode[] cells) throws IOException {
            if (rowInSheet > ROWS_PER_SHEET) {
                nextSheet();
            }
            for (int column = 0; column < cells.length; column++) {
                cell(column, cells[column]);
            }
            rowInSheet++;
            written++;
            if (rowInSheet % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }

        private void cell(int column, JsonNode cell) {
            if (cell.isNumber()) {
                sheet.value(rowInSheet, column, cell.decimalValue());
                sheet.style(rowInSheet, column).format("#,##0.######").set();
            } else if (cell.isBoolean()) {
                sheet.value(rowInSheet, column, cell.asBoolean());
            } else if (cell instanceof POJONode day) {
                sheet.value(rowInSheet, column, (LocalDate) day.getPojo());
                sheet.style(rowInSheet, column).format("dd/mm/yyyy").set();
            } else if (!RowSink.text(cell).isEmpty()) {
                sheet.value(rowInSheet, column, SheetText.plain(RowSink.text(cell)));
            }
        }

        @Override
        public void end() throws IOException {
            sheet.finish();
            Worksheet about = workbook.newWorksheet(language.choose("Về tệp này", "About this file"));
            about.value(0, 0, language.choose("Số dòng", "Rows"));
            about.value(0, 1, total);
            about.value(1, 0, language.choose("Đã ghi", "Written"));
            about.value(1, 1, written);
            about.value(2, 0, language.choose("Lập lúc (UTC)", "Made at (UTC)"));
            about.value(2, 1, Instant.now().toString());
            about.finish();
            workbook.finish();
        }
    }
}
