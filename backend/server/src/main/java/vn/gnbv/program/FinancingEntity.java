package vn.gnbv.program;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.gnbv.kernel.FundingSource;
import vn.gnbv.kernel.Ids;
import vn.gnbv.store.RecordedEntity;

/** Money of one source of one program in an activity; lives and dies with it. */
@Entity
@Table(name = "activity_financing")
class FinancingEntity extends RecordedEntity {
    UUID programId;

    @Enumerated(EnumType.STRING)
    FundingSource fundingSource;

    long amount;

    static FinancingEntity of(Financing financing) {
        FinancingEntity row = new FinancingEntity();
        row.id = Ids.next();
        row.programId = financing.programId();
        row.fundingSource = financing.fundingSource();
        return row;
    }

    boolean isOf(Financing financing) {
        return programId.equals(financing.programId()) && fundingSource == financing.fundingSource();
    }
}
