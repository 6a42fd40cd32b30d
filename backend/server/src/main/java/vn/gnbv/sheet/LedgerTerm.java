package vn.gnbv.sheet;

import java.util.ArrayList;
import java.util.List;
import vn.gnbv.sheet.Contribution.Side;
import vn.gnbv.sheet.SheetDefinition.Measure;
import vn.gnbv.sheet.SheetDefinition.Row;

/**
 * Which entries make up one side of a figure: the same filters by which its sums are picked, for the database to find the rows.
 *
 * @param areaType column of the project line; null for all
 * @param in30aDistricts only budgets of places in 30a districts
 * @param capitalTypes null for all, as are the others
 */
record LedgerTerm(
        Side side,
        boolean allotted,
        List<String> lines,
        String areaType,
        boolean in30aDistricts,
        List<String> capitalTypes,
        List<String> fundingSources,
        List<Integer> fiscalYears) {

    /** Of a figure that entries make up, alone or divided by something. */
    static List<LedgerTerm> of(
            SheetDefinition definition, Row row, Measure measure, String column, boolean in30aDistricts) {
        List<LedgerTerm> terms = new ArrayList<>();
        if ("BUDGET".equals(measure.source()) && measure.isRatio()) {
            terms.add(
                    of(measure, measure.numerator().get("quantity").asText(), Side.NUMERATOR, column, in30aDistricts));
            terms.add(of(
                    measure, measure.denominator().get("quantity").asText(), Side.DENOMINATOR, column, in30aDistricts));
        } else if ("BUDGET".equals(measure.source())) {
            terms.add(of(measure, measure.quantity(), Side.VALUE, column, in30aDistricts));
        } else if ("DERIVED".equals(measure.source()) && measure.numerator() != null) {
            part(definition, row, measure.numerator().asText(), Side.NUMERATOR, column, in30aDistricts, terms);
            part(definition, row, measure.denominator().asText(), Side.DENOMINATOR, column, in30aDistricts, terms);
        }
        return terms;
    }

    private static void part(
            SheetDefinition definition,
            Row row,
            String key,
            Side side,
            String column,
            boolean in30aDistricts,
            List<LedgerTerm> into) {
        Measure measure = definition.part(row, key);
        if ("BUDGET".equals(measure.source())) {
            into.add(of(measure, measure.quantity(), side, column, in30aDistricts));
        }
    }

    private static LedgerTerm of(Measure measure, String quantity, Side side, String column, boolean in30aDistricts) {
        return new LedgerTerm(
                side,
                quantity.equals("ALLOTTED"),
                measure.lines(),
                column.equals("ALL") ? null : column,
                in30aDistricts,
                measure.capitalTypes(),
                measure.fundingSources(),
                measure.fiscalYears());
    }
}
