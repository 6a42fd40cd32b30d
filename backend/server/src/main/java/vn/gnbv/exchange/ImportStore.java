package vn.gnbv.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Ids;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.Listing;
import vn.gnbv.store.Lists;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;
import vn.gnbv.store.Rows;
import vn.gnbv.web.SqlProblems;

@ApplicationScoped
class ImportStore {
    private static final int LONGEST_SHOWN = 300;
    private static final int BLAMES_AT_ONCE = 1_000;

    private static final String PROBLEM =
            "jsonb_build_object('sheet', r.sheet, 'row', r.row, 'column', problem ->> 'column', "
                    + "'field', problem ->> 'field', 'code', problem ->> 'code', 'message', problem ->> ?)";

    private static final Listing<ImportBatch> BATCHES = Listing.of(
                    ImportBatch.class,
                    "b",
                    "import_batch b left join import_job j on j.batch_id = b.id "
                            + "cross join lateral (select coalesce(jsonb_agg(f.problem order by f.number), '[]') as list from ("
                            + "select * from (select r.number, " + PROBLEM + " as problem from import_row r "
                            + "cross join lateral jsonb_array_elements(r.problems) problem "
                            + "where r.batch_id = b.id order by r.number limit 500) plain union all "
                            + "select * from (select r.number, " + PROBLEM + " as problem from import_household_row r "
                            + "cross join lateral jsonb_array_elements(r.problems) problem "
                            + "where r.batch_id = b.id and r.problems is not null order by r.number limit 500) homes) f) found "
                            + "cross join lateral (select b.failure ->> 'code' as code, b.failure ->> ? as words) failed")
            .column("doneRows", "j.done_rows")
            .column("totalRows", "j.total_rows")
            .column("mapping", "coalesce(b.mapping, '[]')")
            .column("failureCode", "failed.code")
            .column("failure", "failed.words")
            .column("problems", "found.list")
            .defaultSort("-id")
            .build();

    private static final Listing<ImportRow> ROWS = Listing.of(
                    ImportRow.class,
                    "r",
                    "import_row r cross join lateral (select coalesce(jsonb_agg(" + PROBLEM + "), '[]') as list "
                            + "from jsonb_array_elements(r.problems) problem) found")
            .column("cells", "r.shown")
            .column("changes", "'[]'::jsonb")
            .column("problems", "found.list")
            .sort("number", "r.number", Integer.class)
            .defaultSort("number")
            .build();

    /** What a row would write, as people read it; personal data masked. Of a rejected row, what its cells hold. */
    private static final Listing<ImportRow> HOUSEHOLD_ROWS = Listing.of(
                    ImportRow.class,
                    "r",
                    "import_household_row r left join administrative_unit u on u.id = r.unit_id "
                            + "left join administrative_unit v on v.id = r.village_id "
                            + "left join ethnic_group g on g.code = r.ethnic_group_code "
                            + "cross join lateral (select coalesce(jsonb_agg(" + PROBLEM + "), '[]') as list "
                            + "from jsonb_array_elements(r.problems) problem) found")
            .column(
                    "cells",
                    "coalesce(r.shown, jsonb_strip_nulls(jsonb_build_object("
                            + "'householdCode', r.code, 'communeCode', u.code, 'communeName', u.name, 'villageName', v.name, "
                            + "'address', r.address, 'phone', '•••' || r.phone_tail, 'establishedOn', r.established_on, "
                            + "'relation', r.relation, 'name', r.name, 'sex', r.sex, 'birth', coalesce(r.birth_date::text, r.birth_year::text), "
                            + "'ethnicGroup', g.name_vi, 'identityNumber', '•••' || r.identity_tail, 'schooling', r.schooling, "
                            + "'education', r.education, 'healthInsurance', case r.health_insurance when true then 'YES' when false then 'NO' end, "
                            + "'work', r.work, 'disability', r.disability, 'merit', case r.merit when true then 'YES' when false then 'NO' end, "
                            + "'joinedOn', r.joined_on, 'reviewIncome', r.review_inputs ->> 'incomeMonthlyPerHead', "
                            + "'reviewIncomeScore', r.review_inputs ->> 'incomeScore', "
                            + "'reviewDeprivationScore', r.review_inputs ->> 'deprivationScore', "
                            + "'reviewDeprivations', (select string_agg(d ->> 'indicator', '; ') "
                            + "from jsonb_array_elements(r.review_inputs -> 'deprivations') d), 'reviewStatus', r.review_status, "
                            + "'reviewCauses', nullif(array_to_string(r.review_causes, '; '), ''), "
                            + "'reviewNeeds', nullif(array_to_string(r.review_needs, '; '), ''), 'reviewNote', r.review_note)))")
            .column("changes", "coalesce(r.changes, '[]')")
            .column("problems", "found.list")
            .sort("number", "r.number", Integer.class)
            .defaultSort("number")
            .build();

