import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, Plus } from 'lucide-react';
import { useState } from 'react';
import {
  deleteFinding,
  type Evaluation,
  type Finding,
  historyOf,
  ifMatch,
  patchFinding,
} from '@/api';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaBadges, useAreaLabel } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { SyntheticBadge } from '@/shared/ui/figure';
import { FindingTile, Status } from '@/shared/ui/marks';
import { SidePanel } from '@/shared/ui/page';
import { RowHistory, TEAM } from '@/shared/ui/RowHistory';
import { Notice, ProblemAlert } from '@/shared/ui/states';
import { EvidenceForm } from './EvidenceForm';
import { EvidenceList } from './EvidenceList';
import { recommendationsQuery } from './evaluationQueries';
import { findingsRoute } from './evaluationRoutes';
import { FindingForm } from './FindingForm';
import { RecommendationStatusLine } from './RecommendationStatusLine';
import { mayFind, useTexts } from './words';
import './chain.css';

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
  const remove = async () => {
    await deleteFinding({
      path: { id: evaluation.id, findingId: finding.id },
      headers: ifMatch(finding),
      throwOnError: true,
    });
    onClose();
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
              <Button kind="primary" onClick={() => setStatus('AGREED')}>
                {t('finding.agree')}
              </Button>
            ) : (
              <Button onClick={() => setStatus('DRAFT')}>{t('finding.toDraft')}</Button>
            )}
            <DeleteButton
              label={t('finding.delete')}
              question={t('finding.deleteQuestion', { code: finding.code })}
              onDelete={remove}
            >
              {t('finding.deleteText')}
            </DeleteButton>
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
        <RowHistory rowId={finding.id} load={historyOf(finding.id)} readers={TEAM} />
      </div>
    </SidePanel>
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
