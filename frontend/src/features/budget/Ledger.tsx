import { Link } from '@tanstack/react-router';
import { LockKeyhole, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import type { TableSearch } from '@/shared/router/context';
import { paths } from '@/shared/router/paths';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable, type ExportFormat } from '@/shared/ui/DataTable';
import { ReverseEntry } from './ReverseEntry';
import type { Booked, LedgerRow } from './sums';

/** Kinds that are taken back by an entry of their own; halves of pairs by the pair that leads back. */
export const REVERSIBLE = new Set<Booked['kind']>([
  'ALLOCATION',
  'ADJUSTMENT',
  'ADVANCE',
  'PAYMENT',
  'ADVANCE_SETTLEMENT',
  'CANCELLATION',
]);

interface Props {
  caption: string;
  rows: readonly LedgerRow[];
  /** Entries of several budgets: says whose each is. */
  showsHolder?: boolean;
  /** Id of the entry that is shown beside, and how to show another; else each leads to its budget. */
  selected?: string;
  onOpen?: (id: string) => void;
  view: TableSearch;
  onView: (change: TableSearch) => void;
  total?: number;
  hasMore?: boolean;
  onMore?: () => void;
  isFetchingMore?: boolean;
  onExport?: (format: ExportFormat, columns: string[]) => Promise<unknown>;
}

/** Entries in their order, never changed or deleted: what was taken back is struck, both sides are linked. */
export function Ledger({ rows, showsHolder, selected, onOpen, caption, ...table }: Props) {
  const t = useText('budget');
  const { number } = useFormat();
  const may = useMay();
  const [reversing, setReversing] = useState<Booked>();
  const byId = new Map(rows.map((row) => [row.entry.id, row]));
  const isShown = selected !== undefined && byId.has(selected);

  useEffect(() => {
    if (isShown) document.getElementById(`entry-${selected}`)?.scrollIntoView({ block: 'center' });
  }, [isShown, selected]);

  const columns: Column<LedgerRow>[] = [
    {
      key: 'number',
      title: t('ledger.number'),
      width: '44px',
      cell: (row) => (
        <span id={`entry-${row.entry.id}`}>{String(row.number).padStart(2, '0')}</span>
      ),
    },
    {
      key: 'effectiveOn',
      title: t('ledger.day'),
      cell: (row) => formatDate(row.entry.effectiveOn),
    },
    {
      key: 'kind',
      title: t('ledger.entry'),
      names: true,
      cell: (row) => <EntryWords row={row} byId={byId} showsHolder={showsHolder} onOpen={onOpen} />,
    },
    {
      key: 'amount',
      title: t('ledger.amount'),
      numeric: true,
      cell: (row) =>
        row.isUndone ? (
          <del>{number(row.entry.availableChange, { signed: true })}</del>
        ) : (
          <strong>
            {row.entry.availableChange === 0
              ? `(${number(row.entry.amount)})`
              : number(row.entry.availableChange, { signed: true })}
          </strong>
        ),
    },
    {
      key: 'balance',
      title: t('ledger.balance'),
      numeric: true,
      cell: (row) => <span className="muted">{number(row.balance)}</span>,
    },
    ...(may('officer')
      ? [
          {
            key: 'reverse',
            title: t('ledger.correct'),
            cell: (row: LedgerRow) =>
              REVERSIBLE.has(row.entry.kind) && !row.isUndone ? (
                <Button
                  kind="text"
                  size="small"
                  icon={<Undo2 size={15} aria-hidden="true" />}
                  aria-label={t('reverse.button', { number: row.number })}
                  onClick={() => setReversing(row.entry)}
                />
              ) : (
                '–'
              ),
          },
        ]
      : []),
  ];
  // What is counted here isn't a field of the API; files say whose each entry is.
  const apiFields = (fields: string[]) => [
    ...fields.filter((field) => !['number', 'balance', 'reverse'].includes(field)),
    'unitName',
  ];
  const onExport = table.onExport;

  return (
    <div className="budget-ledger">
      <DataTable
        {...table}
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.entry.id}
        rowClassName={(row) => {
          if (row.entry.id === selected) return 'row-selected';
          return row.entry.kind === 'REVERSAL' ? 'budget-reversal' : undefined;
        }}
        onExport={onExport && ((format, fields) => onExport(format, apiFields(fields)))}
        tools={
          <span className="note row">
            <LockKeyhole size={14} aria-hidden="true" />
            {t('ledger.appendOnly')}
          </span>
        }
        empty={<p className="muted">{t('ledger.empty')}</p>}
      />
      <ReverseEntry
        entry={reversing}
        number={reversing && byId.get(reversing.id)?.number}
        onClose={() => setReversing(undefined)}
      />
    </div>
  );
}

function EntryWords({
  row,
  byId,
  showsHolder,
  onOpen,
}: {
  row: LedgerRow;
  byId: Map<string, LedgerRow>;
  showsHolder?: boolean;
  onOpen?: (id: string) => void;
}) {
  const t = useText('budget');
  const { entry, reversedBy } = row;
  const original = entry.reversesId ? byId.get(entry.reversesId) : undefined;
  const back = reversedBy && byId.get(reversedBy.id);
  const name = `${t('ledger.number')} ${row.number}: ${t(`kind.${entry.kind}`)}`;
  return (
    <span className="budget-entry">
      {onOpen ? (
        <button
          type="button"
          className="figure budget-kind"
          aria-label={name}
          onClick={() => onOpen(entry.id)}
        >
          {t(`kind.${entry.kind}`)}
        </button>
      ) : (
        <Link
          to={paths.budget(entry.budgetId)}
          search={{ entry: entry.id } as never}
          className="quiet"
          aria-label={name}
        >
          {t(`kind.${entry.kind}`)}
        </Link>
      )}
      {entry.kind === 'REVERSAL' && original && (
        <a href={`#entry-${original.entry.id}`}>
          <Undo2 size={13} aria-hidden="true" /> {t('ledger.reverses', { number: original.number })}
        </a>
      )}
      {showsHolder && (
        <Link to={paths.budget(entry.budgetId)} className="quiet">
          {entry.unitName}
        </Link>
      )}
      <span className="note">
        {[entry.document, entry.note].filter(Boolean).join('. ')}
        {reversedBy && ' '}
        {reversedBy &&
          (back ? (
            <a href={`#entry-${reversedBy.id}`}>
              {t(row.isUndone ? 'ledger.reversedBy' : 'ledger.partlyReversedBy', {
                number: back.number,
              })}
            </a>
          ) : (
            t('ledger.reversedOn', { date: formatDate(reversedBy.effectiveOn) })
          ))}
      </span>
    </span>
  );
}
