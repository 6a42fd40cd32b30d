import { describe, expect, it } from 'vitest';
import { classifiedOf, nextOf, reviewInput, reviewValues } from './reviewValues';

const of = { reviewRoundId: 'r', householdId: 'h' };

describe('a review that is entered', () => {
  const empty = reviewValues(undefined, '2018-11-01', false);

  it('is not classified before income or points are told', () => {
    expect(classifiedOf(empty, 'RURAL')).toBeUndefined();
    expect(classifiedOf({ ...empty, income: 0 }, 'RURAL')).toEqual({
      residence: 'RURAL',
      incomeMonthlyPerHead: 0,
      deprivations: [],
    });
  });

  it('sends facts only of what is lacking, and a decision only as a whole', () => {
    const values = {
      ...empty,
      income: 650_000,
      lacks: ['WATER'],
      facts: { WATER: 'suối', A: 'x' },
    };
    expect(reviewInput(values, of)).toMatchObject({
      inputs: {
        incomeMonthlyPerHead: 650_000,
        deprivations: [{ indicator: 'WATER', fact: 'suối' }],
      },
      override: undefined,
    });
    expect(
      reviewInput(
        { ...values, status: 'NEAR_POOR', kind: 'INCOME', reason: 'a b', decisionNumber: '1' },
        of,
      ).override,
    ).toEqual({ status: 'NEAR_POOR', kind: undefined, reason: 'a b', decisionNumber: '1' });
  });

  it('is followed by the next household that is not reviewed, from the start again at the end', () => {
    const three = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(nextOf(three, new Set(['b']), 'a')).toBe('c');
    expect(nextOf(three, new Set(), 'c')).toBe('a');
    expect(nextOf(three, new Set(['a', 'b']), 'c')).toBeUndefined();
  });
});
