import { useCallback } from 'react';
import { useText } from '../i18n/useText';
import type { AreaColumn } from '../ui/area';
import { Chart, type ChartColours } from './Chart';

export interface TrendPoint {
  period: string;
  value: number | null;
  /** Hollow and dashed: recorded for a day after the cut-off, in no sum. */
  afterCutOff?: boolean;
}

export interface TrendSeries {
  name: string;
  area?: AreaColumn;
  points: readonly TrendPoint[];
}

interface TrendChartProps {
  title: string;
  unit: string;
  series: readonly TrendSeries[];
  /** Between which values the plan lies, by period. */
  band?: readonly { period: string; low: number; high: number }[];
  format: (value: number) => string;
}

function seriesColour(area: AreaColumn | undefined, colours: ChartColours) {
  if (area === 'P30A') return colours.p30a;
  if (area === 'P135') return colours.p135;
  return area === 'OUTSIDE' ? colours.outside : colours.whole;
}

const symbol = {
  P30A: 'diamond',
  P135: 'circle',
  OUTSIDE: 'rect',
  ALL: 'circle',
  NOT_BY_AREA: 'circle',
};

/** Lines over periods, each with its name at its end. */
export default function TrendChart({ title, unit, series, band, format }: TrendChartProps) {
  const t = useText();
  const periods = [
    ...new Set(
      series
        .flatMap((one) => one.points.map((point) => point.period))
        .concat(band?.map((b) => b.period) ?? []),
    ),
  ].sort();
  const periodKey = periods.join('|');

  const option = useCallback(
    (colours: ChartColours) => {
      const axis = periodKey.split('|');
      const valueAt = (one: TrendSeries, isAfter: boolean) =>
        axis.map((period, index) => {
          const point = one.points.find((p) => p.period === period);
          if (!point) return null;
          // The dashed part starts at the last counted point, so that the line has no gap.
          const next = one.points.find((p) => p.period === axis[index + 1]);
          const isLink = isAfter && !point.afterCutOff && next?.afterCutOff;
          if (isLink) return { value: point.value, symbol: 'none' };
          return Boolean(point.afterCutOff) === isAfter ? point.value : null;
        });
      return {
        grid: { left: 8, right: 96, top: 16, bottom: 8, containLabel: true },
        tooltip: {
          trigger: 'axis',
          valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–'),
          backgroundColor: colours.surface,
          borderColor: colours.line,
          textStyle: { color: colours.ink },
        },
        xAxis: {
          type: 'category',
          data: axis,
          axisTick: { show: false },
          axisLine: { lineStyle: { color: colours.ink2 } },
          axisLabel: { color: colours.ink2 },
        },
        yAxis: {
          type: 'value',
          axisLabel: { color: colours.ink2, formatter: format },
          splitLine: { lineStyle: { color: colours.line } },
        },
        series: [
          ...(band
            ? [
                {
                  type: 'line',
                  name: 'low',
                  stack: 'band',
                  silent: true,
                  symbol: 'none',
                  lineStyle: { opacity: 0 },
                  tooltip: { show: false },
                  data: axis.map((p) => band.find((b) => b.period === p)?.low ?? null),
                },
                {
                  type: 'line',
                  name: t('chart.target'),
                  stack: 'band',
                  silent: true,
                  symbol: 'none',
                  lineStyle: { opacity: 0 },
                  areaStyle: { color: colours.line, opacity: 0.8 },
                  tooltip: { show: false },
                  data: axis.map((p) => {
                    const at = band.find((b) => b.period === p);
                    return at ? at.high - at.low : null;
                  }),
                },
              ]
            : []),
          ...series.flatMap((one) => {
            const colour = seriesColour(one.area, colours);
            const hasLater = one.points.some((point) => point.afterCutOff);
            const name = {
              show: true,
              formatter: one.name,
              color: colours.ink,
              distance: 8,
            };
            return [
              {
                type: 'line',
                name: one.name,
                data: valueAt(one, false),
                symbol: symbol[one.area ?? 'ALL'],
                symbolSize: 7,
                lineStyle: { color: colour, width: 2 },
                itemStyle: { color: colour },
                endLabel: hasLater ? undefined : name,
              },
              {
                type: 'line',
                name: `${one.name}, ${t('chart.afterCutOff')}`,
                data: valueAt(one, true),
                symbol: 'emptyCircle',
                symbolSize: 7,
                lineStyle: { color: colours.ink2, width: 1.2, type: 'dashed' },
                itemStyle: { color: colours.ink2 },
                endLabel: hasLater ? name : undefined,
                tooltip: { show: false },
              },
            ];
          }),
        ],
      };
    },
    [series, band, format, periodKey, t],
  );

  return (
    <Chart
      title={title}
      unit={unit}
      option={option}
      table={
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('chart.period')}</th>
              {series.map((one) => (
                <th key={one.name} scope="col" className="num">
                  {one.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => (
              <tr key={period}>
                <th scope="row">{period}</th>
                {series.map((one) => {
                  const point = one.points.find((p) => p.period === period);
                  const value = point?.value;
                  return (
                    <td key={one.name} className="num">
                      {value === null || value === undefined ? '–' : format(value)}
                      {point?.afterCutOff && ` (${t('chart.afterCutOff')})`}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
