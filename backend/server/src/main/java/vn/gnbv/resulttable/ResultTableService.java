package vn.gnbv.resulttable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.access.Role;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Provenance;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.movement.MovementService;
import vn.gnbv.movement.PovertyMovement;
import vn.gnbv.place.UnitLevel;
import vn.gnbv.poverty.PovertyStatus;
import vn.gnbv.poverty.RuleSetIndicator;
import vn.gnbv.poverty.RuleSetService;
import vn.gnbv.resulttable.ResultTable.Level;
import vn.gnbv.resulttable.ResultTable.Note;
import vn.gnbv.resulttable.ResultTable.NoteCode;
import vn.gnbv.resulttable.ResultTable.Row;
import vn.gnbv.resulttable.ResultTableStore.EthnicGroupName;
import vn.gnbv.resulttable.ResultTableStore.Facet;
import vn.gnbv.resulttable.ResultTableStore.Unit;
import vn.gnbv.review.ReviewRound;
import vn.gnbv.review.ReviewRoundKind;
import vn.gnbv.review.ReviewService;
import vn.gnbv.review.RoundPlaces;
import vn.gnbv.store.Page;
import vn.gnbv.store.PageRequest;

/** Makes the official result tables of a round. */
@ApplicationScoped
class ResultTableService {
    /** Minorities with a column of their own: as many as still can be read on a page. */
    private static final int MOST_ETHNIC_GROUPS = 8;

    private final ReviewService reviews;
    private final RuleSetService ruleSets;
    private final MovementService movements;
    private final ResultTableStore store;
    private final CurrentCaller current;

    @Inject
    ResultTableService(
            ReviewService reviews,
            RuleSetService ruleSets,
            MovementService movements,
            ResultTableStore store,
            CurrentCaller current) {
        this.reviews = reviews;
        this.ruleSets = ruleSets;
        this.movements = movements;
        this.store = store;
        this.current = current;
    }

    ResultTables titles(UUID roundId) {
        return new ResultTables(
                reviews.round(roundId).id(),
                Arrays.stream(OfficialTable.values())
                        .map(table -> new ResultTables.Title(
                                table.number(),
                                table.title().vietnamese(),
                                table.title().english(),
                                table.counting(),
                                table.definition().vietnamese(),
                                table.definition().english()))
                        .toList());
    }

    /** @param page which part of a list, by the limit and cursor that the client gave */
    ResultTable table(UUID roundId, int number, ResultTableFilter filter, Moment moment, PageRequest page) {
        ReviewRound round = reviews.round(roundId);
        OfficialTable table = numbered(number);
        TableQuestion question = question(round, filter, moment);
        return table.isList() ? list(question, table, page) : counted(question, table);
    }

    /**
     * Tables as sheets of one workbook; whatever is refused is refused before the first byte.
     *
     * @param number of the only table; null for all of them
     */
    Workbook workbook(UUID roundId, Integer number, ResultTableFilter filter, Moment moment) {
        ReviewRound round = reviews.round(roundId);
        List<OfficialTable> tables = number == null ? List.of(OfficialTable.values()) : List.of(numbered(number));
        TableQuestion question = question(round, filter, moment);
        String name = "bieu-" + (number == null ? "1-15" : number) + "-" + round.year() + ".xlsx";
        return new Workbook(name, output -> write(question, tables, output));
    }

    /** A file that is written when it is sent. */
    record Workbook(String fileName, Writing writing) {
        /** Writes it. */
        @FunctionalInterface
        interface Writing {
            void to(OutputStream output) throws IOException;
        }
    }

