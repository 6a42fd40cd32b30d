package vn.gnbv.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.gnbv.report.ReportSource.Area;
import vn.gnbv.report.ReportSource.CauseNature;
import vn.gnbv.report.ReportSource.ChangedUnit;
import vn.gnbv.report.ReportSource.Communes;
import vn.gnbv.report.ReportSource.Criterion;
import vn.gnbv.report.ReportSource.Cut;
import vn.gnbv.report.ReportSource.Evaluation;
import vn.gnbv.report.ReportSource.Evidence;
import vn.gnbv.report.ReportSource.EvidenceKind;
import vn.gnbv.report.ReportSource.Figure;
import vn.gnbv.report.ReportSource.Finding;
import vn.gnbv.report.ReportSource.FindingKind;
import vn.gnbv.report.ReportSource.Group;
import vn.gnbv.report.ReportSource.Level;
import vn.gnbv.report.ReportSource.Measure;
import vn.gnbv.report.ReportSource.Member;
import vn.gnbv.report.ReportSource.Need;
import vn.gnbv.report.ReportSource.Participants;
import vn.gnbv.report.ReportSource.Place;
import vn.gnbv.report.ReportSource.Provenance;
import vn.gnbv.report.ReportSource.Qualifier;
import vn.gnbv.report.ReportSource.Rating;
import vn.gnbv.report.ReportSource.Recommendation;
import vn.gnbv.report.ReportSource.SheetRow;
import vn.gnbv.report.ReportSource.State;
import vn.gnbv.report.ReportSource.Status;
import vn.gnbv.report.ReportSource.SteeringDocument;
import vn.gnbv.report.ReportSource.Term;
import vn.gnbv.report.ReportSource.Text;
import vn.gnbv.report.ReportSource.Theme;
import vn.gnbv.report.ReportSource.Visit;

/** A source with all 45 rows of the sheet as they are defined, and made-up numbers that differ from cell to cell. */
final class SampleSource {

    static final LocalDate CUT_OFF = LocalDate.of(2018, 6, 30);

    private SampleSource() {}

    static ReportSource complete() {
        return withText("Nhiều hộ giữ được vốn và trả lại để hộ khác dùng.");
    }

    /** @param userText stands wherever a user of the product may write */
    static ReportSource withText(String userText) {
        return new ReportSource(
                evaluation(userText),
                CUT_OFF,
                1234,
                new ReportSource.Seal("ab12cd34".repeat(8), "0f1e2d3c".repeat(16), "9a8b7c6d5e4f3a2b"),
                true,
                LocalDate.of(2018, 11, 5),
                List.of(
                        new Member("Y Thanh", true, new Text("Phó Giám đốc Sở", "Deputy director")),
                        new Member("A Hùng", false, Text.same(userText))),
                List.of(new Term(Theme.RESULTS, new Text("Kế hoạch và kết quả đến 6/2018?", "Plan and result?"))),
                List.of(
                        new SteeringDocument(
                                "29/QĐ-UBND",
                                new Text(userText, userText),
                                userText,
                                LocalDate.of(2017, 1, 16),
                                LocalDate.of(2017, 2, 3),
                                userText),
                        new SteeringDocument(
                                "275/QĐ-TTg",
                                new Text("Danh sách huyện nghèo", "List of poor districts"),
                                "Thủ tướng Chính phủ",
                                LocalDate.of(2018, 3, 7),
                                null,
                                null)),
                visits(userText),
                findings(userText),
                recommendations(userText),
                List.of(new Need(
                        new Text("Lập hồ sơ dự án sản xuất", "Writing up production projects"),
                        Level.COMMUNE,
                        Set.of(Area.P135, Area.OUTSIDE),
                        17,
                        1,
                        true)),
                List.of(new Rating(Criterion.RELEVANCE, 5, new Text(userText, userText), false)),
                List.of(),
                List.of(new Communes(Area.P30A, 23, false), new Communes(Area.P135, 31, true)),
                List.of(new ChangedUnit("Xã Ia Dom", Area.OUTSIDE, Area.P30A)),
                rows("/sheet/result-sheet.json"),
                rows("/sheet/report-tables.json"));
    }

