package vn.gnbv.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A document as a Word file: the package around the body that {@link DocxBody} writes. */
public final class DocxRenderer {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Zip entries carry a day; it says nothing here, so it is the first that the format knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxRenderer() {}

    public static byte[] render(Document document) {
        DocxBody body = new DocxBody(document);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String main = body.write();
        parts.put("[Content_Types].xml", text(contentTypes(body)));
        parts.put("_rels/.rels", text(packageRelationships()));
        parts.put("docProps/core.xml", text(core(document)));
        parts.put("word/document.xml", text(main));
        parts.put("word/_rels/document.xml.rels", text(documentRelationships(body)));
        parts.put("word/styles.xml", text(DocxStyles.styles(document.language())));
        parts.put("word/numbering.xml", text(DocxStyles.numbering()));
        parts.put("word/settings.xml", text(DocxStyles.settings(document.language())));
        parts.put("word/header1.xml", text(header(document.draftMark(), true, DocxBody.PORTRAIT_WIDTH)));
        parts.put("word/header2.xml", text(header(document.draftMark(), false, DocxBody.PORTRAIT_WIDTH)));
        parts.put("word/header3.xml", text(header(document.draftMark(), true, DocxBody.LANDSCAPE_WIDTH)));
        body.parts().forEach((name, bytes) -> parts.put("word/" + name, bytes));
        return zip(parts);
    }

    private static byte[] text(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private static String contentTypes(DocxBody body) {
        Markup xml = Markup.xml();
        xml.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        xml.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        xml.empty("Default", "Extension", "png", "ContentType", "image/png");
        xml.empty("Default", "Extension", "jpeg", "ContentType", "image/jpeg");
        override(xml, "/word/document.xml", TYPES + "document.main+xml");
        override(xml, "/word/styles.xml", TYPES + "styles+xml");
        override(xml, "/word/numbering.xml", TYPES + "numbering+xml");
        override(xml, "/word/settings.xml", TYPES + "settings+xml");
        for (int i = 1; i <= 3; i++) {
            override(xml, "/word/header" + i + ".xml", TYPES + "header+xml");
        }
        override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        body.parts().keySet().stream()
                .filter(name -> name.startsWith("charts/"))
                .forEach(name -> override(
                        xml, "/word/" + name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"));
        return xml.close().toString();
    }

    private static void override(Markup xml, String part, String type) {
        xml.empty("Override", "PartName", part, "ContentType", type);
    }

    private static String packageRelationships() {
        Markup xml = Markup.xml();
        xml.open("Relationships", "xmlns", RELATIONSHIPS);
        relationship(xml, "rId1", R + "/officeDocument", "word/document.xml");
        relationship(
                xml,
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml");
        return xml.close().toString();
    }

    private static String documentRelationships(DocxBody body) {
        Markup xml = Markup.xml();
        xml.open("Relationships", "xmlns", RELATIONSHIPS);
        relationship(xml, "rId1", R + "/styles", "styles.xml");
        relationship(xml, "rId2", R + "/numbering", "numbering.xml");
        relationship(xml, "rId3", R + "/settings", "settings.xml");
        relationship(xml, DocxBody.HEADER, R + "/header", "header1.xml");
        relationship(xml, DocxBody.FIRST_HEADER, R + "/header", "header2.xml");
        relationship(xml, DocxBody.WIDE_HEADER, R + "/header", "header3.xml");
        body.parts()
                .keySet()
                .forEach(name -> relationship(
                        xml,
                        DocxBody.relationshipOf(name),
                        R + (name.startsWith("charts/") ? "/chart" : "/image"),
                        name));
        return xml.close().toString();
    }

    private static void relationship(Markup xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private static String core(Document document) {
        Markup xml = Markup.xml();
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.element("dc:title", document.title());
        xml.element("dc:subject", document.subject());
        xml.element("dc:language", document.language().tag());
        if (document.datedOn() != null) {
            xml.element("dcterms:created", document.datedOn() + "T00:00:00Z", "xsi:type", "dcterms:W3CDTF");
        }
        return xml.close().toString();
    }

    /** The page number stands in the middle of the top margin, from page 2; the draft mark stands at the right of all. */
    private static String header(String draftMark, boolean numbered, int width) {
        Markup xml = Markup.xml();
        xml.open("w:hdr", "xmlns:w", W).open("w:p");
        xml.open("w:pPr").empty("w:pStyle", "w:val", "Header").open("w:tabs");
        xml.empty("w:tab", "w:val", "center", "w:pos", String.valueOf(width / 2));
        xml.empty("w:tab", "w:val", "right", "w:pos", String.valueOf(width))
                .close()
                .close();
        xml.open("w:r").empty("w:tab").close();
        if (numbered) {
            field(xml, "begin");
            xml.open("w:r")
                    .element("w:instrText", " PAGE ", "xml:space", "preserve")
                    .close();
            field(xml, "separate");
            xml.open("w:r").element("w:t", "2").close();
            field(xml, "end");
        }
        if (draftMark != null) {
            xml.open("w:r").empty("w:tab").close().open("w:r");
            xml.open("w:rPr")
                    .empty("w:i")
                    .empty("w:sz", "w:val", "20")
                    .empty("w:szCs", "w:val", "20")
                    .close();
            xml.element("w:t", draftMark, "xml:space", "preserve").close();
        }
        return xml.close().close().toString();
    }

    private static void field(Markup xml, String type) {
        xml.open("w:r").empty("w:fldChar", "w:fldCharType", type).close();
    }
}
