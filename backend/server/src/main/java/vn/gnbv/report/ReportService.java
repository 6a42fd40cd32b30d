package vn.gnbv.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.evaluation.IssuedReports;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Days;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.kernel.Sha256;
import vn.gnbv.report.document.Document;
import vn.gnbv.sheet.Mission;
import vn.gnbv.sheet.SheetService;

/** Renders reports; keeps and serves those that were issued. */
@ApplicationScoped
public class ReportService implements IssuedReports {
    /** Rendering takes a processor for a second or two: more at once would only slow everybody down. */
    private static final int RENDERED_AT_ONCE = 2;

    private final SheetService sheets;
    private final SourceReader reader;
    private final ReportStore store;
    private final IssuedFiles files;
    private final CurrentCaller current;
    private final Semaphore rendering = new Semaphore(RENDERED_AT_ONCE, true);

    @Inject
    ReportService(
            SheetService sheets, SourceReader reader, ReportStore store, IssuedFiles files, CurrentCaller current) {
        this.sheets = sheets;
        this.reader = reader;
        this.store = store;
        this.current = current;
        this.files = files;
    }

    /**
     * The report of an evaluation that the caller may see. At the moment of an issue it is served as it was issued, at any
     * other, as before publication, it is rendered as a draft of today.
     *
     * @param issueNumber asks for the bytes of an issue, whatever came after it; null for the report of the moment
     */
    ReportFile report(UUID evaluationId, Function<Mission, Moment> momentOf, ReportFormat format, Integer issueNumber) {
        Mission mission = sheets.mission(evaluationId);
        Moment moment = momentOf.apply(mission);
        Language language = current.language();
        Optional<String> issued = Optional.empty();
        if (issueNumber != null) {
            issued = Optional.of(store.issued(evaluationId, issueNumber, format, language)
                    .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND)));
        } else if (isOwnDay(mission, moment)) {
            issued = store.issuedAt(evaluationId, moment.block().number(), format, language);
        }
        if (issued.isPresent()) {
            byte[] bytes = files.read(issued.get());
            return new ReportFile(bytes, issued.get(), format, language, code(evaluationId, moment), true);
        }
        ReportSource source = reader.read(evaluationId, moment, Days.today());
        byte[] bytes = render(source, null, format, language);
        return new ReportFile(
                bytes, Sha256.hex(bytes), format, language, source.evaluation().code(), false);
    }

    private String code(UUID evaluationId, Moment moment) {
        return store.header(evaluationId, moment).map(ReportStore.Header::code).orElse("");
    }

    private static boolean isOwnDay(Mission mission, Moment moment) {
        return mission.frozenBlock() != null && mission.cutOffOn().equals(moment.asOf()) && !moment.syntheticExcluded();
    }

    /** Renders every format in both languages; bytes that are then not issued lie under their checksum and nothing knows of them. */
    @Override
    public Runnable prepare(UUID evaluationId, Moment frozen, IssuedReports.Issue issue) {
        List<CompletableFuture<IssuedReportEntity>> rendered = new ArrayList<>();
        List<IssuedFigure> figures = new ArrayList<>();
        try (ExecutorService renderers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Language language : Language.values()) {
                ReportSource source = inLanguage(language, () -> reader.read(evaluationId, frozen, null));
                if (figures.isEmpty()) {
                    figures.addAll(IssuedFigure.of(source));
                }
                for (ReportFormat format : ReportFormat.values()) {
                    rendered.add(CompletableFuture.supplyAsync(
                            () -> kept(evaluationId, source, issue, format, language), renderers));
                }
            }
        }
        List<IssuedReportEntity> reports =
                rendered.stream().map(CompletableFuture::join).toList();
        return () -> store.keep(evaluationId, issue.number(), reports, figures);
    }

    private IssuedReportEntity kept(
            UUID evaluationId, ReportSource source, IssuedReports.Issue issue, ReportFormat format, Language language) {
        byte[] bytes = render(source, issue, format, language);
        return new IssuedReportEntity(evaluationId, issue.number(), format, language, files.keep(bytes), bytes.length);
    }

    private <T> T inLanguage(Language language, Supplier<T> work) {
        Language own = current.language();
        current.begin(current.caller(), language);
        try {
            return work.get();
        } finally {
            current.begin(current.caller(), own);
        }
    }

    private byte[] render(ReportSource source, IssuedReports.Issue issue, ReportFormat format, Language language) {
        Document.Language written = Document.Language.valueOf(language.name());
        Document plain = ReportContent.write(source, written);
        Document document = issue != null && issue.corrects() ? CorrectionNote.in(plain, issue) : plain;
        rendering.acquireUninterruptibly();
        try {
            return format.render(document);
        } finally {
            rendering.release();
        }
    }
}
