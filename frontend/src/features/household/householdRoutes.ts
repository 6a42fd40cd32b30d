import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

interface HouseholdListSearch extends TableSearch {
  q?: string;
  state?: 'ACTIVE' | 'MERGED' | 'DISSOLVED';
  residence?: 'RURAL' | 'URBAN';
  status?: 'POOR' | 'NEAR_POOR' | 'AVERAGE' | 'NOT_POOR';
  panel?: 'new';
}

export const householdListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/households',
  validateSearch: (raw: RawSearch): HouseholdListSearch => ({
    ...tableSearch(raw),
    q: search.text(raw.q),
    state: search.oneOf('ACTIVE', 'MERGED', 'DISSOLVED')(raw.state),
    residence: search.oneOf('RURAL', 'URBAN')(raw.residence),
    status: search.oneOf('POOR', 'NEAR_POOR', 'AVERAGE', 'NOT_POOR')(raw.status),
    panel: search.oneOf('new')(raw.panel),
  }),
});

interface HouseholdSearch {
  panel?: 'edit' | 'change' | 'unmask';
  /** The member in the panel; 'new' for one to be entered. */
  member?: string;
}

export const householdRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/households/$householdId',
  validateSearch: (raw: RawSearch): HouseholdSearch => ({
    panel: search.oneOf('edit', 'change', 'unmask')(raw.panel),
    member: search.text(raw.member),
  }),
});

interface DuplicateListSearch extends TableSearch {
  state?: 'OPEN' | 'MERGED' | 'DISMISSED';
  /** The case in the panel. */
  case?: string;
}

export const duplicateListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duplicate-cases',
  validateSearch: (raw: RawSearch): DuplicateListSearch => ({
    ...tableSearch(raw),
    state: search.oneOf('OPEN', 'MERGED', 'DISMISSED')(raw.state),
    case: search.text(raw.case),
  }),
});
