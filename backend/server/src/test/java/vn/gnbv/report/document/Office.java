package vn.gnbv.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.gnbv.launcher.Folders;

/** LibreOffice without a window, as a second reader of files for Office. GNBV_SOFFICE names it where it isn't on the path. */
public final class Office {
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private static final int AT_ONCE = 40;

    private static Path profile;

    private Office() {}

    /** Its first start fills it in, and takes longer than most files do. */
    private static Path profile() throws IOException {
        if (profile == null) {
            Path made = Files.createTempDirectory("gnbv-office-profile");
            Path settings = Files.createDirectory(made.resolve("user"));
            Files.writeString(settings.resolve("registrymodifications.xcu"), ALWAYS_RECALCULATE);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> Folders.delete(made)));
            profile = made;
        }
        return profile;
    }

    /** The file as LibreOffice prints it. */
    public static byte[] toPdf(byte[] docx) {
        return converted(Map.of("report.docx", docx), "pdf").get("report.pdf");
    }

    /** Workbooks as LibreOffice saves them after it has computed everything that it takes for a formula. */
    public static Map<String, byte[]> recalculated(Map<String, byte[]> workbooks) {
        return converted(workbooks, "xlsx");
    }

    /** Tables in UTF-8 with commas, as LibreOffice opens them when it is told to look for formulas in them. */
    public static Map<String, byte[]> opened(Map<String, byte[]> tables) {
        return converted(
                tables,
                "xlsx",
                "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1,true");
    }

    /** Of hundreds of files at once LibreOffice makes the first only, and says nothing of the others. */
    private static Map<String, byte[]> converted(Map<String, byte[]> files, String format, String... options) {
        Map<String, byte[]> results = new TreeMap<>();
        List<Map.Entry<String, byte[]>> all = List.copyOf(files.entrySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            results.putAll(some(all.subList(from, Math.min(all.size(), from + AT_ONCE)), format, options));
        }
        return results;
    }

    /** One after the other: two LibreOffices don't share a profile. */
    private static synchronized Map<String, byte[]> some(
            List<Map.Entry<String, byte[]>> files, String format, String... options) {
        try {
            Path folder = Files.createTempDirectory("gnbv-office");
            Path made = Files.createDirectory(folder.resolve("made"));
            List<String> command = new ArrayList<>(List.of(
                    Optional.ofNullable(System.getenv("GNBV_SOFFICE")).orElse("soffice"),
                    "-env:UserInstallation=" + profile().toUri(),
                    "--headless"));
            command.addAll(List.of(options));
            command.addAll(List.of("--convert-to", format, "--outdir", made.toString()));
            for (Map.Entry<String, byte[]> file : files) {
                command.add(Files.write(folder.resolve(file.getKey()), file.getValue())
                        .toString());
            }
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not finish");
            }
            Map<String, byte[]> results = new TreeMap<>();
            try (Stream<Path> all = Files.list(made)) {
                for (Path one : all.toList()) {
                    results.put(one.getFileName().toString(), Files.readAllBytes(one));
                }
            }
            Folders.delete(folder);
            return results;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Text of each page; white space of every kind is one space. */
    public static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(flat(stripper.getText(document)));
            }
            return pages;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static String text(byte[] pdf) {
        return String.join(" ", pages(pdf));
    }

    public static String flat(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
