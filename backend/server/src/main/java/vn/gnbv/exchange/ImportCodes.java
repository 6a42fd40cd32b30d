package vn.gnbv.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.indicator.IndicatorKind;

/** What the codes in a file stand for: loaded once for a whole file. */
final class ImportCodes {
    private final List<Line> lines;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, List<Unit>> units = new HashMap<>();
    private final Map<BudgetLine, UUID> budgets = new HashMap<>();

    record Line(String programCode, String code, UUID projectId, UUID subProjectId) {}

    record Indicator(String code, UUID id, IndicatorKind kind, int decimals) {}

    record Unit(String code, UUID id, LocalDate validFrom, LocalDate validTo) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    record Budget(
            UUID id,
            UUID projectId,
            UUID subProjectId,
            int fiscalYear,
            String fundingSource,
            String capitalType,
            UUID unitId) {}

    record BudgetLine(
            UUID projectId, UUID subProjectId, int fiscalYear, String fundingSource, String capitalType, UUID unitId) {}

    ImportCodes(List<Line> lines, List<Indicator> indicators, List<Unit> units, List<Budget> budgets) {
        this.lines = lines;
        indicators.forEach(indicator -> this.indicators.put(indicator.code(), indicator));
        units.forEach(unit -> this.units
                .computeIfAbsent(unit.code(), code -> new ArrayList<>())
                .add(unit));
        budgets.forEach(budget -> this.budgets.put(
                new BudgetLine(
                        budget.projectId(),
                        budget.subProjectId(),
                        budget.fiscalYear(),
                        budget.fundingSource(),
                        budget.capitalType(),
                        budget.unitId()),
                budget.id()));
    }

    Line line(String program, String code) throws CellProblem {
        String wanted = code.toUpperCase(Locale.ROOT).replace(" ", "");
        List<Line> found = lines.stream()
                .filter(line -> line.code().equals(wanted))
                .filter(line -> program == null || line.programCode().equalsIgnoreCase(program))
                .toList();
        if (found.isEmpty()) {
            throw new CellProblem(
                    "line-not-found",
                    "Không có mã này, hoặc dự án có tiểu dự án: ghi mã tiểu dự án.",
                    "No such code, or the project has sub-projects: name one of them.");
        }
        if (found.size() > 1) {
            throw new CellProblem(
                    "program-needed",
                    "Mã này có ở nhiều chương trình: ghi thêm mã chương trình.",
                    "Several programs have this code: add the program code.");
        }
        return found.getFirst();
    }

    Indicator indicator(String code) throws CellProblem {
        Indicator found = indicators.get(code.toUpperCase(Locale.ROOT));
        if (found == null) {
            throw new CellProblem("indicator-not-found", "Không có chỉ tiêu mã này.", "No indicator has this code.");
        }
        return found;
    }

    /** A code alone names no unit: the day tells which. */
    UUID unit(String code, LocalDate day) throws CellProblem {
        return candidates(code).stream()
                .filter(unit -> unit.holdsOn(day))
                .map(Unit::id)
                .findFirst()
                .orElseThrow(() -> new CellProblem(
                        "unit-not-found",
                        "Không có đơn vị mã này tại ngày " + day + ".",
                        "No unit bears this code on " + day + "."));
    }

    /** The budget of a line, held by a unit that bore the code on the entry's day or in the fiscal year. */
    UUID budget(Line line, int year, String source, String capital, String unitCode, LocalDate day) throws CellProblem {
        return candidates(unitCode).stream()
                .sorted(Comparator.comparing(unit -> !unit.holdsOn(day)))
                .map(unit -> budgets.get(
                        new BudgetLine(line.projectId(), line.subProjectId(), year, source, capital, unit.id())))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new CellProblem(
                        "budget-not-found",
                        "Chưa có dòng ngân sách này trong phạm vi của bạn: mở dòng trước khi nhập bút toán.",
                        "Your scope has no such budget: open it before booking on it."));
    }

    /** Spreadsheets drop leading zeros: 1 is province 01. */
    private List<Unit> candidates(String code) {
        List<Unit> found = new ArrayList<>();
        spellings(code).forEach(spelling -> found.addAll(units.getOrDefault(spelling, List.of())));
        return found;
    }

    static List<String> spellings(String code) {
        List<String> spellings = new ArrayList<>(List.of(code));
        if (code.matches("[0-9]{1,4}")) {
            for (int length : new int[] {2, 3, 5}) {
                if (code.length() < length) {
                    spellings.add("0".repeat(length - code.length()) + code);
                }
            }
        }
        return spellings;
    }
}
