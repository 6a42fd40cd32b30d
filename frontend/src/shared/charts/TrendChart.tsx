import { type ReactNode, useCallback } from 'react';
import { useText } from '../i18n/useText';
import type { AreaColumn } from '../ui/area';
import { Chart, type ChartColours } from './Chart';

export interface TrendPoint {
  period: string;
  value: number | null;
  /** Hollow and dashed: recorded for a day after the cut-off, in no sum. */
  afterCutOff?: boolean;
  /** Given to onSelect: the rows behind the point. */
  key?: string;
}

export interface TrendSeries {
  name: string;
  area?: AreaColumn;
  /**
   * A line with its name at its end when absent; 'second': a thinner one beside it; 'points': hollow
   * marks of values that make no line; 'plan': strokes to be reached; 'bars' and 'secondBars': what
   * happened in periods, which may be of different lengths.
   */
  look?: 'second' | 'points' | 'plan' | 'bars' | 'secondBars';
  points: readonly TrendPoint[];
}

interface TrendChartProps {
  title: string;
  unit: string;
  series: readonly TrendSeries[];
  /** Between which values the plan lies, by period. */
  band?: readonly { period: string; low: number; high: number }[];
  format: (value: number) => string;
  /** Words for a period; periods are sorted as they are. */
  label?: (period: string) => string;
  onSelect?: (key: string) => void;
  /** What the marks that have no name beside them mean. */
  legend?: ReactNode;
}

function seriesColour({ area, look }: TrendSeries, colours: ChartColours) {
  if (look === 'second' || look === 'secondBars') return colours.accent;
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
  P135_IN_P30A: 'circle',
};

