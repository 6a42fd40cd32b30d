package vn.gnbv.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.audit.Moment;

/** The figures of the budget page, each with the list of its entries. */
@ApplicationScoped
public class BudgetAggregates {
    private static final List<BudgetFigure> STEPS = List.of(
            BudgetFigure.ALLOTTED,
            BudgetFigure.ADJUSTED,
            BudgetFigure.TRANSFERRED,
            BudgetFigure.CARRIED,
            BudgetFigure.CANCELLED,
            BudgetFigure.DISBURSED);

    private final BudgetAggregateStore store;

    @Inject
    public BudgetAggregates(BudgetAggregateStore store) {
        this.store = store;
    }

    BudgetWaterfall waterfall(LineFilter filter, Moment moment) {
        EntriesLink link = EntriesLink.of(filter, moment);
        List<BudgetWaterfall.Step> steps = new ArrayList<>();
        for (BudgetSums sums : store.total(filter, moment)) {
            long available = 0;
            for (BudgetFigure figure : STEPS) {
                long amount = sums.of(figure);
                boolean takes = figure == BudgetFigure.CANCELLED || figure == BudgetFigure.DISBURSED;
                long effect = takes ? -amount : amount;
                available = Math.addExact(available, effect);
                steps.add(step(figure, amount, effect, available, sums, link));
            }
            steps.add(step(BudgetFigure.AVAILABLE, sums.available(), 0, available, sums, link));
        }
        return new BudgetWaterfall(moment.asOf(), moment.block().number(), moment.synthetic(), steps);
    }

    private static BudgetWaterfall.Step step(
            BudgetFigure figure, long amount, long effect, long available, BudgetSums sums, EntriesLink link) {
        return new BudgetWaterfall.Step(
                figure,
                amount,
                effect,
                available,
                sums.provenance(),
                link.with("figure", figure).toString());
    }

    BudgetMatrix matrix(LineFilter filter, BudgetMatrix.By by, Moment moment) {
        EntriesLink link = EntriesLink.of(filter, moment);
        Map<String, BudgetMatrix.Column> columns = new LinkedHashMap<>();
        Map<List<UUID>, BudgetMatrix.Row> rows = new LinkedHashMap<>();
        List<BudgetMatrix.Cell> totals = new ArrayList<>();
        BudgetMatrix.Cell total = null;
        for (BudgetAggregateStore.MatrixRow row : store.matrix(filter, by, moment)) {
            EntriesLink atLine = row.projectId() == null ? link : atLine(link, row);
            BudgetMatrix.Cell cell = row.allotted() == null ? null : cell(row, by, atLine);
            if (row.projectId() != null) {
                rows.merge(
                        List.of(row.projectId(), row.subProjectId() == null ? row.projectId() : row.subProjectId()),
                        line(row, cell),
                        BudgetAggregates::merged);
            } else if (row.column() != null) {
                columns.put(row.column(), new BudgetMatrix.Column(row.column(), row.label()));
                totals.add(cell);
            } else {
                total = cell;
            }
        }
        return new BudgetMatrix(
                moment.asOf(),
                moment.block().number(),
                moment.synthetic(),
                by,
                List.copyOf(columns.values()),
                List.copyOf(rows.values()),
                totals,
                total);
    }

    private static EntriesLink atLine(EntriesLink link, BudgetAggregateStore.MatrixRow row) {
        EntriesLink atProject = link.with("projectId", row.projectId());
        return row.subProjectId() == null ? atProject : atProject.with("subProjectId", row.subProjectId());
    }

    private static BudgetMatrix.Cell cell(BudgetAggregateStore.MatrixRow row, BudgetMatrix.By by, EntriesLink atLine) {
        EntriesLink link = row.column() == null
                ? atLine
                : atLine.with(
                        switch (by) {
                            case year -> "fiscalYear";
                            case fundingSource -> "fundingSource";
                            case unit -> "holderId";
                        },
                        row.column());
        return new BudgetMatrix.Cell(row.column(), row.sums(), link.toString());
    }

    private static BudgetMatrix.Row line(BudgetAggregateStore.MatrixRow row, BudgetMatrix.Cell cell) {
        boolean ofColumn = cell != null && cell.column() != null;
        return new BudgetMatrix.Row(
                row.programId(),
                row.projectId(),
                row.subProjectId(),
                row.lineCode(),
                row.lineTitleVi(),
                row.lineTitleEn(),
                row.areaType(),
                ofColumn ? List.of(cell) : List.of(),
                ofColumn ? null : cell);
    }

    private static BudgetMatrix.Row merged(BudgetMatrix.Row first, BudgetMatrix.Row next) {
        List<BudgetMatrix.Cell> cells = new ArrayList<>(first.cells());
        cells.addAll(next.cells());
        return new BudgetMatrix.Row(
                first.programId(),
                first.projectId(),
                first.subProjectId(),
                first.lineCode(),
                first.lineTitleVi(),
                first.lineTitleEn(),
                first.areaType(),
                cells,
                next.total() == null ? first.total() : next.total());
    }
}
