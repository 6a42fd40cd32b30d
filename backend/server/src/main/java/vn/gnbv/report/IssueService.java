package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.gnbv.audit.Moment;
import vn.gnbv.audit.Moments;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.sheet.Mission;
import vn.gnbv.sheet.ResultSheet;
import vn.gnbv.sheet.SheetService;

/** What was issued, what differs from it now, and the signed paper to it. */
@ApplicationScoped
public class IssueService {
    private static final int LARGEST_MEGABYTES = 20;
    private static final int TAIL_BYTES = 2_048;

    private final IssueStore store;
    private final SheetService sheets;
    private final Moments moments;
    private final IssuedFiles files;

    @Inject
    IssueService(IssueStore store, SheetService sheets, Moments moments, IssuedFiles files) {
        this.store = store;
        this.sheets = sheets;
        this.moments = moments;
        this.files = files;
    }

    /** Bytes that were issued under a checksum; whoever asks has made sure that they may be handed out. */
    public byte[] bytes(String sha256) {
        return files.read(sha256);
    }

    IssuedReport issue(UUID evaluationId, int issueNumber) {
        return store.issue(evaluationId, issueNumber).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** Figures that would be others if the report were issued now: facts of the same days that were recorded since. */
    IssueDifference differences(UUID evaluationId, int issueNumber) {
        IssuedReport issue = issue(evaluationId, issueNumber);
        Mission mission = sheets.mission(evaluationId);
        Moment now = moments.moment(mission.cutOffOn(), null, false);
        Map<String, BigDecimal> issued = new HashMap<>();
        store.figures(evaluationId, issueNumber).forEach(figure -> issued.put(figure.key(), figure.value()));
        List<IssueDifference.ChangedFigure> changed = new ArrayList<>();
        for (ResultSheet.SheetTheme theme :
                sheets.sheet(evaluationId, asked -> now, false).themes()) {
            for (ResultSheet.SheetRow row : theme.rows()) {
                changed(row, issued, changed);
            }
        }
        // Of an evaluation that was published before numbers were kept nothing can be told.
        return new IssueDifference(
                issueNumber,
                issue.frozenBlock(),
                now.block().number(),
                issued.size(),
                issued.isEmpty() ? List.of() : changed);
    }

    private static void changed(
            ResultSheet.SheetRow row, Map<String, BigDecimal> issued, List<IssueDifference.ChangedFigure> changed) {
        for (ResultSheet.SheetCell cell : row.cells()) {
            BigDecimal before = issued.get(cell.key());
            BigDecimal now = cell.value();
            boolean same = before == null ? now == null : now != null && before.compareTo(now) == 0;
            if (!same) {
                ResultSheet.SheetMeasure measure = row.measures().stream()
                        .filter(one -> one.key().equals(cell.measure()))
                        .findFirst()
                        .orElseThrow();
                changed.add(new IssueDifference.ChangedFigure(
                        cell.key(),
                        row.code() + " " + row.title() + " – " + measure.title(),
                        cell.column(),
                        measure.scaledUnit() == null ? measure.unit() : measure.scaledUnit(),
                        measure.decimals(),
                        measure.scale(),
                        before,
                        now));
            }
        }
    }

    /** Looks at an uploaded scan and keeps its bytes; only what is recorded afterwards is a scan of anything. */
    KeptScan keep(FileUpload upload) {
        if (upload == null || upload.size() == 0) {
            throw new Refusal(ReportError.SCAN_MISSING);
        }
        if (upload.size() > LARGEST_MEGABYTES * 1024L * 1024) {
            throw new Refusal(ReportError.SCAN_TOO_LARGE, LARGEST_MEGABYTES);
        }
        Path file = upload.uploadedFile();
        try {
            if (!isPdf(file)) {
                throw new Refusal(ReportError.SCAN_NOT_PDF);
            }
            return new KeptScan(files.keep(Files.readAllBytes(file)), upload.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Begins and ends as ISO 32000-2, 7.5, has it: a header, and an end-of-file mark near the end. */
    private static boolean isPdf(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = new byte[(int) Math.min(8, bytes.length())];
            bytes.readFully(head);
            byte[] tail = new byte[(int) Math.min(TAIL_BYTES, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return new String(head, StandardCharsets.ISO_8859_1).startsWith("%PDF-")
                    && new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }
}
