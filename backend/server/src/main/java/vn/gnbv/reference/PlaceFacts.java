package vn.gnbv.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Loads units, parents, changes, designations and positions. */
final class PlaceFacts {
    private PlaceFacts() {}

    static void load(Connection connection, UnitCatalogue catalogue) throws SQLException {
        units(catalogue).insert(connection);
        parents(catalogue).insert(connection);
        changes(connection, catalogue);
        designations(catalogue).insert(connection);
        positions(catalogue).insert(connection);
    }

    private static BulkStore units(UnitCatalogue catalogue) {
        BulkStore rows = new BulkStore(
                "administrative_unit", "id, code, level, kind, name, valid_from, valid_from_evidence, valid_to");
        for (Unit unit : catalogue.units()) {
            rows.add(
                    unit.id(),
                    unit.code(),
                    unit.level(),
                    unit.kind(),
                    unit.name(),
                    unit.validFrom(),
                    unit.validFromEvidence(),
                    unit.validTo());
        }
        return rows;
    }

    private static BulkStore parents(UnitCatalogue catalogue) {
        BulkStore rows = new BulkStore("unit_parent", "id, unit_id, parent_id, valid_from, valid_to");
        for (UnitCatalogue.Parent parent : catalogue.parents()) {
            rows.add(
                    ReferenceIds.of("unit_parent", parent.unitId() + "@" + parent.validFrom()),
                    parent.unitId(),
                    parent.parentId(),
                    parent.validFrom(),
                    parent.validTo());
        }
        return rows;
    }

    private static void changes(Connection connection, UnitCatalogue catalogue) throws SQLException {
        BulkStore rows = new BulkStore("unit_change", "id, kind, effective_on, decision, evidence, note");
        BulkStore links = new BulkStore("unit_change_link", "id, change_id, predecessor_id, successor_id");
        for (UnitCatalogue.Change change : catalogue.changes()) {
            UUID id = ReferenceIds.of("unit_change", change.key());
            rows.add(id, change.kind(), change.effectiveOn(), change.decision(), change.evidence(), change.note());
            for (UnitCatalogue.Link link : change.links()) {
                links.add(
                        ReferenceIds.of(
                                "unit_change_link",
                                change.key() + "/" + link.predecessorId() + "/" + link.successorId()),
                        id,
                        link.predecessorId(),
                        link.successorId());
            }
        }
        rows.insert(connection);
        links.insert(connection);
    }

    private static BulkStore designations(UnitCatalogue catalogue) {
        BulkStore rows = new BulkStore(
                "designation",
                "id, unit_id, kind, support_norm_percent, decision, evidence, valid_from, valid_to, note");
        for (Designations.Designation designation : Designations.read()) {
            rows.add(
                    ReferenceIds.of(
                            "designation",
                            designation.unitCode() + "/" + designation.kind() + "@" + designation.validFrom()),
                    catalogue
                            .at(designation.unitCode(), designation.validTo().withYear(2018))
                            .id(),
                    designation.kind(),
                    designation.supportNormPercent(),
                    designation.decision(),
                    designation.evidence(),
                    designation.validFrom(),
                    designation.validTo(),
                    designation.note());
        }
        return rows;
    }

    private static BulkStore positions(UnitCatalogue catalogue) {
        BulkStore rows = new BulkStore("unit_position", "unit_id, longitude, latitude, area_km2");
        Set<UUID> seen = new HashSet<>();
        for (Csv.Line line : Csv.read("reference/centroids.csv")) {
            UUID unit = catalogue.at(line.text("code"), line.day("valid_at")).id();
            if (seen.add(unit)) {
                rows.add(unit, line.number("lon"), line.number("lat"), line.number("area_km2"));
            }
        }
        return rows;
    }
}
