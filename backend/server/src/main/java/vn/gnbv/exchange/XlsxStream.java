package vn.gnbv.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.gnbv.kernel.Refusal;

/**
 * Reads the cells of a workbook one row after another, without building it in memory: only its shared strings are kept, up to a
 * bound, and what is unpacked is counted as it comes. Of a formula the value is read that the file carries; nothing is computed.
 */
final class XlsxStream implements AutoCloseable {
    /** As many columns as a sheet of Excel has. */
    private static final int MOST_CELLS_OF_ROW = 16_384;

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_UNPACKED = 1_500L * 1024 * 1024;
    private static final long LEAST_UNPACKED = 24L * 1024 * 1024;
    private static final long MOST_RATIO = 60;
    private static final long MOST_SHARED_BYTES = 120L * 1024 * 1024;
    private static final int STRING_BYTES = 56;
    private static final int MOST_STYLES = 64_000;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final long mostUnpacked;
    private final List<String> shared = new ArrayList<>();
    private final List<Boolean> dayStyles = new ArrayList<>();
    private long unpacked;
    private boolean since1904;

    /** A sheet that is shown. */
    record Sheet(String name, String part) {}

    XlsxStream(SealedFile file) throws IOException, XMLStreamException {
        mostUnpacked = Math.min(MOST_UNPACKED, Math.max(LEAST_UNPACKED, file.size() * MOST_RATIO));
        zip = ZipFile.builder().setSeekableByteChannel(file.channel()).get();
        int parts = 0;
        for (var entries = zip.getEntries(); entries.hasMoreElements(); entries.nextElement()) {
            parts++;
            if (parts > MOST_PARTS) {
                throw new Refusal(ImportError.FILE_TOO_LARGE, MOST_PARTS + " parts");
            }
        }
        readStyles();
        readShared();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private XMLStreamReader open(String part) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(part);
        return entry == null ? null : XML.createXMLStreamReader(new Counted(zip.getInputStream(entry)));
    }

