import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { Plus } from 'lucide-react';
import {
  type AddresseeLevel,
  type Evaluation,
  evaluationQuery,
  type Finding,
  findingsQuery,
  type Recommendation,
  type RecommendationStatus,
} from '@/api';
import { formatDate, formatPeriod } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { AREA_TYPES, AreaBadges, type AreaType, useAreaLabel } from '@/shared/ui/area';
import { FilterSelect } from '@/shared/ui/FilterBar';
import { SyntheticBadge } from '@/shared/ui/figure';
import { FindingLine } from '@/shared/ui/marks';
import { Facts, Page, SidePanel } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { recommendationsQuery } from './evaluationQueries';
import { recommendationsRoute } from './evaluationRoutes';
import { RecommendationForm } from './RecommendationForm';
import { RecommendationStatusLine } from './RecommendationStatusLine';
import { ResponseForm } from './ResponseForm';
import { mayFind, useTexts } from './words';

const STATUSES: readonly RecommendationStatus[] = [
  'OPEN',
  'ACCEPTED',
  'IN_PROGRESS',
  'DONE',
  'CLOSED',
  'REJECTED',
];
const LEVELS: readonly AddresseeLevel[] = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'];

/** What is recommended to whom, by status or by level, and what came of it. */
export default function RecommendationsShow() {
  const t = useText('evaluation');
  const { evaluationId } = recommendationsRoute.useParams();
  const context = useContextSearch();
  const evaluation = useQuery(evaluationQuery(evaluationId)).data;
  const findings = useQuery(findingsQuery(evaluationId, context)).data?.items ?? [];
  const recommendations = useQuery(recommendationsQuery(evaluationId, context));
  return (
    <QueryState query={recommendations} what={t('recommendation.what')}>
      {({ items = [] }) =>
        evaluation && <Board evaluation={evaluation} findings={findings} all={items} />
      }
    </QueryState>
  );
}

function Board({
  evaluation,
  findings,
  all,
}: {
  evaluation: Evaluation;
  findings: Finding[];
  all: Recommendation[];
}) {
  const t = useText('evaluation');
  const areaLabel = useAreaLabel();
  const [search, change] = useSearchState(recommendationsRoute);
  const may = mayFind(evaluation);
  const { area } = search;
  const shown = area ? all.filter((one) => one.areaTypes.includes(area)) : all;
  const isByLevel = search.by === 'level';
  const groups: { key: string; title: string; items: Recommendation[] }[] = isByLevel
    ? LEVELS.map((level) => ({
        key: level,
        title: t(`level.${level}`),
        items: shown.filter((one) => one.addresseeLevel === level),
      }))
    : STATUSES.map((status) => ({
        key: status,
        title: t(`recommendation.status.${status}`),
        items: shown.filter((one) => one.status === status),
      }));
  const close = () => change({ recommendation: undefined, edit: undefined }, { push: true });
  const chosen = all.find((one) => one.id === search.recommendation);
  const add = may && (
    <Button
      type="primary"
      icon={<Plus size={16} aria-hidden="true" />}
      onClick={() => change({ edit: 'new', recommendation: undefined }, { push: true })}
    >
      {t('recommendation.add')}
    </Button>
  );
  const form = (recommendation?: Recommendation) => (
    <RecommendationForm
      key={recommendation?.id ?? 'new'}
      evaluation={evaluation}
      findings={findings}
      all={all}
      recommendation={recommendation}
      onDone={(id) => change({ recommendation: id || undefined, edit: undefined })}
    />
  );
  let panel = null;
  if (may && search.edit === 'new') {
    panel = (
      <SidePanel key="new" title={t('recommendation.add')} onClose={close}>
        {form()}
      </SidePanel>
    );
  } else if (chosen) {
    panel = (
      <RecommendationPanel
        key={chosen.id}
        evaluation={evaluation}
        findings={findings}
        recommendation={chosen}
        form={() => form(chosen)}
        onClose={close}
      />
    );
  }
  return (
    <Page panel={panel}>
      <div className="finding-tools">
        <Segmented
          aria-label={t('recommendation.by')}
          value={isByLevel ? 'level' : 'status'}
          options={[
            { value: 'status', label: t('recommendation.byStatus') },
            { value: 'level', label: t('recommendation.byLevel') },
          ]}
          onChange={(by) => change({ by: by === 'level' ? 'level' : undefined })}
        />
        <FilterSelect<AreaType>
          label={t('form.areaTypes')}
          all={t('recommendation.allAreas')}
          value={area}
          options={AREA_TYPES.map((value) => ({ value, label: areaLabel(value) }))}
          onChange={(value) => change({ area: value })}
        />
        {all.length > 0 && add}
      </div>
      {shown.length === 0 ? (
        <Empty title={t('recommendation.emptyTitle')} actions={add}>
          {t('recommendation.emptyText')}
        </Empty>
      ) : (
        groups
          .filter((group) => group.items.length > 0)
          .map((group) => (
            <section key={group.key} className="board-group" aria-labelledby={`board-${group.key}`}>
              <h2 id={`board-${group.key}`}>
                {group.title} <span className="tab-count">{group.items.length}</span>
              </h2>
              <ul>
                {group.items.map((one) => (
                  <li key={one.id}>
                    <Card
                      recommendation={one}
                      selected={one.id === search.recommendation}
                      onOpen={() =>
                        change({ recommendation: one.id, edit: undefined }, { push: true })
                      }
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))
      )}
    </Page>
  );
}

function Card({
  recommendation,
  selected,
  onOpen,
}: {
  recommendation: Recommendation;
  selected: boolean;
  onOpen: () => void;
}) {
  const read = useTexts();
  return (
    <button type="button" className="visit-button" aria-pressed={selected} onClick={onOpen}>
      <span className="visit-day">{recommendation.code}</span>
      <span className="visit-words">
        <strong>{read(recommendation, 'title')}</strong>
        <span className="note">{read(recommendation, 'addressee')}</span>
      </span>
      <span className="visit-marks">
        <RecommendationStatusLine recommendation={recommendation} />
        <AreaBadges areas={recommendation.areaTypes} />
      </span>
    </button>
  );
}

function RecommendationPanel({
  evaluation,
  findings,
  recommendation,
  form,
  onClose,
}: {
  evaluation: Evaluation;
  findings: Finding[];
  recommendation: Recommendation;
  form: () => React.ReactNode;
  onClose: () => void;
}) {
  const t = useText('evaluation');
  const read = useTexts();
  const [{ edit }, change] = useSearchState(recommendationsRoute);
  const may = mayFind(evaluation);
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
              <Button type="primary" onClick={() => change({ edit: 'answer' }, { push: true })}>
                {recommendation.answerable
                  ? t('recommendation.answer')
                  : t('recommendation.verify')}
              </Button>
            )}
            {may && (
              <Button onClick={() => change({ edit: 'change' }, { push: true })}>
                {t('change')}
              </Button>
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
      </div>
    </SidePanel>
  );
}
