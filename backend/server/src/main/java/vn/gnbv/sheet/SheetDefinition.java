package vn.gnbv.sheet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gnbv.kernel.Language;

/** The rows of the sheet as the definition file gives them. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SheetDefinition(Map<String, List<String>> columns, List<Theme> themes, List<Row> rows) {

    /** Reads a definition file of ours, in which what is absent is false. */
    static SheetDefinition read(String resource) {
        try (InputStream file = SheetDefinition.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readValue(file, SheetDefinition.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The measures of all rows. */
    List<Measure> measures() {
        return rows.stream().flatMap(row -> row.measures().stream()).toList();
    }

    Row row(String code) {
        return rows.stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row " + code));
    }

    /** A measure with those that it is derived from. */
    List<Measure> withParts(Row row, Measure measure) {
        List<Measure> parts = new ArrayList<>(List.of(measure));
        if ("DERIVED".equals(measure.source())) {
            List<String> keys = new ArrayList<>();
            Optional.ofNullable(measure.from()).ifPresent(keys::add);
            Optional.ofNullable(measure.to()).ifPresent(keys::add);
            Optional.ofNullable(measure.numerator()).ifPresent(node -> keys.add(node.asText()));
            Optional.ofNullable(measure.denominator()).ifPresent(node -> keys.add(node.asText()));
            for (String key : keys) {
                parts.addAll(withParts(rowOfPart(row, key), part(row, key)));
            }
        }
        return parts;
    }

    /** The measure that one of this row is derived from: {@code measure} of the same row, or {@code row.measure}. */
    Measure part(Row row, String key) {
        return rowOfPart(row, key).measure(key.substring(key.lastIndexOf('.') + 1));
    }

    Row rowOfPart(Row row, String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? row : row(key.substring(0, dot));
    }

    public record Theme(String code, int number, String titleVi, String titleEn) {
        public String title(Language language) {
            return language.choose(titleVi, titleEn);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(
            String code,
            String theme,
            String titleVi,
            String titleEn,
            String unitVi,
            String unitEn,
            String kind,
            String cut,
            int decimals,
            Integer scale,
            String scaledUnitVi,
            String scaledUnitEn,
            boolean distinct,
            List<Measure> measures) {
        public String title(Language language) {
            return language.choose(titleVi, titleEn);
        }

        public String unit(Language language) {
            return language.choose(unitVi, unitEn);
        }

        Measure measure(String key) {
            return measures.stream()
                    .filter(measure -> measure.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no measure " + code + "." + key));
        }
    }

    /** One figure of a row; which of the many words apply depends on its source. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Measure(
            String key,
            String titleVi,
            String titleEn,
            String unitVi,
            String unitEn,
            Integer decimals,
            Integer scale,
            String scaledUnitVi,
            String scaledUnitEn,
            String source,
            String kind,
            String indicator,
            String group,
            String at,
            String over,
            String field,
            String quantity,
            String statistic,
            String bound,
            String op,
            String from,
            String to,
            JsonNode numerator,
            JsonNode denominator,
            List<String> lines,
            Boolean overLines,
            Map<String, String> groupByColumn,
            boolean yearShare,
            List<String> capitalTypes,
            List<String> fundingSources,
            List<Integer> fiscalYears,
            List<String> kinds,
            Boolean integrated,
            List<String> programs,
            List<String> notPrograms,
            String computation,
            List<Published> published) {

        String kindIn(Row row) {
            return kind == null ? row.kind() : kind;
        }

        boolean isRatio() {
            return "RATIO".equals(kind) || "RATIO".equals(op);
        }

        String groupOrTotal() {
            return group == null ? "TOTAL" : group;
        }
    }

    /** A published figure that may stand in a column without data. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Published(
            String column, String measure, String period, String unitCode, String noteVi, String noteEn) {}
}
