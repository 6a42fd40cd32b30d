package vn.gnbv.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import vn.gnbv.reference.Designations;
import vn.gnbv.reference.Unit;
import vn.gnbv.reference.UnitCatalogue;

/** The communes and districts of 2018 as the generators see them: in one order, with their area type at the cut-off. */
final class DemoPlaces {
    static final LocalDate CUT_OFF = LocalDate.of(2018, 6, 30);

    /** A commune of 2018; {@code weight} is a size that the dice gave it. */
    record Commune(String code, UUID id, String district, String kind, String areaType, double size, double need) {}

    private final UnitCatalogue catalogue = new UnitCatalogue();
    private final List<Commune> communes = new ArrayList<>();

    DemoPlaces() {
        List<Designations.Designation> designations = Designations.read().stream()
                .filter(designation ->
                        !CUT_OFF.isBefore(designation.validFrom()) && !CUT_OFF.isAfter(designation.validTo()))
                .toList();
        for (Map.Entry<String, String> entry :
                catalogue.districtOfCommunes2018().entrySet()) {
            Unit unit = catalogue.at(entry.getKey(), CUT_OFF);
            String areaType = designated(designations, entry.getValue(), "DISTRICT_30A")
                    ? "P30A"
                    : designated(designations, unit.code(), "COMMUNE_135") ? "P135" : "OUTSIDE";
            boolean urban = !unit.kind().equals("XA");
            double size = Dice.between(0.7, 1.3, "size" + unit.code()) * (urban ? 1.7 : 1);
            double need = size
                    * (urban ? 0.25 : areaType.equals("OUTSIDE") ? 0.8 : 1.8)
                    * Dice.between(0.8, 1.2, "need" + unit.code());
            communes.add(new Commune(unit.code(), unit.id(), entry.getValue(), unit.kind(), areaType, size, need));
        }
    }

    List<Commune> communes() {
        return communes;
    }

    List<Commune> communesOf(String district) {
        return communes.stream()
                .filter(commune -> commune.district().equals(district))
                .toList();
    }

    UUID unit(String code) {
        return catalogue.at(code, CUT_OFF).id();
    }

    String name(String code) {
        return catalogue.at(code, CUT_OFF).name();
    }

    static double[] weights(List<Commune> communes, ToDoubleFunction<Commune> weight) {
        return communes.stream().mapToDouble(weight).toArray();
    }

    private static boolean designated(List<Designations.Designation> designations, String code, String kind) {
        return designations.stream()
                .anyMatch(designation -> designation.unitCode().equals(code)
                        && designation.kind().equals(kind));
    }

    static long sum(long[] parts) {
        return Arrays.stream(parts).sum();
    }
}
