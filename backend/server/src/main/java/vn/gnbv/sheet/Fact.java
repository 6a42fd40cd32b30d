package vn.gnbv.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of results or targets, or, where nobody asked for single rows, the sum of those that nothing tells apart.
 *
 * @param id of the single row; null for a sum
 * @param indicatorId of the single row; null for a sum
 * @param tier OWN for the evaluation's unit, COMMUNE for communes and villages, DISTRICT for districts
 * @param districtId of a commune or village the district that it lies in, of a district itself; null where there is none
 * @param areaType by place at the cut-off, of communes and villages, and P30A of 30a districts
 * @param line code of the project line; null for none
 * @param lineArea area type of the line
 * @param latestOfSeries whether the row is the latest of its unit, line and activity that begins on the first day
 */
record Fact(
        UUID id,
        UUID indicatorId,
        UUID unitId,
        String unitName,
        String indicator,
        String groupCode,
        String tier,
        UUID districtId,
        String areaType,
        boolean verified,
        String line,
        String lineArea,
        LocalDate periodFrom,
        LocalDate periodTo,
        boolean latestOfSeries,
        BigDecimal value,
        BigDecimal valueLow,
        BigDecimal valueHigh,
        BigDecimal numerator,
        BigDecimal denominator,
        boolean anySynthetic,
        boolean anyReal,
        long rows,
        String citation) {}
