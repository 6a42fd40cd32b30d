import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

const source = search.oneOf(
  'CENTRAL',
  'PROVINCE',
  'DISTRICT',
  'COMMUNITY',
  'ODA',
  'OTHER_PROGRAM',
  'POLICY_CREDIT',
);

interface BudgetListSearch extends TableSearch {
  /** Lines by years when absent. */
  view?: 'fundingSource' | 'unit' | 'list';
  program?: string;
  year?: number;
  source?: ReturnType<typeof source>;
  /** Project and, after a dot, sub-project of the chosen cell; 'all' for the total. */
  line?: string;
  /** Key of the chosen column; absent for the total over all columns. */
  column?: string;
  panel?: 'new';
}

export const budgetListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/budgets',
  validateSearch: (raw: RawSearch): BudgetListSearch => ({
    ...tableSearch(raw),
    view: search.oneOf('fundingSource', 'unit', 'list')(raw.view),
    program: search.text(raw.program),
    year: search.number(raw.year),
    source: source(raw.source),
    line: search.text(raw.line),
    column: search.text(raw.column),
    panel: search.oneOf('new')(raw.panel),
  }),
});

interface BudgetSearch extends TableSearch {
  panel?: 'edit' | 'entry' | 'transfer' | 'carryOver';
  /** Id of the entry that is shown as a record. */
  entry?: string;
}

export const budgetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/budgets/$budgetId',
  validateSearch: (raw: RawSearch): BudgetSearch => ({
    ...tableSearch(raw),
    panel: search.oneOf('edit', 'entry', 'transfer', 'carryOver')(raw.panel),
    entry: search.text(raw.entry),
  }),
});
