import { describe, expect, it } from 'vitest';
import type { LaterFigure, SheetRow } from '@/api';
import { changeOverYear, trendOf } from './trend';

const cell = (measure: string, value: number | null, day?: string) => ({
  key: `poor.${measure}.ALL`,
  measure,
  column: 'ALL',
  value,
  day,
  state: value === null ? 'NO_DATA' : 'VALUE',
  sourceCount: 1,
  sources: '',
});

const row: SheetRow = {
  code: 'poor',
  title: 'Hộ nghèo',
  unit: 'hộ',
  kind: 'STOCK',
  cut: 'PLACE',
  distinct: false,
  measures: [],
  cells: [
    cell('end2015', 33_407),
    cell('end2016', 28_990),
    cell('end2017', 26_164),
    cell('end2018', null),
    cell('latest', 26_164, '2017-12-31'),
  ],
};

const later: LaterFigure = {
  id: 'x',
  measure: 'poor_households',
  periodTo: '2018-12-31',
  qualifier: 'EQ',
  value: 22_851,
  valueUnit: 'households',
  citation: '',
};

describe('the trend of poor households', () => {
  it('runs over the reviews up to the day, later years hollow', () => {
    expect(trendOf(row, 'ALL', '2018-06-30', [later])).toEqual([
      { label: '2015', value: 33_407 },
      { label: '2016', value: 28_990 },
      { label: '2017', value: 26_164 },
      { label: '2018', value: 22_851, afterCutOff: true },
    ]);
  });

  it('leaves out what was published as a bound, and what the area columns don’t have', () => {
    expect(trendOf(row, 'ALL', '2018-06-30', [{ ...later, qualifier: 'GT' }])).toHaveLength(3);
    expect(trendOf(row, 'P30A', '2018-06-30', [later])).toEqual([]);
  });

  it('is compared with the end of the year before the latest review', () => {
    expect(changeOverYear(row, 'ALL')).toEqual({ change: -2_826, year: 2016 });
    expect(changeOverYear(row, 'P135')).toBeNull();
  });
});
