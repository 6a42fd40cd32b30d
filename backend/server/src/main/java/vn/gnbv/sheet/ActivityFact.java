package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An activity that began within the period, with its financings.
 *
 * @param areaType by place at the cut-off, of a commune or village, and P30A of a 30a district
 * @param integrated whether more than one program or source pays for it
 */
record ActivityFact(
        UUID id,
        UUID programId,
        UUID unitId,
        String unitName,
        String areaType,
        String title,
        String line,
        String lineArea,
        String kind,
        LocalDate startsOn,
        String proposedBy,
        Boolean communeIsInvestor,
        boolean hasRecoveryRule,
        boolean synthetic,
        String citation,
        boolean integrated,
        List<Financing> financings) {

    /** Whole đồng of one program and source. */
    record Financing(UUID id, String program, String source, BigDecimal amount) {}
}
