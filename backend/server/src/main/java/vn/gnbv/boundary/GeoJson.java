package vn.gnbv.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Polygons of GeoJSON (RFC 7946, 3.1.6 and 3.1.7), read and written. Positions are longitude and latitude; heights are dropped. */
final class GeoJson {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int FEWEST_POSITIONS = 4;
    /** About a metre. */
    private static final int DECIMALS = 5;

    private GeoJson() {}

    /** Says what cannot be read. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** How many positions there are, well formed or not. */
    static int positions(JsonNode coordinates) {
        if (!coordinates.isArray() || coordinates.isEmpty()) {
            return 0;
        }
        if (!coordinates.get(0).isArray()) {
            return 1;
        }
        int positions = 0;
        for (JsonNode part : coordinates) {
            positions += positions(part);
        }
        return positions;
    }

    static Geometry polygons(JsonNode geometry) throws Malformed {
        JsonNode coordinates = geometry.path("coordinates");
        List<Polygon> polygons = new ArrayList<>();
        if (geometry.path("type").asText().equals("Polygon")) {
            polygons.add(polygon(coordinates));
        } else {
            for (JsonNode part : array(coordinates, "coordinates")) {
                polygons.add(polygon(part));
            }
        }
        return polygons.size() == 1
                ? polygons.getFirst()
                : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) throws Malformed {
        List<LinearRing> parts = new ArrayList<>();
        for (JsonNode ring : array(rings, "polygon")) {
            parts.add(ring(ring));
        }
        return FACTORY.createPolygon(
                parts.getFirst(), parts.subList(1, parts.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) throws Malformed {
        List<Coordinate> points = new ArrayList<>();
        for (JsonNode position : array(positions, "ring")) {
            boolean numbers = position.isArray()
                    && position.size() >= 2
                    && position.get(0).isNumber()
                    && position.get(1).isNumber();
            if (!numbers) {
                throw new Malformed("position " + points.size());
            }
            points.add(
                    new Coordinate(position.get(0).asDouble(), position.get(1).asDouble()));
        }
        if (points.size() < FEWEST_POSITIONS) {
            throw new Malformed("ring < 4");
        }
        if (!points.getFirst().equals2D(points.getLast())) {
            throw new Malformed("ring is not closed");
        }
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private static JsonNode array(JsonNode node, String name) throws Malformed {
        if (!node.isArray() || node.isEmpty()) {
            throw new Malformed(name);
        }
        return node;
    }

    /** Polygons, each a list of rings, each a list of longitude and latitude. */
    static List<List<List<List<BigDecimal>>>> positions(Geometry geometry) {
        List<List<List<List<BigDecimal>>>> polygons = new ArrayList<>();
        for (int index = 0; index < geometry.getNumGeometries(); index++) {
            if (geometry.getGeometryN(index) instanceof Polygon polygon && !polygon.isEmpty()) {
                List<List<List<BigDecimal>>> rings = new ArrayList<>();
                rings.add(positions(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(positions(polygon.getInteriorRingN(hole)));
                }
                polygons.add(rings);
            }
        }
        return polygons;
    }

    private static List<List<BigDecimal>> positions(LinearRing ring) {
        List<List<BigDecimal>> positions = new ArrayList<>();
        for (Coordinate point : ring.getCoordinates()) {
            positions.add(List.of(rounded(point.x), rounded(point.y)));
        }
        return positions;
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
