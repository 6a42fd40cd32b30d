package vn.gnbv.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import vn.gnbv.report.document.Document.Annex;
import vn.gnbv.report.document.Document.Block;
import vn.gnbv.report.document.Document.BulletList;
import vn.gnbv.report.document.Document.Cell;
import vn.gnbv.report.document.Document.Chart;
import vn.gnbv.report.document.Document.Closing;
import vn.gnbv.report.document.Document.Column;
import vn.gnbv.report.document.Document.Heading;
import vn.gnbv.report.document.Document.Letterhead;
import vn.gnbv.report.document.Document.PageBreak;
import vn.gnbv.report.document.Document.Paragraph;
import vn.gnbv.report.document.Document.Picture;
import vn.gnbv.report.document.Document.Row;
import vn.gnbv.report.document.Document.RowKind;
import vn.gnbv.report.document.Document.Run;
import vn.gnbv.report.document.Document.Table;
import vn.gnbv.report.document.Document.Wide;

/** A document as one HTML file without script and without anything to fetch. It is well-formed XML too, for the PDF. */
public final class HtmlRenderer {

    private final Document document;
    private final boolean pdf;
    private final Markup out = Markup.html();
    private int headings;
    private int charts;

    private HtmlRenderer(Document document, boolean pdf) {
        this.document = document;
        this.pdf = pdf;
    }

    public static byte[] render(Document document) {
        return new HtmlRenderer(document, false).page().getBytes(StandardCharsets.UTF_8);
    }

    static String forPdf(Document document) {
        return new HtmlRenderer(document, true).page();
    }

