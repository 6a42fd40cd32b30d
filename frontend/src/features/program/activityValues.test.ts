import { describe, expect, it } from 'vitest';
import { inputOf, namedTwice, uncovered, valuesOf } from './activityValues';

const empty = valuesOf(undefined, { id: 'u', label: 'Tỉnh Kon Tum' });
const row = (key: string, programId: string, amount: number) =>
  ({ key, programId, fundingSource: 'CENTRAL', amount }) as const;

describe('the form of an activity', () => {
  it('begins with the unit of the officer', () => {
    expect(empty.unit).toEqual({ id: 'u', label: 'Tỉnh Kon Tum' });
    expect(empty.places).toEqual([]);
  });

  it('counts what no source covers, and by how much sources exceed the cost', () => {
    const cows = { ...empty, plannedCost: 300, financings: [row('1', 'a', 200)] };
    expect(uncovered(cows)).toBe(100);
    expect(uncovered({ ...cows, financings: [row('1', 'a', 200), row('2', 'b', 150)] })).toBe(-50);
  });

  it('finds a source of a program that is named twice', () => {
    const rows = [row('1', 'a', 1), row('2', 'b', 2), row('3', 'a', 3)];
    expect(namedTwice(rows).map((one) => one.key)).toEqual(['3']);
  });

  it('says nothing of what was left empty', () => {
    const input = inputOf({ ...empty, code: ' A1 ' }, { projectId: 'p' });
    expect(input.code).toBe('A1');
    expect(input.communeIsInvestor).toBeUndefined();
    expect(input.endsOn).toBeUndefined();
    expect(inputOf({ ...empty, communeIsInvestor: 'no' }, { projectId: 'p' })).toMatchObject({
      communeIsInvestor: false,
    });
  });
});
