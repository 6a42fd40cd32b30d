package vn.gnbv.poverty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import vn.gnbv.kernel.Evidence;
import vn.gnbv.store.RecordedEntity;

/** What is drafted of a rule set; its state is the database's. */
@Entity
@Table(name = "rule_set")
class RuleSetEntity extends RecordedEntity {
    String code;
    String titleVi;
    String titleEn;
    UUID unitId;
    UUID baseId;
    LocalDate validFrom;
    LocalDate validTo;
    String legalBasis;

    @Enumerated(EnumType.STRING)
    Evidence evidence;

    @Enumerated(EnumType.STRING)
    PovertyLogic logic;

    int minDeprivations;
    int pointsPerDeprivation;

    @ColumnTransformer(write = "?::jsonb")
    String lines;

    @ColumnTransformer(write = "?::jsonb")
    String indicators;
}