    private static Evaluation evaluation(String userText) {
        return new Evaluation(
                "DG-2018-62",
                new Text(
                        "Đánh giá giữa kỳ Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2016-2020 tại tỉnh Kon Tum",
                        "Mid-term evaluation of the National Target Programme on Sustainable Poverty Reduction 2016-2020 in Kon Tum province"),
                new Text(
                        "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2016-2020",
                        "National Target Programme on Sustainable Poverty Reduction 2016-2020"),
                new Text("tỉnh Kon Tum", "Kon Tum province"),
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2018, 6, 30),
                CUT_OFF,
                null,
                new Text("UBND tỉnh Kon Tum", "People's Committee of Kon Tum"),
                new Text("Đoàn đánh giá", "Evaluation team"),
                "ĐĐG",
                null,
                "Kon Tum",
                null,
                new Text("Trưởng đoàn", "Head of the team"),
                "Y Thanh",
                List.of("- UBND tỉnh (báo cáo);", "- Các huyện, thành phố;", "- Lưu: VT."),
                Text.same("Căn cứ Quyết định số 1722/QĐ-TTg ngày 02/9/2016; " + userText));
    }

    private static List<Visit> visits(String userText) {
        Participants officers = new Participants(Group.OFFICERS_COMMUNE, 7);
        Participants poor = new Participants(Group.POOR, 12);
        return List.of(
                new Visit(
                        "1",
                        new Text("Làm việc tại huyện Sa Thầy", "Sa Thầy district"),
                        new Text("Huyện Sa Thầy", "Sa Thầy"),
                        Level.DISTRICT,
                        Set.of(Area.P135, Area.OUTSIDE),
                        LocalDate.of(2018, 11, 1),
                        true,
                        false,
                        Text.same(userText),
                        Text.NONE,
                        List.of(),
                        false),
                new Visit(
                        "2",
                        new Text("Làm việc tại xã Sa Bình", "Sa Bình commune"),
                        new Text("Xã Sa Bình", "Sa Bình"),
                        Level.COMMUNE,
                        Set.of(Area.OUTSIDE),
                        LocalDate.of(2018, 11, 2),
                        false,
                        true,
                        Text.NONE,
                        Text.same(userText),
                        List.of(officers, poor),
                        true));
    }

    private static List<Finding> findings(String userText) {
        return List.of(
                finding("P1", FindingKind.ACHIEVEMENT, null, Theme.PRODUCTION, List.of(), userText),
                finding("P2", FindingKind.LIMITATION, null, Theme.MONEY, List.of("P3"), "Vốn trung ương thấp."),
                finding("P3", FindingKind.CAUSE, CauseNature.OBJECTIVE, Theme.MONEY, List.of(), "Chưa có hướng dẫn."));
    }

    private static Finding finding(
            String code, FindingKind kind, CauseNature nature, Theme theme, List<String> causes, String text) {
        return new Finding(
                code,
                kind,
                nature,
                theme,
                Set.of(Area.P30A, Area.OUTSIDE),
                Set.of(Area.P30A),
                Set.of(),
                Level.COMMUNE,
                new Text("Vốn hỗ trợ bước đầu được bảo toàn", "Capital is preserved at first"),
                Text.same(text),
                List.of(
                        new Evidence(
                                EvidenceKind.VISIT,
                                new Text("Làm việc tại xã Sa Bình", "Visit to Sa Bình"),
                                LocalDate.of(2018, 11, 2)),
                        new Evidence(EvidenceKind.FIGURE, Text.same("2.2.result.OUTSIDE"), null)),
                causes,
                true,
                false);
    }

    private static List<Recommendation> recommendations(String userText) {
        return List.of(new Recommendation(
                "K1",
                true,
                Level.CENTRAL,
                new Text("các Bộ, ngành Trung ương", "central ministries"),
                Set.of(Area.values()),
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2020, 12, 31),
                new Text("Hướng dẫn cơ chế, mức thu hồi và luân chuyển vốn", "Give guidance on recovery"),
                Text.same(userText),
                LocalDate.of(2019, 3, 31),
                Status.IN_PROGRESS,
                Text.same(userText),
                LocalDate.of(2018, 12, 4),
                List.of("P2", "P3"),
                false));
    }

    private static List<SheetRow> rows(String resource) {
        try (InputStream stream = SampleSource.class.getResourceAsStream(resource)) {
            JsonNode definition = new ObjectMapper().readTree(stream);
            List<SheetRow> rows = new ArrayList<>();
            for (JsonNode row : definition.get("rows")) {
                rows.add(row(row, definition.get("columns").get(row.get("cut").asText()), rows.size()));
            }
            return rows;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static SheetRow row(JsonNode row, JsonNode columns, int index) {
        List<Measure> measures = new ArrayList<>();
        for (JsonNode measure : row.get("measures")) {
            measures.add(measure(row, measure, columns, index, measures.size()));
        }
        return new SheetRow(
                row.get("code").asText(),
                Theme.valueOf(row.path("theme").asText("RESULTS")),
                title(row),
                Cut.valueOf(row.get("cut").asText()),
                measures);
    }

    private static Text title(JsonNode node) {
        return new Text(node.get("titleVi").asText(), node.get("titleEn").asText());
    }

    private static Measure measure(JsonNode row, JsonNode measure, JsonNode columns, int rowIndex, int index) {
        JsonNode unitOwner = measure.has("unitVi") ? measure : row;
        BigDecimal scale = BigDecimal.valueOf(unitOwner.path("scale").asLong(1));
        String unit = unitOwner.has("scaledUnitVi") ? "scaledUnit" : "unit";
        int decimals =
                (measure.has("decimals") ? measure : row).path("decimals").asInt();
        List<Figure> figures = new ArrayList<>();
        for (JsonNode column : columns) {
            String key = row.get("code").asText() + "." + measure.get("key").asText() + "." + column.asText();
            figures.add(figure(key, Place.valueOf(column.asText()), rowIndex, index, figures.size(), scale, decimals));
        }
        return new Measure(
                measure.get("key").asText(),
                title(measure),
                new Text(
                        unitOwner.get(unit + "Vi").asText(),
                        unitOwner.get(unit + "En").asText()),
                scale,
                decimals,
                measure.path("yearShare").asBoolean(),
                figures);
    }

    /** Every seventh row has no data at all, and single cells lack it too. */
    private static Figure figure(
            String key, Place place, int row, int measure, int column, BigDecimal scale, int decimals) {
        if (row % 7 == 6 || (row + measure + column) % 9 == 8) {
            return new Figure(key, place, State.NO_DATA, null, null, null, null, null, false, 0, List.of());
        }
        BigDecimal value = decimals > 0
                ? BigDecimal.valueOf(1_000 + row * 131L + measure * 17L + column * 7L, 2)
                : BigDecimal.valueOf(1_000 + row * 1_311L + measure * 173L + column * 71L);
        Provenance provenance = switch ((row + column) % 4) {
            case 0 -> Provenance.REAL;
            case 1 -> Provenance.PUBLISHED;
            default -> Provenance.SYNTHETIC;
        };
        boolean rate = decimals > 0;
        return new Figure(
                key,
                place,
                State.VALUE,
                value.multiply(scale),
                rate ? BigDecimal.valueOf(310 + row) : null,
                rate ? BigDecimal.valueOf(900 + row) : null,
                provenance,
                provenance == Provenance.PUBLISHED ? Qualifier.GT : Qualifier.EQ,
                column == 1,
                3 + row,
                provenance == Provenance.PUBLISHED ? List.of("kontumtv.vn 12/2017") : List.of("QĐ phê duyệt rà soát"));
    }
}