    private String page() {
        out.open("html", "lang", document.language().tag()).open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "description", "content", document.subject());
        out.element("title", document.title());
        out.open("style")
                .append(resource("report.css") + resource(pdf ? "pdf.css" : "screen.css"))
                .close();
        if (pdf) {
            bookmarks();
        }
        out.close().line().open("body");
        if (document.draftMark() != null) {
            out.element("p", document.draftMark(), "class", "draft-mark");
        }
        out.open("main").line();
        document.blocks().forEach(this::block);
        return out.close().close().close().line().toString();
    }

    /** The outline of the PDF; the headings are numbered in the order in which they are written below. */
    private void bookmarks() {
        out.open("bookmarks");
        int number = 0;
        for (Block block : flat(document.blocks())) {
            if (block instanceof Heading heading) {
                number++;
                if (heading.level() == 1) {
                    out.empty("bookmark", "name", heading.full(), "href", "#h" + number);
                }
            } else if (block instanceof Annex annex) {
                number++;
                out.empty("bookmark", "name", annex.full(), "href", "#h" + number);
            }
        }
        out.close();
    }

    private static List<Block> flat(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block instanceof Wide wide ? flat(wide.blocks()).stream() : List.of(block).stream())
                .toList();
    }

    private void block(Block block) {
        switch (block) {
            case Letterhead letterhead -> letterhead(letterhead);
            case Heading heading -> heading("h" + (heading.level() + 1), heading.full());
            case Paragraph paragraph ->
                runs("p", paragraph.runs(), "class", paragraph.align().name().toLowerCase(Locale.ROOT));
            case BulletList list -> {
                out.open("ul");
                list.items().forEach(item -> runs("li", item));
                out.close();
            }
            case Table table -> table(table);
            case Chart chart -> chart(chart);
            case Picture picture -> picture(picture);
            case PageBreak ignored -> out.empty("div", "class", "page-break");
            case Wide wide -> {
                out.open("section", "class", "wide");
                wide.blocks().forEach(this::block);
                out.close();
            }
            case Annex annex -> annex(annex);
            case Closing closing -> closing(closing);
        }
        out.line();
    }

    private void heading(String element, String text) {
        headings++;
        out.element(element, text, "id", "h" + headings);
    }

    private void runs(String element, List<Run> runs, String... attributes) {
        out.open(element, attributes);
        inline(runs);
        out.close();
    }

    private void inline(List<Run> runs) {
        for (Run run : runs) {
            if (run.superscript()) {
                out.open("sup");
            }
            if (run.bold()) {
                out.open("strong");
            }
            if (run.italic()) {
                out.open("em");
            }
            out.text(run.text());
            for (boolean opened : new boolean[] {run.italic(), run.bold(), run.superscript()}) {
                if (opened) {
                    out.close();
                }
            }
        }
    }

    private void letterhead(Letterhead letterhead) {
        out.open("header", "class", "letterhead").open("table", "class", "head", "role", "presentation");
        out.open("tr").open("td", "class", "agency");
        if (!letterhead.agencyAbove().isEmpty()) {
            out.element("p", letterhead.agencyAbove());
        }
        out.open("p").element("strong", letterhead.agency()).close();
        out.empty("div", "class", "rule short");
        out.element("p", letterhead.number(), "class", "number");
        out.close().open("td", "class", "state");
        if (letterhead.stateTitle().isEmpty()) {
            out.element("p", letterhead.note(), "class", "note");
        } else {
            out.open("p", "class", "state-title")
                    .element("strong", letterhead.stateTitle())
                    .close();
            out.open("p", "class", "motto")
                    .element("strong", letterhead.motto())
                    .close();
            out.empty("div", "class", "rule");
        }
        out.element("p", letterhead.placeAndDate(), "class", "place");
        out.close().close().close();
        out.element("h1", letterhead.kind());
        out.element("p", letterhead.subject(), "class", "subject");
        out.empty("div", "class", "rule subject-rule");
        out.close();
    }

    private void table(Table table) {
        boolean caption = !table.caption().isEmpty();
        String region = pdf ? null : "region";
        String name = pdf || !caption ? null : table.caption();
        out.open("div", "class", "table", "role", region, "aria-label", name, "tabindex", pdf ? null : "0");
        if (pdf && caption) {
            // The PDF keeps a paragraph with the table that follows, a caption it doesn't.
            caption(table, "p");
        }
        out.open("table", "class", "data");
        if (!pdf && (caption || !table.unit().isEmpty())) {
            out.open("caption");
            caption(table, "span");
            out.close();
        }
        double shares = table.columns().stream().mapToInt(Column::share).sum();
        out.open("colgroup");
        for (Column column : table.columns()) {
            out.empty("col", "style", String.format(Locale.ROOT, "width:%.2f%%", 100 * column.share() / shares));
        }
        out.close();
        if (!table.header().isEmpty()) {
            out.open("thead");
            table.header().forEach(row -> {
                out.open("tr");
                row.cells()
                        .forEach(cell -> cell("th", cell, "center", "scope", cell.columns() > 1 ? "colgroup" : "col"));
                out.close();
            });
            out.close();
        }
        out.open("tbody");
        for (Grid.Line line : Grid.of(table.columns().size(), table.rows())) {
            Row row = line.row();
            out.open(
                    "tr",
                    "class",
                    row.kind() == RowKind.BODY ? null : row.kind().name().toLowerCase(Locale.ROOT));
            for (Grid.Place place : line.places()) {
                Align column = Align.of(table, place);
                cell("td", place.cell(), column.css());
            }
            out.close();
        }
        out.close().close().close().line();
        if (!table.footnotes().isEmpty()) {
            out.open("ul", "class", "footnotes");
            table.footnotes().forEach(footnote -> out.element("li", footnote));
            out.close();
        }
    }

    private void caption(Table table, String element) {
        out.element(element, table.caption(), "class", "title");
        if (!table.unit().isEmpty()) {
            out.element(element, table.unit(), "class", "unit");
        }
    }

    /** How the column under a cell is set; a cell that runs over several columns is a text. */
    private record Align(String css) {
        static Align of(Table table, Grid.Place place) {
            return new Align(
                    place.cell().columns() > 1
                            ? "left"
                            : table.columns().get(place.column()).align().name().toLowerCase(Locale.ROOT));
        }
    }

    private void cell(String element, Cell cell, String align, String... attributes) {
        String[] all = java.util.Arrays.copyOf(attributes, attributes.length + 6);
        all[attributes.length] = "class";
        all[attributes.length + 1] = align;
        all[attributes.length + 2] = "colspan";
        all[attributes.length + 3] = cell.columns() > 1 ? String.valueOf(cell.columns()) : null;
        all[attributes.length + 4] = "rowspan";
        all[attributes.length + 5] = cell.rows() > 1 ? String.valueOf(cell.rows()) : null;
        out.open(element, all);
        inline(cell.runs());
        if (!cell.mark().isEmpty()) {
            out.element("span", "\u00A0" + cell.mark(), "class", "mark");
        }
        out.close();
    }

    private void chart(Chart chart) {
        charts++;
        out.open("figure", "class", "chart");
        out.element("figcaption", chart.caption());
        out.append(ChartSvg.draw(chart, "c" + charts));
        out.close();
    }

    private void picture(Picture picture) {
        ImageSize size = ImageSize.of(picture.bytes());
        out.open("figure", "class", "picture");
        out.empty(
                "img",
                "src",
                "data:" + size.mediaType() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes()),
                "alt",
                picture.caption());
        out.element("figcaption", picture.caption());
        out.close();
    }

    private void annex(Annex annex) {
        headings++;
        out.open("header", "class", "annex");
        out.open("h2", "id", "h" + headings)
                .text(annex.number())
                .empty("br")
                .text(annex.title())
                .close();
        out.element("p", annex.attachedTo(), "class", "attached");
        out.close();
    }

    private void closing(Closing closing) {
        out.open("table", "class", "closing", "role", "presentation").open("tr").open("td", "class", "recipients");
        out.element("p", closing.recipients().label(), "class", "label");
        out.open("ul");
        closing.recipients().items().forEach(item -> out.element("li", item));
        out.close().close().open("td", "class", "signature");
        closing.signature()
                .authority()
                .forEach(line -> out.open("p").element("strong", line).close());
        out.empty("div", "class", "space");
        out.open("p").element("strong", closing.signature().name()).close();
        out.close().close().close();
    }

    static String resource(String name) {
        try (InputStream stream = HtmlRenderer.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
