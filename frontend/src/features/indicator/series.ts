import type {
  IndicatorKind,
  IndicatorSeries,
  IndicatorSeriesPoint,
  IndicatorSeriesTarget,
  PublishedFigure,
} from '@/api';
import { daysInMonth, formatDate, formatPeriod } from '@/shared/format/date';

/** What stands in the URL for figures of no project line. */
export const NO_LINE = 'none';

export const TOTAL = 'TOTAL';

export function lineKey(row: { projectId?: string; subProjectId?: string }): string {
  if (!row.projectId) return NO_LINE;
  return row.subProjectId ? `${row.projectId}.${row.subProjectId}` : row.projectId;
}

/** Observations of single households stand for the whole: their mean is compared with its plan. */
function groupOf(row: { groupCode: string }): string {
  return row.groupCode === 'OBSERVATION' ? TOTAL : row.groupCode;
}

/** Groups of a series, the total first. */
export function groupsOf({ points, targets }: IndicatorSeries): string[] {
  const codes = new Set([...points, ...targets].map(groupOf));
  return [...codes].sort((a, b) => Number(b === TOTAL) - Number(a === TOTAL) || (a < b ? -1 : 1));
}

/** Project lines of a group, those of none first. */
export function linesOf({ points, targets }: IndicatorSeries, group: string): string[] {
  const keys = new Set(
    [...points, ...targets].filter((one) => groupOf(one) === group).map(lineKey),
  );
  return [...keys].sort(
    (a, b) => Number(b === NO_LINE) - Number(a === NO_LINE) || (a < b ? -1 : 1),
  );
}

export function pointKey(point: IndicatorSeriesPoint): string {
  return point.resultId
    ? `result~${point.resultId}`
    : [
        point.origin,
        point.sourceLevel ?? '',
        point.byActivity ? 'activity' : '',
        point.periodFrom,
        point.effectiveOn,
      ].join('~');
}

export function targetKey(target: IndicatorSeriesTarget): string {
  return target.targetId
    ? `target~${target.targetId}`
    : ['TARGET', target.sourceLevel ?? '', target.periodFrom, target.periodTo].join('~');
}

export function figureKey(figure: PublishedFigure): string {
  return `figure~${figure.id}`;
}

/** All that is said of one period: what was planned, what was recorded, added up, and published. */
export interface PeriodRow {
  key: string;
  from: string;
  to: string;
  recorded: IndicatorSeriesPoint[];
  computed: IndicatorSeriesPoint[];
  targets: IndicatorSeriesTarget[];
  published: PublishedFigure[];
}

/** Kinds whose value is of a state, not of what happened since a first day. */
export const STATES: readonly IndicatorKind[] = ['STOCK', 'RATIO', 'SURVEY'];

/**
 * Rows of one group and line by period. A stock is of a day, while its plan and what was published
 * name the year that ends on it: they stand beside it. A flow is compared with its own period only.
 */
