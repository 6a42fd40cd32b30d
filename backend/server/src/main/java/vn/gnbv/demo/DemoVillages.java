package vn.gnbv.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.gnbv.demo.DemoPlaces.Commune;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.reference.Unit;
import vn.gnbv.reference.UnitCatalogue;

/**
 * Synthetic villages, wards' quarters and highland hamlets below the communes of 2018, and below those that came after them. No list
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

    private final List<Commune> communes;
    private final List<List<Village>> villages = new ArrayList<>();
    private final List<double[]> bounds = new ArrayList<>();

    /** @param households of the communes in the order of the places, in the province as it is */
    DemoVillages(DemoPlaces places, long[] households) {
        communes = places.communes();
        for (int at = 0; at < communes.size(); at++) {
            List<Village> here = of(communes.get(at), households[at]);
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

    private static List<Village> of(Commune commune, long households) {
        SplittableRandom random = new SplittableRandom(SEED ^ commune.id().getLeastSignificantBits());
        boolean urban = !commune.kind().equals("XA");
        int count = Math.clamp(Math.round((double) households / HOUSEHOLDS_PER_VILLAGE), LEAST, MOST);
        List<Village> here = new ArrayList<>(count);
        Set<String> taken = new HashSet<>();
        for (int number = 1; number <= count; number++) {
            String code = "%s%s%02d".formatted(commune.code(), SERIES, number);
            String name = urban ? "Tổ dân phố " + number : VillageNames.of(commune.district(), number, random);
            while (!taken.add(name)) {
                name = VillageNames.of(commune.district(), number, random);
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

    /** Records them, unless they are there: in one statement each, for every change of places tells anew who may see what. */
    void insert(Connection connection, UnitCatalogue catalogue) throws SQLException {
        if (areThere(connection)) {
            return;
        }
        BulkStore units = new BulkStore(
                "administrative_unit",
                "id, code, level, kind, name, valid_from, valid_from_evidence, valid_to, synthetic");
        BulkStore parents = new BulkStore("unit_parent", "id, unit_id, parent_id, valid_from, valid_to");
        for (int at = 0; at < communes.size(); at++) {
            List<Unit> chain =
                    catalogue.andSuccessors(catalogue.at(communes.get(at).code(), DemoPlaces.CUT_OFF));
            for (Village village : villages.get(at)) {
                LocalDate since = chain.getFirst().validFrom();
                String kind = village.quarter() ? "TO_DAN_PHO" : "THON";
                units.add(
                        village.id(),
                        village.code(),
                        "VILLAGE",
                        kind,
                        village.name(),
                        since,
                        "UNVERIFIED",
                        chain.getLast().validTo(),
                        true);
                for (Unit commune : chain) {
                    parents.add(
                            ReferenceIds.of("unit_parent", village.id() + "@" + commune.validFrom()),
                            village.id(),
                            commune.id(),
                            commune.validFrom(),
                            commune.validTo());
                }
            }
        }
        units.insert(connection);
        parents.insert(connection);
    }

    private boolean areThere(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select from administrative_unit where id = ?")) {
            statement.setObject(1, villages.getFirst().getFirst().id());
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}
