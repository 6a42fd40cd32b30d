import { type CSSProperties, useCallback } from 'react';
import { useText } from '../i18n/useText';
import { Chart, type ChartColours } from './Chart';

export interface WaterfallStep {
  label: string;
  /** Signed: what comes in is positive. */
  change: number;
}

interface WaterfallProps {
  title: string;
  unit: string;
  steps: readonly WaterfallStep[];
  /** Name of the last bar, the sum of all steps. */
  restLabel: string;
  format: (value: number, signed?: boolean) => string;
}

/** From the first allotment to what is left: in filled with ink, out hollow, the rest in the accent. */
export default function Waterfall({ title, unit, steps, restLabel, format }: WaterfallProps) {
  const t = useText();
  const rest = steps.reduce((sum, step) => sum + step.change, 0);

  const option = useCallback(
    (colours: ChartColours, width: number) => {
      let level = 0;
      const bars = steps.map((step) => {
        const before = level;
        level += step.change;
        return {
          ...step,
          base: Math.min(before, level),
          size: Math.abs(step.change),
          top: Math.max(before, level),
        };
      });
      const all = [
        ...bars.map((bar) => ({
          base: bar.base,
          value: bar.size,
          text: format(bar.change, true),
          style:
            bar.change >= 0
              ? { color: colours.whole }
              : { color: colours.surface, borderColor: colours.whole, borderWidth: 1.2 },
        })),
        {
          base: Math.min(rest, 0),
          value: Math.abs(rest),
          text: format(rest),
          style: { color: colours.accent },
        },
      ];
      return {
        grid: { left: 4, right: 4, top: 28, bottom: 4, containLabel: true },
        xAxis: {
          type: 'category',
          data: [...steps.map((step) => step.label), restLabel],
          axisTick: { show: false },
          axisLine: { lineStyle: { color: colours.ink2 } },
          axisLabel: {
            color: colours.ink2,
            interval: 0,
            width: Math.max(40, width / (steps.length + 1) - 6),
            overflow: 'break',
            lineHeight: 16,
          },
        },
        yAxis: { type: 'value', show: false },
        series: [
          {
            type: 'bar',
            stack: 'all',
            silent: true,
            itemStyle: { color: 'transparent' },
            data: all.map((bar) => bar.base),
          },
          {
            type: 'bar',
            stack: 'all',
            silent: true,
            barCategoryGap: '40%',
            data: all.map((bar) => ({
              value: bar.value,
              itemStyle: bar.style,
              label: {
                show: true,
                position: 'top',
                formatter: bar.text,
                color: colours.ink,
                fontWeight: 500,
              },
            })),
          },
        ],
      };
    },
    [steps, rest, restLabel, format],
  );

  const key = (colour: string) => ({ '--key': colour }) as CSSProperties;
  return (
    <Chart
      title={title}
      unit={unit}
      option={option}
      table={
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('chart.item')}</th>
              <th scope="col" className="num">
                {unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.label}>
                <th scope="row">{step.label}</th>
                <td className="num">{format(step.change, true)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{restLabel}</th>
              <td className="num">{format(rest)}</td>
            </tr>
          </tbody>
        </table>
      }
    >
      <div className="chart-legend">
        <span>
          <i style={key('var(--whole)')} />
          {t('chart.in')}
        </span>
        <span>
          <i style={key('var(--surface)')} />
          {t('chart.out')}
        </span>
        <span>
          <i style={key('var(--accent)')} />
          {t('chart.rest')}
        </span>
      </div>
    </Chart>
  );
}
