package vn.gnbv.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** A table of the class path, its first line the names of the columns. An empty cell is null. */
public final class Csv {
    private Csv() {}

    /** One line of a table, read by column name. */
    public record Line(NamedCsvRecord cells) {
        public String text(String column) {
            String value = cells.getField(column).strip();
            return value.isEmpty() ? null : value;
        }

        public LocalDate day(String column) {
            String value = text(column);
            return value == null ? null : LocalDate.parse(value);
        }

        public BigDecimal number(String column) {
            String value = text(column);
            return value == null ? null : new BigDecimal(value);
        }
    }

    public static List<Line> read(String resource) {
        try (InputStream bytes = Csv.class.getClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("missing table " + resource);
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(bytes, StandardCharsets.UTF_8)) {
                return reader.stream().map(Line::new).toList();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
