package vn.gnbv.report.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import vn.gnbv.report.document.Document.Align;
import vn.gnbv.report.document.Document.Annex;
import vn.gnbv.report.document.Document.Block;
import vn.gnbv.report.document.Document.BulletList;
import vn.gnbv.report.document.Document.Cell;
import vn.gnbv.report.document.Document.Chart;
import vn.gnbv.report.document.Document.ChartKind;
import vn.gnbv.report.document.Document.Closing;
import vn.gnbv.report.document.Document.Column;
import vn.gnbv.report.document.Document.Heading;
import vn.gnbv.report.document.Document.Language;
import vn.gnbv.report.document.Document.Letterhead;
import vn.gnbv.report.document.Document.PageBreak;
import vn.gnbv.report.document.Document.Paragraph;
import vn.gnbv.report.document.Document.Pattern;
import vn.gnbv.report.document.Document.Picture;
import vn.gnbv.report.document.Document.Recipients;
import vn.gnbv.report.document.Document.Row;
import vn.gnbv.report.document.Document.RowKind;
import vn.gnbv.report.document.Document.Run;
import vn.gnbv.report.document.Document.Series;
import vn.gnbv.report.document.Document.SignatureBlock;
import vn.gnbv.report.document.Document.Table;
import vn.gnbv.report.document.Document.Wide;

/** A document with one of each block and enough text for several pages. */
final class Samples {

    static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private Samples() {}

    static Document official(String userText) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Letterhead(
                "UBND TỈNH KON TUM",
                "ĐOÀN ĐÁNH GIÁ",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Số:        /BC-ĐĐG",
                "Kon Tum, ngày 05 tháng 02 năm 2018",
                "",
                "BÁO CÁO",
                "Đánh giá giữa kỳ Chương trình mục tiêu quốc gia giảm nghèo bền vững"));
        blocks.add(new Heading(1, "I.", "KHÁI QUÁT"));
        blocks.add(new Heading(2, "1.", "Căn cứ, mục đích"));
        blocks.add(new Heading(3, "a)", "Địa bàn"));
        blocks.add(Paragraph.of(Run.plain("Toàn tỉnh còn 26.164 hộ nghèo"), Run.source(1), Run.plain(".")));
        blocks.add(Paragraph.of(Run.bold(userText), Run.italic(userText)));
        blocks.add(new BulletList(List.of(List.of(Run.plain("Vốn đã giao")), List.of(Run.plain(userText)))));
        blocks.add(table(userText));
        blocks.add(new Chart(
                "Biểu đồ 1.",
                "Hộ nghèo theo địa bàn",
                "hộ",
                ChartKind.COLUMN,
                List.of("12/2015", "12/2017"),
                List.of(
                        new Series("30a", "6D2A5C", Pattern.SOLID, List.of(9000d, 7106d), List.of("9.000", "7.106")),
                        new Series("135", "945A00", Pattern.DIAGONAL, nullable(11287d), List.of("11.287", "")))));
        blocks.add(new Picture(PIXEL, "Ảnh: đoàn làm việc tại xã Sa Bình"));
        blocks.add(new PageBreak());
        blocks.add(new Closing(
                new Recipients("Nơi nhận:", List.of("- UBND tỉnh;", "- Lưu: VT.")),
                new SignatureBlock(List.of("TM. ĐOÀN ĐÁNH GIÁ", "TRƯỞNG ĐOÀN"), "Y Thanh")));
        blocks.add(new Wide(List.of(
                new Annex("Phụ lục I", "BIỂU SỐ LIỆU", "(Kèm theo Báo cáo số        /BC-ĐĐG)"), table(userText))));
        return new Document(
                Language.VI, "Báo cáo đánh giá", "Kon Tum", "Dự thảo 16/11/2018", LocalDate.of(2018, 11, 16), blocks);
    }

    private static List<Double> nullable(Double first) {
        List<Double> values = new ArrayList<>();
        values.add(first);
        values.add(null);
        return values;
    }

    private static Table table(String userText) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(RowKind.GROUP, List.of(Cell.of("1. Giảm nghèo").spanning(4, 1))));
        IntStream.rangeClosed(1, 60)
                .forEach(i -> rows.add(Row.of(
                        Cell.of("" + i), Cell.of("Hộ nghèo"), Cell.marked("3.5" + (10 + i), "†"), Cell.of("1"))));
        rows.add(Row.of(Cell.of("61").spanning(1, 2), Cell.of(userText), Cell.of("1"), Cell.of("2")));
        rows.add(Row.of(Cell.of("dưới"), Cell.of("không có số liệu"), Cell.of("3")));
        rows.add(new Row(RowKind.TOTAL, List.of(Cell.of(""), Cell.of("Cộng"), Cell.of("1.234.567,89"), Cell.of("4"))));
        return new Table(
                "Bảng 1.",
                "Hộ nghèo",
                "Đơn vị: hộ",
                List.of(
                        new Column(1, Align.CENTER),
                        new Column(6, Align.LEFT),
                        new Column(3, Align.RIGHT),
                        new Column(1, Align.CENTER)),
                List.of(
                        Row.of(
                                Cell.of("TT").spanning(1, 2),
                                Cell.of("Chỉ tiêu").spanning(1, 2),
                                Cell.of("Số liệu").spanning(2, 1)),
                        Row.of(Cell.of("Giá trị"), Cell.of("Nguồn"))),
                rows,
                List.of("† Số liệu minh họa."));
    }
}
