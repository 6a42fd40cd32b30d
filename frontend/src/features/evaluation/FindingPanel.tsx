import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import {
  ArrowRight,
  Camera,
  ChevronRight,
  Database,
  FileText,
  Footprints,
  Plus,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
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
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaBadges, useAreaLabel } from '@/shared/ui/area';
import { SyntheticBadge } from '@/shared/ui/figure';
import { FindingTile, Status } from '@/shared/ui/marks';
import { SidePanel } from '@/shared/ui/page';
import { Notice, ProblemAlert } from '@/shared/ui/states';
import { EvidenceForm } from './EvidenceForm';
import { attachmentsQuery, recommendationsQuery, visitsQuery } from './evaluationQueries';
import { findingsRoute } from './evaluationRoutes';
import { FindingForm } from './FindingForm';
import { Photo } from './Photo';
import { RecommendationStatusLine } from './RecommendationStatusLine';
import { mayFind, useTexts } from './words';

interface Props {
  evaluation: Evaluation;
  findings: readonly Finding[];
  finding: Finding;
  onClose: () => void;
}

/** One finding: what it says, what it rests on, and the chain cause → finding → recommendation. */
export function FindingPanel({ evaluation, findings, finding, onClose }: Props) {
  const t = useText('evaluation');
  const shared = useText();
  const read = useTexts();
  const areaLabel = useAreaLabel();
  const queries = useQueryClient();
  const [{ edit }, change] = useSearchState(findingsRoute);
  const [problem, setProblem] = useState<unknown>(null);
  const may = mayFind(evaluation);
  const done = () => change({ edit: undefined });
  if (may && edit === 'change') {
    return (
      <SidePanel title={t('finding.edit')} onClose={onClose}>
        <FindingForm evaluation={evaluation} findings={findings} finding={finding} onDone={done} />
      </SidePanel>
    );
  }
  if (may && edit === 'evidence') {
    return (
      <SidePanel title={t('evidence.add')} onClose={onClose}>
        <EvidenceForm evaluation={evaluation} finding={finding} onDone={done} />
      </SidePanel>
    );
  }
  const setStatus = async (status: 'DRAFT' | 'AGREED') => {
    setProblem(null);
    try {
      await patchFinding({
        path: { id: evaluation.id, findingId: finding.id },
        headers: ifMatch(finding),
        body: { status } as never,
        throwOnError: true,
      });
    } catch (error) {
      setProblem(error);
    }
    await queries.invalidateQueries();
  };
  const kinds = new Set(finding.evidence.map((one) => one.kind)).size;
  const unvisited = finding.areaVisits.filter((one) => !one.visited);
  return (
    <SidePanel
      title={t('finding.title', { code: finding.code })}
      onClose={onClose}
      footer={
        may && (
          <>
            <Button
              icon={<Plus size={16} aria-hidden="true" />}
              onClick={() => change({ edit: 'evidence' }, { push: true })}
            >
              {t('evidence.add')}
            </Button>
            <Button onClick={() => change({ edit: 'change' }, { push: true })}>
              {t('change')}
            </Button>
            {finding.status === 'DRAFT' ? (
              <Button type="primary" onClick={() => setStatus('AGREED')}>
                {t('finding.agree')}
              </Button>
            ) : (
              <Button onClick={() => setStatus('DRAFT')}>{t('finding.toDraft')}</Button>
            )}
          </>
        )
      }
    >
      <div className="finding-show">
        <div className="row small">
          <FindingTile kind={finding.kind} />
          <strong>{shared(`finding.${finding.kind}`)}</strong>
          <AreaBadges areas={finding.areaTypes} />
          <span className="muted">{t(`level.${finding.level}`)}</span>
          {finding.causeNature && (
            <span className="muted">{t(`causeNature.${finding.causeNature}`)}</span>
          )}
          {finding.synthetic && <SyntheticBadge>{t('syntheticContent')}</SyntheticBadge>}
        </div>
        <h3 className="finding-heading">{read(finding, 'title')}</h3>
        <p className="muted">{read(finding, 'text')}</p>
        <p className="small">
          {t(`finding.status.${finding.status}`)} ·{' '}
          <strong>{t('evidence.strength', { count: finding.evidence.length, kinds })}</strong>
        </p>
        {problem !== null && <ProblemAlert error={problem} title={t('finding.notChanged')} />}
        {unvisited.length > 0 && (
          <Notice>
            {t('finding.unvisited', {
              areas: unvisited.map((one) => areaLabel(one.areaType, true)).join('; '),
            })}
          </Notice>
        )}
        <EvidenceList evaluation={evaluation} finding={finding} />
        <Chain evaluation={evaluation} findings={findings} finding={finding} />
      </div>
    </SidePanel>
  );
}

const evidenceIcon: Record<EvidenceKind, typeof Camera> = {
  VISIT: Footprints,
  MINUTES: FileText,
  PHOTO: Camera,
  DOCUMENT: FileText,
  RESPONSE: Users,
  FIGURE: Database,
};

function EvidenceList({ evaluation, finding }: { evaluation: Evaluation; finding: Finding }) {
  const t = useText('evaluation');
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

/** Cause, the finding itself, and the recommendations that follow from it. */
function Chain({
  evaluation,
  findings,
  finding,
}: {
  evaluation: Evaluation;
  findings: readonly Finding[];
  finding: Finding;
}) {
  const t = useText('evaluation');
  const read = useTexts();
  const [, change] = useSearchState(findingsRoute);
  const recommendations =
    useQuery(recommendationsQuery(evaluation.id, useContextSearch())).data?.items ?? [];
  const following = recommendations.filter((one) => one.findingIds.includes(finding.id));
  const effects = findings.filter((one) => one.causeIds.includes(finding.id));
  const open = (id: string) => change({ finding: id }, { push: true });
  return (
    <section aria-label={t('chain.title')}>
      <h3>{t('chain.title')}</h3>
      <ol className="chain">
        {finding.causes.map((cause) => (
          <li key={cause.id}>
            <FindingTile kind="CAUSE" />
            <span>
              <span className="note">{t('chain.cause')}</span>
              <button type="button" className="link-button" onClick={() => open(cause.id)}>
                {read(cause, 'title')}
              </button>
            </span>
          </li>
        ))}
        <li>
          <FindingTile kind={finding.kind} />
          <span>
            <span className="note">{t('chain.this')}</span>
            <strong>{read(finding, 'title')}</strong>
          </span>
        </li>
        {effects.map((effect) => (
          <li key={effect.id}>
            <FindingTile kind={effect.kind} />
            <span>
              <span className="note">{t('chain.effect')}</span>
              <button type="button" className="link-button" onClick={() => open(effect.id)}>
                {read(effect, 'title')}
              </button>
            </span>
          </li>
        ))}
        <li>
          <span className="chain-end">
            <ArrowRight size={13} aria-hidden="true" />
          </span>
          <span>
            <span className="note">{t('chain.recommendations', { count: following.length })}</span>
            {following.length === 0 && <Status>{t('chain.noRecommendation')}</Status>}
            {following.map((one) => (
              <span key={one.id} className="chain-recommendation">
                <Link
                  to={paths.evaluation(evaluation.id, 'recommendations')}
                  search={{ recommendation: one.id } as never}
                >
                  {one.code} {read(one, 'title')}
                </Link>
                <RecommendationStatusLine recommendation={one} />
                <span className="note">{read(one, 'addressee')}</span>
              </span>
            ))}
          </span>
        </li>
      </ol>
    </section>
  );
}
