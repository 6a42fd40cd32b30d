import { keepPreviousData } from '@tanstack/react-query';
import {
  getAdministrativeUnitOptions,
  getResultTableInfiniteOptions,
  getResultTablesOptions,
  getReviewRoundOptions,
  type ResultTableLevel,
} from '@/api';

export const TABLES = 15;
const HOUSEHOLDS_ON_A_PAGE = 100;

export interface TableQuestion {
  level?: ResultTableLevel;
  unitId?: string;
  asOf?: string;
  knownAt?: string;
  synthetic?: 'exclude';
}

export const roundQuery = (id: string) => getReviewRoundOptions({ path: { id } });

export const titlesQuery = (id: string) => getResultTablesOptions({ path: { id } });

/** A table; of the lists of households page after page. */
export const tableQuery = (id: string, tableNumber: number, question: TableQuestion) => ({
  ...getResultTableInfiniteOptions({
    path: { id, tableNumber },
    query: { ...question, limit: HOUSEHOLDS_ON_A_PAGE },
  }),
  initialPageParam: { path: { id, tableNumber } },
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
});

/** The place that was chosen, or that of the caller. */
export const unitQuery = (id: string) => getAdministrativeUnitOptions({ path: { id } });