export function periodRows(series: IndicatorSeries, group: string, line: string): PeriodRow[] {
  const rows = new Map<string, PeriodRow>();
  const isState = STATES.includes(series.indicator.kind);
  const rowOf = (from: string, to: string, joinsEnd: boolean): PeriodRow => {
    const key = `${to}~${from}`;
    const found =
      rows.get(key) ?? (joinsEnd ? [...rows.values()].find((row) => row.to === to) : undefined);
    if (found) return found;
    const made = { key, from, to, recorded: [], computed: [], targets: [], published: [] };
    rows.set(key, made);
    return made;
  };
  const isAsked = (one: { groupCode: string; projectId?: string; subProjectId?: string }) =>
    groupOf(one) === group && lineKey(one) === line;
  for (const point of series.points.filter(isAsked)) {
    const row = rowOf(point.periodFrom, point.effectiveOn, false);
    (point.origin === 'RECORDED' ? row.recorded : row.computed).push(point);
  }
  for (const target of series.targets.filter(isAsked)) {
    rowOf(target.periodFrom, target.periodTo, isState).targets.push(target);
  }
  const groups = groupsOf(series);
  for (const figure of series.publishedFigures) {
    const to = figure.periodTo ?? figure.periodFrom;
    if (
      to &&
      figureGroup(figure, groups) === group &&
      (lineKey(figure) === line || !figure.projectId)
    ) {
      rowOf(figure.periodFrom ?? to, to, true).published.push(figure);
    }
  }
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A published figure names its group in its measure: 'deprivation_rate_poor.water'; else it is of the whole. */
function figureGroup({ measure }: PublishedFigure, groups: readonly string[]): string {
  const words = `_${measure.toUpperCase().replaceAll('.', '_')}_`;
  const named = groups.filter((group) => group !== TOTAL && words.includes(`_${group}_`));
  return named.sort((a, b) => b.length - a.length)[0] ?? TOTAL;
}

/** The series up to its day, followed by what another one says of the days after it. */
export function withLater(series: IndicatorSeries, later?: IndicatorSeries): IndicatorSeries {
  if (!later) return series;
  const { asOf } = series;
  return {
    ...series,
    points: [...series.points, ...later.points.filter((one) => one.effectiveOn > asOf)],
    targets: [...series.targets, ...later.targets.filter((one) => one.periodFrom > asOf)],
    publishedFigures: [
      ...series.publishedFigures,
      ...later.publishedFigures.filter((one) => (one.periodTo ?? one.periodFrom ?? '') > asOf),
    ],
  };
}

/** '2018', '2016–2018', '01–06/2018', '12/2018' for a last day of a month, else both days. */
export function periodLabel(from: string | undefined, to: string | undefined): string {
  if (!from || !to) return formatPeriod(from, to);
  const [y1 = '', m1 = '', d1] = from.split('-');
  const [y2 = '', m2 = '', d2] = to.split('-');
  const endsMonth = Number(d2) === daysInMonth(Number(y2), Number(m2));
  if (from === to) return endsMonth ? `${m2}/${y2}` : formatDate(to);
  if (d1 !== '01' || !endsMonth) return formatPeriod(from, to);
  if (m1 === '01' && m2 === '12') return y1 === y2 ? y1 : `${y1}–${y2}`;
  if (y1 !== y2) return `${m1}/${y1}–${m2}/${y2}`;
  return m1 === m2 ? `${m1}/${y1}` : `${m1}–${m2}/${y1}`;
}

export interface Band {
  period: string;
  low: number;
  high: number;
}

/**
 * Where the plan lies between two values. That of a rate holds for every year of its period, that of
 * a sum for the period as a whole.
 */
export function bandsOf(rows: readonly PeriodRow[], kind: IndicatorKind): Band[] {
  return rows.flatMap((row) =>
    row.targets.flatMap(({ valueLow, valueHigh, periodFrom, periodTo }) => {
      if (valueLow === undefined || valueHigh === undefined) return [];
      const covered =
        kind === 'RATIO' ? rows.filter((one) => one.to >= periodFrom && one.to <= periodTo) : [row];
      return covered.map((one) => ({ period: one.key, low: valueLow, high: valueHigh }));
    }),
  );
}

/** Rows of the same period, line and kind of holder as the point; the API's address names the rest. */
export function isBehind(
  row: { projectId?: string; subProjectId?: string; activityId?: string; periodFrom: string },
  point: {
    origin: string;
    projectId?: string;
    subProjectId?: string;
    byActivity?: boolean;
    periodFrom: string;
  },
): boolean {
  if (lineKey(row) !== lineKey(point)) return false;
  if (point.origin === 'OBSERVED') return true;
  const isHeldAlike =
    point.origin === 'RECORDED' || Boolean(row.activityId) === Boolean(point.byActivity);
  return isHeldAlike && row.periodFrom === point.periodFrom;
}