/** Lines over periods, each with its name at its end. */
export default function TrendChart(props: TrendChartProps) {
  const { title, unit, series, band, format, label, onSelect } = props;
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
    (colours: ChartColours, width: number) => {
      const axis = periodKey.split('|');
      const names = series.filter((one) => !one.look || one.look === 'second');
      const longest = Math.max(...names.map((one) => one.name.length), 0);
      return {
        grid: {
          left: 8,
          right: Math.min(width * 0.36, 24 + longest * 6.6),
          top: 16,
          bottom: 8,
          containLabel: true,
        },
        tooltip: {
          trigger: 'axis',
          confine: true,
          valueFormatter: (value: unknown) => {
            const shown = Array.isArray(value) ? value.at(-1) : value;
            return typeof shown === 'number' ? format(shown) : '–';
          },
          backgroundColor: colours.surface,
          borderColor: colours.line,
          textStyle: { color: colours.ink },
        },
        xAxis: {
          type: 'category',
          data: axis.map((period) => label?.(period) ?? period),
          axisTick: { show: false },
          axisLine: { lineStyle: { color: colours.ink2 } },
          axisLabel: { color: colours.ink2, hideOverlap: true },
        },
        yAxis: {
          type: 'value',
          axisLabel: { color: colours.ink2, formatter: format },
          splitLine: { lineStyle: { color: colours.line } },
        },
        series: [
          ...bandOf(band ?? [], axis, colours, t('chart.target')),
          ...series.flatMap((one): object[] => {
            if (one.look === 'points' || one.look === 'plan') return [marksOf(one, axis, colours)];
            if (one.look === 'bars' || one.look === 'secondBars') {
              return [barsOf(one, axis, colours)];
            }
            return linesOf(one, axis, colours, t('chart.afterCutOff'));
          }),
        ],
      };
    },
    [series, band, format, label, periodKey, t],
  );

  return (
    <Chart
      title={title}
      unit={unit}
      option={option}
      onPoint={(datum) => {
        const { key } = (datum ?? {}) as { key?: string };
        if (key) onSelect?.(key);
      }}
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
                <th scope="row">{label?.(period) ?? period}</th>
                {series.map((one) => {
                  const points = one.points.filter((p) => p.period === period);
                  return (
                    <td key={one.name} className="num">
                      {points.length === 0 && '–'}
                      {points.map(({ value, afterCutOff, key }) => (
                        <div key={key ?? one.name}>
                          {value === null ? '–' : format(value)}
                          {afterCutOff && ` (${t('chart.afterCutOff')})`}
                        </div>
                      ))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      {props.legend && <div className="chart-legend">{props.legend}</div>}
    </Chart>
  );
}

type Axis = readonly string[];

/** The library's own hollow marks are white inside, in the dark too. */
function hollow(colours: ChartColours) {
  return { color: colours.surface, borderColor: colours.ink2, borderWidth: 1.5 };
}

/** As bars side by side, so that the plan of a single period is seen too. */
function bandOf(
  band: NonNullable<TrendChartProps['band']>,
  axis: Axis,
  colours: ChartColours,
  name: string,
) {
  if (band.length === 0) return [];
  const at = (period: string) => band.find((one) => one.period === period);
  const bar = {
    type: 'bar',
    stack: 'band',
    silent: true,
    barCategoryGap: '0%',
    tooltip: { show: false },
  };
  return [
    { ...bar, name: 'low', itemStyle: { color: 'transparent' }, data: axis.map((p) => at(p)?.low) },
    {
      ...bar,
      name,
      itemStyle: { color: colours.line, opacity: 0.8 },
      data: axis.map((p) => {
        const one = at(p);
        return one && one.high - one.low;
      }),
    },
  ];
}

function linesOf(one: TrendSeries, axis: Axis, colours: ChartColours, afterCutOff: string) {
  const colour = seriesColour(one, colours);
  const isSecond = one.look === 'second';
  const hasLater = one.points.some((point) => point.afterCutOff);
  const valueAt = (isAfter: boolean) =>
    axis.map((period, index) => {
      const point = one.points.find((p) => p.period === period);
      if (!point) return null;
      const { value, key } = point;
      // The dashed part starts at the last counted point, so that the line has no gap.
      const next = one.points.find((p) => p.period === axis[index + 1]);
      const isLink = isAfter && !point.afterCutOff && next?.afterCutOff;
      if (isLink) return { value, symbol: 'none' };
      return Boolean(point.afterCutOff) === isAfter ? { value, key } : null;
    });
  // Where others go on to the right, a name stands above their lines instead of on them.
  const isShort = one.points.at(-1)?.period !== axis.at(-1);
  const name = {
    show: true,
    formatter: one.name,
    color: colours.ink,
    distance: 8,
    offset: isShort ? [0, -10] : [0, 0],
  };
  const line = { type: 'line', connectNulls: true, labelLayout: { moveOverlap: 'shiftY' } };
  return [
    {
      ...line,
      name: one.name,
      data: valueAt(false),
      symbol: isSecond ? 'rect' : symbol[one.area ?? 'ALL'],
      symbolSize: isSecond ? 5 : 7,
      lineStyle: { color: colour, width: isSecond ? 1.2 : 2 },
      itemStyle: { color: colour },
      endLabel: hasLater ? undefined : name,
    },
    {
      ...line,
      name: `${one.name}, ${afterCutOff}`,
      data: valueAt(true),
      symbol: 'circle',
      symbolSize: 7,
      lineStyle: { color: colours.ink2, width: 1.2, type: 'dashed' },
      itemStyle: hollow(colours),
      endLabel: hasLater ? name : undefined,
      tooltip: { show: false },
    },
  ];
}

function barsOf(one: TrendSeries, axis: Axis, colours: ChartColours) {
  const colour = seriesColour(one, colours);
  return {
    type: 'bar',
    name: one.name,
    barMaxWidth: 36,
    barGap: '10%',
    itemStyle: { color: colour },
    data: axis.map((period) => {
      const point = one.points.find((p) => p.period === period);
      if (!point) return null;
      const { value, key, afterCutOff } = point;
      const hollow = { color: 'transparent', borderColor: colours.ink2, borderType: 'dashed' };
      return { value, key, itemStyle: afterCutOff ? hollow : undefined };
    }),
  };
}

function marksOf(one: TrendSeries, axis: Axis, colours: ChartColours) {
  const isPlan = one.look === 'plan';
  return {
    type: 'scatter',
    name: one.name,
    symbol: isPlan ? 'rect' : 'diamond',
    symbolSize: isPlan ? [26, 2.5] : 9,
    itemStyle: isPlan ? { color: colours.ink } : hollow(colours),
    data: one.points
      .filter((point) => point.value !== null)
      .map(({ period, value, key }) => ({ value: [axis.indexOf(period), value], key })),
  };
}
