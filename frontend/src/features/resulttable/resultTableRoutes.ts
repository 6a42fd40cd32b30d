import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

interface ResultTableSearch {
  /** Number of the table; the first when absent. */
  table?: number;
  /** Of what level the rows are; communes when absent. */
  level?: 'DISTRICT' | 'PROVINCE';
}

export const resultTableRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/review-rounds/$roundId/tables',
  validateSearch: (raw: RawSearch): ResultTableSearch => ({
    table: search.number(raw.table),
    level: search.oneOf('DISTRICT', 'PROVINCE')(raw.level),
  }),
});
