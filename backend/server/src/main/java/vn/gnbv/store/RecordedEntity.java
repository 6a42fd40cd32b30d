package vn.gnbv.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** A row that the database stamps and keeps the history of. Its version is what the ETag carries. */
@MappedSuperclass
public abstract class RecordedEntity extends PanacheEntityBase {
    @Id
    public UUID id;

    @Version
    public int version = 1;

    /** Subject of whoever wrote the row last; set by the database. */
    @Column(name = "recorded_by", insertable = false, updatable = false)
    public String recordedBy;
}
