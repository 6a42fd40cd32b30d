import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Camera, ChevronRight, Database, FileText, Footprints, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  type Evaluation,
  type EvidenceKind,
  type Finding,
  type FindingEvidence,
  ifMatch,
  partsOf,
  patchFinding,
} from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useAreaLabel } from '@/shared/ui/area';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { attachmentsQuery, visitsQuery } from './evaluationQueries';
import { Photo } from './Photo';
import { mayFind, useTexts } from './words';
import './evidence.css';

const evidenceIcon: Record<EvidenceKind, typeof Camera> = {
  VISIT: Footprints,
  MINUTES: FileText,
  PHOTO: Camera,
  DOCUMENT: FileText,
  RESPONSE: Users,
  FIGURE: Database,
};

/** What a finding rests on; the team takes single pieces away again. */
export function EvidenceList({
  evaluation,
  finding,
}: {
  evaluation: Evaluation;
  finding: Finding;
}) {
  const t = useText('evaluation');
  const queries = useQueryClient();
  const remove = async (piece: FindingEvidence) => {
    await patchFinding({
      path: { id: evaluation.id, findingId: finding.id },
      headers: ifMatch(finding),
      // A merge patch names only what changes; the contract describes the whole.
      body: { evidence: finding.evidence.filter((one) => one !== piece) } as never,
      throwOnError: true,
    });
    await queries.invalidateQueries();
  };
  return (
    <section aria-label={t('evidence.title')}>
      <h3>{t('evidence.title')}</h3>
      {finding.evidence.length === 0 ? (
        <p className="muted">{t('evidence.none')}</p>
      ) : (
        <ul className="evidence">
          {finding.evidence.map((one, index) => {
            const Icon = evidenceIcon[one.kind];
            return (
              <li key={one.id ?? index}>
                <Icon size={16} aria-label={t(`evidence.kind.${one.kind}`)} role="img" />
                <EvidenceLine evaluation={evaluation} evidence={one} />
                {mayFind(evaluation) && (
                  <DeleteButton
                    small
                    label={t('evidence.remove')}
                    name={t('evidence.removeName', { number: index + 1 })}
                    question={t('evidence.removeQuestion', { number: index + 1 })}
                    onDelete={() => remove(one)}
                  >
                    {t('evidence.removeText')}
                  </DeleteButton>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function EvidenceLine({
  evaluation,
  evidence,
}: {
  evaluation: Evaluation;
  evidence: FindingEvidence;
}) {
  const t = useText('evaluation');
  const read = useTexts();
  const { number } = useFormat();
  const areaLabel = useAreaLabel();
  const context = useContextSearch();
  const visits = useQuery(visitsQuery(evaluation.id, context)).data?.items ?? [];
  const attachments = useQuery(attachmentsQuery(evaluation.id, context)).data?.items ?? [];
  const note = read(evidence, 'note');
  const visit = visits.find((one) => one.id === evidence.siteVisitId);
  const attachment = attachments.find((one) => one.id === evidence.attachmentId);
  if (evidence.kind === 'FIGURE' && evidence.figureKey) {
    const parts = partsOf(evidence.figureKey);
    return (
      <Line
        to={paths.evaluation(evaluation.id, 'result-sheet')}
        search={{ cell: evidence.figureKey }}
        title={t('evidence.figure', {
          key: parts ? `${parts.row}, ${areaLabel(parts.column, true)}` : evidence.figureKey,
          value: evidence.figureValue === undefined ? '' : number(evidence.figureValue),
        })}
        note={[
          evidence.figureAsOf && t('evidence.asOf', { date: formatDate(evidence.figureAsOf) }),
          note,
        ]
          .filter(Boolean)
          .join(' · ')}
      />
    );
  }
  if (visit) {
    return (
      <Line
        to={paths.evaluation(evaluation.id, 'itinerary')}
        search={{ visit: visit.id }}
        title={read(visit, 'title')}
        note={[formatDate(visit.visitedOn), t(`evidence.kind.${evidence.kind}`), note]
          .filter(Boolean)
          .join(' · ')}
      />
    );
  }
  return (
    <span className="evidence-line">
      <strong>
        {evidence.citation ??
          (attachment
            ? read(attachment, 'caption') || attachment.fileName
            : t(`evidence.kind.${evidence.kind}`))}
      </strong>
      {note && <span className="note">{note}</span>}
      {attachment?.kind === 'PHOTO' && (
        <Photo evaluationId={evaluation.id} photo={attachment} small />
      )}
    </span>
  );
}

function Line({
  to,
  search,
  title,
  note,
}: {
  to: string;
  search: object;
  title: ReactNode;
  note: ReactNode;
}) {
  return (
    <Link to={to} search={search as never} className="evidence-line evidence-link">
      <strong>{title}</strong>
      <span className="note">{note}</span>
      <ChevronRight size={16} aria-hidden="true" />
    </Link>
  );
}
