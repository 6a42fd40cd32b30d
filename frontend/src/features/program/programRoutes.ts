import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

interface ProgramListSearch extends TableSearch {
  panel?: 'new';
}

export const programListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programs',
  validateSearch: (raw: RawSearch): ProgramListSearch => ({
    ...tableSearch(raw),
    panel: search.oneOf('new')(raw.panel),
  }),
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
  /** Whether that activity is shown in its form. */
  edit?: 'change';
  /**
   * What of the tree is being edited: 'program', the id of a project or sub-project, 'new' for a
   * project to be added, or 'new.' and the id of the project that gets a sub-project.
   */
  node?: string;
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
    edit: search.oneOf('change')(raw.edit),
    node: search.text(raw.node),
  }),
});
