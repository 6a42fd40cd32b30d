import { describe, expect, it } from 'vitest';
import { breaksOf } from './breaks';

describe('the limits between the five colours of a map', () => {
  it('part the units into fifths, rounded to numbers that can be read', () => {
    const rates = [6.6, 7.1, 14.1, 20.5, 26.8, 34.4, 37.9, 40.2, 46.2, 58.7];
    expect(breaksOf(rates)).toEqual([14, 26, 38, 46]);
    expect(breaksOf([1153, 1200, 1599, 2499, 2585, 2728, 3368, 3382, 3539, 4111])).toEqual([
      1600, 2600, 3400, 3500,
    ]);
  });

  it('rise even where many units have the same value, or none has one', () => {
    for (const values of [[], [5], [0, 0, 0, 0, 1], [3, 3, 3, 3, 3, 3]]) {
      const breaks = breaksOf(values);
      expect([...breaks].sort((a, b) => a - b)).toEqual([...breaks]);
      expect(new Set(breaks).size).toBe(4);
    }
  });
});
