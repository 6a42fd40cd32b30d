import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Budget, download } from '@/api';
import { useMoney } from '@/shared/format/MoneyUnit';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Empty, QueryState } from '@/shared/ui/states';
import { budgetsQuery } from './budgetQueries';
import { budgetListRoute } from './budgetRoutes';

const MONEY = ['allotted', 'transferred', 'disbursed', 'available'] as const;
const MORE = ['adjusted', 'carried', 'cancelled', 'advanceOutstanding'] as const;

/** One row a budget, with what its entries add up to now. */
export function BudgetTable() {
  const t = useText('budget');
  const { write, unitName } = useMoney();
  const context = useContextSearch();
  const [search, change] = useSearchState(budgetListRoute);
  const selection = {
    programId: search.program,
    fiscalYear: search.year,
    fundingSource: search.source,
  };
  const budgets = useInfiniteQuery(budgetsQuery(selection, search.sort, context));
  const money = (key: (typeof MONEY)[number] | (typeof MORE)[number], optional: boolean) => ({
    key,
    title: t(`column.${key}`),
    unit: unitName,
    numeric: true,
    optional,
    cell: (budget: Budget) => write(budget[key]),
  });
  const columns: Column<Budget>[] = [
    {
      key: 'lineCode',
      title: t('column.lineCode'),
      names: true,
      cell: (budget) => (
        <Link to={paths.budget(budget.id)} className="quiet">
          {budget.lineCode} · {budget.unitName}
        </Link>
      ),
    },
    {
      key: 'fiscalYear',
      title: t('column.fiscalYear'),
      sortable: true,
      cell: (budget) => budget.fiscalYear,
    },
    {
      key: 'fundingSource',
      title: t('column.fundingSource'),
      cell: (budget) => t(`source.${budget.fundingSource}`),
    },
    {
      key: 'capitalType',
      title: t('column.capitalType'),
      cell: (budget) => t(`capital.${budget.capitalType}`),
    },
    {
      key: 'unitCode',
      title: t('column.unitCode'),
      sortable: true,
      optional: true,
      cell: (budget) => budget.unitCode,
    },
    ...MONEY.map((key) => money(key, false)),
    ...MORE.map((key) => money(key, true)),
    {
      key: 'synthetic',
      title: t('column.synthetic'),
      cell: (budget) => (budget.synthetic ? t('synthetic.yes') : t('synthetic.no')),
    },
  ];
  return (
    <QueryState query={budgets} what={t('list.what')}>
      {({ pages }) => (
        <DataTable
          caption={t('list.caption')}
          columns={columns}
          rows={pages.flatMap((page) => page.items ?? [])}
          rowKey={(budget) => budget.id}
          view={{ sort: search.sort, cols: search.cols }}
          onView={change}
          total={pages[0]?.total}
          hasMore={budgets.hasNextPage}
          onMore={() => budgets.fetchNextPage()}
          isFetchingMore={budgets.isFetchingNextPage}
          onExport={(format, fields) =>
            download('/api/v1/budgets', format, t('fileName'), {
              ...selection,
              unitId: context.place,
              synthetic: context.synthetic,
              sort: search.sort,
              fields: fields.join(','),
            })
          }
          empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
        />
      )}
    </QueryState>
  );
}
