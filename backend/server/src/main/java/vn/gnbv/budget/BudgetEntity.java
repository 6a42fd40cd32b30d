package vn.gnbv.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.kernel.CapitalType;
import vn.gnbv.kernel.FundingSource;
import vn.gnbv.store.RecordedEntity;

@Entity
@Table(name = "budget")
class BudgetEntity extends RecordedEntity {
    UUID projectId;
    UUID subProjectId;
    int fiscalYear;

    @Enumerated(EnumType.STRING)
    FundingSource fundingSource;

    @Enumerated(EnumType.STRING)
    CapitalType capitalType;

    UUID unitId;
    UUID activityId;
    String note;
    boolean synthetic;

    void fill(BudgetInput input) {
        projectId = input.projectId();
        subProjectId = input.subProjectId();
        fiscalYear = input.fiscalYear();
        fundingSource = input.fundingSource();
        capitalType = input.capitalType();
        unitId = input.unitId();
        activityId = input.activityId();
        note = input.note();
        synthetic = input.synthetic();
    }
}
