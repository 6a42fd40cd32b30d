package vn.gnbv.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.boundary.Boundaries;
import vn.gnbv.boundary.UnitMap;
import vn.gnbv.kernel.CommonError;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.sheet.Overview.Attention;
import vn.gnbv.sheet.Overview.OverviewRecommendations;

/** The first screen. Its sums are aggregates of a whole unit, which every account may read. */
@ApplicationScoped
public class OverviewService {
    /** A line is slow when what it disbursed of its year's money lags the year gone by more than this, in points. */
    private static final BigDecimal SLOW_BY_POINTS = BigDecimal.valueOf(15);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OverviewStore store;
    private final LedgerStore ledgerStore;
    private final SheetService sheets;
    private final CellReader cells;
    private final Boundaries boundaries;
    private final CurrentCaller current;
    private final SealedAnswers answers;
    private final SheetDefinition definition;

    @Inject
    OverviewService(
            OverviewStore store,
            LedgerStore ledgerStore,
            SheetService sheets,
            CellReader cells,
            Boundaries boundaries,
            CurrentCaller current,
            SealedAnswers answers) {
        this.store = store;
        this.ledgerStore = ledgerStore;
        this.sheets = sheets;
        this.cells = cells;
        this.boundaries = boundaries;
        this.current = current;
        this.answers = answers;
        definition = SheetDefinition.read("/sheet/overview.json");
    }

    /** @param unitId null for the caller's own unit, or the province where the caller has none */
    public Overview overview(UUID programId, UUID unitId, Moment moment) {
        OverviewStore.Subject subject = subject(programId, unitId, moment);
        Mission mission = mission(subject, moment);
        Language language = current.language();
        // Not sums of a unit: of an evaluation that is not out yet only those tell who may read it.
        List<Attention> attention = new ArrayList<>(store.attention(subject.unitId(), moment, language));
        List<OverviewRecommendations> recommendations = store.recommendations(subject.unitId(), moment);
        return current.inScope(subject.unitId(), () -> {
            attention.addAll(answers.get("slow lines", mission, moment, () -> slowLines(mission, moment)));
            return new Overview(
                    subject.programId(),
                    subject.programTitle(),
                    subject.unitId(),
                    subject.unitName(),
                    store.origins(subject.unitId(), mission.programFrom(), moment),
                    moment.asOf(),
                    moment.block().number(),
                    moment.synthetic(),
                    SheetLayout.yearShareGonePercent(moment.asOf()),
                    sheets.columns(mission, moment),
                    sheets.rows("overview", definition, mission, moment),
                    recommendations,
                    store.places(subject.unitId(), moment),
                    store.later(subject.unitId(), moment),
                    attention);
        });
    }

    /** The shapes of the units below, as of the day that the overview is about. */
    public UnitMap map(UUID unitId, Moment moment) {
        UUID whole = subject(null, unitId, moment).unitId();
        return boundaries.map(store.levelBelow(whole, moment), whole, moment);
    }

    /**
     * Rows behind a figure of the overview.
     *
     * @param momentOf makes the moment, given day and block of the page before, null on the first
     */
    public SheetSources sources(
            UUID programId, UUID unitId, String key, SourceFilter page, BiFunction<LocalDate, Long, Moment> momentOf) {
        SourceCursor after = cells.cursor(page);
        Moment moment = after == null ? momentOf.apply(null, null) : momentOf.apply(after.asOf(), after.block());
        Mission mission = mission(subject(programId, unitId, moment), moment);
        return current.inScope(mission.unitId(), () -> cells.sources(definition, mission, moment, key, page));
    }

    /** What was recorded after the moment of a figure of the overview and would change it. */
    public SheetLater later(UUID programId, UUID unitId, Moment moment, String key) {
        Mission mission = mission(subject(programId, unitId, moment), moment);
        return current.inScope(mission.unitId(), () -> cells.later(definition, mission, moment, key));
    }

    private OverviewStore.Subject subject(UUID programId, UUID unitId, Moment moment) {
        UUID own = unitId != null ? unitId : current.caller().scopeUnitId();
        UUID unit = own != null
                ? own
                : store.defaultUnit(moment.asOf()).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        return store.subject(programId, unit, moment.asOf(), current.language())
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    private static Mission mission(OverviewStore.Subject subject, Moment moment) {
        return new Mission(
                null,
                subject.programTitle(),
                subject.programTitle(),
                subject.programId(),
                subject.programCode(),
                subject.programFrom(),
                subject.programTo(),
                subject.unitId(),
                subject.programFrom(),
                moment.asOf(),
                "PLANNED",
                null,
                false);
    }

    private List<Attention> slowLines(Mission mission, Moment moment) {
        LocalDate asOf = moment.asOf();
        BigDecimal gone = SheetLayout.yearShareGonePercent(asOf);
        List<LedgerFact> ledger = ledgerStore.sums(mission, moment);
        return ledger.stream()
                .filter(fact -> fact.fiscalYear() == asOf.getYear())
                .map(LedgerFact::line)
                .distinct()
                .sorted()
                .map(line -> {
                    List<LedgerFact> ofLine = ledger.stream()
                            .filter(fact -> fact.line().equals(line) && fact.fiscalYear() == asOf.getYear())
                            .toList();
                    BigDecimal allotted =
                            ofLine.stream().map(LedgerFact::allotted).reduce(BigDecimal.ZERO, BigDecimal::add);
                    BigDecimal disbursed =
                            ofLine.stream().map(LedgerFact::disbursed).reduce(BigDecimal.ZERO, BigDecimal::add);
                    BigDecimal percent = allotted.signum() == 0
                            ? HUNDRED
                            : disbursed.multiply(HUNDRED).divide(allotted, 2, RoundingMode.HALF_UP);
                    boolean synthetic = ofLine.stream().anyMatch(LedgerFact::anySynthetic);
                    return new Attention(
                            "SLOW_DISBURSEMENT",
                            line,
                            String.valueOf(asOf.getYear()),
                            percent,
                            null,
                            null,
                            line,
                            synthetic);
                })
                .filter(item -> item.figure().compareTo(gone.subtract(SLOW_BY_POINTS)) < 0)
                .toList();
    }
}
