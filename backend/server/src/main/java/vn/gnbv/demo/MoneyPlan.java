package vn.gnbv.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.gnbv.reference.Designations;

/**
 * How the money of 2016-2018 is split, in million đồng. Published: 714,000 in all; DA1 415,000, of it recurrent 106,000 (which
 * leaves 309,000 of the 'nearly 310,000' for investment) and so 299,000 for DA2 to DA5; Tu Mơ Rông in 2017 35,000 of DA1 and
 * 17,800 of DA2 from the centre, of which 22,000 and 7,700 spent by 31 October.
 */
final class MoneyPlan {
    static final int FIRST_YEAR = 2016;
    static final double[] YEARS = {0.28, 0.35, 0.37};
    static final String PROVINCE = "62";
    static final String TU_MO_RONG = "617";
    private static final String IA_HDRAI = "618";
    private static final double REDUCED_NORM = 0.7;
    private static final double MECHANISM_SHARE = 0.5;
    private static final double PROVINCE_SHARE_OF_DA5 = 9;

    /** A line with one kind of capital; sources in percent. */
    record Line(String code, String capital, long millions, Map<String, Integer> sources, long tuMoRong2017) {
        boolean investment() {
            return capital.equals("INVESTMENT");
        }
    }

    static final List<Line> LINES = List.of(
            new Line("DA1.1", "INVESTMENT", 309_000, Map.of("CENTRAL", 92, "PROVINCE", 8), 24_000),
            new Line("DA1.1", "RECURRENT", 18_000, Map.of("CENTRAL", 100), 1_500),
            new Line("DA1.3", "RECURRENT", 80_000, Map.of("CENTRAL", 94, "DISTRICT", 4, "COMMUNITY", 2), 8_900),
            new Line("DA1.4", "RECURRENT", 8_000, Map.of("CENTRAL", 100), 600),
            new Line("DA2.1", "INVESTMENT", 196_000, Map.of("CENTRAL", 88, "PROVINCE", 9, "COMMUNITY", 3), 11_800),
            new Line("DA2.1", "RECURRENT", 11_000, Map.of("CENTRAL", 100), 700),
            new Line("DA2.2", "RECURRENT", 56_000, Map.of("CENTRAL", 93, "DISTRICT", 4, "COMMUNITY", 3), 4_900),
            new Line("DA2.3", "RECURRENT", 6_000, Map.of("CENTRAL", 100), 400),
            new Line("DA3", "RECURRENT", 16_000, Map.of("CENTRAL", 85, "DISTRICT", 9, "COMMUNITY", 6), 0),
            new Line("DA4", "RECURRENT", 6_000, Map.of("CENTRAL", 90, "PROVINCE", 10), 0),
            new Line("DA5", "RECURRENT", 8_000, Map.of("CENTRAL", 92, "PROVINCE", 8), 0));

    /** Spent by 31 October 2017 in Tu Mơ Rông, million đồng, by project. */
    static final Map<String, Long> TU_MO_RONG_SPENT = Map.of("DA1", 22_000L, "DA2", 7_700L);

    private MoneyPlan() {}

    /** Holding units of a line in a year, with their weights. */
    static Map<String, Double> holders(Line line, int year, DemoPlaces places) {
        Map<String, Double> holders = new TreeMap<>();
        switch (line.code().substring(0, 3)) {
            case "DA1" -> {
                holders.put("613", 1.0);
                holders.put(TU_MO_RONG, 1.0);
                if (year >= DemoPlaces.CUT_OFF.getYear()) {
                    holders.put(IA_HDRAI, REDUCED_NORM);
                } else if (line.investment()) {
                    List.of("610", "614", "616").forEach(district -> holders.put(district, MECHANISM_SHARE));
                }
            }
            case "DA2" -> holders.putAll(designatedCommunes(year, places));
            case "DA3" ->
                places.communes().stream()
                        .filter(commune -> commune.areaType().equals("OUTSIDE"))
                        .forEach(commune -> holders.merge(commune.district(), 1.0, Double::sum));
            case "DA4" -> holders.put(PROVINCE, 1.0);
            default -> {
                holders.put(PROVINCE, PROVINCE_SHARE_OF_DA5);
                places.communes().forEach(commune -> holders.putIfAbsent(commune.district(), 1.0));
            }
        }
        return holders;
    }

    /** Designated communes by district; the city has designated villages, counted as one commune. */
    private static Map<String, Double> designatedCommunes(int year, DemoPlaces places) {
        LocalDate day = LocalDate.of(year, 6, 30);
        Map<String, String> districts = new LinkedHashMap<>();
        places.communes().forEach(commune -> districts.put(commune.code(), commune.district()));
        Map<String, Double> counts = new TreeMap<>(Map.of("608", 1.0));
        for (Designations.Designation designation : Designations.read()) {
            if (designation.kind().equals("COMMUNE_135")
                    && !day.isBefore(designation.validFrom())
                    && !day.isAfter(designation.validTo())) {
                counts.merge(districts.get(designation.unitCode()), 1.0, Double::sum);
            }
        }
        return counts;
    }
}
