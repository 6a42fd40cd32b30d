package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.kernel.Language;
import vn.gnbv.sheet.ResultSheet.SheetCell;
import vn.gnbv.sheet.ResultSheet.SheetMeasure;
import vn.gnbv.sheet.ResultSheet.SheetRow;
import vn.gnbv.sheet.SheetDefinition.Measure;
import vn.gnbv.sheet.SheetDefinition.Row;

/** Lays computed figures out in rows and cells, each with its name, unit and the address of the rows behind it. */
final class SheetLayout {
    /** Area types in the order of the columns. */
    static final List<String> COLUMNS = List.of("P30A", "P135", "OUTSIDE", "NOT_BY_AREA", "ALL");

    static final String P135 = "P135";
    /** Of P135 the part in 30a districts: given on request, part of no sum. */
    static final String P135_IN_P30A = "P135_IN_P30A";

    private final SheetDefinition definition;
    private final Mission mission;
    private final Moment moment;
    private final Language language;
    private final SheetFormulas formulas;
    private final SheetFormulas in30aDistricts;

    /** @param split whether rows by project line say which part of P135 lies in 30a districts */
    SheetLayout(
            SheetDefinition definition,
            Mission mission,
            Moment moment,
            Language language,
            SheetFacts facts,
            boolean split) {
        this.definition = definition;
        this.mission = mission;
        this.moment = moment;
        this.language = language;
        formulas = new SheetFormulas(definition, mission, moment.asOf(), facts);
        in30aDistricts = split ? new SheetFormulas(definition, mission, moment.asOf(), facts.in30aDistricts()) : null;
    }

    static String key(Row row, Measure measure, String column) {
        return row.code() + "." + measure.key() + "." + column;
    }

    static boolean isSplit(Row row) {
        return row.cut().equals("LINE");
    }

    static BigDecimal yearShareGonePercent(LocalDate day) {
        return BigDecimal.valueOf(100L * day.getDayOfYear())
                .divide(BigDecimal.valueOf(day.lengthOfYear()), 2, RoundingMode.HALF_UP);
    }

    /** All rows of the definition. */
    List<SheetRow> rows() {
        return definition.rows().stream().map(this::row).toList();
    }

    /** The rows of one theme. */
    List<SheetRow> rows(String theme) {
        return definition.rows().stream()
                .filter(row -> row.theme().equals(theme))
                .map(this::row)
                .toList();
    }

    private SheetRow row(Row row) {
        List<SheetCell> cells = new ArrayList<>();
        for (Measure measure : row.measures()) {
            for (String column : definition.columns().get(row.cut())) {
                cells.add(cell(row, measure, column, formulas.figure(row, measure, column)));
            }
            if (in30aDistricts != null && isSplit(row)) {
                cells.add(cell(row, measure, P135_IN_P30A, in30aDistricts.figure(row, measure, P135)));
            }
        }
        return new SheetRow(
                row.code(),
                row.title(language),
                row.unit(language),
                row.kind(),
                row.cut(),
                row.distinct(),
                row.measures().stream()
                        .map(measure -> measure(row, measure, language))
                        .toList(),
                cells);
    }

    static SheetMeasure measure(Row row, Measure measure, Language language) {
        boolean ownUnit = measure.unitVi() != null;
        Integer ownScale = measure.scale();
        int scale = ownScale != null ? ownScale : ownUnit || row.scale() == null ? 1 : row.scale();
        String scaledUnit = scale == 1
                ? null
                : measure.scaledUnitVi() != null
                        ? language.choose(measure.scaledUnitVi(), measure.scaledUnitEn())
                        : language.choose(row.scaledUnitVi(), row.scaledUnitEn());
        return new SheetMeasure(
                measure.key(),
                language.choose(measure.titleVi(), measure.titleEn()),
                ownUnit ? language.choose(measure.unitVi(), measure.unitEn()) : row.unit(language),
                SheetFormulas.decimals(row, measure),
                scale,
                scaledUnit,
                measure.yearShare());
    }

    private SheetCell cell(Row row, Measure measure, String column, Figure figure) {
        String key = key(row, measure, column);
        return new SheetCell(
                key,
                measure.key(),
                column,
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.state().name(),
                figure.provenance(),
                figure.hasValue() ? (figure.verified() ? Evidence.CONFIRMED : Evidence.UNVERIFIED).name() : null,
                figure.published() == null ? null : figure.published().qualifier(),
                figure.day(),
                figure.sourceCount(),
                mission.sourcesOf(key)
                        + "asOf=%s&knownAt=%d&synthetic=%s"
                                .formatted(moment.asOf(), moment.block().number(), moment.synthetic()));
    }
}
