package vn.gnbv.program;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.gnbv.kernel.Refusal;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "activity")
class ActivityEntity extends RecordedEntity {
    UUID projectId;
    UUID subProjectId;
    UUID unitId;
    String code;
    String title;

    @Enumerated(EnumType.STRING)
    ActivityKind kind;

    String decision;
    LocalDate startsOn;
    LocalDate endsOn;
    long plannedCost;
    Integer plannedHouseholds;

    @Enumerated(EnumType.STRING)
    Proposer proposedBy;

    Boolean communeIsInvestor;
    String recoveryRule;
    String citation;

    @Column(updatable = false)
    boolean synthetic;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "activity_id", nullable = false, updatable = false)
    Set<ActivityUnitEntity> units = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "activity_id", nullable = false, updatable = false)
    Set<FinancingEntity> financings = new HashSet<>();

    void fill(ActivityInput input) {
        projectId = input.projectId();
        subProjectId = input.subProjectId();
        unitId = input.unitId();
        code = input.code();
        title = input.title();
        kind = input.kind();
        decision = input.decision();
        startsOn = input.startsOn();
        endsOn = input.endsOn();
        plannedCost = input.plannedCost();
        plannedHouseholds = input.plannedHouseholds();
        proposedBy = input.proposedBy();
        communeIsInvestor = input.communeIsInvestor();
        recoveryRule = input.recoveryRule();
        citation = input.citation();
        takePlaces(input.unitIds());
        takeFinancings(input.financings());
    }

    /** What stays keeps its row, so that its history is that of the place, not of the edit. */
    private void takePlaces(List<UUID> wanted) {
        Set<UUID> missing = new HashSet<>(wanted);
        if (missing.size() < wanted.size()) {
            throw new Refusal(ProgramError.UNIT_TWICE);
        }
        units.removeIf(place -> !missing.remove(place.unitId));
        missing.forEach(place -> units.add(ActivityUnitEntity.at(place)));
    }

    private void takeFinancings(List<Financing> wanted) {
        financings.removeIf(kept -> wanted.stream().noneMatch(kept::isOf));
        Set<String> seen = new HashSet<>();
        for (Financing financing : wanted) {
            if (!seen.add(financing.programId() + "/" + financing.fundingSource())) {
                throw new Refusal(ProgramError.FINANCED_TWICE);
            }
            FinancingEntity row = financings.stream()
                    .filter(kept -> kept.isOf(financing))
                    .findFirst()
                    .orElseGet(() -> FinancingEntity.of(financing));
            row.amount = financing.amount();
            financings.add(row);
        }
    }
}
