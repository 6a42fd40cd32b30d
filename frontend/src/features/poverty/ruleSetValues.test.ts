import { describe, expect, it } from 'vitest';
import type { RuleSet } from '@/api';
import { bodyOf, householdOf, missingOf, notRising, valuesOf } from './ruleSetValues';

let keys = 0;
const newKey = () => `k${++keys}`;

const of2016 = {
  code: 'CN-1620',
  titleVi: 'Chuẩn',
  titleEn: 'Standard',
  validFrom: '2016-01-01',
  legalBasis: 'Quyết định 59/2015/QĐ-TTg',
  evidence: 'CONFIRMED',
  logic: 'INCOME_OR_DEPRIVATION',
  minDeprivations: 3,
  pointsPerDeprivation: 10,
  lines: [
    {
      residence: 'URBAN',
      incomeLow: 900_000,
      incomeHigh: 1_300_000,
      scoreLow: 140,
      scoreHigh: 175,
      unverified: ['SCORE_LOW'],
    },
    { residence: 'RURAL', incomeLow: 700_000, incomeHigh: 1_000_000, unverified: [] },
  ],
  indicators: [
    {
      code: 'WATER',
      dimension: 'WATER_SANITATION',
      titleVi: 'Nước',
      titleEn: 'Water',
      evidence: 'CONFIRMED',
    },
  ],
} as unknown as RuleSet;

describe('values of a rule set', () => {
  it('leave it as it is when nothing is changed', () => {
    const body = bodyOf(valuesOf(of2016, newKey));
    expect(body.lines).toEqual([of2016.lines[1], of2016.lines[0]]);
    expect(body.indicators).toEqual(of2016.indicators);
  });

  it('drop the low limits where income and deprivation are both needed', () => {
    const values = { ...valuesOf(of2016, newKey), logic: 'INCOME_AND_DEPRIVATION' as const };
    expect(bodyOf(values).lines[1]).toEqual({
      residence: 'URBAN',
      incomeHigh: 1_300_000,
      scoreHigh: 175,
      unverified: [],
    });
  });

  it('name what is missing and what does not rise', () => {
    const values = valuesOf(undefined, () => 'k');
    expect(missingOf(values)).toEqual([
      'code',
      'titleVi',
      'titleEn',
      'validFrom',
      'legalBasis',
      'lines/RURAL/incomeHigh',
      'lines/URBAN/incomeHigh',
      'indicators/k/code',
      'indicators/k/dimension',
      'indicators/k/titleVi',
      'indicators/k/titleEn',
    ]);
    const [rural, urban] = values.lines;
    if (rural) Object.assign(rural, { incomeHigh: 5, averageMax: 5 });
    if (urban) Object.assign(urban, { incomeLow: 9, incomeHigh: 5, averageMax: 6 });
    expect(notRising(values)).toEqual(['lines/RURAL/averageMax']);
  });
});

describe('household of an address', () => {
  it('is known once income or points are', () => {
    expect(householdOf({ residence: 'RURAL' })).toBeUndefined();
    expect(householdOf({ residence: 'RURAL', income: 0, lacks: ['WATER'] })).toEqual({
      residence: 'RURAL',
      incomeMonthlyPerHead: 0,
      deprivations: [{ indicator: 'WATER' }],
    });
    expect(householdOf({ residence: 'URBAN', points: 150 })).toEqual({
      residence: 'URBAN',
      incomeScore: 150,
      deprivations: [],
    });
  });
});
