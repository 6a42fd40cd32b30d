package vn.gnbv.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import vn.gnbv.demo.DemoPlaces.Commune;
import vn.gnbv.demo.DemoVillages.Village;
import vn.gnbv.reference.BulkStore;
import vn.gnbv.reference.ReferenceIds;
import vn.gnbv.reference.Unit;
import vn.gnbv.reference.UnitCatalogue;

/**
 * Where the households of one part of a set live. The first part is Kon Tum; each further one is a province that does not exist, made
 * after it: as many districts and communes with invented names, all marked synthetic. No list of the communes of other provinces is
 * among the reference data, and real provinces would be told figures that are not theirs; with all parts in Kon Tum a commune would
 * have as many households as a district.
 */
final class DemoProvince {
    /** Codes of invented provinces and of their districts; those of communes begin with the number of the part. */
    private static final String SERIES = "90%02d";

    private static final int FIRST_PREFIX = 10;
    /** So that the codes of two levels never meet. */
    static final int MOST = 79;

    private static final String KON_TUM = "62";
    private static final String TOWNSHIP = "23473";
    private static final int TOWNSHIP_SINCE = 5;
    private static final LocalDate END = LocalDate.of(2020, 12, 31);
    private static final long SEED = 20150101L;

    /** A commune in one year. */
    record Home(UUID id, boolean urban) {}

    private final int number;
    private final List<Commune> communes;
    private final DemoVillages villages;
    private final UnitCatalogue catalogue = new UnitCatalogue();

    DemoProvince(int number, List<Commune> communes, DemoVillages villages) {
        if (number > MOST) {
            throw new IllegalArgumentException("at most " + (MOST + 1) + " provinces");
        }
        this.number = number;
        this.communes = communes;
        this.villages = villages;
    }

    UUID id() {
        return isReal() ? catalogue.at(KON_TUM, DemoPlaces.CUT_OFF).id() : idOf(code());
    }

    String name() {
        return isReal() ? "Kon Tum" : "Tỉnh tạo %02d".formatted(number);
    }

    /** Where a commune's households were reviewed in a year. */
    Home home(int commune, int year) {
        Commune model = communes.get(commune);
        if (!isReal()) {
            return new Home(idOf(codeOf(model)), isUrban(model));
        }
        boolean asTownship = model.code().equals(TOWNSHIP) && year >= TOWNSHIP_SINCE;
        Unit unit = catalogue.at(model.code(), asTownship ? END : DemoPlaces.CUT_OFF);
        return new Home(unit.id(), !unit.kind().equals("XA"));
    }

    /** The township that the commune became while the households were reviewed; null of all others. */
    UUID laterTownship(int commune) {
        return isReal() && communes.get(commune).code().equals(TOWNSHIP)
                ? catalogue.at(TOWNSHIP, END).id()
                : null;
    }

    private boolean isReal() {
        return number == 0;
    }

    private String code() {
        return SERIES.formatted(number);
    }

    private String codeOf(Commune model) {
        return prefix(number) + model.code();
    }

    /** Before the code of a commune or village of a part; nothing before those of Kon Tum. */
    static String prefix(int number) {
        return number == 0 ? "" : String.valueOf(FIRST_PREFIX + number);
    }

    private static UUID idOf(String code) {
        return ReferenceIds.of("demo/unit", code);
    }

    private static boolean isUrban(Commune model) {
        return !model.kind().equals("XA");
    }

    /** Records what is not there yet: in one statement a table, for every change of places tells anew who may see what. */
    void insert(Connection connection) throws SQLException {
        BulkStore units = new BulkStore(
                "administrative_unit",
                "id, code, level, kind, name, valid_from, valid_from_evidence, valid_to, synthetic");
        BulkStore parents = new BulkStore("unit_parent", "id, unit_id, parent_id, valid_from, valid_to");
        if (!isReal()) {
            add(units, id(), code(), "PROVINCE", "TINH", name(), UnitCatalogue.CONVENTION, null);
            districts(units, parents);
            communes(units, parents);
        }
        for (int at = 0; at < communes.size(); at++) {
            villages(at, units, parents);
        }
        units.insertMissing(connection);
        parents.insertMissing(connection);
    }

    private void districts(BulkStore units, BulkStore parents) {
        Set<String> codes = new TreeSet<>();
        communes.forEach(commune -> codes.add(commune.district()));
        int index = 0;
        for (String code : codes) {
            index++;
            UUID district = idOf(code() + code);
            LocalDate last = UnitCatalogue.MERGER.minusDays(1);
            String name = "Huyện số %d (tạo)".formatted(index);
            add(units, district, code() + code, "DISTRICT", "HUYEN", name, UnitCatalogue.CONVENTION, last);
            link(parents, district, id(), UnitCatalogue.CONVENTION, last);
        }
    }

    /** Below their district until districts were abolished, then below the province. */
    private void communes(BulkStore units, BulkStore parents) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        Set<String> taken = new HashSet<>();
        LocalDate last = UnitCatalogue.MERGER.minusDays(1);
        for (Commune model : communes) {
            UUID commune = idOf(codeOf(model));
            String name = VillageNames.ofCommune(model.kind(), random);
            while (!taken.add(name)) {
                name = VillageNames.ofCommune(model.kind(), random);
            }
            add(units, commune, codeOf(model), "COMMUNE", model.kind(), name, UnitCatalogue.CONVENTION, null);
            link(parents, commune, idOf(code() + model.district()), UnitCatalogue.CONVENTION, last);
            link(parents, commune, id(), UnitCatalogue.MERGER, null);
        }
    }

    /** Below their commune, and below those that came after it. */
    private void villages(int at, BulkStore units, BulkStore parents) {
        List<UnitParent> above = new ArrayList<>();
        LocalDate since = UnitCatalogue.CONVENTION;
        LocalDate until = null;
        if (isReal()) {
            List<Unit> chain =
                    catalogue.andSuccessors(catalogue.at(communes.get(at).code(), DemoPlaces.CUT_OFF));
            since = chain.getFirst().validFrom();
            until = chain.getLast().validTo();
            chain.forEach(unit -> above.add(new UnitParent(unit.id(), unit.validFrom(), unit.validTo())));
        } else {
            above.add(new UnitParent(home(at, 0).id(), since, null));
        }
        for (Village village : villages.of(at)) {
            String kind = village.quarter() ? "TO_DAN_PHO" : "THON";
            add(units, village.id(), village.code(), "VILLAGE", kind, village.name(), since, until);
            above.forEach(one -> link(parents, village.id(), one.id(), one.validFrom(), one.validTo()));
        }
    }

    private record UnitParent(UUID id, LocalDate validFrom, LocalDate validTo) {}

    private static void add(
            BulkStore units,
            UUID id,
            String code,
            String level,
            String kind,
            String name,
            LocalDate validFrom,
            LocalDate validTo) {
        units.add(id, code, level, kind, name, validFrom, "UNVERIFIED", validTo, true);
    }

    private static void link(BulkStore parents, UUID unit, UUID parent, LocalDate validFrom, LocalDate validTo) {
        parents.add(ReferenceIds.of("unit_parent", unit + "@" + validFrom), unit, parent, validFrom, validTo);
    }
}
