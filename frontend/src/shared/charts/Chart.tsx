import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../i18n/useText';
import { useDark } from '../theme/useMedia';
import './chart.css';

export interface ChartColours {
  ink: string;
  ink2: string;
  line: string;
  surface: string;
  accent: string;
  whole: string;
  p30a: string;
  p135: string;
  outside: string;
}

function colours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: read('ink'),
    ink2: read('ink2'),
    line: read('line'),
    surface: read('surface'),
    accent: read('accent'),
    whole: read('whole'),
    p30a: read('p30a'),
    p135: read('p135'),
    outside: read('outside'),
  };
}

interface ChartProps {
  /** Says what is seen: 'Từ phân bổ đến còn sử dụng'. */
  title: string;
  unit: string;
  /** The numbers, as a table: always there, one click away. */
  table: ReactNode;
  height?: number;
  /** Builds ECharts' options in the colours of the scheme, for the width there is. */
  option: (colours: ChartColours, width: number) => object;
  /** A click on what was drawn, with its datum. The table says the same to the keyboard. */
  onPoint?: (datum: unknown) => void;
  children?: ReactNode;
}

/** A chart loaded when it is needed, drawn as SVG, with its table behind it. */
export function Chart({ title, unit, table, height = 260, option, onPoint, children }: ChartProps) {
  const t = useText();
  const frame = useRef<HTMLDivElement>(null);
  const isDark = useDark();
  const point = useRef(onPoint);
  point.current = onPoint;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the scheme changes the colours that are read
  useEffect(() => {
    const node = frame.current;
    if (!node) return;
    let isGone = false;
    let dispose = () => {};
    import('./echarts').then(({ core }) => {
      if (isGone) return;
      const chart = core.init(node, undefined, { renderer: 'svg' });
      chart.on('click', ({ data }) => point.current?.(data));
      const style = getComputedStyle(document.documentElement);
      const draw = () =>
        chart.setOption({
          animation: false,
          textStyle: { fontFamily: style.getPropertyValue('--font'), fontSize: 12 },
          ...option(colours(), node.clientWidth),
        });
      draw();
      const observer = new ResizeObserver(() => {
        chart.resize();
        draw();
      });
      observer.observe(node);
      dispose = () => {
        observer.disconnect();
        chart.dispose();
      };
    });
    return () => {
      isGone = true;
      dispose();
    };
  }, [option, isDark]);

  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong>
        <span className="note">{unit}</span>
      </figcaption>
      <div
        ref={frame}
        className="chart-frame"
        style={{ height }}
        role="img"
        aria-label={`${title}, ${unit}`}
      />
      {children}
      <details className="chart-table">
        <summary>{t('chart.table')}</summary>
        {table}
      </details>
    </figure>
  );
}
