import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Budget, LedgerEntry } from '@/api';
import { formatDate, formatDateTime } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Facts, SidePanel } from '@/shared/ui/page';
import { Notice, QueryState } from '@/shared/ui/states';
import { carryOverQuery, entryQuery, ledgerQuery, transferQuery } from './budgetQueries';
import { REVERSIBLE } from './Ledger';
import { ReverseEntry } from './ReverseEntry';
import { type LedgerRow, ledgerOf } from './sums';

interface Props {
  budget: Budget;
  id: string;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One entry as a record: what it moved, who booked it when, and which entries belong to it. */
export function EntryPanel({ budget, id, onOpen, onClose }: Props) {
  const t = useText('budget');
  const may = useMay();
  const [isReversing, setReversing] = useState(false);
  const entry = useQuery(entryQuery(budget.id, id));
  // The whole ledger, whatever day is in view: what reverses an entry may come later.
  const ledger = useQuery(ledgerQuery(budget.id, {}));
  const rows = ledgerOf(ledger.data ?? []);
  const row = rows.find((one) => one.entry.id === id);
  const isOpen = row !== undefined && REVERSIBLE.has(row.entry.kind) && !row.isUndone;
  return (
    <SidePanel
      title={
        row ? t('record.title', { number: String(row.number).padStart(2, '0') }) : t('record.any')
      }
      onClose={onClose}
      footer={
        isOpen &&
        may('officer') && (
          <Button icon={<Undo2 size={16} aria-hidden="true" />} onClick={() => setReversing(true)}>
            {t('reverse.confirm')}
          </Button>
        )
      }
    >
      <QueryState query={entry} what={t('record.any')}>
        {(found) => <EntryFacts entry={found} row={row} rows={rows} onOpen={onOpen} />}
      </QueryState>
      <ReverseEntry
        entry={isReversing ? row?.entry : undefined}
        number={row?.number}
        onClose={() => setReversing(false)}
      />
    </SidePanel>
  );
}

interface FactsProps {
  entry: LedgerEntry;
  row?: LedgerRow;
  rows: readonly LedgerRow[];
  onOpen: (id: string) => void;
}

function EntryFacts({ entry, row, rows, onOpen }: FactsProps) {
  const t = useText('budget');
  const { number } = useFormat();
  const { asOf } = useContextSearch();
  const dong = (amount: number, signed = false) =>
    t('record.dong', { amount: number(amount, { signed }) });
  const linkTo = (one: LedgerRow) => (
    <button
      key={one.entry.id}
      type="button"
      className="figure budget-kind"
      onClick={() => onOpen(one.entry.id)}
    >
      {t('record.other', {
        number: String(one.number).padStart(2, '0'),
        kind: t(`kind.${one.entry.kind}`),
        amount: number(one.entry.amount),
        date: formatDate(one.entry.effectiveOn),
      })}
    </button>
  );
  const original = rows.find((one) => one.entry.id === entry.reversesId);
  const reversals = rows.filter((one) => one.entry.reversesId === entry.id);
  const facts: { label: string; value: ReactNode }[] = [
    { label: t('entry.day'), value: formatDate(entry.effectiveOn) },
    { label: t('record.available'), value: dong(entry.availableChange, true) },
    ...(entry.disbursedChange === 0
      ? []
      : [{ label: t('record.disbursed'), value: dong(entry.disbursedChange, true) }]),
    ...(row ? [{ label: t('ledger.balance'), value: dong(row.balance) }] : []),
    { label: t('entry.document'), value: entry.document ?? '–' },
    ...(entry.note ? [{ label: t('column.note'), value: entry.note }] : []),
    ...(original ? [{ label: t('record.reverses'), value: linkTo(original) }] : []),
    ...(reversals.length > 0
      ? [{ label: t('record.reversedBy'), value: reversals.map(linkTo) }]
      : []),
    { label: t('record.recordedAt'), value: formatDateTime(entry.recordedAt) },
    { label: t('record.recordedBy'), value: entry.recordedByName ?? t('record.byProduct') },
  ];
  return (
    <div className="stack">
      <div>
        <div className="muted">{t(`kind.${entry.kind}`)}</div>
        <strong className="budget-amount">{dong(entry.amount)}</strong>
      </div>
      {entry.synthetic && (
        <div>
          <SyntheticBadge />
        </div>
      )}
      {asOf && entry.effectiveOn > asOf && (
        <Notice>{t('record.later', { date: formatDate(asOf) })}</Notice>
      )}
      <Facts facts={facts} />
      {entry.transferId && <Partner kind="transfer" id={entry.transferId} entry={entry} />}
      {entry.carryOverId && <Partner kind="carryOver" id={entry.carryOverId} entry={entry} />}
    </div>
  );
}

/** The other side of a transfer or carry-over. */
function Partner({
  kind,
  id,
  entry,
}: {
  kind: 'transfer' | 'carryOver';
  id: string;
  entry: LedgerEntry;
}) {
  const t = useText('budget');
  const transfer = useQuery({ ...transferQuery(id), enabled: kind === 'transfer' });
  const carryOver = useQuery({ ...carryOverQuery(id), enabled: kind === 'carryOver' });
  const found = kind === 'transfer' ? transfer : (carryOver as typeof transfer);
  return (
    <QueryState query={found}>
      {(pair) => {
        const isGiver = pair.fromBudgetId === entry.budgetId;
        return (
          <Facts
            facts={[
              {
                label: isGiver ? t('pair.to') : t('pair.from'),
                value: <BudgetName {...(isGiver ? sideOf(pair, 'to') : sideOf(pair, 'from'))} />,
              },
              { label: t('pair.decision'), value: pair.decision },
              ...(pair.note ? [{ label: t('column.note'), value: pair.note }] : []),
            ]}
          />
        );
      }}
    </QueryState>
  );
}

interface Side {
  id: string;
  lineCode?: string;
  year?: number;
  unit?: string;
}

type Pair = Record<'fromBudgetId' | 'toBudgetId', string> &
  Partial<Record<'fromLineCode' | 'toLineCode' | 'fromUnitName' | 'toUnitName', string>> &
  Partial<Record<'fromFiscalYear' | 'toFiscalYear', number>>;

export const sideOf = (pair: Pair, side: 'from' | 'to'): Side => ({
  id: pair[`${side}BudgetId`],
  lineCode: pair[`${side}LineCode`],
  year: pair[`${side}FiscalYear`],
  unit: pair[`${side}UnitName`],
});

/** A budget by its line, year and holder; one outside the scope has no name. */
export function BudgetName({ id, lineCode, year, unit }: Side) {
  const t = useText('budget');
  if (lineCode === undefined || year === undefined) {
    return <span className="muted">{t('pair.outOfScope')}</span>;
  }
  return (
    <Link to={paths.budget(id)}>{t('show.title', { line: lineCode, year, unit: unit ?? '' })}</Link>
  );
}