    private final Rows rows;
    private final Lists lists;
    private final ObjectMapper json;
    private final SqlProblems sqlProblems;

    @Inject
    ImportStore(Rows rows, Lists lists, ObjectMapper json, SqlProblems sqlProblems) {
        this.rows = rows;
        this.lists = lists;
        this.json = json;
        this.sqlProblems = sqlProblems;
    }

    /** What the database did with a row, or why it refused. */
    record Outcome(int number, ImportAction action, Optional<Said> said) {}

    /** The file as it came, and what its rows were found to be. */
    record Head(ImportKind kind, String fileName, ImportFormat format, ImportState state, int rejectedRows) {}

    record Blame(int number, String sheet, int row, String column, String message) {}

    /** A code and what it stands for, to choose from. */
    record Named(String code, String name) {}

    private record Told(int number, ImportAction action, String state, String constraint, String detail) {}

    private record Stored(Map<String, Object> input) {}

    static Listing<ImportBatch> batches(Language language) {
        return BATCHES.bind(language.tag(), language.tag(), language.tag());
    }

    Page<ImportBatch> page(Language language, PageRequest page) {
        return lists.page(batches(language).query(), page);
    }

    Page<ImportRow> rowPage(ImportKind kind, UUID batchId, ImportAction action, Language language, PageRequest page) {
        return lists.page(
                (kind == ImportKind.HOUSEHOLDS ? HOUSEHOLD_ROWS : ROWS)
                        .bind(language.tag())
                        .query()
                        .where("r.batch_id = ?", batchId)
                        .where("r.action = ?", action),
                page);
    }

    ImportCodes codes(ImportKind kind, List<CheckedRow> file) {
        List<String> unitCodes = new ArrayList<>();
        Set<String> indicatorCodes = new HashSet<>();
        Set<String> years = new HashSet<>();
        for (CheckedRow row : file) {
            Optional.ofNullable(row.value("unitCode", String.class))
                    .ifPresent(code -> unitCodes.addAll(ImportCodes.spellings(code)));
            Optional.ofNullable(row.value("indicatorCode", String.class))
                    .ifPresent(code -> indicatorCodes.add(code.toUpperCase(java.util.Locale.ROOT)));
            Optional.ofNullable(row.value("fiscalYear", Integer.class)).ifPresent(year -> years.add(year.toString()));
        }
        return new ImportCodes(
                rows.rows(
                        ImportCodes.Line.class,
                        "select g.code, coalesce(s.code, p.code), p.id, s.id from project p "
                                + "join program g on g.id = p.program_id left join sub_project s on s.project_id = p.id",
                        List.of()),
                rows.rows(
                        ImportCodes.Indicator.class,
                        "select code, id, kind, decimals from indicator where code = any (?)",
                        List.of(indicatorCodes)),
                rows.rows(
                        ImportCodes.Unit.class,
                        "select code, id, valid_from, valid_to from administrative_unit where code = any (?)",
                        List.of(new HashSet<>(unitCodes))),
                kind != ImportKind.ENTRIES
                        ? List.of()
                        : rows.rows(
                                ImportCodes.Budget.class,
                                "select id, project_id, sub_project_id, fiscal_year, funding_source, capital_type, unit_id "
                                        + "from budget where not synthetic and activity_id is null "
                                        + "and fiscal_year::text = any (?)",
                                List.of(years)));
    }

