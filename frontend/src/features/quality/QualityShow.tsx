import { useQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Page, PageHeader } from '@/shared/ui/page';
import { RoundFilters } from '@/shared/ui/RoundFilters';
import { QueryState } from '@/shared/ui/states';
import { QualityFound } from './QualityFound';
import { qualityQuery, roundsQuery } from './qualityQueries';
import { qualityRoute, SEVERITIES } from './qualityRoutes';
import './quality.css';

/** What of a round cannot be so, can hardly be so, or is not there yet. */
export default function QualityShow() {
  const t = useText('quality');
  const [{ round, by, severity, check, unit }, change] = useSearchState(qualityRoute);
  const { place, synthetic } = useContextSearch();
  const rounds = useQuery(roundsQuery());
  const known = rounds.data?.items ?? [];
  const chosen = known.find((one) => one.id === round) ?? known[0];
  const quality = useQuery({
    ...qualityQuery(chosen?.id ?? '', { unitId: unit ?? place, synthetic }),
    enabled: chosen !== undefined,
  });
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          aside={
            quality.data &&
            quality.data.checked.households > 0 &&
            synthetic !== 'exclude' && <SyntheticBadge mixed />
          }
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
          change({ by: undefined, severity: undefined, check: undefined, unit: undefined })
        }
        choices={[
          {
            label: t('severity'),
            value: severity,
            options: [
              { value: '', label: t('anySeverity') },
              ...SEVERITIES.map((value) => ({ value, label: t(`severities.${value}`) })),
            ],
            onChange: (value) =>
              change({ severity: SEVERITIES.find((one) => one === value), check: undefined }),
          },
          {
            label: t('by'),
            value: by,
            options: (['DISTRICT', 'COMMUNE'] as const).map((value) => ({
              value,
              label: t(`grouping.${value}`),
            })),
            onChange: (value) => change({ by: value ? 'COMMUNE' : undefined }),
          },
          ...(check || unit
            ? [
                {
                  label: t('only'),
                  value: 'only',
                  options: [
                    { value: '', label: t('everything') },
                    {
                      value: 'only',
                      label: [
                        quality.data?.checks.find((one) => one.check === check) &&
                          t(`check.${check}` as 'check.HEAD_MISSING'),
                        unit &&
                          (quality.data?.units.find((one) => one.unitId === unit)?.unitName ??
                            quality.data?.units.find((one) => one.districtId === unit)
                              ?.districtName ??
                            t('onePlace')),
                      ]
                        .filter(Boolean)
                        .join(', '),
                    },
                  ],
                  onChange: () => change({ check: undefined, unit: undefined }),
                },
              ]
            : []),
        ]}
      >
        <QueryState query={quality} what={t('title')}>
          {(answer) => <QualityFound quality={answer} />}
        </QueryState>
      </RoundFilters>
    </Page>
  );
}
