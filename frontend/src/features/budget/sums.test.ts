import { describe, expect, it } from 'vitest';
import type { BudgetSums, Entry } from '@/api';
import { addUp, effectsOf, ledgerOf } from './sums';

const entry = (id: string, over: Partial<Entry>): Entry =>
  ({
    id,
    kind: 'ALLOCATION',
    effectiveKind: 'ALLOCATION',
    amount: Math.abs(over.availableChange ?? 0),
    availableChange: 0,
    ...over,
  }) as Entry;

const LEDGER = [
  entry('1', { availableChange: 100 }),
  entry('2', { kind: 'PAYMENT', effectiveKind: 'PAYMENT', availableChange: -30 }),
  entry('3', {
    kind: 'REVERSAL',
    effectiveKind: 'PAYMENT',
    availableChange: 30,
    reversesId: '2',
  }),
  entry('4', { kind: 'PAYMENT', effectiveKind: 'PAYMENT', availableChange: -20 }),
  entry('5', { kind: 'REVERSAL', effectiveKind: 'PAYMENT', availableChange: 5, reversesId: '4' }),
];

describe('a ledger', () => {
  it('counts what is left after each entry', () => {
    expect(ledgerOf(LEDGER).map((row) => row.balance)).toEqual([100, 70, 100, 80, 85]);
  });

  it('strikes what was taken back as a whole only', () => {
    const rows = ledgerOf(LEDGER);
    expect(rows.map((row) => row.isUndone)).toEqual([false, true, false, false, false]);
    expect(rows[1]?.reversedBy?.id).toBe('3');
    expect(rows[3]?.reversedBy?.id).toBe('5');
  });

  it('leads from allotted to available', () => {
    const effects = effectsOf(LEDGER);
    expect(effects.find((one) => one.figure === 'DISBURSED')?.effect).toBe(-15);
    expect(effects.reduce((sum, one) => sum + one.effect, 0)).toBe(85);
  });
});

describe('lines added up', () => {
  const sums = (allotted: number, provenance: BudgetSums['provenance']): BudgetSums => ({
    allotted,
    adjusted: 0,
    transferred: 0,
    carried: 0,
    disbursed: 0,
    cancelled: 0,
    available: allotted,
    provenance,
  });

  it('are no data when none has an entry', () => {
    expect(addUp([undefined, undefined])).toBeUndefined();
  });

  it('say when real and illustrative money stand in one figure', () => {
    const total = addUp([
      { sums: sums(2, 'REAL'), entries: '' },
      undefined,
      { sums: sums(3, 'SYNTHETIC'), entries: '' },
    ]);
    expect(total?.allotted).toBe(5);
    expect(total?.provenance).toBe('MIXED');
  });
});
