package vn.gnbv.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.gnbv.demo.DemoPlaces.Commune;
import vn.gnbv.reference.ReferenceIds;

/**
 * Synthetic villages, wards' quarters and highland hamlets of the communes of 2018. No list
 * of the real ones was found: their number follows from the households of 2017, about 150 to a village, and their names are put
 * together by chance. They are the same for every set of households, whatever its scale.
 */
final class DemoVillages {
    private static final int HOUSEHOLDS_PER_VILLAGE = 150;
    private static final int LEAST = 2;
    private static final int MOST = 98;
    /** Codes of villages that nobody else has: the commune's, this, and a number. */
    private static final String SERIES = "9";

    private static final long SEED = 20170101L;

    /** @param weight how large it is, 1 on average */
    record Village(UUID id, String code, String name, boolean quarter, double weight) {}

    private final List<List<Village>> villages = new ArrayList<>();
    private final List<double[]> bounds = new ArrayList<>();

    /**
     * @param households of the communes in the order of the places, in the province as it is
     * @param number of the part of a set: each has villages of its own
     */
    DemoVillages(DemoPlaces places, long[] households, int number) {
        List<Commune> communes = places.communes();
        for (int at = 0; at < communes.size(); at++) {
            List<Village> here = of(communes.get(at), households[at], number);
            villages.add(here);
            bounds.add(bounds(here));
        }
    }

    /** Of a commune by its index. */
    List<Village> of(int commune) {
        return villages.get(commune);
    }

    /** The village of a commune on which a lot falls: larger ones more often. */
    Village drawn(int commune, long lot) {
        double draw = new SplittableRandom(lot).nextDouble();
        double[] until = bounds.get(commune);
        int at = 0;
        while (at < until.length - 1 && draw >= until[at]) {
            at++;
        }
        return villages.get(commune).get(at);
    }

    private static List<Village> of(Commune commune, long households, int number) {
        SplittableRandom random =
                new SplittableRandom((SEED + number) ^ commune.id().getLeastSignificantBits());
        boolean urban = !commune.kind().equals("XA");
        int count = Math.clamp(Math.round((double) households / HOUSEHOLDS_PER_VILLAGE), LEAST, MOST);
        List<Village> here = new ArrayList<>(count);
        Set<String> taken = new HashSet<>();
        for (int village = 1; village <= count; village++) {
            String code = "%s%s%s%02d".formatted(DemoProvince.prefix(number), commune.code(), SERIES, village);
            String name = urban ? "Tổ dân phố " + village : VillageNames.of(commune.district(), village, random);
            while (!taken.add(name)) {
                name = VillageNames.of(commune.district(), village, random);
            }
            here.add(new Village(
                    ReferenceIds.of("demo/village", code), code, name, urban, 0.65 + 0.7 * random.nextDouble()));
        }
        return here;
    }

    private static double[] bounds(List<Village> villages) {
        double sum = villages.stream().mapToDouble(Village::weight).sum();
        double[] until = new double[villages.size()];
        double reached = 0;
        for (int at = 0; at < until.length; at++) {
            reached += villages.get(at).weight() / sum;
            until[at] = reached;
        }
        return until;
    }
}
