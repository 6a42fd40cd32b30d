package vn.gnbv.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Provenance;
import vn.gnbv.store.Records;

/** Makes the series of an indicator at a unit: rates from their counts, and for every point the address of its rows. */
@ApplicationScoped
class IndicatorSeriesFinder {
    private static final String PERCENT = "%";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS_OF_A_RATE = 12;

    private final IndicatorStore store;
    private final Records records;

    @Inject
    IndicatorSeriesFinder(IndicatorStore store, Records records) {
        this.store = store;
        this.records = records;
    }

    IndicatorSeries series(UUID indicatorId, UUID unitId, Moment moment) {
        Indicator indicator = records.get(IndicatorStore.INDICATORS, indicatorId);
        return new IndicatorSeries(
                indicator,
                unitId,
                moment.asOf(),
                moment.block().number(),
                moment.synthetic(),
                store.points(indicatorId, unitId, moment).stream()
                        .map(row -> point(indicator, unitId, moment, row))
                        .toList(),
                store.targets(indicatorId, unitId, moment).stream()
                        .map(row -> target(indicator, unitId, moment, row))
                        .toList(),
                store.publishedFigures(indicatorId, unitId, moment));
    }

    /** Numerator through denominator, in the indicator's unit and decimals; null where the denominator is 0. */
    static BigDecimal rate(Indicator indicator, BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() == 0) {
            return null;
        }
        BigDecimal factor = indicator.unitVi().equals(PERCENT) ? HUNDRED : BigDecimal.ONE;
        return numerator
                .multiply(factor)
                .divide(denominator, DIGITS_OF_A_RATE, RoundingMode.HALF_EVEN)
                .setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    static Provenance provenance(long sources, long synthetic) {
        return synthetic == 0 ? Provenance.REAL : synthetic == sources ? Provenance.SYNTHETIC : Provenance.MIXED;
    }

    private static IndicatorSeries.Point point(
            Indicator indicator, UUID unitId, Moment moment, IndicatorStore.PointRow row) {
        return new IndicatorSeries.Point(
                row.origin(),
                row.resultId(),
                row.origin() == SeriesOrigin.ROLLED_UP ? row.sourceLevel() : null,
                row.byActivity(),
                row.projectId(),
                row.subProjectId(),
                row.groupCode(),
                row.periodFrom(),
                row.effectiveOn(),
                row.numerator() == null ? row.value() : rate(indicator, row.numerator(), row.denominator()),
                row.numerator(),
                row.denominator(),
                row.official(),
                provenance(row.sourceCount(), row.syntheticCount()),
                row.sourceCount(),
                row.resultId() != null
                        ? one("results", row.resultId(), moment)
                        : results(indicator, unitId, moment, row),
                row.citation(),
                row.note());
    }

    private static String results(Indicator indicator, UUID unitId, Moment moment, IndicatorStore.PointRow row) {
        StringBuilder address = new StringBuilder("/api/v1/results?indicatorId=")
                .append(indicator.id())
                .append("&withinId=")
                .append(unitId)
                .append("&groupCode=")
                .append(row.groupCode())
                .append("&from=")
                .append(row.origin() == SeriesOrigin.OBSERVED ? row.periodFrom() : row.effectiveOn())
                .append("&to=")
                .append(row.effectiveOn());
        if (row.origin() == SeriesOrigin.ROLLED_UP) {
            address.append("&official=true&level=")
                    .append(row.sourceLevel())
                    .append("&periodFrom=")
                    .append(row.periodFrom())
                    .append("&byActivity=")
                    .append(row.byActivity())
                    .append("&placesOn=")
                    .append(row.effectiveOn());
        }
        return line(address, row.projectId(), row.subProjectId(), moment);
    }

    private static IndicatorSeries.Target target(
            Indicator indicator, UUID unitId, Moment moment, IndicatorStore.TargetRow row) {
        return new IndicatorSeries.Target(
                row.origin(),
                row.targetId(),
                row.origin() == SeriesOrigin.ROLLED_UP ? row.sourceLevel() : null,
                row.projectId(),
                row.subProjectId(),
                row.groupCode(),
                row.periodFrom(),
                row.periodTo(),
                row.numerator() == null ? row.value() : rate(indicator, row.numerator(), row.denominator()),
                row.valueLow(),
                row.valueHigh(),
                row.numerator(),
                row.denominator(),
                row.decision(),
                row.citation(),
                provenance(row.sourceCount(), row.syntheticCount()),
                row.sourceCount(),
                row.targetId() != null
                        ? one("targets", row.targetId(), moment)
                        : targets(indicator, unitId, moment, row));
    }

    private static String targets(Indicator indicator, UUID unitId, Moment moment, IndicatorStore.TargetRow row) {
        StringBuilder address = new StringBuilder("/api/v1/targets?indicatorId=")
                .append(indicator.id())
                .append("&withinId=")
                .append(unitId)
                .append("&groupCode=")
                .append(row.groupCode())
                .append("&from=")
                .append(row.periodFrom())
                .append("&to=")
                .append(row.periodTo())
                .append("&level=")
                .append(row.sourceLevel())
                .append("&periodFrom=")
                .append(row.periodFrom())
                .append("&placesOn=")
                .append(row.periodTo());
        return line(address, row.projectId(), row.subProjectId(), moment);
    }

    /** The row as it was at the moment's block: it may have been corrected or taken back since. */
    private static String one(String resource, UUID id, Moment moment) {
        return "/api/v1/%s/%s?knownAt=%d".formatted(resource, id, moment.block().number());
    }

    private static String line(StringBuilder address, UUID projectId, UUID subProjectId, Moment moment) {
        if (projectId == null) {
            address.append("&byLine=false");
        } else {
            address.append("&projectId=").append(projectId);
        }
        if (subProjectId != null) {
            address.append("&subProjectId=").append(subProjectId);
        }
        if (moment.syntheticExcluded()) {
            address.append("&synthetic=exclude");
        }
        return address.append("&knownAt=").append(moment.block().number()).toString();
    }
}
