package vn.gnbv.boundary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "unit_boundary")
class UnitBoundaryEntity extends RecordedEntity {
    UUID unitId;

    /** A GeoJSON geometry, RFC 7946 section 3.1. */
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String geometry;

    String source;
}