    /** @param keep false to try out only */
    List<Outcome> write(ImportKind kind, List<Map<String, Object>> inputs, boolean keep) {
        String told = rows.value(String.class, "select import_rows(?, ?::jsonb, ?)", kind, text(inputs), keep)
                .orElse("[]");
        try {
            return json.readValue(told, new TypeReference<List<Told>>() {}).stream()
                    .map(this::outcome)
                    .toList();
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private Outcome outcome(Told told) {
        if (told.action() != ImportAction.REJECTED) {
            return new Outcome(told.number(), told.action(), Optional.empty());
        }
        Refusal refusal = sqlProblems
                .refusal(told.state(), told.constraint(), told.detail())
                .orElseThrow(() -> new IllegalStateException("row " + told.number() + ": SQLSTATE " + told.state()));
        return new Outcome(told.number(), told.action(), Optional.of(Said.of(refusal)));
    }

    UUID keep(ImportKind kind, String fileName, byte[] content, String sha256, List<CheckedRow> file) {
        UUID id = Ids.next();
        rows.value(
                UUID.class,
                "with made as (insert into import_batch (id, kind, file_name, format, sha256, size_bytes, new_rows, "
                        + "changed_rows, unchanged_rows, rejected_rows) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id) "
                        + "select id from made",
                id,
                kind,
                fileName,
                FileReader.format(content),
                sha256,
                content.length,
                count(file, ImportAction.NEW),
                count(file, ImportAction.CHANGED),
                count(file, ImportAction.UNCHANGED),
                count(file, ImportAction.REJECTED));
        rows.value(
                UUID.class,
                "with made as (insert into import_file values (?, ?) returning batch_id) select batch_id from made",
                id,
                content);
        List<Map<String, Object>> stored =
                file.stream().map(row -> stored(id, row)).toList();
        rows.value(
                Long.class,
                "with made as (insert into import_row (id, batch_id, number, sheet, row, action, input, shown, problems) "
                        + "select id, batch_id, number, sheet, row, action, input, shown, problems "
                        + "from jsonb_populate_recordset(null::import_row, ?::jsonb) returning 1) select count(*) from made",
                text(stored));
        return id;
    }

    private static int count(List<CheckedRow> file, ImportAction action) {
        return (int) file.stream().filter(row -> row.action == action).count();
    }

    private static Map<String, Object> stored(UUID batchId, CheckedRow row) {
        Map<String, String> shown = new HashMap<>();
        row.shown.forEach((name, cell) -> shown.put(name, cell.substring(0, Math.min(cell.length(), LONGEST_SHOWN))));
        Map<String, Object> stored = new HashMap<>();
        stored.put("id", Ids.next());
        stored.put("batch_id", batchId);
        stored.put("number", row.number);
        stored.put("sheet", row.table.sheet().name());
        stored.put("row", row.row + 1);
        stored.put("action", row.action);
        stored.put("input", row.action == ImportAction.REJECTED ? null : row.input);
        stored.put("shown", shown);
        stored.put(
                "problems", row.problems.stream().map(CheckedRow.Problem::told).toList());
        return stored;
    }

    Head head(UUID id) {
        return rows
                .rows(
                        Head.class,
                        "select kind, file_name, format, state, rejected_rows from import_batch where id = ?",
                        List.of(id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** A file of households that comes in: kept sealed, checked in the background. */
    UUID keepForCheck(String fileName, ImportFormat format, int sizeBytes, String sha256, UUID roundId) {
        UUID id = Ids.next();
        rows.value(
                UUID.class,
                "with made as (insert into import_batch (id, kind, file_name, format, sha256, size_bytes, state, new_rows, "
                        + "changed_rows, unchanged_rows, rejected_rows, review_round_id) "
                        + "values (?, 'HOUSEHOLDS', ?, ?, ?, ?, 'CHECKING', 0, 0, 0, 0, nullif(?, '')::uuid) "
                        + "returning id) select id from made",
                id,
                fileName,
                format,
                sha256,
                sizeBytes,
                roundId == null ? "" : roundId.toString());
        return id;
    }

    void checked(UUID id, ImportState state, HouseholdImportStore.Counts counts, String mapping) {
        rows.value(
                UUID.class,
                "with made as (update import_batch set state = ?, new_rows = ?, changed_rows = ?, unchanged_rows = ?, "
                        + "rejected_rows = ?, mapping = ?::jsonb, failure = null where id = ? returning id) select id from made",
                state,
                counts.newRows(),
                counts.changedRows(),
                counts.unchangedRows(),
                counts.rejectedRows(),
                mapping,
                id);
    }

    /** @param failure what ended the step before, as JSON; null for none */
    void step(UUID id, ImportState state, String failure) {
        rows.value(
                UUID.class,
                "with made as (update import_batch set state = ?, failure = nullif(?, '')::jsonb where id = ? returning id) select id from made",
                state,
                failure == null ? "" : failure,
                id);
    }

    void committed(UUID id) {
        rows.value(
                UUID.class,
                "with made as (update import_batch set state = 'COMMITTED', committed_rows = new_rows + changed_rows, failure = null "
                        + "where id = ? returning id) select id from made",
                id);
    }

    int rowTotal(UUID id) {
        return rows.value(
                        Integer.class,
                        "select new_rows + changed_rows + unchanged_rows + rejected_rows from import_batch where id = ?",
                        id)
                .orElse(0);
    }

    Optional<Refusal> refusal(Throwable failure) {
        return sqlProblems.refusal(failure);
    }

    /** As {@link #head}, and nobody else carries it out or drops it meanwhile. */
    Head lockedHead(UUID id) {
        rows.value(UUID.class, "select id from import_batch where id = ? for update", id);
        return head(id);
    }

    byte[] content(UUID id) {
        return rows.value(byte[].class, "select content from import_file where batch_id = ?", id)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    List<Blame> blames(UUID id, Language language) {
        return rows.rows(
                Blame.class,
                "select r.number, r.sheet, r.row, problem ->> 'column', problem ->> ? from import_row r "
                        + "cross join lateral jsonb_array_elements(r.problems) problem where r.batch_id = ? union all "
                        + "select r.number, r.sheet, r.row, problem ->> 'column', problem ->> ? from import_household_row r "
                        + "cross join lateral jsonb_array_elements(r.problems) problem where r.batch_id = ? "
                        + "and r.problems is not null order by 1",
                List.of(language.tag(), id, language.tag(), id));
    }

    /** Problems of a file of households, however many: some at a time are asked for, in the order of the rows. */
    Iterable<Blame> householdBlames(UUID id, Language language) {
        return () -> new Iterator<>() {
            private Iterator<Blame> some = List.<Blame>of().iterator();
            private int last;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (!some.hasNext() && !ended) {
                    List<Blame> found = rows.rows(
                            Blame.class,
                            "select r.number, r.sheet, r.row, problem ->> 'column', problem ->> ? from (select * from import_household_row "
                                    + "where batch_id = ? and problems is not null and number > ? order by number limit ?) r "
                                    + "cross join lateral jsonb_array_elements(r.problems) with ordinality problems (problem, place) "
                                    + "order by r.number, place",
                            List.of(language.tag(), id, last, BLAMES_AT_ONCE));
                    ended = found.isEmpty();
                    last = ended ? last : found.getLast().number();
                    some = found.iterator();
                }
                return some.hasNext();
            }

            @Override
            public Blame next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return some.next();
            }
        };
    }

    long householdBlameTotal(UUID id) {
        return rows.value(
                        Long.class,
                        "select sum(jsonb_array_length(problems))::bigint from import_household_row where batch_id = ? and problems is not null",
                        id)
                .orElse(0L);
    }

    List<Map<String, Object>> validInputs(UUID id) {
        return rows
                .rows(
                        Stored.class,
                        "select input from import_row where batch_id = ? and action in ('NEW', 'CHANGED') order by number",
                        List.of(id))
                .stream()
                .map(Stored::input)
                .toList();
    }

    void markCommitted(UUID id, int written) {
        rows.value(
                UUID.class,
                "with made as (update import_batch set state = 'COMMITTED', committed_rows = ? where id = ? returning id) "
                        + "select id from made",
                written,
                id);
    }

    void remove(UUID id, int expectedVersion) {
        boolean removed = rows.value(
                        UUID.class,
                        "with gone as (delete from import_batch where id = ? and version = ? returning id) select id from gone",
                        id,
                        expectedVersion)
                .isPresent();
        if (!removed) {
            throw new Refusal(CommonError.STALE);
        }
    }

    /** What may stand in a template's column of codes. */
    List<Named> choices(ImportColumn.Type type, Language language) {
        return switch (type) {
            case UNIT ->
                rows.rows(
                        Named.class,
                        "select distinct on (u.code) u.code, u.name from administrative_unit u "
                                + "join administrative_unit_scope s on s.unit_id = u.id "
                                + "where s.scope_unit_id = scope_unit_id() order by u.code, u.valid_from desc limit 5000",
                        List.of());
            case LINE ->
                rows.rows(
                        Named.class,
                        "select coalesce(s.code, p.code), g.code || ': ' || case ? when 'vi' then coalesce(s.title_vi, p.title_vi) "
                                + "else coalesce(s.title_en, p.title_en) end from project p "
                                + "join program g on g.id = p.program_id left join sub_project s on s.project_id = p.id "
                                + "order by g.period_from, 1 limit 5000",
                        List.of(language.tag()));
            case INDICATOR ->
                rows.rows(
                        Named.class,
                        "select code, case ? when 'vi' then title_vi else title_en end from indicator order by code limit 5000",
                        List.of(language.tag()));
            case COMMUNE ->
                rows.rows(
                        Named.class,
                        "select distinct on (u.code) u.code, u.name from administrative_unit u "
                                + "join administrative_unit_scope s on s.unit_id = u.id "
                                + "where s.scope_unit_id = scope_unit_id() and u.level = 'COMMUNE' "
                                + "order by u.code, u.valid_from desc limit 5000",
                        List.of());
            case ETHNIC_GROUP ->
                rows.rows(
                        Named.class,
                        "select case ? when 'vi' then name_vi else name_en end, code from ethnic_group order by code",
                        List.of(language.tag()));
            default -> List.of();
        };
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
