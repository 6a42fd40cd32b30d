package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody published. */
record PublishedFact(
        UUID id,
        UUID indicatorId,
        String measure,
        String unitCode,
        UUID unitId,
        String unitName,
        LocalDate periodFrom,
        LocalDate periodTo,
        String qualifier,
        BigDecimal value,
        String valueUnit,
        String capitalType,
        String citation) {}
