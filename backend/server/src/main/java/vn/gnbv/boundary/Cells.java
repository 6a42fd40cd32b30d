package vn.gnbv.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Stand-ins for boundaries nobody gave: the Voronoi cell of each position, clipped to the padded convex hull of all of them.
 * Longitudes are shrunk by the cosine of the middle latitude before, so that distances are alike in both directions.
 */
final class Cells {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Part of the extent that is added around the hull. */
    private static final double PADDING = 0.12;
    /** For a single position: about 11 km. */
    private static final double LEAST_PADDING_DEGREES = 0.1;

    private Cells() {}

    /** A unit and where its middle lies. */
    record Site(UUID unitId, double longitude, double latitude) {}

    static Map<UUID, Geometry> around(Collection<Site> sites) {
        Map<UUID, Geometry> cells = new HashMap<>();
        if (sites.isEmpty()) {
            return cells;
        }
        double middle = sites.stream().mapToDouble(Site::latitude).average().orElseThrow();
        double shrink = Math.cos(Math.toRadians(middle));
        AffineTransformation back = AffineTransformation.scaleInstance(1 / shrink, 1);
        List<Coordinate> points = new ArrayList<>();
        sites.forEach(site -> points.add(new Coordinate(site.longitude() * shrink, site.latitude())));
        Geometry hull = FACTORY.createMultiPointFromCoords(points.toArray(Coordinate[]::new))
                .convexHull();
        Envelope extent = hull.getEnvelopeInternal();
        Geometry frame = hull.buffer(Math.max(LEAST_PADDING_DEGREES, PADDING * extent.getDiameter()));
        List<Geometry> regions = regions(points, frame);
        int index = 0;
        for (Site site : sites) {
            Point point = FACTORY.createPoint(points.get(index++));
            regions.stream()
                    .filter(region -> region.covers(point))
                    .findFirst()
                    .ifPresent(region -> cells.put(site.unitId(), back.transform(region.intersection(frame))));
        }
        return cells;
    }

    private static List<Geometry> regions(List<Coordinate> points, Geometry frame) {
        if (points.size() == 1) {
            return List.of(frame);
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(points);
        builder.setClipEnvelope(frame.getEnvelopeInternal());
        Geometry diagram = builder.getDiagram(FACTORY);
        List<Geometry> regions = new ArrayList<>();
        for (int index = 0; index < diagram.getNumGeometries(); index++) {
            regions.add(diagram.getGeometryN(index));
        }
        return regions;
    }
}
