import { useQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Page, PageHeader } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { deprivationQuery, roundsQuery } from './deprivationQueries';
import { deprivationRoute, GROUPINGS } from './deprivationRoutes';
import { GroupTable } from './GroupTable';
import { IndicatorProfile } from './IndicatorProfile';
import { PovertyMeasures } from './PovertyMeasures';
import './deprivation.css';

const SHARES = [20, 25, 33, 40, 50, 100];

/** How poor the households of a round are in several dimensions at once, and what that is made of. */
export default function DeprivationShow() {
  const t = useText('deprivation');
  const [{ round, by = 'AREA_TYPE', measure, weights, k, status }, change] =
    useSearchState(deprivationRoute);
  const { place, asOf, knownAt, synthetic } = useContextSearch();
  const rounds = useQuery(roundsQuery());
  const known = rounds.data?.items ?? [];
  const chosen = known.find((one) => one.id === round) ?? known[0];
  const poverty = useQuery({
    ...deprivationQuery(chosen?.id ?? '', {
      by,
      measure,
      weights,
      k: k && k / 100,
      status,
      unitId: place,
      asOf,
      knownAt,
      synthetic,
    }),
    enabled: chosen !== undefined,
  });
  const clear = () =>
    change({ measure: undefined, weights: undefined, k: undefined, status: undefined });
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          aside={poverty.data && synthetic !== 'exclude' && <SyntheticBadge mixed />}
        />
      }
    >
      <QueryState query={rounds} what={t('rounds')}>
        {() =>
          chosen === undefined ? (
            <Empty title={t('noRound')}>{t('noRoundText')}</Empty>
          ) : (
            <>
              <FilterBar
                active={[measure, weights, k, status].filter(Boolean).length}
                onClear={clear}
              >
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
                  all={t('grouping.AREA_TYPE')}
                  value={by === 'AREA_TYPE' ? undefined : by}
                  options={GROUPINGS.filter((value) => value !== 'AREA_TYPE').map((value) => ({
                    value,
                    label: t(`grouping.${value}`),
                  }))}
                  onChange={(value) => change({ by: value })}
                />
                <FilterSelect
                  label={t('measure')}
                  all={t('measures.PERSONS')}
                  value={measure}
                  options={[{ value: 'HOUSEHOLDS', label: t('measures.HOUSEHOLDS') }]}
                  onChange={(value) => change({ measure: value })}
                />
                <FilterSelect
                  label={t('weights')}
                  all={t('weighting.INDICATORS')}
                  value={weights}
                  options={[{ value: 'DIMENSIONS', label: t('weighting.DIMENSIONS') }]}
                  onChange={(value) => change({ weights: value })}
                />
                <FilterSelect
                  label={t('k')}
                  all={t('kOfStandard')}
                  value={k?.toString()}
                  options={SHARES.map((value) => ({ value: `${value}`, label: `${value} %` }))}
                  onChange={(value) => change({ k: value ? Number(value) : undefined })}
                />
                <FilterSelect
                  label={t('status')}
                  all={t('anyStatus')}
                  value={status}
                  options={(['POOR', 'NEAR_POOR'] as const).map((value) => ({
                    value,
                    label: t(`statuses.${value}`),
                  }))}
                  onChange={(value) => change({ status: value })}
                />
              </FilterBar>
              <QueryState query={poverty} what={t('title')}>
                {(answer) =>
                  answer.total.households === 0 ? (
                    <Empty title={t('nobody')}>{t('nobodyText')}</Empty>
                  ) : (
                    <>
                      <PovertyMeasures poverty={answer} />
                      <GroupTable poverty={answer} />
                      <IndicatorProfile poverty={answer} />
                      <p className="note deprivation-source">{t('source')}</p>
                    </>
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
