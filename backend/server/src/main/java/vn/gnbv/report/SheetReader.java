package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.report.ReportSource.Area;
import vn.gnbv.report.ReportSource.ChangedUnit;
import vn.gnbv.report.ReportSource.Communes;
import vn.gnbv.report.ReportSource.Cut;
import vn.gnbv.report.ReportSource.Figure;
import vn.gnbv.report.ReportSource.Measure;
import vn.gnbv.report.ReportSource.Place;
import vn.gnbv.report.ReportSource.Provenance;
import vn.gnbv.report.ReportSource.Qualifier;
import vn.gnbv.report.ReportSource.SheetRow;
import vn.gnbv.report.ReportSource.State;
import vn.gnbv.report.ReportSource.Text;
import vn.gnbv.report.ReportSource.Theme;
import vn.gnbv.sheet.ResultSheet;
import vn.gnbv.sheet.SheetService;

/** Reads the result sheet as the report needs it, in the language of the request. */
@ApplicationScoped
class SheetReader {
    private final SheetService service;

    @Inject
    SheetReader(SheetService service) {
        this.service = service;
    }

    record Sheet(List<Communes> communes, List<ChangedUnit> changedUnits, List<SheetRow> rows, List<SheetRow> tables) {}

    Sheet read(UUID evaluationId, Moment moment) {
        ResultSheet sheet = service.sheet(evaluationId, mission -> moment, false);
        Map<String, String> citations = service.citations(evaluationId, mission -> moment);
        return new Sheet(
                sheet.columnPlaces().stream()
                        .map(it -> new Communes(
                                Area.valueOf(it.column()), it.communes(), it.evidence() == Evidence.UNVERIFIED))
                        .sorted((a, b) -> a.area().compareTo(b.area()))
                        .toList(),
                sheet.changedUnits().stream()
                        .map(it -> new ChangedUnit(it.name(), Area.valueOf(it.from()), Area.valueOf(it.to())))
                        .toList(),
                sheet.themes().stream()
                        .flatMap(theme ->
                                theme.rows().stream().map(row -> row(Theme.valueOf(theme.code()), row, citations)))
                        .toList(),
                service.reportTables(evaluationId, mission -> moment).stream()
                        .map(row -> row(Theme.RESULTS, row, Map.of()))
                        .toList());
    }

    private static SheetRow row(Theme theme, ResultSheet.SheetRow row, Map<String, String> citations) {
        return new SheetRow(
                row.code(),
                theme,
                Text.same(row.title()),
                Cut.valueOf(row.cut()),
                row.measures().stream()
                        .map(measure -> measure(row, measure, citations))
                        .toList());
    }

    private static Measure measure(
            ResultSheet.SheetRow row, ResultSheet.SheetMeasure measure, Map<String, String> citations) {
        return new Measure(
                measure.key(),
                Text.same(measure.title()),
                Text.same(measure.scaledUnit() == null ? measure.unit() : measure.scaledUnit()),
                BigDecimal.valueOf(measure.scale()),
                measure.decimals(),
                measure.yearShare(),
                row.cells().stream()
                        .filter(cell -> cell.measure().equals(measure.key()))
                        .map(cell -> figure(cell, citations.get(cell.key())))
                        .toList());
    }

    private static Figure figure(ResultSheet.SheetCell cell, String citation) {
        Provenance provenance = cell.provenance() == null ? null : Provenance.valueOf(cell.provenance());
        return new Figure(
                cell.key(),
                Place.valueOf(cell.column()),
                State.valueOf(cell.state()),
                cell.value(),
                cell.numerator(),
                cell.denominator(),
                provenance,
                cell.qualifier() == null ? Qualifier.EQ : Qualifier.valueOf(cell.qualifier()),
                Evidence.UNVERIFIED.name().equals(cell.evidence()),
                cell.sourceCount(),
                citation == null ? List.of() : List.of(citation));
    }
}
