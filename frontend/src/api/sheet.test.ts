import { describe, expect, it } from 'vitest';
import { partsOf, planTimeGone, writeValue } from './sheet';

describe('a figure of the sheet', () => {
  it('is named by row, measure and column, though rows have dots', () => {
    expect(partsOf('1.1.latest.P30A')).toEqual({ row: '1.1', measure: 'latest', column: 'P30A' });
    expect(partsOf('poor.latest.ALL')).toEqual({ row: 'poor', measure: 'latest', column: 'ALL' });
    expect(partsOf('1.1.latest.NOWHERE')).toBeNull();
    expect(partsOf('latest')).toBeNull();
  });

  it('is shown in the unit of its measure, never rounded away', () => {
    const million = writeValue({ scale: 1_000_000, decimals: 0 }, 'vi');
    expect(million(479_321_000_000)).toBe('479.321');
    expect(million(400_000)).toBe('0,4');
    expect(million(0)).toBe('0');
    expect(writeValue({ scale: 1, decimals: 0 }, 'vi', true)(-1162)).toBe('−1.162');
  });

  it('stands beside the share of the plan’s time that has gone', () => {
    expect(planTimeGone('2018-01-01', '2018-06-30', 49.59)).toBeCloseTo(0.4959);
    expect(planTimeGone('2016-01-01', '2018-06-30', 49.59)).toBeCloseTo(0.832, 3);
    expect(planTimeGone('2016-01-01', '2018-12-31', 100)).toBe(1);
  });
});
