import { formatNumber } from '@/shared/format/number';
import type { Language } from '@/shared/i18n/language';
import type { AreaColumn } from '@/shared/ui/area';
import type { Provenance } from '@/shared/ui/figure';
import type { SheetCell, SheetMeasure, SheetRow } from './generated';

/** The columns of a sheet in their fixed order; the fourth is of rows cut by project line only. */
export const SHEET_COLUMNS: readonly AreaColumn[] = [
  'P30A',
  'P135',
  'OUTSIDE',
  'NOT_BY_AREA',
  'ALL',
];

export function cellOf(
  row: SheetRow | undefined,
  measure: string,
  column: AreaColumn,
): SheetCell | undefined {
  return row?.cells.find((cell) => cell.measure === measure && cell.column === column);
}

/** 'row.measure.column'; the row's code may hold dots itself. */
export function partsOf(key: string): { row: string; measure: string; column: AreaColumn } | null {
  const match = /^(.+)\.([A-Za-z0-9]+)\.(P30A|P135|P135_IN_P30A|OUTSIDE|NOT_BY_AREA|ALL)$/.exec(
    key,
  );
  if (!match) return null;
  const [, row = '', measure = '', column] = match;
  return { row, measure, column: column as AreaColumn };
}

/** What a figure rests on, in the words of the look. */
export function provenanceOf(cell: { provenance?: string | null } | undefined): Provenance {
  return (cell?.provenance as Provenance | null | undefined) ?? 'REAL';
}

/** Values keep their unit; a measure says by what they are divided, and to how many digits, to show them. */
export function writeValue(
  measure: Pick<SheetMeasure, 'scale' | 'decimals'>,
  language: Language,
  signed = false,
): (value: number) => string {
  return (value) => {
    const shown = value / measure.scale;
    let digits = measure.decimals;
    // An amount that is not zero is never rounded away to zero.
    while (value !== 0 && digits < 6 && Math.abs(shown) < 0.5 * 10 ** -digits) digits++;
    return formatNumber(shown, language, { digits, signed });
  };
}

export function unitOf(measure: Pick<SheetMeasure, 'unit' | 'scaledUnit'>): string {
  return measure.scaledUnit ?? measure.unit;
}

/**
 * The share of a plan's time that has gone at the end of a day: a plan counts full years, from the
 * first to that of the day.
 */
export function planTimeGone(periodFrom: string, asOf: string, yearSharePercent: number): number {
  const before = Math.max(0, Number(asOf.slice(0, 4)) - Number(periodFrom.slice(0, 4)));
  return (before + yearSharePercent / 100) / (before + 1);
}
