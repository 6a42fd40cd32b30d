package vn.gnbv.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CellsTest {
    private static Cells.Site site(int number, double longitude, double latitude) {
        return new Cells.Site(new UUID(0, number), longitude, latitude);
    }

    @Test
    void everyPositionHasACellThatHoldsIt() {
        Random random = new Random(7);
        for (int sites = 1; sites <= 40; sites++) {
            List<Cells.Site> around = new ArrayList<>();
            for (int number = 0; number < sites; number++) {
                around.add(site(number, 107 + random.nextDouble(), 14 + random.nextDouble()));
            }
            Map<UUID, Geometry> cells = Cells.around(around);
            assertEquals(sites, cells.size());
            double area = 0;
            for (Cells.Site site : around) {
                Geometry cell = cells.get(site.unitId());
                assertTrue(cell.isValid());
                assertTrue(cell.covers(
                        new GeometryFactory().createPoint(new Coordinate(site.longitude(), site.latitude()))));
                area += cell.getArea();
            }
            Geometry union = cells.values().stream().reduce(Geometry::union).orElseThrow();
            assertEquals(union.getArea(), area, 1e-9 * area, "cells do not overlap");
        }
    }

    @Test
    void noPositionsNoCells() {
        assertEquals(Map.of(), Cells.around(List.of()));
    }
}
