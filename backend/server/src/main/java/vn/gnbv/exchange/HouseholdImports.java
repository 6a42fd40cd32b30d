package vn.gnbv.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.poverty.RuleSetService;
import vn.gnbv.privacy.PersonalData;

/**
 * The steps of an import of households. A check writes its findings a part at a time and starts anew after a crash; writing and
 * taking back are one transaction each, so that a crash, or a stop, leaves nothing of them.
 */
@ApplicationScoped
class HouseholdImports {
    private static final Logger LOG = Logger.getLogger(HouseholdImports.class);
    private static final int CHECKED_AT_ONCE = 4_000;
    private static final int WRITTEN_AT_ONCE = 10_000;
    /** Rows from which on the planner is told of them: without, it takes a file for a row or two. */
    private static final int WORTH_TELLING = 1_000;

    private static final int MOST_IN_HOUSEHOLD = 100;
    private static final int STEP_SECONDS = 3 * 60 * 60;

    private final HouseholdImportStore store;
    private final HouseholdStagingStore staging;
    private final ImportJobStore jobs;
    private final ImportStore imports;
    private final RuleSetService ruleSets;
    private final PersonalData personal;

    @Inject
    HouseholdImports(
            HouseholdImportStore store,
            HouseholdStagingStore staging,
            ImportJobStore jobs,
            ImportStore imports,
            RuleSetService ruleSets,
            PersonalData personal) {
        this.ruleSets = ruleSets;
        this.store = store;
        this.staging = staging;
        this.jobs = jobs;
        this.imports = imports;
        this.personal = personal;
    }

    /** Somebody asked to stop. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Another worker has the step, or nobody wants it any more. */
    private static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Refuses at once what is no file, or has no sheet that could be one of households. */
    void peek(SealedFile content) {
        List<HouseholdSheet> found = new ArrayList<>();
        StreamedFile.read(content, new Sheets(found::add, (row, cells) -> false));
        if (found.isEmpty()) {
            throw new Refusal(ImportError.NO_ROWS);
        }
    }

    void run(ImportJobStore.Job job) {
        try (StepLease _ = new StepLease(() -> jobs.renew(job))) {
            work(
                    job,
                    switch (job.step()) {
                        case CHECK -> ImportState.FAILED;
                        case COMMIT -> ImportState.CHECKED;
                        case UNDO -> ImportState.COMMITTED;
                    });
        } catch (Left left) {
            LOG.infof("import %s: the step was left", job.batchId());
        }
    }

    private void work(ImportJobStore.Job job, ImportState otherwise) {
        try {
            switch (job.step()) {
                case CHECK -> check(job);
                case COMMIT -> commit(job);
                case UNDO -> undo(job);
            }
        } catch (Left left) {
            throw left;
        } catch (Stopped stopped) {
            fail(job, otherwise, Said.of(ImportError.CANCELLED));
        } catch (Refusal refusal) {
            fail(job, otherwise, Said.of(refusal));
        } catch (RuntimeException failure) {
            // Its words may quote what the file holds.
            LOG.errorf(
                    "import %s: step %s failed: %s",
                    job.batchId(), job.step(), failure.getClass().getName());
            fail(job, otherwise, imports.refusal(failure).map(Said::of).orElse(Said.of(ImportError.STEP_FAILED)));
        }
    }

    private void fail(ImportJobStore.Job job, ImportState state, Said said) {
        store.as(job.caller(), () -> {
            hold(job);
            imports.step(job.batchId(), state, store.text(said));
            ended(job);
            return null;
        });
    }

    private void ended(ImportJobStore.Job job) {
        if (!jobs.end(job)) {
            throw new Left();
        }
    }

    /** A worker that was not heard of for too long must not write into what another does meanwhile. */
    private void hold(ImportJobStore.Job job) {
        if (!jobs.holds(job)) {
            throw new Left();
        }
    }

    private void heard(ImportJobStore.Job job, long doneRows) {
        obey(jobs.progress(job, doneRows));
    }

    /** From within the transaction that writes: what is thrown outside of it comes back as something else. */
    private void heardOutside(ImportJobStore.Job job, long doneRows) {
        obey(HouseholdImportStore.outside(() -> jobs.progress(job, doneRows)));
    }

    private static void obey(Optional<ImportJobStore.Heard> heard) {
        if (heard.isEmpty()) {
            throw new Left();
        }
        if (heard.get().cancelled()) {
            throw new Stopped();
        }
    }

