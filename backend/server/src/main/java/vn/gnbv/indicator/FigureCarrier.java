package vn.gnbv.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.place.Lineage;
import vn.gnbv.place.Lineages;
import vn.gnbv.store.Records;

/** Carries official figures of an indicator from the places of their day to those of another. */
@ApplicationScoped
class FigureCarrier {
    private final IndicatorStore store;
    private final Records records;
    private final Lineages lineages;

    @Inject
    FigureCarrier(IndicatorStore store, Records records, Lineages lineages) {
        this.store = store;
        this.records = records;
        this.lineages = lineages;
    }

    /** What has come to one place so far. */
    private static final class Heap {
        private BigDecimal value = BigDecimal.ZERO;
        private BigDecimal numerator = BigDecimal.ZERO;
        private BigDecimal denominator = BigDecimal.ZERO;
        private long sources;
        private long synthetic;

        private void count(IndicatorStore.OfficialRow row) {
            sources++;
            synthetic += row.synthetic() ? 1 : 0;
        }
    }

    CarriedFigures carried(UUID indicatorId, CarriedFilter filter, Moment moment) {
        Indicator indicator = records.get(IndicatorStore.INDICATORS, indicatorId);
        boolean ratio = indicator.kind() == IndicatorKind.RATIO;
        if (!ratio && !indicator.additiveOverPlaces()) {
            throw new Refusal(IndicatorError.NOT_ADDED_OVER_PLACES);
        }
        boolean now = filter.placesAt != CarriedFilter.PlacesAt.then;
        Lineage lineage = now ? lineages.at(moment) : new Lineage(List.of());
        Map<UUID, Heap> heaps = new HashMap<>();
        Heap rest = new Heap();
        Heap total = new Heap();
        for (IndicatorStore.OfficialRow row : store.officials(indicatorId, filter, ratio, moment)) {
            carry(row, filter, moment, lineage, heaps, rest);
            add(total, row, row.value(), row.numerator(), row.denominator());
        }
        return new CarriedFigures(
                indicator,
                filter.withinId,
                filter.firstDay(),
                filter.effectiveOn,
                moment.asOf(),
                moment.block().number(),
                moment.synthetic(),
                filter.group(),
                now ? CarriedFilter.PlacesAt.now : CarriedFilter.PlacesAt.then,
                store.names(heaps.keySet()).stream()
                        .map(unit -> item(indicator, unit, heaps.get(unit.id()), ratio))
                        .toList(),
                sum(rest, ratio),
                sum(total, ratio));
    }

    private static void carry(
            IndicatorStore.OfficialRow row,
            CarriedFilter filter,
            Moment moment,
            Lineage lineage,
            Map<UUID, Heap> heaps,
            Heap rest) {
        Lineage.Carried value = carry(row.unitId(), row.value(), filter, moment, lineage);
        Lineage.Carried numerator = carry(row.unitId(), row.numerator(), filter, moment, lineage);
        Lineage.Carried denominator = carry(row.unitId(), row.denominator(), filter, moment, lineage);
        Lineage.Carried places = row.value() != null ? value : denominator;
        for (UUID unit : places.byUnit().keySet()) {
            add(
                    heaps.computeIfAbsent(unit, key -> new Heap()),
                    row,
                    value.byUnit().get(unit),
                    numerator.byUnit().get(unit),
                    denominator.byUnit().get(unit));
        }
        add(rest, row, value.notAttributable(), numerator.notAttributable(), denominator.notAttributable());
    }

    private static Lineage.Carried carry(
            UUID unit, BigDecimal figure, CarriedFilter filter, Moment moment, Lineage lineage) {
        if (figure == null) {
            return new Lineage.Carried(Map.of(), BigDecimal.ZERO);
        }
        int decimals = Math.max(0, figure.stripTrailingZeros().scale());
        return lineage.carry(unit, filter.effectiveOn, moment.asOf(), figure, decimals);
    }

    private static void add(
            Heap heap, IndicatorStore.OfficialRow row, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        heap.count(row);
        heap.value = value == null ? heap.value : heap.value.add(value);
        heap.numerator = numerator == null ? heap.numerator : heap.numerator.add(numerator);
        heap.denominator = denominator == null ? heap.denominator : heap.denominator.add(denominator);
    }

    private static CarriedFigures.Item item(
            Indicator indicator, IndicatorStore.UnitName unit, Heap heap, boolean ratio) {
        return new CarriedFigures.Item(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.level(),
                ratio ? IndicatorSeriesFinder.rate(indicator, heap.numerator, heap.denominator) : heap.value,
                ratio ? heap.numerator : null,
                ratio ? heap.denominator : null,
                IndicatorSeriesFinder.provenance(heap.sources, heap.synthetic),
                heap.sources);
    }

    private static CarriedFigures.Sum sum(Heap heap, boolean ratio) {
        return ratio
                ? new CarriedFigures.Sum(null, heap.numerator, heap.denominator)
                : new CarriedFigures.Sum(heap.value, null, null);
    }
}
