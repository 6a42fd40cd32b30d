package vn.gnbv.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gnbv.access.Caller;
import vn.gnbv.access.Database;
import vn.gnbv.access.Role;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.privacy.PersonalData;
import vn.gnbv.store.Rows;

/** Steps of imports that run in the background, and the sealed parts of the files that they read. */
@ApplicationScoped
class ImportJobStore {
    private static final Caller WORKER = new Caller("imports", "imports", null, Set.of(), null, null);
    private static final String LEASE = "90 seconds";
    private static final String FILE = "import_file";

    private final Rows rows;
    private final Database database;
    private final PersonalData personal;

    @Inject
    ImportJobStore(Rows rows, Database database, PersonalData personal) {
        this.rows = rows;
        this.database = database;
        this.personal = personal;
    }

    /** A step of an import. */
    enum Step {
        CHECK,
        COMMIT,
        UNDO
    }

    private record Taken(
            UUID batchId, Step step, String actor, String actorName, String client, String roles, UUID scopeUnitId) {}

    /** A step to do now, with whose rights. */
    record Job(UUID batchId, Step step, Caller caller, UUID worker) {}

    record Heard(boolean cancelled) {}

    private record Part(int number, byte[] content) {}

    /** Within the transaction of whoever asks for it; 0 rows where nobody knows how many. */
    void ask(UUID batchId, Step step, int totalRows) {
        rows.value(
                UUID.class,
                "with made as (insert into import_job (batch_id, step, total_rows) values (?, ?, nullif(?, 0)) returning batch_id) "
                        + "select batch_id from made",
                batchId,
                step,
                totalRows);
    }

    Optional<Job> take() {
        UUID worker = UUID.randomUUID();
        return database
                .transactionAs(
                        WORKER,
                        () -> rows.rows(
                                Taken.class, "select * from take_import_job(?, ?::interval)", List.of(worker, LEASE)))
                .stream()
                .findFirst()
                .map(taken -> new Job(taken.batchId(), taken.step(), caller(taken), worker));
    }

    private static Caller caller(Taken taken) {
        Set<Role> roles = Arrays.stream(taken.roles().split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> Role.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                .collect(Collectors.toSet());
        return new Caller(
                taken.actor(),
                taken.actorName(),
                taken.client(),
                roles,
                taken.scopeUnitId(),
                "import-" + taken.batchId());
    }

    /** Tells how far a step is, in a transaction of its own; empty where it was taken from this worker, or dropped. */
    Optional<Heard> progress(Job job, long doneRows) {
        return database.transactionAs(
                job.caller(),
                () -> rows
                        .rows(
                                Heard.class,
                                "with told as (update import_job set done_rows = ?, lease_until = clock_timestamp() + ?::interval "
                                        + "where batch_id = ? and worker = ? returning cancelled) select cancelled from told",
                                List.of(doneRows, LEASE, job.batchId(), job.worker()))
                        .stream()
                        .findFirst());
    }

    /** Tells the running step to end; one that has ended meanwhile needs no telling. */
    void cancel(UUID batchId) {
        rows.value(
                UUID.class,
                "with told as (update import_job set cancelled = true where batch_id = ? returning batch_id) select batch_id from told",
                batchId);
    }

    /** Says that the worker is there, however long a query takes; nothing where its transaction holds the step already. */
    void renew(Job job) {
        database.transactionAs(
                job.caller(),
                () -> rows.value(
                        UUID.class,
                        "with told as (update import_job set lease_until = clock_timestamp() + ?::interval where batch_id in ("
                                + "select j.batch_id from import_job j where j.batch_id = ? and j.worker = ? for update skip locked) "
                                + "returning batch_id) select batch_id from told",
                        LEASE,
                        job.batchId(),
                        job.worker()));
    }

    /** Within the running transaction: nobody drops the import until it ends. */
    void pin(Job job) {
        rows.value(UUID.class, "select id from import_batch where id = ? for key share", job.batchId());
    }

    /** Within the running transaction: nobody else takes the step until it ends. False where it was taken already. */
    boolean holds(Job job) {
        // The import before its step, as whoever drops it does: else the two wait for each other.
        pin(job);
        return rows.value(
                        UUID.class,
                        "select batch_id from import_job where batch_id = ? and worker = ? for update",
                        job.batchId(),
                        job.worker())
                .isPresent();
    }

    /** False where the step was taken from this worker, or dropped. */
    boolean end(Job job) {
        return rows.value(
                        UUID.class,
                        "with gone as (delete from import_job where batch_id = ? and worker = ? returning batch_id) select batch_id from gone",
                        job.batchId(),
                        job.worker())
                .isPresent();
    }

    void keepPart(UUID batchId, int number, byte[] part) {
        rows.value(
                UUID.class,
                "with made as (insert into import_file_part values (?, ?, ?) returning batch_id) select batch_id from made",
                batchId,
                number,
                personal.sealBytes(FILE + "/" + number, batchId, part));
    }

    /** Within the running transaction; what is read later is asked of that, too. */
    SealedFile file(UUID batchId) {
        return new SealedFile(size(batchId), number -> part(batchId, number));
    }

    /** For a step: each part is asked for in a transaction of its own. */
    SealedFile file(Job job) {
        long size = database.transactionAs(job.caller(), () -> size(job.batchId()));
        return new SealedFile(size, number -> database.transactionAs(job.caller(), () -> part(job.batchId(), number)));
    }

    private long size(UUID batchId) {
        return rows.value(
                        Integer.class,
                        "select size_bytes from import_batch b where id = ? and exists ("
                                + "select from import_file_part p where p.batch_id = b.id)",
                        batchId)
                .orElseThrow(() -> new Refusal(ImportError.FILE_GONE));
    }

    private byte[] part(UUID batchId, int number) {
        Part part = rows
                .rows(
                        Part.class,
                        "select number, content from import_file_part where batch_id = ? and number = ?",
                        List.of(batchId, number))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ImportError.FILE_GONE));
        return personal.openBytes(FILE + "/" + number, batchId, part.content());
    }

    void dropFile(UUID batchId) {
        rows.value(
                Long.class,
                "with gone as (delete from import_file_part where batch_id = ? returning 1) select count(*) from gone",
                batchId);
    }
}
