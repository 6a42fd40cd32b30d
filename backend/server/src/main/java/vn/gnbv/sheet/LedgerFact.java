package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry up to the cut-off, or the sum of those that nothing tells apart. Whole đồng.
 *
 * @param areaType by place at the cut-off, of a commune or village, and P30A of a 30a district
 */
record LedgerFact(
        UUID id,
        UUID budgetId,
        UUID unitId,
        String unitName,
        String areaType,
        String line,
        String lineArea,
        int fiscalYear,
        String capitalType,
        String fundingSource,
        LocalDate effectiveOn,
        String entryKind,
        BigDecimal allotted,
        BigDecimal disbursed,
        boolean anySynthetic,
        boolean anyReal,
        long rows,
        String citation) {}
