import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

/** What administrators keep; each tab is an address below it. */
export const adminRoute = createRoute({ getParentRoute: () => signedInRoute, path: '/admin' });

const level = search.oneOf('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE');

interface AgencySearch extends TableSearch {
  q?: string;
  level?: ReturnType<typeof level>;
  /** The agency in the panel; 'new' for one to be recorded. */
  agency?: string;
}

export const agenciesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'agencies',
  validateSearch: (raw: RawSearch): AgencySearch => ({
    ...tableSearch(raw),
    q: search.text(raw.q),
    level: level(raw.level),
    agency: search.text(raw.agency),
  }),
});

const resource = search.oneOf('activities', 'budgets', 'households', 'results', 'targets');

interface GrantSearch extends TableSearch {
  resource?: ReturnType<typeof resource>;
  /** The grant in the panel; 'new' for one to be given. */
  grant?: string;
}

export const grantsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'grants',
  validateSearch: (raw: RawSearch): GrantSearch => ({
    ...tableSearch(raw),
    resource: resource(raw.resource),
    grant: search.text(raw.grant),
  }),
});

export const officesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'offices',
  // The office in the panel; 'new' for one to be recorded.
  validateSearch: (raw: RawSearch) => ({ office: search.text(raw.office) }),
});

export const placesRoute = createRoute({ getParentRoute: () => adminRoute, path: 'places' });

export const systemRoute = createRoute({ getParentRoute: () => adminRoute, path: 'system' });

const operation = search.oneOf('INSERT', 'UPDATE', 'DELETE');

interface SealSearch {
  /** Kind of the rows whose history is shown. */
  of?: string;
  operation?: ReturnType<typeof operation>;
}

export const sealRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'seal',
  validateSearch: (raw: RawSearch): SealSearch => ({
    of: search.text(raw.of),
    operation: operation(raw.operation),
  }),
});

const role = search.oneOf('admin', 'officer', 'evaluator', 'analyst', 'partner');
const unitState = search.oneOf('KNOWN', 'UNKNOWN', 'MISSING', 'NOT_NEEDED');
const enabled = search.oneOf('true', 'false');

interface AccountSearch extends TableSearch {
  q?: string;
  role?: ReturnType<typeof role>;
  /** Whether the unit of the account is there. */
  unitState?: ReturnType<typeof unitState>;
  /** Whether it can log in. */
  enabled?: ReturnType<typeof enabled>;
}

export const accountsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: 'accounts',
  validateSearch: (raw: RawSearch): AccountSearch => ({
    ...tableSearch(raw),
    q: search.text(raw.q),
    role: role(raw.role),
    unitState: unitState(raw.unitState),
    enabled: enabled(raw.enabled),
  }),
});
