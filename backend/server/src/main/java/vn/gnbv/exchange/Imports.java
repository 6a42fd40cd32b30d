package vn.gnbv.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Records;
import vn.gnbv.web.UploadedFile;

/** Takes files in, carries them out, drops them. */
@ApplicationScoped
public class Imports {
    private static final int LONGEST_NAME = 200;
    /** Workbooks take many times their size in memory: two at a time. */
    private static final Semaphore WORKBOOKS = new Semaphore(2, true);

    /** One that is built in memory takes some forty times its size there. */
    private static final int MOST_BUILT = 2 * 1024 * 1024;

    /** As long as they are taken, their shared texts are in memory. */
    private static final Semaphore STREAMED = new Semaphore(2);

    private final ImportStore store;
    private final ImportCheck check;
    private final HouseholdImports households;
    private final HouseholdImportStore householdStore;
    private final ImportJobStore jobs;
    private final Records records;
    private final CurrentCaller current;
    private final Event<ImportWorker.StepAsked> asked;

    @Inject
    public Imports(
            ImportStore store,
            ImportCheck check,
            HouseholdImports households,
            HouseholdImportStore householdStore,
            ImportJobStore jobs,
            Records records,
            CurrentCaller current,
            Event<ImportWorker.StepAsked> asked) {
        this.asked = asked;
        this.households = households;
        this.householdStore = householdStore;
        this.jobs = jobs;
        this.store = store;
        this.check = check;
        this.records = records;
        this.current = current;
    }

    ImportBatch get(UUID id) {
        return records.get(ImportStore.batches(current.language()), id);
    }

    /** @param roundId round whose reviews a file of households brings; null for none */
    ImportBatch take(ImportKind kind, String fileName, UUID roundId, UploadedFile content) throws IOException {
        String name = plainName(fileName);
        if (kind == ImportKind.HOUSEHOLDS) {
            return takeHouseholds(name, roundId, content);
        }
        if (roundId != null) {
            throw new Refusal(CommonError.INVALID_PARAMETER, "reviewRoundId");
        }
        byte[] file;
        try (InputStream bytes = content.open()) {
            file = bytes.readNBytes(FileBounds.MOST_BYTES + 1);
        }
        FileBounds.checkSize(file);
        List<CheckedRow> rows;
        WORKBOOKS.acquireUninterruptibly();
        try {
            rows = check.check(kind, file, content.sha256(), current.language());
        } finally {
            WORKBOOKS.release();
        }
        return get(store.keep(kind, name, file, content.sha256(), rows));
    }

    /** Seals a file part by part, then looks into it: what is no file of rows is refused, and goes with it. */
    private ImportBatch takeHouseholds(String fileName, UUID roundId, UploadedFile content) throws IOException {
        if (content.size() == 0) {
            throw new Refusal(ImportError.NO_ROWS);
        }
        if (content.size() > StreamedFile.MOST_BYTES) {
            throw new Refusal(ImportError.FILE_TOO_LARGE, StreamedFile.MOST);
        }
        UUID id = null;
        try (InputStream bytes = content.open()) {
            int number = 0;
            for (byte[] part = bytes.readNBytes(SealedFile.PART_BYTES);
                    part.length > 0;
                    part = bytes.readNBytes(SealedFile.PART_BYTES)) {
                if (id == null) {
                    id = store.keepForCheck(
                            fileName, FileReader.format(part), (int) content.size(), content.sha256(), roundId);
                }
                jobs.keepPart(id, number, part);
                number++;
            }
        }
        WORKBOOKS.acquireUninterruptibly();
        try {
            households.peek(jobs.file(id));
        } finally {
            WORKBOOKS.release();
        }
        ask(id, ImportJobStore.Step.CHECK, 0);
        return get(id);
    }

    /** Begins to take a committed import of households back. */
    ImportBatch undo(UUID id) {
        begin(id, ImportState.COMMITTED, ImportState.UNDOING, ImportJobStore.Step.UNDO);
        return get(id);
    }

    private void begin(UUID id, ImportState from, ImportState to, ImportJobStore.Step step) {
        ImportStore.Head head = store.lockedHead(id);
        if (head.kind() != ImportKind.HOUSEHOLDS || head.state() != from) {
            throw new Refusal(ImportError.NOT_NOW);
        }
        store.step(id, to, null);
        ask(id, step, store.rowTotal(id));
    }

    private void ask(UUID id, ImportJobStore.Step step, int totalRows) {
        jobs.ask(id, step, totalRows);
        asked.fire(new ImportWorker.StepAsked());
    }

    ImportBatch cancel(UUID id) {
        store.head(id);
        jobs.cancel(id);
        return get(id);
    }

