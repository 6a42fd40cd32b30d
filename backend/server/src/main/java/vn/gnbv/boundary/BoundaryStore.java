package vn.gnbv.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.audit.Moment;
import vn.gnbv.kernel.Ids;
import vn.gnbv.place.AreaType;
import vn.gnbv.place.UnitLevel;
import vn.gnbv.store.Rows;

@ApplicationScoped
class BoundaryStore {
    private static final String UNITS =
            "select u.id, u.code, u.name, t.area_type, t.verified, x.longitude, x.latitude, b.geometry "
                    + "from administrative_unit u left join area_types(?, ?) t on t.unit_id = u.id "
                    + "left join unit_position x on x.unit_id = u.id left join unit_boundary b on b.unit_id = u.id "
                    + "where u.level = ? and u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?) "
                    + "and (?::uuid is null or u.id in (select w.unit_id from units_under(?, ?, ?) w)) order by u.code, u.id";

    private final Rows rows;
    private final EntityManager entities;

    @Inject
    BoundaryStore(Rows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    /** A unit with what is known of its shape. */
    record Placed(
            UUID id,
            String code,
            String name,
            AreaType areaType,
            Boolean areaTypeVerified,
            Double longitude,
            Double latitude,
            com.fasterxml.jackson.databind.JsonNode geometry) {}

    List<Placed> units(UnitLevel level, UUID withinId, Moment moment) {
        LocalDate day = moment.asOf();
        long below = moment.knownBelow();
        return rows.rows(
                Placed.class, UNITS, Arrays.asList(day, below, level, day, day, withinId, withinId, day, below));
    }

    Optional<UUID> unit(String code, LocalDate day) {
        return rows.value(UUID.class, "select unit_with_code(?, ?)", code, day);
    }

    /** @return whether the unit had no boundary before */
    boolean put(UUID unitId, String geometry, String source) {
        Optional<UnitBoundaryEntity> known = entities.createQuery(
                        "from UnitBoundaryEntity b where b.unitId = :unit", UnitBoundaryEntity.class)
                .setParameter("unit", unitId)
                .getResultStream()
                .findFirst();
        UnitBoundaryEntity row = known.orElseGet(UnitBoundaryEntity::new);
        row.unitId = unitId;
        row.geometry = geometry;
        row.source = source;
        if (known.isEmpty()) {
            row.id = Ids.next();
            entities.persist(row);
        }
        return known.isEmpty();
    }
}
