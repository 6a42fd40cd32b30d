package vn.gnbv.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.kernel.Sha256;
import vn.gnbv.store.Records;

/** Takes files in, carries them out, drops them. */
@ApplicationScoped
public class Imports {
    private static final int LONGEST_NAME = 200;
    /** Workbooks take many times their size in memory: two at a time. */
    private static final Semaphore WORKBOOKS = new Semaphore(2, true);

    private final ImportStore store;
    private final ImportCheck check;
    private final Records records;
    private final CurrentCaller current;

    @Inject
    public Imports(ImportStore store, ImportCheck check, Records records, CurrentCaller current) {
        this.store = store;
        this.check = check;
        this.records = records;
        this.current = current;
    }

    ImportBatch get(UUID id) {
        return records.get(ImportStore.batches(current.language()), id);
    }

    ImportBatch take(ImportKind kind, String fileName, byte[] content) {
        FileBounds.checkSize(content);
        String sha256 = Sha256.hex(content);
        List<CheckedRow> rows;
        WORKBOOKS.acquireUninterruptibly();
        try {
            rows = check.check(kind, content, sha256, current.language());
        } finally {
            WORKBOOKS.release();
        }
        return get(store.keep(kind, plainName(fileName), content, sha256, rows));
    }

    /** One transaction: all rows that are to be written, or none. */
    ImportBatch commit(UUID id, CommitMode mode) {
        ImportStore.Head head = store.lockedHead(id);
        requireOpen(head);
        if (mode == CommitMode.ALL && head.rejectedRows() > 0) {
            throw new Refusal(ImportError.HAS_REJECTED_ROWS, head.rejectedRows());
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
        requireOpen(store.lockedHead(id));
        store.remove(id, expectedVersion);
    }

    byte[] annotated(UUID id) {
        store.head(id);
        WORKBOOKS.acquireUninterruptibly();
        try {
            return ImportAnnotation.of(store.content(id), store.blames(id, current.language()), current.language());
        } finally {
            WORKBOOKS.release();
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
        if (head.state() == ImportState.COMMITTED) {
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
