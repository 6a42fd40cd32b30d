import type { SheetMeasure, SheetRow } from '@/api';

/**
 * A row of the sheet as it is drawn: measures that belong together share a line. Which do follows from
 * their keys: plan and result, disbursed over allotted, start and latest, a value and its interval.
 */
export type SheetLine =
  | { kind: 'comparison'; key: string; title?: string; actual: SheetMeasure; plan: SheetMeasure }
  | {
      kind: 'stock';
      key: string;
      title?: string;
      latest: SheetMeasure;
      start?: SheetMeasure;
      target?: SheetMeasure;
    }
  | {
      kind: 'survey';
      key: string;
      title?: string;
      value: SheetMeasure;
      low?: SheetMeasure;
      high?: SheetMeasure;
      n?: SheetMeasure;
      target?: SheetMeasure;
    }
  | { kind: 'ratio'; key: string; title?: string; measure: SheetMeasure }
  | { kind: 'plain'; key: string; title?: string; measure: SheetMeasure };

/** Actual over plan, by the keys of the two measures. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['result', 'plan'],
  ['disbursed', 'allotted'],
  ['recovered', 'due'],
  ['mobilisedDisbursed', 'mobilisedAllotted'],
];

/** 'incomeLatest' → 'income'; 'latest' → ''. */
function stockPrefix(key: string): string | null {
  if (key === 'latest') return '';
  return key.endsWith('Latest') ? key.slice(0, -'Latest'.length) : null;
}

const within = (prefix: string, name: string) =>
  prefix === '' ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);

export function linesOf(row: SheetRow): SheetLine[] {
  const byKey = new Map(row.measures.map((measure) => [measure.key, measure]));
  const used = new Set<string>();
  const take = (key: string): SheetMeasure | undefined => {
    const measure = byKey.get(key);
    if (measure && !used.has(key)) {
      used.add(key);
      return measure;
    }
    return undefined;
  };
  const isRatio = row.kind === 'RATIO';
  const lines: SheetLine[] = [];

  for (const [actualKey, planKey] of PAIRS) {
    const actual = byKey.get(actualKey);
    const plan = byKey.get(planKey);
    if (!actual || !plan) continue;
    used.add(actualKey).add(planKey);
    lines.push({
      kind: 'comparison',
      key: actualKey,
      title: lines.length === 0 ? undefined : actual.title,
      actual,
      plan,
    });
  }
  // The percentage of a pair is drawn with it.
  if (lines.length > 0) used.add('percent');

  if (row.kind === 'STOCK') {
    for (const measure of row.measures) {
      const prefix = stockPrefix(measure.key);
      if (prefix === null) continue;
      used.add(measure.key);
      lines.push({
        kind: 'stock',
        key: measure.key,
        title: prefix === '' ? undefined : measure.title,
        latest: measure,
        start: take(within(prefix, 'start')),
        target: take(within(prefix, 'target2020')),
      });
    }
  }

  if (row.kind === 'SURVEY') {
    for (const measure of row.measures) {
      const suffix = /^(mean|median|kept)(\d*)$/.exec(measure.key)?.[2];
      if (suffix === undefined) continue;
      used.add(measure.key);
      lines.push({
        kind: 'survey',
        key: measure.key,
        title: suffix === '' ? undefined : measure.title,
        value: measure,
        low: take(`low${suffix}`),
        high: take(`high${suffix}`),
        n: take(`n${suffix}`),
        target: take('target2020'),
      });
    }
  }

  for (const measure of row.measures) {
    if (used.has(measure.key)) continue;
    // A percentage that no numerator and denominator stand behind is a plain number.
    const hasParts =
      isRatio && row.cells.some((cell) => cell.measure === measure.key && cell.denominator);
    lines.push({
      kind: hasParts ? 'ratio' : 'plain',
      key: measure.key,
      title: measure.title,
      measure,
    });
  }
  return lines;
}

/** How many lines of a row are in sight before one asks for the rest. */
export const LINES_SHOWN = 2;