    private void write(TableQuestion question, List<OfficialTable> tables, OutputStream output) throws IOException {
        ResultWorkbook workbook = new ResultWorkbook(output, current.language());
        for (OfficialTable table : tables) {
            if (table.isList()) {
                ResultTable head = headOfList(question, table, List.of(), null);
                workbook.begin(head);
                Page<ListedHousehold> all = store.households(question, table.status(), everyRow());
                all.forEach(total -> {}, household -> workbook.row(household.row(current.language())));
                workbook.end(head);
            } else {
                ResultTable whole = counted(question, table);
                workbook.begin(whole);
                for (Row row : whole.rows()) {
                    workbook.row(row);
                }
                workbook.end(whole);
            }
        }
        workbook.finish();
    }

    private static PageRequest everyRow() {
        return new PageRequest(1, null, null, null, PageRequest.Count.NONE, true, "");
    }

    private static OfficialTable numbered(int number) {
        return OfficialTable.numbered(number).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    private TableQuestion question(ReviewRound round, ResultTableFilter filter, Moment moment) {
        Language language = current.language();
        UUID scope = current.caller().scopeUnitId();
        UUID ownPart = scope != null && store.holds(round.unitId(), scope) ? scope : round.unitId();
        UUID placeId = filter.unitId == null ? ownPart : filter.unitId;
        Unit place = store.unit(placeId).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonError.INVALID_PARAMETER, "unitId"));
        Level level = filter.levelOrCommune();
        List<String> allowed = Arrays.stream(Level.values())
                .filter(one -> place.level().compareTo(UnitLevel.valueOf(one.name())) <= 0)
                .map(Level::name)
                .toList();
        if (!allowed.contains(level.name())) {
            throw new Refusal(CommonError.INVALID_PARAMETER, "level").with("allowed", allowed);
        }
        Notes notes = new Notes(language);
        if (round.kind() != ReviewRoundKind.REGULAR) {
            notes.add(
                    NoteCode.NOT_REGULAR,
                    "Đợt thường xuyên trong năm, không phải rà soát định kỳ: biểu chỉ gồm các hộ được rà soát trong đợt này.",
                    "A round during the year, not the annual review: the table holds only the households of this round.");
        }
        if (!store.holds(round.unitId(), placeId) && !store.holds(placeId, round.unitId())) {
            notes.add(
                    NoteCode.OUTSIDE_ROUND,
                    "Đơn vị này không thuộc phạm vi của đợt rà soát.",
                    "This unit is not of the round.");
        }
        if (!current.caller().has(Role.ADMIN) && (scope == null || !store.holds(scope, placeId))) {
            notes.add(
                    NoteCode.PART_OF_ROUND,
                    "Chỉ gồm các xã trong phạm vi của bạn.",
                    "Only the communes of your scope are counted.");
        }
        TableQuestion asked = new TableQuestion(round, place, filter.unitId, level, moment, List.of());
        notes.add(
                NoteCode.NOT_RECOGNISED,
                store.openCommunes(asked).stream().map(Unit::name).toList(),
                "%s xã chưa công nhận kết quả nên chưa có số liệu.",
                "%s communes have not recognised results: they are not counted.");
        return new TableQuestion(round, place, filter.unitId, level, moment, notes.all());
    }

    private ResultTable counted(TableQuestion question, OfficialTable table) {
        Map<String, Place> places = new HashMap<>();
        Place total = new Place();
        for (Counted one : store.counts(question, question.rowLevel())) {
            places.computeIfAbsent(one.groupKey(), key -> new Place()).add(one);
            total.add(one);
        }
        Facet facet = facet(table);
        if (facet != null) {
            for (ResultTableStore.Part part : store.parts(question, question.rowLevel(), facet)) {
                places.get(part.groupKey()).add(part);
                total.add(part);
            }
        }
        Notes notes = new Notes(current.language()).addAll(question.general());
        if (table.isMovement()) {
            return movement(question, table, total, notes);
        }
        Layout layout = layout(question, table, total, notes);
        notes.of(table, total);
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Unit, Place> one : inOrder(question, places).entrySet()) {
            Unit unit = one.getKey();
            rows.addAll(layout.rows(unit.id(), unit.name(), one.getValue()));
        }
        return answer(
                question,
                table,
                total,
                layout,
                total.isEmpty() ? List.of() : layout.rows(null, totalName(), total),
                rows,
                notes);
    }

    private ResultTable movement(TableQuestion question, OfficialTable table, Place counted, Notes notes) {
        Layout layout = Layouts.movement(table.status());
        PovertyMovement movement = movements.movement(
                question.round(),
                PovertyMovement.Grouping.valueOf(question.level().name()),
                question.unitId(),
                question.moment());
        if (movement.baseline()) {
            baseline(notes);
            return answer(question, table, counted, layout, List.of(), List.of(), notes);
        }
        notes.of(table, counted);
        List<Row> rows = new ArrayList<>();
        for (PovertyMovement.UnitMovement unit : movement.units()) {
            String name = unit.name() == null ? withoutUnit() : unit.name();
            rows.addAll(layout.rows(unit.unitId(), name, Place.of(unit)));
        }
        List<Row> totals = rows.isEmpty() ? List.of() : layout.rows(null, totalName(), Place.of(movement.total()));
        return answer(question, table, counted, layout, totals, rows, notes);
    }

    private static void baseline(Notes notes) {
        notes.add(
                NoteCode.BASELINE,
                "Đợt này mở đầu giai đoạn, không có đợt trước: chưa có diễn biến, chưa có tái nghèo, nghèo cũ.",
                "This round begins a period and has none before it: there is no movement, nobody has relapsed or stayed poor.");
    }

    private static Facet facet(OfficialTable table) {
        return switch (table) {
            case POOR_DEPRIVATIONS, POOR_DEPRIVATION_RATES, NEAR_POOR_DEPRIVATIONS, NEAR_POOR_DEPRIVATION_RATES ->
                Facet.INDICATORS;
            case CAUSES -> Facet.CAUSES;
            case ETHNIC_GROUPS -> Facet.ETHNIC_GROUPS;
            default -> null;
        };
    }

    private Layout layout(TableQuestion question, OfficialTable table, Place total, Notes notes) {
        return switch (table) {
            case TOTALS -> Layouts.totals();
            case POOR_DEPRIVATIONS, NEAR_POOR_DEPRIVATIONS ->
                Layouts.deprivations(table.status(), indicators(question), false);
            case POOR_DEPRIVATION_RATES, NEAR_POOR_DEPRIVATION_RATES ->
                Layouts.deprivations(table.status(), indicators(question), true);
            case GROUPS -> Layouts.groups();
            case ETHNIC_GROUPS -> Layouts.ethnicGroups(told(total, notes));
            case CAUSES -> Layouts.causes();
            case CHILDREN -> Layouts.children();
            case POOR_RESULT, NEAR_POOR_RESULT -> Layouts.result(table.status());
            case POOR_MOVEMENT, NEAR_POOR_MOVEMENT, NEAR_POOR_LIST, POOR_LIST ->
                throw new IllegalArgumentException(table + " is made in another way");
        };
    }

    private List<RuleSetIndicator> indicators(TableQuestion question) {
        return ruleSets.get(question.round().ruleSetId()).indicators();
    }

    /** The minorities with most households, in the order of the list; all others stand together. */
    private List<EthnicGroupName> told(Place total, Notes notes) {
        Map<String, Long> found = total.words();
        found.remove(Layouts.KINH);
        Map<String, Integer> chosen = new HashMap<>();
        found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ETHNIC_GROUPS)
                .forEach(one -> chosen.put(one.getKey(), chosen.size()));
        List<EthnicGroupName> names = store.ethnicGroups();
        notes.add(
                NoteCode.OTHER_ETHNIC_GROUPS,
                names.stream()
                        .filter(one -> found.containsKey(one.code()) && !chosen.containsKey(one.code()))
                        .map(one -> current.language().choose(one.nameVi(), one.nameEn()))
                        .toList(),
                "Cột khác gồm %s dân tộc ít hộ nhất.",
                "Other holds the %s groups with fewest households.");
        return names.stream()
                .filter(one -> chosen.containsKey(one.code()))
                .sorted(Comparator.comparing(one -> chosen.get(one.code())))
                .toList();
    }

    /** Places in the order of their units; what lies in none comes last. */
    private Map<Unit, Place> inOrder(TableQuestion question, Map<String, Place> places) {
        Map<Unit, Place> sorted = new LinkedHashMap<>();
        Map<String, Place> left = new HashMap<>(places);
        for (Unit unit : store.units(question.rowLevel())) {
            Place place = left.remove(unit.id().toString());
            if (place != null) {
                sorted.put(unit, place);
            }
        }
        left.values().forEach(place -> sorted.put(new Unit(null, withoutUnit(), null), place));
        return sorted;
    }

    private String totalName() {
        return current.language().choose("Tổng số", "Total");
    }

    private String withoutUnit() {
        return current.language().choose("Không thuộc đơn vị cấp này", "In no unit of this level");
    }

    private ResultTable list(TableQuestion question, OfficialTable table, PageRequest page) {
        Page<ListedHousehold> found = store.households(question, table.status(), page);
        List<Row> rows = found.getItems().stream()
                .map(one -> one.row(current.language()))
                .toList();
        return headOfList(question, table, rows, found.getNextCursor());
    }

    private ResultTable headOfList(TableQuestion question, OfficialTable table, List<Row> rows, String nextCursor) {
        Place all = new Place();
        store.counts(question, RoundPlaces.Level.NONE).forEach(all::add);
        PovertyStatus status = table.status();
        Notes notes = new Notes(current.language()).addAll(question.general());
        if (question.round().previousRoundId() == null) {
            baseline(notes);
        }
        if (current.caller().has(Role.ANALYST) && !current.caller().has(Role.OFFICER)) {
            notes.add(
                    NoteCode.NAMES_WITHHELD,
                    "Vai trò của bạn không xem tên chủ hộ.",
                    "Your role sees no names of heads.");
        }
        long households = all.of(Counted::households, status);
        String name = totalName() + ": " + Notes.number(households, current.language())
                + current.language().choose(" hộ", " households");
        List<Row> totals =
                households == 0 ? List.of() : List.of(ListedHousehold.total(name, all.of(Counted::persons, status)));
        return answer(
                question,
                table,
                all,
                ListedHousehold.columns(current.language(), status == PovertyStatus.POOR),
                totals,
                rows,
                notes,
                nextCursor);
    }

    private ResultTable answer(
            TableQuestion question,
            OfficialTable table,
            Place counted,
            Layout layout,
            List<Row> totals,
            List<Row> rows,
            Notes notes) {
        return answer(question, table, counted, layout.columns(current.language()), totals, rows, notes, null);
    }

    private ResultTable answer(
            TableQuestion question,
            OfficialTable table,
            Place counted,
            List<ResultTable.Column> columns,
            List<Row> totals,
            List<Row> rows,
            Notes notes,
            String nextCursor) {
        ReviewRound round = question.round();
        Moment moment = question.moment();
        List<Note> all = notes.all();
        return new ResultTable(
                round.id(),
                round.code(),
                round.title(),
                round.year(),
                table.number(),
                table.title().in(current.language()),
                table.definition().in(current.language()),
                table.counting(),
                question.place().id(),
                question.place().name(),
                question.level(),
                moment.asOf(),
                moment.block().number(),
                moment.synthetic(),
                provenance(counted),
                store.decision(round, question.place(), moment).stream()
                        .findFirst()
                        .orElse(null),
                columns,
                totals,
                rows,
                all,
                nextCursor);
    }

    private static Provenance provenance(Place counted) {
        long households = counted.all(Counted::households);
        long synthetic = counted.all(Counted::synthetic);
        if (households == 0) {
            return null;
        }
        return synthetic == 0 ? Provenance.REAL : synthetic == households ? Provenance.SYNTHETIC : Provenance.MIXED;
    }
}
