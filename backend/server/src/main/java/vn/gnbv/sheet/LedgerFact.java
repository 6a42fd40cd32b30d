package vn.gnbv.sheet;

import java.math.BigDecimal;

/**
 * The sum of the entries up to the cut-off that nothing tells apart. Whole đồng.
 *
 * @param areaType by place at the cut-off, of a commune or village, and P30A of a 30a district
 * @param allotments entries that allot
 * @param disbursements entries that pay, advance, or take either back
 */
record LedgerFact(
        String areaType,
        String line,
        String lineArea,
        int fiscalYear,
        String capitalType,
        String fundingSource,
        BigDecimal allotted,
        BigDecimal disbursed,
        boolean anySynthetic,
        boolean anyReal,
        long allotments,
        long disbursements) {}
