import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

export const programListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programs',
  validateSearch: (raw: RawSearch): TableSearch => tableSearch(raw),
});

const kind = search.oneOf(
  'PRODUCTION',
  'MODEL',
  'WORKS',
  'MAINTENANCE',
  'TRAINING',
  'COMMUNICATION',
  'LABOUR_EXPORT',
  'SUPERVISION',
);

interface ProgramSearch extends TableSearch {
  q?: string;
  /** Id of the project or sub-project whose activities are listed. */
  line?: string;
  kind?: ReturnType<typeof kind>;
  /** The activity in the panel; 'new' for one to be added. */
  activity?: string;
}

export const programRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programs/$programId',
  validateSearch: (raw: RawSearch): ProgramSearch => ({
    ...tableSearch(raw),
    q: search.text(raw.q),
    line: search.text(raw.line),
    kind: kind(raw.kind),
    activity: search.text(raw.activity),
  }),
});
