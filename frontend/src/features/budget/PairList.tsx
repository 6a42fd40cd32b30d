import { useQuery } from '@tanstack/react-query';
import { type Budget, type BudgetTransfer, download } from '@/api';
import { formatDate, formatDateTime } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { carryOversQuery, transfersQuery } from './budgetQueries';
import { BudgetName, sideOf } from './EntryPanel';

const ADDRESS = {
  transfer: '/api/v1/budget-transfers',
  carryOver: '/api/v1/budget-carry-overs',
} as const;

/** Transfers or carry-overs that this budget is one side of. */
export function PairList({ kind, budget }: { kind: keyof typeof ADDRESS; budget: Budget }) {
  const t = useText('budget');
  const { number } = useFormat();
  const { asOf } = useContextSearch();
  const transfers = useQuery({ ...transfersQuery(budget.id), enabled: kind === 'transfer' });
  const carryOvers = useQuery({ ...carryOversQuery(budget.id), enabled: kind === 'carryOver' });
  const found = kind === 'transfer' ? transfers : (carryOvers as typeof transfers);
  const isGiver = (pair: BudgetTransfer) => pair.fromBudgetId === budget.id;
  const columns: Column<BudgetTransfer>[] = [
    {
      key: 'effectiveOn',
      brief: true,
      title: t('ledger.day'),
      cell: (pair) => (
        <>
          {formatDate(pair.effectiveOn)}
          {asOf && pair.effectiveOn > asOf && (
            <span className="note"> {t('pair.later', { date: formatDate(asOf) })}</span>
          )}
        </>
      ),
    },
    {
      key: 'toUnitName',
      brief: true,
      title: t('pair.partner'),
      names: true,
      cell: (pair) => (
        <>
          {isGiver(pair) ? t('pair.to') : t('pair.from')}{' '}
          <BudgetName {...sideOf(pair, isGiver(pair) ? 'to' : 'from')} />
        </>
      ),
    },
    { key: 'decision', title: t('pair.decision'), cell: (pair) => pair.decision },
    {
      key: 'amount',
      title: t('ledger.amount'),
      numeric: true,
      cell: (pair) => number(isGiver(pair) ? -pair.amount : pair.amount, { signed: true }),
    },
    {
      key: 'recordedAt',
      brief: true,
      title: t('record.recordedAt'),
      optional: true,
      cell: (pair) => formatDateTime(pair.recordedAt),
    },
    {
      key: 'recordedByName',
      title: t('record.recordedBy'),
      cell: (pair) => pair.recordedByName ?? t('record.byProduct'),
    },
  ];
  // In a file both sides are named, for the sign of the amount says nothing there.
  const sides = ['fromLineCode', 'fromFiscalYear', 'fromUnitName', 'toLineCode', 'toFiscalYear'];
  return (
    <Section title={t(`pair.${kind}.list`)} note={t('ledger.unit')}>
      <QueryState query={found} what={t(`pair.${kind}.list`)}>
        {({ items = [] }) => (
          <DataTable
            caption={t(`pair.${kind}.list`)}
            columns={columns}
            rows={items}
            rowKey={(pair) => pair.id}
            rowClassName={(pair) => (asOf && pair.effectiveOn > asOf ? 'budget-later' : undefined)}
            total={items.length}
            onExport={(format, fields) =>
              download(ADDRESS[kind], format, t(`pair.${kind}.fileName`), {
                budgetId: budget.id,
                sort: 'effectiveOn',
                fields: [...sides, ...fields].join(','),
              })
            }
            empty={<p className="muted">{t(`pair.${kind}.none`)}</p>}
          />
        )}
      </QueryState>
    </Section>
  );
}
