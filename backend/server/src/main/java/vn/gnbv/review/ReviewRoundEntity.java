package vn.gnbv.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import vn.gnbv.store.RecordedEntity;

/** What is written of a round; its procedure is the database's. */
@Entity
@Table(name = "review_round")
class ReviewRoundEntity extends RecordedEntity {
    String code;
    String title;
    int year;

    @Enumerated(EnumType.STRING)
    ReviewRoundKind kind;

    UUID unitId;
    LocalDate reviewedOn;
    UUID ruleSetId;
    UUID previousRoundId;

    @ColumnTransformer(write = "?::jsonb")
    String timetable;

    String note;
}
