import { cellOf, type LaterFigure, type SheetRow } from '@/api';
import type { AreaColumn } from '@/shared/ui/area';
import type { SparkPoint } from '@/shared/ui/marks';

/** The measure of the row that says how many were poor at the end of a year. */
const endOf = (year: number) => `end${year}`;

const FIRST_YEAR = 2015;
const LAST_YEAR = 2020;

/**
 * Poor households at the ends of the years up to the latest review; for the whole, what was published
 * about later years follows as 'after the cut-off'.
 */
export function trendOf(
  row: SheetRow | undefined,
  column: AreaColumn,
  asOf: string,
  later: readonly LaterFigure[],
): SparkPoint[] {
  const points: SparkPoint[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const value = cellOf(row, endOf(year), column)?.value;
    if (value !== null && value !== undefined && `${year}-12-31` <= asOf) {
      points.push({ label: String(year), value });
    }
  }
  if (column !== 'ALL' || points.length === 0) return points;
  const next = later.find((one) => one.measure === 'poor_households' && one.qualifier === 'EQ');
  const year = next?.periodTo.slice(0, 4);
  if (next && year && !points.some((point) => point.label === year)) {
    points.push({ label: year, value: next.value, afterCutOff: true });
  }
  return points;
}

/** By how much the latest count differs from the end of the year before, and which year that is. */
export function changeOverYear(
  row: SheetRow | undefined,
  column: AreaColumn,
): { change: number; year: number } | null {
  const latest = cellOf(row, 'latest', column);
  if (!latest?.day || latest.value === null || latest.value === undefined) return null;
  const year = Number(latest.day.slice(0, 4)) - 1;
  const before = cellOf(row, endOf(year), column)?.value;
  if (before === null || before === undefined) return null;
  return { change: latest.value - before, year };
}
