package vn.gnbv.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.gnbv.access.CurrentCaller;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.FieldProblem;
import vn.gnbv.kernel.Language;
import vn.gnbv.kernel.Problem;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.place.UnitLevel;

/** Imports boundaries, all or none, and draws the map. */
@ApplicationScoped
public class Boundaries {
    private static final int MOST_POINTS = 500_000;
    /** Whether outlines cross is asked of each pair of edges that may: the effort can grow with the square of their number. */
    private static final int MOST_POINTS_OF_A_UNIT = 10_000;

    /** A third; of the communes of Quảng Ngãi of 2025 the 40 that were Kon Tum's have a position. */
    private static final int LEAST_PART_WITH_POSITION = 3;

    private static final Envelope VIETNAM = new Envelope(102, 118, 6, 24);

    private final BoundaryStore store;
    private final CurrentCaller current;

    @Inject
    Boundaries(BoundaryStore store, CurrentCaller current) {
        this.store = store;
        this.current = current;
    }

    /** @param day whose units the codes mean */
    BoundaryImport take(JsonNode collection, LocalDate day, String source) {
        JsonNode features = collection.path("features");
        if (!collection.path("type").asText().equals("FeatureCollection") || !features.isArray()) {
            throw new Refusal(BoundaryError.NO_FEATURE_COLLECTION);
        }
        List<FieldProblem> problems = new ArrayList<>();
        Map<UUID, JsonNode> geometries = new LinkedHashMap<>();
        int points = 0;
        for (int index = 0; index < features.size(); index++) {
            JsonNode feature = features.get(index);
            String pointer = "/features/" + index;
            Optional<UUID> unit = unit(feature.path("properties"), day, pointer, problems);
            int ownPoints = GeoJson.positions(feature.path("geometry").path("coordinates"));
            points += ownPoints;
            if (points > MOST_POINTS) {
                throw new Refusal(BoundaryError.TOO_MANY_POINTS, MOST_POINTS);
            }
            if (ownPoints > MOST_POINTS_OF_A_UNIT) {
                problems.add(problem(pointer + "/geometry", BoundaryError.TOO_MANY_POINTS, MOST_POINTS_OF_A_UNIT));
            } else {
                checkGeometry(feature.path("geometry"), pointer + "/geometry", problems);
            }
            if (unit.isPresent() && geometries.put(unit.get(), feature.path("geometry")) != null) {
                problems.add(problem(pointer + "/properties/code", BoundaryError.UNIT_AGAIN));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        int added = 0;
        for (Map.Entry<UUID, JsonNode> entry : geometries.entrySet()) {
            added += store.put(entry.getKey(), entry.getValue().toString(), source) ? 1 : 0;
        }
        return new BoundaryImport(added, geometries.size() - added);
    }

    private Optional<UUID> unit(JsonNode properties, LocalDate day, String pointer, List<FieldProblem> problems) {
        String code = properties.path("code").asText();
        Optional<UUID> unit = code.isBlank() ? Optional.empty() : store.unit(code, day);
        if (unit.isEmpty()) {
            problems.add(problem(pointer + "/properties/code", BoundaryError.UNIT_UNKNOWN, code, day.toString()));
        }
        return unit;
    }

    private void checkGeometry(JsonNode geometry, String pointer, List<FieldProblem> problems) {
        if (!List.of("Polygon", "MultiPolygon").contains(geometry.path("type").asText())) {
            problems.add(problem(pointer, BoundaryError.GEOMETRY_MISSING));
            return;
        }
        try {
            Geometry polygons = GeoJson.polygons(geometry);
            TopologyValidationError error = new IsValidOp(polygons).getValidationError();
            if (error != null) {
                problems.add(problem(pointer, BoundaryError.GEOMETRY_INVALID, reason(error), place(error)));
            } else if (!VIETNAM.contains(polygons.getEnvelopeInternal())) {
                problems.add(problem(pointer, BoundaryError.OUTSIDE_VIETNAM));
            }
        } catch (GeoJson.Malformed malformed) {
            problems.add(problem(pointer, BoundaryError.GEOMETRY_MALFORMED, malformed.getMessage()));
        }
    }

    private String reason(TopologyValidationError error) {
        Language language = current.language();
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                language.choose("đường biên tự cắt", "the outline crosses itself");
            case TopologyValidationError.HOLE_OUTSIDE_SHELL ->
                language.choose("lỗ nằm ngoài hình", "a hole lies outside");
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.NESTED_HOLES ->
                language.choose("các phần lồng nhau", "parts lie within each other");
            case TopologyValidationError.DUPLICATE_RINGS ->
                language.choose("đường biên lặp lại", "an outline is repeated");
            case TopologyValidationError.TOO_FEW_POINTS -> language.choose("quá ít điểm", "too few points");
            default -> error.getMessage();
        };
    }

    private static String place(TopologyValidationError error) {
        return error.getCoordinate() == null ? "?" : error.getCoordinate().x + " " + error.getCoordinate().y;
    }

    private FieldProblem problem(String pointer, Problem problem, Object... arguments) {
        return new FieldProblem(pointer, problem.code(), new Refusal(problem, arguments).detail(current.language()));
    }

    /** @param withinId only units below this one; null for all */
    public UnitMap map(UnitLevel level, UUID withinId, Moment moment) {
        List<BoundaryStore.Placed> units = store.units(level, withinId, moment);
        Map<UUID, Geometry> cells = cells(units);
        Map<UUID, Geometry> drawn = new HashMap<>();
        for (BoundaryStore.Placed unit : units) {
            if (unit.geometry() != null) {
                drawn.put(unit.id(), read(unit.geometry()));
            }
        }
        List<UnitMap.Shape> shapes = new ArrayList<>();
        List<UnitMap.Unplaced> unplaced = new ArrayList<>();
        for (BoundaryStore.Placed unit : units) {
            Geometry boundary = drawn.get(unit.id());
            Geometry shape = boundary != null ? boundary : without(cells.get(unit.id()), drawn);
            if (shape == null) {
                unplaced.add(new UnitMap.Unplaced(unit.id(), unit.code(), unit.name()));
            } else {
                shapes.add(new UnitMap.Shape(
                        unit.id(),
                        unit.code(),
                        unit.name(),
                        unit.areaType(),
                        unit.areaTypeVerified(),
                        boundary != null ? UnitMap.Source.BOUNDARY : UnitMap.Source.VORONOI,
                        GeoJson.positions(shape)));
            }
        }
        return new UnitMap(moment.asOf(), level, withinId, shapes, unplaced);
    }

    /** Few positions would be given the ground of many units: then nothing is drawn around them. */
    private static Map<UUID, Geometry> cells(List<BoundaryStore.Placed> units) {
        List<Cells.Site> sites = units.stream()
                .filter(unit -> unit.longitude() != null)
                .map(unit -> new Cells.Site(unit.id(), unit.longitude(), unit.latitude()))
                .toList();
        return sites.size() * LEAST_PART_WITH_POSITION < units.size() ? Map.of() : Cells.around(sites);
    }

    /** A cell does not cover what a known boundary covers. */
    private static Geometry without(Geometry cell, Map<UUID, Geometry> drawn) {
        Geometry left = cell;
        for (Geometry boundary : drawn.values()) {
            left = left == null ? null : left.difference(boundary);
        }
        return left;
    }

    private static Geometry read(JsonNode geometry) {
        try {
            return GeoJson.polygons(geometry);
        } catch (GeoJson.Malformed impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
