import { useQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { isIllustrative, SyntheticBadge } from '@/shared/ui/figure';
import { Page, PageHeader } from '@/shared/ui/page';
import { RoundFilters } from '@/shared/ui/RoundFilters';
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
  const [{ round, by, measure, weights, k, status }, change] = useSearchState(deprivationRoute);
  const { place, asOf, knownAt, synthetic } = useContextSearch();
  const rounds = useQuery(roundsQuery());
  const known = rounds.data?.items ?? [];
  const chosen = known.find((one) => one.id === round) ?? known[0];
  const poverty = useQuery({
    ...deprivationQuery(chosen?.id ?? '', {
      by: by ?? GROUPINGS[0],
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
  const provenance = poverty.data?.total.provenance;
  const pick = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          aside={isIllustrative(provenance) && <SyntheticBadge mixed={provenance === 'MIXED'} />}
        />
      }
    >
      <RoundFilters
        rounds={rounds}
        round={round}
        latest={t('latestRound')}
        onRound={(value) => change({ round: value })}
        noRound={t('noRoundText')}
        onClear={() =>
          change({
            by: undefined,
            measure: undefined,
            weights: undefined,
            k: undefined,
            status: undefined,
          })
        }
        choices={[
          {
            label: t('by'),
            value: by,
            options: pick(GROUPINGS, (value) => t(`grouping.${value}`)),
            onChange: (value) => change({ by: GROUPINGS.find((one) => one === value) }),
          },
          {
            label: t('measure'),
            value: measure,
            options: pick(['PERSONS', 'HOUSEHOLDS'] as const, (value) => t(`measures.${value}`)),
            onChange: (value) => change({ measure: value ? 'HOUSEHOLDS' : undefined }),
          },
          {
            label: t('weights'),
            value: weights,
            options: pick(['INDICATORS', 'DIMENSIONS'] as const, (value) =>
              t(`weighting.${value}`),
            ),
            onChange: (value) => change({ weights: value ? 'DIMENSIONS' : undefined }),
          },
          {
            label: t('k'),
            value: k?.toString(),
            options: [
              { value: '', label: t('kOfStandard') },
              ...SHARES.map((value) => ({ value: `${value}`, label: `${value} %` })),
            ],
            onChange: (value) => change({ k: value ? Number(value) : undefined }),
          },
          {
            label: t('status'),
            value: status,
            options: [
              { value: '', label: t('anyStatus') },
              ...pick(['POOR', 'NEAR_POOR'] as const, (value) => t(`statuses.${value}`)),
            ],
            onChange: (value) =>
              change({ status: (['POOR', 'NEAR_POOR'] as const).find((one) => one === value) }),
          },
        ]}
      >
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
      </RoundFilters>
    </Page>
  );
}
