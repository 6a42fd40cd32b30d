import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type BudgetMatrixBy,
  type Entry,
  type FundingSource,
  getActivityOptions,
  getBudgetCarryOverOptions,
  getBudgetEntryOptions,
  getBudgetMatrixOptions,
  getBudgetOptions,
  getBudgetTransferOptions,
  getBudgetWaterfallOptions,
  listActivitiesOptions,
  listAdministrativeUnitsOptions,
  listBudgetCarryOversOptions,
  listBudgetEntries,
  listBudgetsInfiniteOptions,
  listBudgetsOptions,
  listBudgetTransfersOptions,
  listEntries,
  listEntriesInfiniteOptions,
  listProgramsOptions,
  listProjectsOptions,
  listSubProjectsOptions,
} from '@/api';
import type { ContextSearch } from '@/shared/router/context';
import type { Booked } from './sums';

export const SOURCES: readonly FundingSource[] = [
  'CENTRAL',
  'PROVINCE',
  'DISTRICT',
  'COMMUNITY',
  'ODA',
  'OTHER_PROGRAM',
  'POLICY_CREDIT',
];

/** What narrows budgets down to those of a cell. */
export interface BudgetSelection {
  programId?: string;
  projectId?: string;
  subProjectId?: string;
  fiscalYear?: number;
  fundingSource?: FundingSource;
  /** The unit that holds the budget itself. */
  holderId?: string;
}

const moment = ({ place, asOf, knownAt, synthetic }: ContextSearch) => ({
  unitId: place,
  asOf,
  knownAt,
  synthetic,
});

export const matrixQuery = (
  by: BudgetMatrixBy,
  selection: BudgetSelection,
  context: ContextSearch,
) => ({
  ...getBudgetMatrixOptions({ query: { by, ...selection, ...moment(context) } }),
  placeholderData: keepPreviousData,
});

export const waterfallQuery = (selection: BudgetSelection, context: ContextSearch) =>
  getBudgetWaterfallOptions({ query: { ...selection, ...moment(context) } });

const nextPage = {
  initialPageParam: {},
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
};

/** In the order of their days, so that what is left after each can be counted along. */
export const entriesQuery = (selection: BudgetSelection, context: ContextSearch) => ({
  ...listEntriesInfiniteOptions({
    query: { ...selection, ...moment(context), sort: 'effectiveOn', count: 'exact', limit: 20 },
  }),
  ...nextPage,
});

/** What was taken back among them: it may stand on a later page than what it takes back. */
export const reversalsQuery = (selection: BudgetSelection, context: ContextSearch) => ({
  queryKey: ['reversals', selection, context],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    allEntries({ ...selection, ...moment(context), kind: 'REVERSAL' }, signal),
});

/**
 * The whole ledger of one budget: what is left rests on all of it. Without a day or a moment asked
 * for, also what was booked a second ago and isn't sealed yet.
 */
export const ledgerQuery = (budgetId: string, { asOf, knownAt }: ContextSearch) =>
  queryOptions({
    queryKey: ['ledger', budgetId, asOf, knownAt],
    queryFn: ({ signal }): Promise<Booked[]> =>
      asOf || knownAt
        ? allEntries({ budgetId, asOf, knownAt }, signal)
        : allPages((cursor) =>
            listBudgetEntries({
              path: { id: budgetId },
              query: { sort: 'effectiveOn', limit: 500, cursor },
              signal,
              throwOnError: true,
            }),
          ),
  });

type EntryQuery = NonNullable<Parameters<typeof listEntries>[0]>['query'];

const allEntries = (query: EntryQuery, signal: AbortSignal): Promise<Entry[]> =>
  allPages((cursor) =>
    listEntries({
      query: { ...query, sort: 'effectiveOn', limit: 500, cursor },
      signal,
      throwOnError: true,
    }),
  );

async function allPages<T>(
  page: (cursor?: string) => Promise<{ data: { items?: T[]; nextCursor?: string } }>,
): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await page(cursor);
    found.push(...(data.items ?? []));
    cursor = data.nextCursor;
  } while (cursor);
  return found;
}

export const budgetQuery = (id: string) => getBudgetOptions({ path: { id } });

export const entryQuery = (budgetId: string, id: string) =>
  getBudgetEntryOptions({ path: { id: budgetId, entryId: id } });

export const transferQuery = (id: string) => getBudgetTransferOptions({ path: { id } });
export const carryOverQuery = (id: string) => getBudgetCarryOverOptions({ path: { id } });

/** Movements that this budget is one side of, the latest last. */
export const transfersQuery = (budgetId: string) =>
  listBudgetTransfersOptions({ query: { budgetId, sort: 'effectiveOn', limit: 500 } });
export const carryOversQuery = (budgetId: string) =>
  listBudgetCarryOversOptions({ query: { budgetId, sort: 'effectiveOn', limit: 500 } });

export const activityQuery = (id: string) => getActivityOptions({ path: { id } });

/** Activities of a line that a budget may be for, by part of their name. */
export const activitiesQuery = (
  text: string,
  line: { projectId: string; subProjectId?: string },
) => ({
  ...listActivitiesOptions({ query: { ...line, q: text || undefined, limit: 12 } }),
  placeholderData: keepPreviousData,
});

export const budgetsQuery = (
  selection: BudgetSelection,
  sort: string | undefined,
  { place, synthetic }: ContextSearch,
) => ({
  ...listBudgetsInfiniteOptions({
    query: { ...selection, unitId: place, synthetic, sort, count: 'exact', limit: 50 },
  }),
  ...nextPage,
});

/** Budgets to choose the other side of a transfer or carry-over from. */
export const candidatesQuery = (selection: BudgetSelection) =>
  listBudgetsOptions({ query: { ...selection, limit: 500 } });

export const programsQuery = () => listProgramsOptions({ query: { limit: 100, sort: 'code' } });

export const projectsQuery = (programId?: string) =>
  listProjectsOptions({ query: { programId, limit: 200, sort: 'code' } });

export const subProjectsQuery = (projectId: string) =>
  listSubProjectsOptions({ query: { projectId, limit: 200, sort: 'code' } });

/** Units that may hold a budget, by part of their name. */
export const holdersQuery = (text: string, asOf: string | undefined) => ({
  ...listAdministrativeUnitsOptions({
    query: { q: text || undefined, aboveLevel: 'VILLAGE', asOf, limit: 12 },
  }),
  placeholderData: keepPreviousData,
});
