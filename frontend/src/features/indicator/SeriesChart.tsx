import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { IndicatorSeries, IndicatorSeriesPoint } from '@/api';
import type { TrendPoint, TrendSeries } from '@/shared/charts/TrendChart';
import { useText } from '@/shared/i18n/useText';
import { Loading } from '@/shared/ui/states';
import {
  bandsOf,
  figureKey,
  type PeriodRow,
  periodLabel,
  pointKey,
  STATES,
  targetKey,
} from './series';
import { useComputedName, useWords } from './words';

const TrendChart = lazy(() => import('@/shared/charts/TrendChart'));

const MONEY_UNITS = /million VND/;
const MILLION = 1e6;

/** What was recorded, added up and published, and where the plan lay; every point leads to its rows. */
export function SeriesChart({
  series,
  rows,
  onSelect,
}: {
  series: IndicatorSeries;
  rows: readonly PeriodRow[];
  onSelect: (key: string) => void;
}) {
  const t = useText('indicator');
  const { indicator, asOf } = series;
  const words = useWords(indicator);
  const computedName = useComputedName();

  const drawn = useMemo((): TrendSeries[] => {
    const pointOf = (row: PeriodRow, point: IndicatorSeriesPoint): TrendPoint => ({
      period: row.key,
      value: point.value ?? null,
      afterCutOff: point.effectiveOn > asOf,
      key: pointKey(point),
    });
    // What happened in a period has its length: bars, for a line would join halves of a year to years.
    const isState = STATES.includes(indicator.kind);
    const lookOf = (isSecond: boolean): TrendSeries['look'] => {
      if (isState) return isSecond ? 'second' : undefined;
      return isSecond ? 'secondBars' : 'bars';
    };
    const official = rows.flatMap((row) =>
      row.recorded.filter((one) => one.official).map((one) => pointOf(row, one)),
    );
    const others = rows.flatMap((row) =>
      row.recorded.filter((one) => !one.official).map((one) => pointOf(row, one)),
    );
    const computed = new Map<string, TrendPoint[]>();
    for (const row of rows) {
      for (const one of row.computed) {
        const name = computedName(one);
        computed.set(name, [...(computed.get(name) ?? []), pointOf(row, one)]);
      }
    }
    // A sum over some of the places only makes no line: its marks stand beside the fullest one.
    const sources = new Map<string, number>();
    for (const one of rows.flatMap((row) => row.computed)) {
      const name = computedName(one);
      sources.set(name, (sources.get(name) ?? 0) + one.sourceCount);
    }
    const fullest = [...sources].sort((a, b) => b[1] - a[1])[0]?.[0];
    const plan = rows.flatMap((row) =>
      row.targets.flatMap((target) =>
        target.value === undefined
          ? []
          : [{ period: row.key, value: target.value, key: targetKey(target) }],
      ),
    );
    const published = rows.flatMap((row) =>
      row.published.map((figure) => ({
        period: row.key,
        value:
          words.isMoney && MONEY_UNITS.test(figure.valueUnit)
            ? figure.value * MILLION
            : figure.value,
        key: figureKey(figure),
      })),
    );
    const all: TrendSeries[] = [
      { name: t('values.official'), look: lookOf(false), points: official },
      ...[...computed].map(
        ([name, points]): TrendSeries => ({
          name,
          look: name === fullest ? lookOf(official.length > 0) : 'points',
          points,
        }),
      ),
      { name: t('values.other'), look: 'points', points: others },
      { name: t('values.published'), look: 'points', points: published },
      { name: t('values.plan'), look: 'plan', points: plan },
    ];
    return all.filter((one) => one.points.length > 0);
  }, [rows, asOf, indicator.kind, t, computedName, words.isMoney]);

  const bands = useMemo(() => bandsOf(rows, indicator.kind), [rows, indicator.kind]);
  const label = useCallback((key: string) => {
    const [to, from] = key.split('~');
    return periodLabel(from, to);
  }, []);

  return (
    <Suspense fallback={<Loading />}>
      <TrendChart
        title={t('chart.title', { title: words.title })}
        unit={words.unit}
        series={drawn}
        band={bands}
        format={words.write}
        label={label}
        onSelect={onSelect}
        legend={
          <>
            {drawn
              .filter((one) => one.look === 'bars' || one.look === 'secondBars')
              .map((one) => (
                <ChartKey key={one.name} look={one.look === 'bars' ? 'bars' : 'secondBars'}>
                  {one.name}
                </ChartKey>
              ))}
            {bands.length > 0 && <ChartKey look="band">{t('chart.band')}</ChartKey>}
            {drawn.some((one) => one.look === 'plan') && (
              <ChartKey look="plan">{t('values.plan')}</ChartKey>
            )}
            {drawn.some((one) => one.look === 'points') && (
              <ChartKey look="points">{t('chart.points')}</ChartKey>
            )}
            {drawn.some((one) => one.points.some((point) => point.afterCutOff)) && (
              <ChartKey look="after">{t('values.afterCutOff')}</ChartKey>
            )}
          </>
        }
      />
    </Suspense>
  );
}

function ChartKey({
  look,
  children,
}: {
  look: 'bars' | 'secondBars' | 'band' | 'plan' | 'points' | 'after';
  children: string;
}) {
  return (
    <span>
      <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
        {look === 'bars' && <rect x="3" width="10" height="12" fill="var(--whole)" />}
        {look === 'secondBars' && <rect x="3" width="10" height="12" fill="var(--accent)" />}
        {look === 'band' && <rect width="16" height="12" fill="var(--line)" />}
        {look === 'plan' && <rect y="5" width="16" height="2.5" fill="var(--ink)" />}
        {look === 'points' && (
          <path
            d="M8 1.5 12.5 6 8 10.5 3.5 6Z"
            fill="none"
            stroke="var(--ink2)"
            strokeWidth="1.5"
          />
        )}
        {look === 'after' && (
          <circle cx="8" cy="6" r="3.5" fill="none" stroke="var(--ink2)" strokeWidth="1.5" />
        )}
      </svg>
      {children}
    </span>
  );
}
