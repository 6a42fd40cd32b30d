package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry as it stands behind a figure.
 *
 * @param term place of the term that it belongs to, from 1
 * @param amount what it adds, whole đồng
 */
record LedgerRow(
        UUID id,
        UUID budgetId,
        UUID unitId,
        String unitName,
        String line,
        LocalDate effectiveOn,
        int term,
        BigDecimal amount,
        boolean synthetic,
        String citation) {}
