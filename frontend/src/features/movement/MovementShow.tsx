import { useQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Page, PageHeader } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { MovementTable } from './MovementTable';
import { movementQuery, roundsQuery } from './movementQueries';
import { movementRoute } from './movementRoutes';

/** What became of the poor and the near-poor between a round and the one before it, as the official forms balance it. */
export default function MovementShow() {
  const t = useText('movement');
  const [{ round, by, measure }, change] = useSearchState(movementRoute);
  const { place, asOf, knownAt, synthetic } = useContextSearch();
  const rounds = useQuery(roundsQuery());
  const known = rounds.data?.items ?? [];
  const latest = known.find((one) => one.previousRoundId) ?? known[0];
  const chosen = known.find((one) => one.id === round) ?? latest;
  const movement = useQuery({
    ...movementQuery(chosen?.id ?? '', {
      by: by ?? 'COMMUNE',
      unitId: place,
      asOf,
      knownAt,
      synthetic,
    }),
    enabled: chosen !== undefined,
  });
  const clear = () => change({ by: undefined, measure: undefined });
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          aside={movement.data?.total && synthetic !== 'exclude' && <SyntheticBadge mixed />}
        />
      }
    >
      <QueryState query={rounds} what={t('rounds')}>
        {() =>
          chosen === undefined ? (
            <Empty title={t('noRound')}>{t('noRoundText')}</Empty>
          ) : (
            <>
              <FilterBar active={[by, measure].filter(Boolean).length} onClear={clear}>
                <FilterSelect
                  label={t('round')}
                  all={t('latestRound')}
                  value={round}
                  options={known.map((one) => ({
                    value: one.id,
                    label: `${one.year} · ${one.title}`,
                  }))}
                  onChange={(value) => change({ round: value })}
                />
                <FilterSelect
                  label={t('by')}
                  all={t('grouping.COMMUNE')}
                  value={by}
                  options={[{ value: 'DISTRICT', label: t('grouping.DISTRICT') }]}
                  onChange={(value) => change({ by: value })}
                />
                <FilterSelect
                  label={t('measure')}
                  all={t('measures.households')}
                  value={measure}
                  options={[{ value: 'PERSONS', label: t('measures.persons') }]}
                  onChange={(value) => change({ measure: value })}
                />
              </FilterBar>
              <QueryState query={movement} what={t('title')}>
                {({ baseline, total, units, by: grouping }) =>
                  baseline || total === undefined ? (
                    <Empty title={t('baseline')}>{t('baselineText')}</Empty>
                  ) : (
                    (['poor', 'nearPoor'] as const).map((status) => (
                      <MovementTable
                        key={status}
                        status={status}
                        measure={measure === 'PERSONS' ? 'persons' : 'households'}
                        grouping={grouping === 'DISTRICT' ? 'DISTRICT' : 'COMMUNE'}
                        total={total}
                        units={units}
                      />
                    ))
                  )
                }
              </QueryState>
            </>
          )
        }
      </QueryState>
    </Page>
  );
}
