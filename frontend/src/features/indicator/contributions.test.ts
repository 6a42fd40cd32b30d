import { describe, expect, it } from 'vitest';
import type { Result } from '@/api';
import { contributions } from './contributions';

const row = (part: Partial<Result>) =>
  ({ id: '1', unitName: 'Xã Sa Bình', effectiveOn: '2017-12-31', ...part }) as Result;

describe('the rows behind a figure', () => {
  it('add up to a sum', () => {
    const found = [row({ value: 330 }), row({ value: 402 })];
    const { items, matches } = contributions(found, { value: 732, origin: 'COMPUTED' });
    expect(items.map((one) => one.contribution)).toEqual([330, 402]);
    expect(matches).toBe(true);
    expect(contributions(found, { value: 733, origin: 'COMPUTED' }).matches).toBe(false);
  });

  it('add up to the counts of a ratio, not to its per cent', () => {
    const found = [row({ numerator: 1, denominator: 4 }), row({ numerator: 2, denominator: 4 })];
    const ratio = { value: 37.5, numerator: 3, denominator: 8, origin: 'COMPUTED' };
    const { items, matches } = contributions(found, ratio);
    expect(items.map((one) => one.side)).toEqual([
      'NUMERATOR',
      'DENOMINATOR',
      'NUMERATOR',
      'DENOMINATOR',
    ]);
    expect(matches).toBe(true);
    expect(contributions(found, { ...ratio, denominator: 9 }).matches).toBe(false);
  });

  it('have the mean of what was observed', () => {
    const found = [row({ value: 90 }), row({ value: 94 })];
    expect(contributions(found, { value: 92, origin: 'OBSERVED' }).matches).toBe(true);
    expect(contributions([], { value: 92, origin: 'OBSERVED' }).matches).toBe(false);
  });
});