    /** Refuses as soon as more comes out than may. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            unpacked += Math.max(read, 0);
            if (unpacked > mostUnpacked) {
                throw new Refusal(ImportError.FILE_TOO_LARGE, mostUnpacked / 1024 / 1024 + " MB (unpacked)");
            }
            return read;
        }
    }

    private void readStyles() throws IOException, XMLStreamException {
        XMLStreamReader xml = open("xl/styles.xml");
        Map<Integer, String> formats = new HashMap<>();
        boolean within = false;
        while (xml != null && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> {
                        if (formats.size() < MOST_STYLES) {
                            formats.put(
                                    number(xml.getAttributeValue(null, "numFmtId")),
                                    xml.getAttributeValue(null, "formatCode"));
                        }
                    }
                    case "cellXfs" -> within = true;
                    case "xf" -> {
                        if (within && dayStyles.size() < MOST_STYLES) {
                            int format = number(xml.getAttributeValue(null, "numFmtId"));
                            dayStyles.add(DateUtil.isADateFormat(format, formats.get(format)));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                within = false;
            }
        }
    }

    private void readShared() throws IOException, XMLStreamException {
        XMLStreamReader xml = open("xl/sharedStrings.xml");
        long bytes = 0;
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = text(xml, "si");
                bytes += STRING_BYTES + 2L * text.length();
                if (bytes > MOST_SHARED_BYTES) {
                    throw new Refusal(ImportError.FILE_TOO_LARGE, MOST_SHARED_BYTES / 1024 / 1024 + " MB (texts)");
                }
                shared.add(text);
            }
        }
    }

    /** The runs of a text up to the end of the element; phonetic ones left out, no longer than a cell may be. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean shown = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                shown = xml.getLocalName().equals("t");
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                shown = false;
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals(element)) {
                    break;
                }
            } else if (shown
                    && phonetic == 0
                    && event == XMLStreamConstants.CHARACTERS
                    && text.length() < Cell.LONGEST) {
                String part = xml.getText();
                text.append(part, 0, Math.min(part.length(), Cell.LONGEST - text.length()));
            }
        }
        return text.toString();
    }

    List<Sheet> sheets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader relations = open("xl/_rels/workbook.xml.rels");
        while (relations != null && relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT
                    && relations.getLocalName().equals("Relationship")) {
                String target = String.valueOf(relations.getAttributeValue(null, "Target"));
                targets.put(
                        relations.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        Set<String> parts = new HashSet<>();
        XMLStreamReader book = open("xl/workbook.xml");
        if (book == null) {
            throw new IOException("no workbook");
        }
        while (book.hasNext()) {
            if (book.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (book.getLocalName().equals("workbookPr")) {
                since1904 = List.of("1", "true").contains(String.valueOf(book.getAttributeValue(null, "date1904")));
            }
            if (book.getLocalName().equals("sheet") && sheets.size() < FileBounds.MOST_SHEETS) {
                String part = targets.get(book.getAttributeValue(RELATIONS, "id"));
                // Some programs say of each sheet that it is visible.
                boolean hidden = String.valueOf(book.getAttributeValue(null, "state"))
                        .toLowerCase(Locale.ROOT)
                        .contains("hidden");
                if (part != null && !hidden && parts.add(part)) {
                    sheets.add(new Sheet(String.valueOf(book.getAttributeValue(null, "name")), part));
                }
            }
        }
        return sheets;
    }

    void rows(Sheet sheet, RowVisitor visitor) throws IOException, XMLStreamException {
        XMLStreamReader xml = open(sheet.part());
        if (xml == null) {
            throw new IOException("no such sheet");
        }
        int row = 0;
        int column = 0;
        List<Cell> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String told = xml.getAttributeValue(null, "r");
                row = told == null ? row + 1 : Math.max(number(told), row + 1);
                cells = new ArrayList<>();
                column = 0;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                String place = xml.getAttributeValue(null, "r");
                column = place == null ? column : column(place);
                if (column >= MOST_CELLS_OF_ROW) {
                    throw new IOException("a row longer than any sheet has");
                }
                Cell cell = cell(xml);
                if (column < FileBounds.MOST_COLUMNS && !cell.isEmpty()) {
                    while (cells.size() < column) {
                        cells.add(Cell.EMPTY);
                    }
                    if (cells.size() == column) {
                        cells.add(cell);
                    }
                }
                column++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")
                    && !cells.isEmpty()) {
                if (!visitor.row(row, cells)) {
                    return;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("sheetData")) {
                return;
            }
        }
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = String.valueOf(xml.getAttributeValue(null, "t"));
        String style = xml.getAttributeValue(null, "s");
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("is")) {
                value = text(xml, "is");
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        return switch (type) {
            case "s" -> Cell.of(shared(number(value)));
            case "str", "inlineStr" -> Cell.of(value);
            case "b" -> value.isEmpty() ? Cell.EMPTY : Cell.of(String.valueOf(value.equals("1")));
            case "e" -> Cell.of("#ERROR");
            default -> value.isBlank() ? Cell.EMPTY : numeric(value.strip(), style == null ? 0 : number(style));
        };
    }

    private String shared(int index) {
        if (index < 0 || index >= shared.size()) {
            throw new IllegalArgumentException("no such shared string");
        }
        return shared.get(index);
    }

    private Cell numeric(String text, int style) {
        double value = Double.parseDouble(text);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Cell.of("#ERROR");
        }
        BigDecimal number = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (style >= 0 && style < dayStyles.size() && dayStyles.get(style) && DateUtil.isValidExcelDate(value)) {
            var day = DateUtil.getLocalDateTime(value, since1904).toLocalDate();
            return new Cell(day.toString(), number, day);
        }
        String shown = Math.abs(value) < 1e20 ? number.toPlainString() : number.toString();
        return new Cell(shown, number, null);
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text.strip());
    }

    /** Of {@code AB12} the number of AB, from 0. */
    private static int column(String place) {
        int column = 0;
        for (int index = 0; index < place.length() && index < 4 && Character.isLetter(place.charAt(index)); index++) {
            column = column * 26 + Character.toUpperCase(place.charAt(index)) - 'A' + 1;
        }
        return Math.max(column - 1, 0);
    }

    /** A row of a file that holds something. */
    @FunctionalInterface
    interface RowVisitor {
        /**
         * @param row number of the row, from 1
         * @return whether to go on
         */
        boolean row(int row, List<Cell> cells);
    }
}
