import { useQuery } from '@tanstack/react-query';
import { foldedIncludes } from '@/shared/format/fold';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Page, PageHeader } from '@/shared/ui/page';
import { RoundFilters } from '@/shared/ui/RoundFilters';
import { SearchBox } from '@/shared/ui/SearchBox';
import { Empty, QueryState } from '@/shared/ui/states';
import { MovementFlows } from './MovementFlow';
import { MovementTable } from './MovementTable';
import { movementQuery, roundsQuery } from './movementQueries';
import { movementRoute } from './movementRoutes';
import { STATUSES } from './parts';
import './movement.css';

/** What became of the poor and the near-poor between a round and the one before it, as the official forms balance it. */
export default function MovementShow() {
  const t = useText('movement');
  const [{ round, by, measure, unit, q }, change] = useSearchState(movementRoute);
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
  const counted = measure === 'PERSONS' ? 'persons' : 'households';
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
      <RoundFilters
        rounds={rounds}
        round={round}
        latest={t('latestRound')}
        onRound={(value) => change({ round: value })}
        noRound={t('noRoundText')}
        onClear={() => change({ by: undefined, measure: undefined, unit: undefined, q: undefined })}
        choices={[
          {
            label: t('by'),
            value: by,
            options: (['COMMUNE', 'DISTRICT'] as const).map((value) => ({
              value,
              label: t(`grouping.${value}`),
            })),
            onChange: (value) =>
              change({ by: value ? 'DISTRICT' : undefined, unit: undefined, q: undefined }),
          },
          {
            label: t('measure'),
            value: measure,
            options: [
              { value: 'HOUSEHOLDS', label: t('measures.households') },
              { value: 'PERSONS', label: t('measures.persons') },
            ],
            onChange: (value) => change({ measure: value ? 'PERSONS' : undefined }),
          },
        ]}
      >
        <QueryState query={movement} what={t('title')}>
          {({ baseline, total, units, by: grouping }) =>
            baseline || total === undefined ? (
              <Empty title={t('baseline')}>{t('baselineText')}</Empty>
            ) : (
              <>
                <MovementFlows
                  measure={counted}
                  movement={units.find(({ unitId }) => unitId && unitId === unit) ?? total}
                />
                <div className="movement-search no-print">
                  <SearchBox
                    label={t(`find.${grouping === 'DISTRICT' ? 'DISTRICT' : 'COMMUNE'}`)}
                    value={q ?? ''}
                    onSearch={(text) => change({ q: text || undefined })}
                  />
                </div>
                {STATUSES.map((status) => (
                  <MovementTable
                    key={status}
                    status={status}
                    measure={counted}
                    grouping={grouping === 'DISTRICT' ? 'DISTRICT' : 'COMMUNE'}
                    total={total}
                    units={units}
                    shown={q ? units.filter(({ name }) => foldedIncludes(name ?? '', q)) : units}
                    unit={unit}
                    onUnit={(id) => change({ unit: id })}
                  />
                ))}
              </>
            )
          }
        </QueryState>
      </RoundFilters>
    </Page>
  );
}
