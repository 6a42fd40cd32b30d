package vn.gnbv.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitCatalogueTest {
    private static final LocalDate CUT_OFF = LocalDate.of(2018, 6, 30);
    private final UnitCatalogue catalogue = new UnitCatalogue();

    @Test
    void theTableOf2018HasOneProvinceTenDistrictsAndACityAndItsCommunes() {
        // GSO catalogue of 2018-10-16; comingo.gov.vn says 10 and 102 too.
        assertEquals(113, validAt(CUT_OFF).size());
        assertEquals(10, ofLevel(CUT_OFF, "DISTRICT").size());
        List<Unit> communes = ofLevel(CUT_OFF, "COMMUNE");
        assertEquals(102, communes.size());
        assertEquals(
                86, communes.stream().filter(unit -> unit.kind().equals("XA")).count());
        assertEquals(
                10,
                communes.stream().filter(unit -> unit.kind().equals("PHUONG")).count());
        assertEquals(
                6,
                communes.stream().filter(unit -> unit.kind().equals("THI_TRAN")).count());
    }

    @Test
    void theMergerLeaves96UnitsOfWhich40SucceedThoseOfKonTum() {
        List<Unit> communes = ofLevel(UnitCatalogue.MERGER, "COMMUNE");
        assertEquals(96, communes.size());
        assertEquals(0, ofLevel(UnitCatalogue.MERGER, "DISTRICT").size());
        Set<UUID> successors = new HashSet<>();
        Set<UUID> predecessors = new HashSet<>();
        for (UnitCatalogue.Change change : catalogue.changes()) {
            if (change.effectiveOn().equals(UnitCatalogue.MERGER)
                    && !change.kind().equals("ABOLISH")) {
                change.links().forEach(link -> {
                    successors.add(link.successorId());
                    predecessors.add(link.predecessorId());
                });
            }
        }
        assertEquals(41, successors.size(), "40 communes and the province");
        assertEquals(103, predecessors.size(), "102 communes and the province");
    }

    @Test
    void theReusedCodesNameOtherUnits() {
        assertEquals("Xã Đắk Hà", catalogue.at("23425", CUT_OFF).name());
        assertEquals(
                "Xã Tu Mơ Rông", catalogue.at("23425", UnitCatalogue.MERGER).name());
        assertEquals("Xã Đắk Long", catalogue.at("23473", CUT_OFF).name());
        assertEquals(
                "Thị trấn Măng Đen",
                catalogue.at("23473", LocalDate.of(2021, 1, 1)).name());
        assertEquals("Xã Măng Đen", catalogue.at("23473", UnitCatalogue.MERGER).name());
    }

    @Test
    void aUnitThatNobodyTouchedKeepsItsRowAndGetsANewParent() {
        Unit moRai = catalogue.at("23536", CUT_OFF);
        assertEquals(moRai.id(), catalogue.at("23536", UnitCatalogue.MERGER).id());
        assertNull(moRai.validTo());
        List<UnitCatalogue.Parent> parents = catalogue.parents().stream()
                .filter(parent -> parent.unitId().equals(moRai.id()))
                .toList();
        assertEquals(2, parents.size());
        assertEquals(UnitCatalogue.MERGER.minusDays(1), parents.getFirst().validTo());
        assertEquals(
                catalogue.at("51", UnitCatalogue.MERGER).id(), parents.getLast().parentId());
    }

    @Test
    void everyUnitButProvincesHasOneParentOnEveryDayOfItsLife() {
        for (Unit unit : catalogue.units()) {
            if (unit.level().equals("PROVINCE")) {
                continue;
            }
            for (LocalDate day : List.of(unit.validFrom(), CUT_OFF, LocalDate.of(2020, 1, 31), UnitCatalogue.MERGER)) {
                if (unit.validAt(day)) {
                    long parents = catalogue.parents().stream()
                            .filter(parent -> parent.unitId().equals(unit.id())
                                    && !day.isBefore(parent.validFrom())
                                    && (parent.validTo() == null || !day.isAfter(parent.validTo())))
                            .count();
                    assertEquals(1, parents, unit + " on " + day);
                }
            }
        }
    }

    @Test
    void iaHDraiDidNotExistAtTheEndOf2014() {
        assertThrows(IllegalArgumentException.class, () -> catalogue.at("618", LocalDate.of(2014, 12, 31)));
        assertTrue(catalogue.at("618", LocalDate.of(2015, 12, 31)).validAt(CUT_OFF));
    }

    private List<Unit> validAt(LocalDate day) {
        return catalogue.units().stream().filter(unit -> unit.validAt(day)).toList();
    }

    private List<Unit> ofLevel(LocalDate day, String level) {
        return validAt(day).stream().filter(unit -> unit.level().equals(level)).toList();
    }
}