    ImportBatch map(UUID id, ImportMappingInput told, int expectedVersion) {
        ImportStore.Head head = store.lockedHead(id);
        ImportBatch batch = get(id);
        if (batch.version() != expectedVersion) {
            throw new Refusal(CommonError.STALE);
        }
        if (head.kind() != ImportKind.HOUSEHOLDS
                || (head.state() != ImportState.CHECKED && head.state() != ImportState.UNMAPPED)) {
            throw new Refusal(ImportError.NOT_NOW);
        }
        Map<String, String> columns = told.columns();
        Set<String> named = new HashSet<>(columns.values());
        Set<String> known =
                HouseholdForm.COLUMNS.stream().map(ImportColumn::name).collect(Collectors.toSet());
        boolean complete =
                HouseholdForm.COLUMNS.stream().allMatch(column -> !column.required() || named.contains(column.name()));
        if (named.size() != columns.size() || !known.containsAll(named) || !complete) {
            throw new Refusal(ImportError.MAPPING_INVALID);
        }
        householdStore.remember(
                HouseholdSheet.signature(
                        batch.mapping(), batch.mapping().getFirst().sheet()),
                columns);
        store.step(id, ImportState.CHECKING, null);
        ask(id, ImportJobStore.Step.CHECK, store.rowTotal(id));
        return get(id);
    }

    /** One transaction: all rows that are to be written, or none. */
    ImportBatch commit(UUID id, CommitMode mode) {
        ImportStore.Head head = store.lockedHead(id);
        requireOpen(head);
        if (head.state() != ImportState.CHECKED) {
            throw new Refusal(ImportError.NOT_NOW);
        }
        if (mode == CommitMode.ALL && head.rejectedRows() > 0) {
            throw new Refusal(ImportError.HAS_REJECTED_ROWS, head.rejectedRows());
        }
        if (head.kind() == ImportKind.HOUSEHOLDS) {
            begin(id, ImportState.CHECKED, ImportState.COMMITTING, ImportJobStore.Step.COMMIT);
            return get(id);
        }
        List<ImportStore.Outcome> outcomes = store.write(head.kind(), ImportCheck.inOrder(store.validInputs(id)), true);
        long refused = outcomes.stream()
                .filter(outcome -> outcome.action() == ImportAction.REJECTED)
                .count();
        if (refused > 0) {
            throw new Refusal(ImportError.OUTDATED, refused);
        }
        int written = (int) outcomes.stream()
                .filter(outcome -> outcome.action() != ImportAction.UNCHANGED)
                .count();
        store.markCommitted(id, written);
        return get(id);
    }

    void discard(UUID id, int expectedVersion) {
        ImportStore.Head head = store.lockedHead(id);
        requireOpen(head);
        if (head.state() == ImportState.COMMITTING || head.state() == ImportState.UNDOING) {
            throw new Refusal(ImportError.NOT_NOW);
        }
        store.remove(id, expectedVersion);
    }

    /** Writes the file with its problems. */
    @FunctionalInterface
    interface Annotated {
        void to(OutputStream output) throws IOException;
    }

    /** A file of a size that can be built in memory comes back as it is, a larger one row by row. */
    Annotated annotated(UUID id) {
        ImportStore.Head head = store.head(id);
        Language language = current.language();
        if (head.kind() != ImportKind.HOUSEHOLDS) {
            byte[] whole = built(store.content(id), store.blames(id, language), language);
            return output -> output.write(whole);
        }
        SealedFile file = jobs.file(id);
        long problems = store.householdBlameTotal(id);
        if (file.size() <= MOST_BUILT && problems <= AnnotatedStream.MOST_COMMENTS && isSmall(file)) {
            byte[] whole = built(whole(file), store.blames(id, language), language);
            return output -> output.write(whole);
        }
        Iterable<ImportStore.Blame> blames = store.householdBlames(id, language);
        return output -> {
            if (!STREAMED.tryAcquire()) {
                throw new Refusal(CommonError.EXPORTS_BUSY);
            }
            try {
                AnnotatedStream.write(output, file, blames, problems, language);
            } finally {
                STREAMED.release();
            }
        };
    }

    private static byte[] built(byte[] content, List<ImportStore.Blame> blames, Language language) {
        WORKBOOKS.acquireUninterruptibly();
        try {
            return ImportAnnotation.of(content, blames, language);
        } finally {
            WORKBOOKS.release();
        }
    }

    private static byte[] whole(SealedFile file) {
        try {
            return file.head((int) file.size());
        } catch (IOException broken) {
            throw new Refusal(ImportError.FILE_UNREADABLE);
        }
    }

    /** A workbook of few bytes may be one of many cells. */
    private static boolean isSmall(SealedFile file) {
        try {
            byte[] content = whole(file);
            if (FileReader.format(content) == ImportFormat.XLSX) {
                FileBounds.checkParts(content);
            }
            return true;
        } catch (Refusal larger) {
            return false;
        } catch (IOException broken) {
            throw new Refusal(ImportError.FILE_UNREADABLE);
        }
    }

    String annotatedName(UUID id) {
        return store.head(id).fileName().replaceAll("\\.[A-Za-z]{3,4}$", "").replaceAll("[^A-Za-z0-9_-]+", "-")
                + "-annotated.xlsx";
    }

    byte[] template(ImportKind kind) {
        return ImportTemplate.of(kind, type -> store.choices(type, current.language()), current.language());
    }

    private static void requireOpen(ImportStore.Head head) {
        if (head.state() == ImportState.COMMITTED || head.state() == ImportState.UNDOING) {
            throw new Refusal(ImportError.COMMITTED_ALREADY);
        }
    }

    private static String plainName(String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return "import";
        }
        if (fileName.length() > LONGEST_NAME) {
            throw new Refusal(CommonError.INVALID_PARAMETER, "fileName");
        }
        return fileName.replaceAll("\\p{Cntrl}", "").replaceAll(".*[/\\\\]", "");
    }
}
