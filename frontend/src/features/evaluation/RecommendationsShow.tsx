import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import {
  type AddresseeLevel,
  type Evaluation,
  type Finding,
  findingsQuery,
  type Recommendation,
  type RecommendationStatus,
} from '@/api';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { AREA_TYPES, AreaBadges, type AreaType, useAreaLabel } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { FilterSelect } from '@/shared/ui/FilterBar';
import { Page, SidePanel } from '@/shared/ui/page';
import { Segmented } from '@/shared/ui/Segmented';
import { Empty, QueryState } from '@/shared/ui/states';
import { recommendationsQuery } from './evaluationQueries';
import { recommendationsRoute } from './evaluationRoutes';
import { OfEvaluation } from './OfEvaluation';
import { RecommendationForm } from './RecommendationForm';
import { RecommendationPanel } from './RecommendationPanel';
import { RecommendationStatusLine } from './RecommendationStatusLine';
import { mayFind, useTexts } from './words';
import './visits.css';
import './board.css';

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
  const findings = useQuery(findingsQuery(evaluationId, context)).data?.items ?? [];
  const recommendations = useQuery(recommendationsQuery(evaluationId, context));
  return (
    <OfEvaluation id={evaluationId} open={recommendations.data?.items?.length !== 0}>
      {(evaluation) => (
        <QueryState query={recommendations} what={t('recommendation.what')}>
          {({ items = [] }) => <Board evaluation={evaluation} findings={findings} all={items} />}
        </QueryState>
      )}
    </OfEvaluation>
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
      kind="primary"
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
