import type { Result, Target } from '@/api';
import type { FigureSourcesData } from '@/shared/ui/FigureSources';

/** What each row adds to the figure: of a ratio its counts, of anything else its value. */
export function contributions(
  found: readonly (Result | Target)[],
  point: { value?: number; numerator?: number; denominator?: number; origin: string },
): Pick<FigureSourcesData, 'items' | 'matches'> {
  const isRatio = point.numerator !== undefined;
  const item = (row: Result | Target, side: string, contribution: number) => ({
    resource: 'effectiveOn' in row ? 'results' : 'targets',
    id: row.id,
    side,
    contribution,
    label: row.unitName,
    unitId: row.unitId,
    line: 'activityCode' in row ? row.activityCode : undefined,
    periodFrom: row.periodFrom,
    periodTo: 'effectiveOn' in row ? row.effectiveOn : row.periodTo,
    synthetic: row.synthetic,
    citation: row.citation,
  });
  const items = found.flatMap((row) =>
    isRatio
      ? [item(row, 'NUMERATOR', row.numerator ?? 0), item(row, 'DENOMINATOR', row.denominator ?? 0)]
      : [item(row, 'VALUE', row.value ?? 0)],
  );
  const sum = (side: string) =>
    items.reduce((all, one) => all + (one.side === side ? one.contribution : 0), 0);
  const isEqual = (a: number, b: number | undefined) =>
    b !== undefined && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
  let matches = isEqual(sum('VALUE'), point.value);
  if (isRatio) {
    matches =
      isEqual(sum('NUMERATOR'), point.numerator) && isEqual(sum('DENOMINATOR'), point.denominator);
  }
  if (point.origin === 'OBSERVED') {
    matches = items.length > 0 && isEqual(sum('VALUE') / items.length, point.value);
  }
  return { items, matches };
}
