import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type BudgetMatrix, download, type FundingSource } from '@/api';
import { useMoney } from '@/shared/format/MoneyUnit';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaShape } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { Figure } from '@/shared/ui/figure';
import { QueryState } from '@/shared/ui/states';
import { useMatrixColumns } from './BudgetMatrix';
import { BudgetWaterfall } from './BudgetWaterfall';
import {
  type BudgetSelection,
  entriesQuery,
  matrixQuery,
  reversalsQuery,
  waterfallQuery,
} from './budgetQueries';
import { budgetListRoute } from './budgetRoutes';
import { Ledger } from './Ledger';
import type { MatrixGroup } from './lines';
import { given, ledgerOf } from './sums';

/** What stands behind the chosen cell: from allotted to available, who holds it, and its entries. */
export function BudgetCell({ matrix, groups }: { matrix: BudgetMatrix; groups: MatrixGroup[] }) {
  const t = useText('budget');
  const { language } = useFormat();
  const { unitName } = useMoney();
  const context = useContextSearch();
  const [search, change] = useSearchState(budgetListRoute);
  const frame = useRef<HTMLElement>(null);
  const columns = useMatrixColumns(matrix);
  const line = groups.flatMap((group) => group.lines).find((one) => one.key === search.line);
  const column = columns.find((one) => one.key === search.column);
  const selection = selectionOf(matrix, search);
  const waterfall = useQuery(waterfallQuery(selection, context));
  const entries = useInfiniteQuery(entriesQuery(selection, context));
  const reversals = useQuery(reversalsQuery(selection, context));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell was chosen
  useEffect(() => {
    frame.current?.scrollIntoView?.({ block: 'nearest' });
  }, [search.line, search.column]);

  const title = [line ? line.code : t('matrix.total'), column?.label].filter(Boolean).join(', ');
  return (
    <section ref={frame} className="budget-cell" aria-label={title}>
      <div className="budget-cell-head">
        <h2>{title}</h2>
        {line && (
          <span className="muted">
            <AreaShape area={line.area} /> {language === 'vi' ? line.titleVi : line.titleEn}
          </span>
        )}
        <Button
          kind="text"
          className="no-print"
          icon={<X size={16} aria-hidden="true" />}
          aria-label={t('cell.close')}
          onClick={() => change({ line: undefined, column: undefined })}
        />
      </div>
      <div className="budget-cell-parts">
        <div>
          <QueryState query={waterfall} what={t('waterfall.title')}>
            {({ steps }) => (
              <BudgetWaterfall steps={steps.filter((one) => one.figure !== 'AVAILABLE')} />
            )}
          </QueryState>
          {matrix.by !== 'unit' && <Holders selection={selection} />}
        </div>
        <div>
          <h3>
            {t('ledger.title')} <span className="note">{t('ledger.unit')}</span>
          </h3>
          <QueryState query={entries} what={t('ledger.title')}>
            {({ pages }) => (
              <Ledger
                caption={`${t('ledger.title')}, ${title}, ${unitName}`}
                rows={ledgerOf(
                  pages.flatMap((page) => page.items ?? []),
                  reversals.data,
                )}
                showsHolder
                view={{ cols: search.cols }}
                onView={change}
                total={pages[0]?.total}
                hasMore={entries.hasNextPage}
                onMore={() => entries.fetchNextPage()}
                isFetchingMore={entries.isFetchingNextPage}
                onExport={(format, fields) =>
                  download('/api/v1/entries', format, t('ledger.fileName'), {
                    ...selection,
                    unitId: context.place,
                    asOf: context.asOf,
                    knownAt: context.knownAt,
                    synthetic: context.synthetic,
                    sort: 'effectiveOn',
                    fields: fields.join(','),
                  })
                }
              />
            )}
          </QueryState>
        </div>
      </div>
    </section>
  );
}

interface Chosen {
  line?: string;
  column?: string;
  program?: string;
  year?: number;
  source?: FundingSource;
}

function selectionOf({ by }: BudgetMatrix, search: Chosen): BudgetSelection {
  const [projectId, subProjectId] = search.line === 'all' ? [] : (search.line ?? '').split('.');
  const selection: BudgetSelection = {
    programId: search.program,
    projectId,
    subProjectId,
    fiscalYear: search.year,
    fundingSource: search.source,
  };
  if (search.column === undefined) return selection;
  if (by === 'year') return { ...selection, fiscalYear: Number(search.column) };
  if (by === 'unit') return { ...selection, holderId: search.column };
  return { ...selection, fundingSource: search.column as FundingSource };
}

/** Who holds the money of the cell, and how much of it was disbursed. */
function Holders({ selection }: { selection: BudgetSelection }) {
  const t = useText('budget');
  const { percent } = useFormat();
  const { write, unitName } = useMoney();
  const [search, change] = useSearchState(budgetListRoute);
  const holders = useQuery(matrixQuery('unit', selection, useContextSearch()));
  return (
    <section className="budget-holders">
      <h3>
        {t('holders.title')} <span className="note">{t('holders.note', { unit: unitName })}</span>
      </h3>
      <QueryState query={holders} what={t('holders.title')}>
        {({ columns, totals }) => (
          <ul>
            {columns.map(({ key, label }) => {
              const sums = totals.find((one) => one.column === key)?.sums;
              if (!sums) return null;
              const share = percent(sums.disbursed, given(sums));
              return (
                <li key={key}>
                  <span>{label}</span>
                  <span>
                    <Figure
                      value={sums.disbursed}
                      label={t('holders.disbursed', { unit: label })}
                      format={write}
                      provenance={sums.provenance}
                      onOpen={() =>
                        change(
                          {
                            view: 'unit',
                            column: key,
                            year: selection.fiscalYear,
                            source: selection.fundingSource,
                            line: search.line,
                          },
                          { push: true },
                        )
                      }
                    />{' '}
                    <span className="muted">/ {write(given(sums))}</span>
                  </span>
                  <span className="budget-share">{share ?? '–'}</span>
                </li>
              );
            })}
          </ul>
        )}
      </QueryState>
    </section>
  );
}
