import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import {
  deleteRecommendation,
  type Evaluation,
  type Finding,
  historyOf,
  ifMatch,
  type Recommendation,
} from '@/api';
import { formatDate, formatPeriod } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaBadges } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { SyntheticBadge } from '@/shared/ui/figure';
import { FindingLine } from '@/shared/ui/marks';
import { Facts, SidePanel } from '@/shared/ui/page';
import { RowHistory, TEAM_AND_OFFICERS } from '@/shared/ui/RowHistory';
import { recommendationsRoute } from './evaluationRoutes';
import { RecommendationStatusLine } from './RecommendationStatusLine';
import { ResponseForm } from './ResponseForm';
import { mayFind, useTexts } from './words';

/** One recommendation: to whom, from which findings, what came of it. */
export function RecommendationPanel({
  evaluation,
  findings,
  recommendation,
  form,
  onClose,
}: {
  evaluation: Evaluation;
  findings: Finding[];
  recommendation: Recommendation;
  form: () => ReactNode;
  onClose: () => void;
}) {
  const t = useText('evaluation');
  const read = useTexts();
  const [{ edit }, change] = useSearchState(recommendationsRoute);
  const queries = useQueryClient();
  const may = mayFind(evaluation);
  const remove = async () => {
    await deleteRecommendation({
      path: { id: evaluation.id, recommendationId: recommendation.id },
      headers: ifMatch(recommendation),
      throwOnError: true,
    });
    onClose();
    await queries.invalidateQueries();
  };
  const mayClose = evaluation.memberRole !== undefined && recommendation.status === 'DONE';
  const mayAnswer = recommendation.answerable || mayClose;
  const done = () => change({ edit: undefined });
  if (may && edit === 'change') {
    return (
      <SidePanel title={t('recommendation.edit')} onClose={onClose}>
        {form()}
      </SidePanel>
    );
  }
  if (mayAnswer && edit === 'answer') {
    return (
      <SidePanel title={t('recommendation.answer')} onClose={onClose}>
        <ResponseForm
          evaluation={evaluation}
          recommendation={recommendation}
          closing={!recommendation.answerable}
          onDone={done}
        />
      </SidePanel>
    );
  }
  const from = findings.filter((one) => recommendation.findingIds.includes(one.id));
  return (
    <SidePanel
      title={t('recommendation.title', { code: recommendation.code })}
      onClose={onClose}
      footer={
        (may || mayAnswer) && (
          <>
            {mayAnswer && (
              <Button kind="primary" onClick={() => change({ edit: 'answer' }, { push: true })}>
                {recommendation.answerable
                  ? t('recommendation.answer')
                  : t('recommendation.verify')}
              </Button>
            )}
            {may && (
              <>
                <Button onClick={() => change({ edit: 'change' }, { push: true })}>
                  {t('change')}
                </Button>
                <DeleteButton
                  label={t('recommendation.delete')}
                  question={t('recommendation.deleteQuestion', { code: recommendation.code })}
                  onDelete={remove}
                >
                  {t('recommendation.deleteText')}
                </DeleteButton>
              </>
            )}
          </>
        )
      }
    >
      <div className="finding-show">
        <RecommendationStatusLine recommendation={recommendation} />
        <h3 className="finding-heading">{read(recommendation, 'title')}</h3>
        {recommendation.synthetic && <SyntheticBadge>{t('syntheticContent')}</SyntheticBadge>}
        <p>{read(recommendation, 'text')}</p>
        <Facts
          facts={[
            {
              label: t('recommendation.addressee'),
              value: `${read(recommendation, 'addressee')} (${t(`level.${recommendation.addresseeLevel}`)})`,
            },
            {
              label: t('recommendation.direction'),
              value: recommendation.upward
                ? t('recommendation.upward')
                : t('recommendation.downward'),
            },
            { label: t('form.areaTypes'), value: <AreaBadges areas={recommendation.areaTypes} /> },
            ...(recommendation.horizonFrom || recommendation.horizonTo
              ? [
                  {
                    label: t('recommendation.horizon'),
                    value: formatPeriod(recommendation.horizonFrom, recommendation.horizonTo),
                  },
                ]
              : []),
            ...(recommendation.dueOn
              ? [{ label: t('recommendation.dueOn'), value: formatDate(recommendation.dueOn) }]
              : []),
          ]}
        />
        <section aria-label={t('recommendation.response')}>
          <h3>{t('recommendation.response')}</h3>
          {recommendation.responseVi || recommendation.responseEn ? (
            <>
              <p>{read(recommendation, 'response')}</p>
              {recommendation.respondedOn && (
                <p className="note">{formatDate(recommendation.respondedOn)}</p>
              )}
            </>
          ) : (
            <p className="muted">{t('recommendation.noResponse')}</p>
          )}
        </section>
        <section aria-label={t('recommendation.from')}>
          <h3>{t('recommendation.from')}</h3>
          {from.length === 0 && <p className="muted">{t('recommendation.fromNone')}</p>}
          <ul className="stack">
            {from.map((finding) => (
              <li key={finding.id}>
                <Link
                  to={paths.evaluation(evaluation.id, 'findings')}
                  search={{ finding: finding.id } as never}
                  className="plain-link"
                >
                  <FindingLine kind={finding.kind} areas={<AreaBadges areas={finding.areaTypes} />}>
                    {read(finding, 'title')}
                  </FindingLine>
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <RowHistory
          rowId={recommendation.id}
          load={historyOf(recommendation.id)}
          readers={TEAM_AND_OFFICERS}
        />
      </div>
    </SidePanel>
  );
}
