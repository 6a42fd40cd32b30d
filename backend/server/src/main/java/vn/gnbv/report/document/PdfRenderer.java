package vn.gnbv.report.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.GregorianCalendar;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document as PDF, made from its HTML with embedded fonts and tags that a screen reader follows; nothing is fetched. */
public final class PdfRenderer {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfRenderer() {}

    public static byte[] render(Document document) {
        String html = HtmlRenderer.forPdf(document);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUriResolver((base, uri) ->
                uri.startsWith("data:") || uri.startsWith("#") || uri.startsWith(Font.PREFIX) ? uri : null);
        builder.useProtocolsStreamImplementation(Font::new, "font");
        builder.withW3cDocument(parse(html), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                describe(pdf, document, html);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                pdf.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Says what the file is, with the document's own day and an id that follows from the content. */
    private static void describe(PDDocument pdf, Document document, String html) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(document.title());
        information.setSubject(document.subject());
        if (document.datedOn() != null) {
            information.setCreationDate(
                    GregorianCalendar.from(document.datedOn().atStartOfDay(ZONE)));
        }
        pdf.setDocumentInformation(information);
        pdf.getDocumentCatalog().setLanguage(document.language().tag());
        pdf.setDocumentId((long) Arrays.hashCode(html.getBytes(StandardCharsets.UTF_8)));
    }

    /** The fonts that the style sheet names, and nothing else. */
    private static final class Font implements FSStream {

        private static final String PREFIX = "font:";

        private final String file;

        Font(String uri) {
            file = uri.substring(PREFIX.length());
            if (!file.matches("Tinos-[A-Za-z]+\\.ttf")) {
                throw new IllegalArgumentException(uri);
            }
        }

        @Override
        public InputStream getStream() {
            return PdfRenderer.class.getResourceAsStream(file);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    private static org.w3c.dom.Document parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            return factory.newDocumentBuilder().parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException | SAXException | IOException fault) {
            throw new IllegalStateException("the report's HTML is not well-formed", fault);
        }
    }
}
