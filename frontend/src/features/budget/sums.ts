import type { BudgetFigure, BudgetMatrixCell, BudgetSums, Entry, EntryKind } from '@/api';

const NOTHING: Omit<BudgetSums, 'provenance'> = {
  allotted: 0,
  adjusted: 0,
  transferred: 0,
  carried: 0,
  disbursed: 0,
  cancelled: 0,
  available: 0,
};

/** Several lines as one; absent where none of them has an entry. */
export function addUp(cells: readonly (BudgetMatrixCell | undefined)[]): BudgetSums | undefined {
  const sums = cells.flatMap((cell) => (cell ? [cell.sums] : []));
  const [first] = sums;
  if (!first) return undefined;
  const total = { ...NOTHING };
  for (const one of sums) {
    for (const key of Object.keys(NOTHING) as (keyof typeof NOTHING)[]) total[key] += one[key];
  }
  const isOne = sums.every((one) => one.provenance === first.provenance);
  return { ...total, provenance: isOne ? first.provenance : 'MIXED' };
}

/** What a line or a holder was given: its allotments, and what others transferred to it. */
export const given = (sums: BudgetSums) => sums.allotted + sums.transferred;

const FIGURE: Partial<Record<EntryKind, BudgetFigure>> = {
  ALLOCATION: 'ALLOTTED',
  ADJUSTMENT: 'ADJUSTED',
  TRANSFER_IN: 'TRANSFERRED',
  TRANSFER_OUT: 'TRANSFERRED',
  CARRY_IN: 'CARRIED',
  CARRY_OUT: 'CARRIED',
  ADVANCE: 'DISBURSED',
  PAYMENT: 'DISBURSED',
  CANCELLATION: 'CANCELLED',
};

export interface Effect {
  figure: BudgetFigure;
  /** Signed effect on what is available. */
  effect: number;
}

const ORDER: readonly BudgetFigure[] = [
  'ALLOTTED',
  'ADJUSTED',
  'TRANSFERRED',
  'CARRIED',
  'DISBURSED',
  'CANCELLED',
];

/** From allotted to available, as the entries of one budget make it. */
export function effectsOf(entries: readonly Booked[]): Effect[] {
  return ORDER.map((figure) => ({
    figure,
    effect: entries
      .filter((entry) => FIGURE[entry.effectiveKind] === figure)
      .reduce((sum, entry) => sum + entry.availableChange, 0),
  }));
}

/** An entry as a ledger shows it, of one budget or of several. */
export type Booked = Pick<
  Entry,
  | 'id'
  | 'budgetId'
  | 'kind'
  | 'effectiveKind'
  | 'amount'
  | 'effectiveOn'
  | 'document'
  | 'note'
  | 'reversesId'
  | 'availableChange'
  | 'synthetic'
> & { unitName?: string };

export interface LedgerRow {
  entry: Booked;
  number: number;
  /** Available after this entry. */
  balance: number;
  /** What reverses it, and whether all of it. */
  reversedBy?: Booked;
  isUndone: boolean;
}

/** Numbers the entries, counts what is left after each, and says which were taken back. */
export function ledgerOf(
  entries: readonly Booked[],
  reversals: readonly Booked[] = entries.filter((entry) => entry.kind === 'REVERSAL'),
): LedgerRow[] {
  let balance = 0;
  return entries.map((entry, index) => {
    balance += entry.availableChange;
    const back = reversals.filter((one) => one.reversesId === entry.id);
    const taken = back.reduce((sum, one) => sum + Math.abs(one.amount), 0);
    return {
      entry,
      number: index + 1,
      balance,
      reversedBy: back[0],
      isUndone: taken > 0 && taken >= Math.abs(entry.amount),
    };
  });
}