    private void check(ImportJobStore.Job job) {
        store.as(job.caller(), () -> {
            hold(job);
            store.forget(job.batchId());
            return null;
        });
        SealedFile content = jobs.file(job);
        HouseholdFacts facts = store.as(job.caller(), store::facts);
        HouseholdReviewMatch reviews = store.as(job.caller(), () -> reviews(job.batchId()));
        // Closing waits for what is being written: a step that ends has no other hand in the database.
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Check check = new Check(job, facts, reviews, writer);
            StreamedFile.read(content, check);
            check.finish();
        }
    }

    /** Null where the file brings none. */
    private HouseholdReviewMatch reviews(UUID batchId) {
        return store.round(batchId)
                .map(round ->
                        new HouseholdReviewMatch(round, ruleSets.get(round.ruleSetId()), store.communes(round.id())))
                .orElse(null);
    }

    private boolean hasReviews(ImportJobStore.Job job) {
        return store.as(job.caller(), () -> store.round(job.batchId())).isPresent();
    }

    private void commit(ImportJobStore.Job job) {
        List<Part> parts = new ArrayList<>();
        parts.add((after, until) -> store.write(job.batchId(), after, until));
        if (hasReviews(job)) {
            parts.add((after, until) -> store.writeReviews(job.batchId(), after, until));
        }
        inOneTransaction(job, parts, () -> {
            jobs.dropFile(job.batchId());
            imports.committed(job.batchId());
        });
        tell(job, store.as(job.caller(), () -> imports.rowTotal(job.batchId())), true);
    }

    private void tell(ImportJobStore.Job job, int rows, boolean written) {
        if (rows >= WORTH_TELLING) {
            store.as(job.caller(), () -> {
                staging.analyze(written);
                return null;
            });
        }
    }

    private void undo(ImportJobStore.Job job) {
        boolean reviews = hasReviews(job);
        inOneTransaction(
                job,
                List.of((after, until) -> store.takeBack(job.batchId(), reviews, after, until)),
                () -> imports.step(job.batchId(), ImportState.UNDONE, null));
    }

    @FunctionalInterface
    private interface Part {
        boolean work(int after, int until);
    }

    /** @param parts each of them goes over all rows, one after another */
    private void inOneTransaction(ImportJobStore.Job job, List<Part> parts, Runnable end) {
        store.as(STEP_SECONDS, job.caller(), () -> {
            imports.lockedHead(job.batchId());
            heardOutside(job, 0);
            if (job.step() == ImportJobStore.Step.UNDO) {
                int changed = store.changedSince(job.batchId());
                if (changed > 0) {
                    throw new Refusal(ImportError.CHANGED_SINCE, changed);
                }
            }
            int last = imports.rowTotal(job.batchId());
            long done = 0;
            for (Part part : parts) {
                for (int after = 0; after < last; after += WRITTEN_AT_ONCE) {
                    if (!part.work(after, after + WRITTEN_AT_ONCE)) {
                        throw new Refusal(ImportError.OUTDATED, "1+");
                    }
                    done += Math.min(WRITTEN_AT_ONCE, last - after);
                    heardOutside(job, done / parts.size());
                }
            }
            end.run();
            ended(job);
            return null;
        });
    }

    /** Takes the rows of a file as they come, a household at a time, and writes down what they do. */
    private final class Check implements StreamedFile.SheetVisitor {
        private final ImportJobStore.Job job;
        private final HouseholdRowReader reader;
        private final HouseholdFacts facts;
        private final HouseholdReviewMatch reviews;
        private final List<List<HouseholdRow>> households = new ArrayList<>();
        private final List<ImportMapping> mapping = new ArrayList<>();
        private final Sheets sheets;
        private final ExecutorService writer;
        private Future<?> writing;
        private HouseholdSheet sheet;
        private int number;
        private int waiting;
        private boolean unmapped;

        Check(ImportJobStore.Job job, HouseholdFacts facts, HouseholdReviewMatch reviews, ExecutorService writer) {
            this.reviews = reviews;
            this.job = job;
            this.writer = writer;
            this.facts = facts;
            reader = new HouseholdRowReader(facts);
            sheets = new Sheets(this::sheet, this::take);
        }

        @Override
        public void begin(String name) {
            sheets.begin(name);
        }

        @Override
        public boolean row(int row, List<Cell> cells) {
            return sheets.row(row, cells);
        }

        @Override
        public void end() {
            sheets.end();
        }

        private void sheet(HouseholdSheet found) {
            store.<Optional<Map<String, String>>>as(job.caller(), () -> store.remembered(found.signature()))
                    .ifPresent(found::map);
            sheet = found;
            // A sheet of notes beside the one of rows has no headers of ours.
            if (!found.isUnmapped() || mapping.isEmpty()) {
                mapping.addAll(found.mapping());
            }
            unmapped |= found.isUnmapped();
        }

        private boolean take(int rowNumber, List<Cell> cells) {
            if (sheet.isUnmapped()) {
                return false;
            }
            if (HouseholdForm.COLUMNS.stream()
                    .allMatch(column -> sheet.cell(cells, column.name()).isEmpty())) {
                return true;
            }
            HouseholdRow row = reader.read(number + 1, sheet, rowNumber, cells);
            number++;
            if (continues(row)) {
                households.getLast().add(row);
            } else {
                if (waiting >= CHECKED_AT_ONCE) {
                    flush();
                }
                households.add(new ArrayList<>(List.of(row)));
            }
            waiting++;
            return true;
        }

        private boolean continues(HouseholdRow row) {
            if (households.isEmpty() || row.cells.containsKey("householdCode") && row.code == null) {
                return false;
            }
            HouseholdRow lead = households.getLast().getFirst();
            if (row.code == null) {
                return lead.sheet == row.sheet && lead.code != null && tooFew(row);
            }
            return row.code.equals(lead.code) && (row.units.isEmpty() || row.units.equals(lead.units)) && tooFew(row);
        }

        private boolean tooFew(HouseholdRow row) {
            if (households.getLast().size() < MOST_IN_HOUSEHOLD) {
                return true;
            }
            throw new Refusal(ImportError.HOUSEHOLD_TOO_LARGE, row.row);
        }

        /** Hands on what was read; it is matched and written while the next rows are read. */
        private void flush() {
            if (households.isEmpty()) {
                return;
            }
            List<List<HouseholdRow>> some = List.copyOf(households);
            int read = number;
            households.clear();
            waiting = 0;
            written();
            writing = writer.submit(() -> {
                write(some);
                heard(job, read);
            });
        }

        /** Waits for what was handed on; what ended it ends the check. */
        private void written() {
            try {
                if (writing != null) {
                    writing.get();
                }
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof RuntimeException told
                        ? told
                        : new IllegalStateException(failure.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Stopped();
            }
        }

        private void write(List<List<HouseholdRow>> some) {
            List<UUID> units = new ArrayList<>();
            List<String> codes = new ArrayList<>();
            for (List<HouseholdRow> one : some) {
                HouseholdRow lead = one.getFirst();
                if (lead.code != null) {
                    for (UUID unit : HouseholdMatch.places(lead, facts)) {
                        units.add(unit);
                        codes.add(lead.code);
                    }
                }
            }
            store.as(job.caller(), () -> {
                hold(job);
                List<HouseholdMatch.KeptHousehold> kept = store.kept(units, codes);
                HouseholdMatch match = new HouseholdMatch(
                        facts,
                        personal,
                        kept,
                        store.members(kept),
                        reviews,
                        reviews == null ? Map.of() : store.reviews(reviews.round(), kept));
                some.forEach(match::decide);
                staging.stage(job.batchId(), some.stream().flatMap(List::stream).toList());
                return null;
            });
        }

        void finish() {
            flush();
            written();
            tell(job, number, false);
            if (number == 0 && !unmapped) {
                throw new Refusal(ImportError.NO_ROWS);
            }
            store.as(STEP_SECONDS, job.caller(), () -> {
                jobs.pin(job);
                store.refuseRepeated(job.batchId());
                HouseholdImportStore.Counts counts = store.counts(job.batchId());
                // The step is free until here, so that it can be renewed, or stopped, while the file is looked through.
                heardOutside(job, number);
                hold(job);
                imports.checked(
                        job.batchId(),
                        number == 0 ? ImportState.UNMAPPED : ImportState.CHECKED,
                        counts,
                        store.text(mapping));
                ended(job);
                return null;
            });
        }
    }

    /** Waits for the first rows of a sheet, which show its header, and hands on those below it. */
    private static final class Sheets implements StreamedFile.SheetVisitor {
        private final Consumer<HouseholdSheet> found;
        private final XlsxStream.RowVisitor rows;
        private final List<HouseholdSheet.Numbered> first = new ArrayList<>();
        private String name;
        private HouseholdSheet sheet;
        private boolean known;

        Sheets(Consumer<HouseholdSheet> found, XlsxStream.RowVisitor rows) {
            this.found = found;
            this.rows = rows;
        }

        @Override
        public void begin(String sheetName) {
            name = sheetName;
            first.clear();
            known = false;
            sheet = null;
        }

        @Override
        public boolean row(int row, List<Cell> cells) {
            if (known) {
                return sheet != null && rows.row(row, cells);
            }
            first.add(new HouseholdSheet.Numbered(row, cells));
            return first.size() < 4 * HouseholdSheet.ROWS_ABOVE || firstRows();
        }

        private boolean firstRows() {
            known = true;
            sheet = HouseholdSheet.of(name, first);
            if (sheet == null) {
                return false;
            }
            found.accept(sheet);
            for (HouseholdSheet.Numbered row : first) {
                if (sheet.isBelowHeader(row.row()) && !rows.row(row.row(), row.cells())) {
                    return false;
                }
            }
            first.clear();
            return true;
        }

        @Override
        public void end() {
            if (!known) {
                firstRows();
            }
        }
    }
}
