import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

const kind = search.oneOf('RESULTS', 'TARGETS', 'ENTRIES', 'HOUSEHOLDS');
const action = search.oneOf('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED');

export const importListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports',
  validateSearch: (raw: RawSearch): TableSearch & { kind?: ReturnType<typeof kind> } => ({
    ...tableSearch(raw),
    kind: kind(raw.kind),
  }),
});

export const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports/$importId',
  validateSearch: (raw: RawSearch): TableSearch & { action?: ReturnType<typeof action> } => ({
    ...tableSearch(raw),
    action: action(raw.action),
  }),
});
