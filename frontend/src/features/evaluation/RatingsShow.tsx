import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { CapacityNeed, Criterion, Evaluation } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaBadges } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Page, Section, SidePanel } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { needsQuery, ratingsQuery } from './evaluationQueries';
import { ratingsRoute } from './evaluationRoutes';
import { NeedForm } from './NeedForm';
import { OfEvaluation } from './OfEvaluation';
import { RatingForm } from './RatingForm';
import { mayFind, useTexts } from './words';
import './ratings.css';

const CRITERIA: readonly Criterion[] = [
  'RELEVANCE',
  'COHERENCE',
  'EFFECTIVENESS',
  'EFFICIENCY',
  'IMPACT',
  'SUSTAINABILITY',
];

/** The six criteria with reasons, and what officers still need to learn. */
export default function RatingsShow() {
  return (
    <OfEvaluation id={ratingsRoute.useParams().evaluationId}>
      {(evaluation) => <Ratings evaluation={evaluation} />}
    </OfEvaluation>
  );
}

function Ratings({ evaluation }: { evaluation: Evaluation }) {
  const t = useText('evaluation');
  const read = useTexts();
  const context = useContextSearch();
  const [search, change] = useSearchState(ratingsRoute);
  const ratings = useQuery(ratingsQuery(evaluation.id, context));
  const needs = useQuery(needsQuery(evaluation.id, context));
  const may = mayFind(evaluation);
  const close = () => change({ rating: undefined, need: undefined }, { push: true });
  const criterion = CRITERIA.find((one) => one === search.rating);
  let panel = null;
  if (may && criterion && ratings.data) {
    panel = (
      <SidePanel key={criterion} title={t(`criterion.${criterion}`)} onClose={close}>
        <RatingForm
          evaluation={evaluation}
          criterion={criterion}
          rating={ratings.data.items?.find((one) => one.criterion === criterion)}
          onDone={close}
        />
      </SidePanel>
    );
  } else if (may && search.need && needs.data) {
    panel = (
      <SidePanel key={search.need} title={t('need.edit')} onClose={close}>
        <NeedForm
          evaluation={evaluation}
          need={needs.data.items?.find((one) => one.id === search.need)}
          onDone={close}
        />
      </SidePanel>
    );
  }
  const columns: Column<CapacityNeed>[] = [
    { key: 'topic', title: t('need.topic'), names: true, cell: (one) => read(one, 'topic') },
    {
      key: 'officerLevel',
      title: t('need.level'),
      cell: (one) => t(`level.${one.officerLevel}`),
    },
    {
      key: 'areaTypes',
      title: t('form.areaTypes'),
      cell: (one) => <AreaBadges areas={one.areaTypes} />,
    },
    {
      key: 'mentions',
      title: t('need.mentions'),
      numeric: true,
      cell: (one) => one.mentions ?? '',
    },
    {
      key: 'priority',
      title: t('need.priority'),
      numeric: true,
      cell: (one) => one.priority ?? '',
    },
    ...(may
      ? [
          {
            key: 'change',
            title: t('need.action'),
            cell: (one: CapacityNeed) => (
              <Button
                size="small"
                aria-label={`${t('change')}: ${read(one, 'topic')}`}
                onClick={() => change({ need: one.id, rating: undefined }, { push: true })}
              >
                {t('change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  const addNeed = may && (
    <Button
      icon={<Plus size={16} aria-hidden="true" />}
      onClick={() => change({ need: 'new', rating: undefined }, { push: true })}
    >
      {t('need.add')}
    </Button>
  );
  return (
    <Page panel={panel}>
      <Section title={t('rating.title')} note={t('rating.note')}>
        <QueryState query={ratings} what={t('rating.title')}>
          {({ items = [] }) => (
            <ul className="ratings">
              {CRITERIA.map((one) => {
                const rating = items.find((each) => each.criterion === one);
                return (
                  <li key={one}>
                    <h3>{t(`criterion.${one}`)}</h3>
                    {rating ? (
                      <Score score={rating.score} />
                    ) : (
                      <span className="muted">{t('rating.none')}</span>
                    )}
                    <p>
                      {rating && read(rating, 'reason')}{' '}
                      {rating?.synthetic && (
                        <SyntheticBadge>{t('syntheticContent')}</SyntheticBadge>
                      )}
                    </p>
                    {may && (
                      <Button
                        size="small"
                        aria-label={t('rating.rate', { criterion: t(`criterion.${one}`) })}
                        onClick={() => change({ rating: one, need: undefined }, { push: true })}
                      >
                        {t('change')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          )}
        </QueryState>
      </Section>
      <Section title={t('need.title')}>
        <QueryState query={needs} what={t('need.title')}>
          {({ items = [] }) => (
            <DataTable
              caption={t('need.title')}
              columns={columns}
              rows={items}
              rowKey={(one) => one.id}
              actions={addNeed}
              empty={<Empty title={t('need.empty')} actions={addNeed} />}
            />
          )}
        </QueryState>
      </Section>
    </Page>
  );
}

/** Six squares, as many filled as points. */
function Score({ score }: { score: number }) {
  const t = useText('evaluation');
  return (
    <span className="score">
      {[1, 2, 3, 4, 5, 6].map((one) => (
        <i key={one} className={one <= score ? 'score-on' : undefined} aria-hidden="true" />
      ))}
      <strong>{t('rating.score', { score })}</strong>
    </span>
  );
}
