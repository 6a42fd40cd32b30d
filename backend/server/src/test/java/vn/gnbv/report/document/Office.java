package vn.gnbv.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.gnbv.launcher.Folders;

/** LibreOffice without a window, as a second reader of the Word files. GNBV_SOFFICE names it where it isn't on the path. */
public final class Office {

    private Office() {}

    /** The file as LibreOffice prints it. */
    public static byte[] toPdf(byte[] docx) {
        try {
            Path folder = Files.createTempDirectory("gnbv-office");
            Path file = Files.write(folder.resolve("report.docx"), docx);
            List<String> command = List.of(
                    Optional.ofNullable(System.getenv("GNBV_SOFFICE")).orElse("soffice"),
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.toString(),
                    file.toString());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not finish");
            }
            byte[] pdf = Files.readAllBytes(folder.resolve("report.pdf"));
            Folders.delete(folder);
            return pdf;
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
            List<String> pages = new java.util.ArrayList<>();
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
