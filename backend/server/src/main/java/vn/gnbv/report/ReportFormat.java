package vn.gnbv.report;

import java.util.function.Function;
import vn.gnbv.report.document.Document;
import vn.gnbv.report.document.DocxRenderer;
import vn.gnbv.report.document.HtmlRenderer;
import vn.gnbv.report.document.PdfRenderer;

/** The files that a report is handed out as; the first is what a caller gets who asks for anything. */
public enum ReportFormat {
    DOCX(ReportFormat.WORD, DocxRenderer::render),
    PDF(ReportFormat.PORTABLE, PdfRenderer::render),
    HTML(ReportFormat.PAGE, HtmlRenderer::render);

    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PORTABLE = "application/pdf";
    public static final String PAGE = "text/html";

    private final String mediaType;
    private final Function<Document, byte[]> renderer;

    ReportFormat(String mediaType, Function<Document, byte[]> renderer) {
        this.mediaType = mediaType;
        this.renderer = renderer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As it stands in file names and in the table. */
    public String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    byte[] render(Document document) {
        return renderer.apply(document);
    }
}
