package vn.gnbv.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.gnbv.evaluation.PartEntity;

@Entity
@Table(name = "finding_evidence")
class FindingEvidenceEntity extends PartEntity {
    UUID findingId;
    int position;

    @Enumerated(EnumType.STRING)
    EvidenceKind kind;

    UUID siteVisitId;
    UUID attachmentId;
    String citation;
    String figureKey;
    LocalDate figureAsOf;
    Long figureBlock;
    BigDecimal figureValue;
    String noteVi;
    String noteEn;

    FindingEvidenceEntity() {}

    FindingEvidenceEntity(FindingEntity finding, PlacedEvidence placed) {
        super(finding.evaluationId);
        id = placed.evidence().id();
        findingId = finding.id;
        fill(placed);
    }

    /** Evidence with its place in the list that was sent. */
    record PlacedEvidence(int position, FindingEvidence evidence) {}

    boolean fill(PlacedEvidence placed) {
        FindingEvidence evidence = placed.evidence();
        if (placed.position() == position && evidence.equals(said())) {
            return false;
        }
        position = placed.position();
        kind = evidence.kind();
        siteVisitId = evidence.siteVisitId();
        attachmentId = evidence.attachmentId();
        citation = evidence.citation();
        figureKey = evidence.figureKey();
        figureAsOf = evidence.figureAsOf();
        figureBlock = evidence.figureBlock();
        figureValue = evidence.figureValue();
        noteVi = evidence.noteVi();
        noteEn = evidence.noteEn();
        return true;
    }

    private FindingEvidence said() {
        return new FindingEvidence(
                id,
                kind,
                siteVisitId,
                attachmentId,
                citation,
                figureKey,
                figureAsOf,
                figureBlock,
                figureValue,
                noteVi,
                noteEn);
    }
}
