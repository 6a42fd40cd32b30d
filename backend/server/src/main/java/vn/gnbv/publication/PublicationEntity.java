package vn.gnbv.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import vn.gnbv.store.RecordedEntity;

/** What its author writes of an article; its state is the database's. */
@Entity
@Table(name = "publication")
class PublicationEntity extends RecordedEntity {
    @Column(updatable = false)
    UUID evaluationId;

    String slug;
    String titleVi;
    String titleEn;
    String byline;
    String summaryVi;
    String summaryEn;

    @ColumnTransformer(write = "?::jsonb")
    String paragraphs;

    @ColumnTransformer(write = "?::jsonb")
    String photos;

    @ColumnTransformer(write = "?::jsonb")
    String relatedIds;

    boolean showsReport;
}
