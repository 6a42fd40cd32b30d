import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

interface RoundListSearch extends TableSearch {
  year?: number;
  kind?: 'REGULAR' | 'INTERIM';
  panel?: 'new';
}

export const roundListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/review-rounds',
  validateSearch: (raw: RawSearch): RoundListSearch => ({
    ...tableSearch(raw),
    year: search.number(raw.year),
    kind: search.oneOf('REGULAR', 'INTERIM')(raw.kind),
    panel: search.oneOf('new')(raw.panel),
  }),
});

interface RoundSearch extends TableSearch {
  /** Only communes that are late, or not recognised yet. */
  only?: 'late' | 'open';
  /** Communes whose villages are shown. */
  open?: string[];
  panel?: 'edit' | 'step' | 'recognise' | 'approve' | 'place';
  /** The commune that the panel is about. */
  unit?: string;
}

export const roundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/review-rounds/$roundId',
  validateSearch: (raw: RawSearch): RoundSearch => ({
    ...tableSearch(raw),
    only: search.oneOf('late', 'open')(raw.only),
    open: search.texts(raw.open),
    panel: search.oneOf('edit', 'step', 'recognise', 'approve', 'place')(raw.panel),
    unit: search.text(raw.unit),
  }),
});

interface ReviewHouseholdsSearch extends TableSearch {
  unit?: string;
  village?: string;
  only?: 'todo' | 'done';
}

export const reviewHouseholdsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/review-rounds/$roundId/households',
  validateSearch: (raw: RawSearch): ReviewHouseholdsSearch => ({
    ...tableSearch(raw),
    unit: search.text(raw.unit),
    village: search.text(raw.village),
    only: search.oneOf('todo', 'done')(raw.only),
  }),
});

export const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/review-rounds/$roundId/households/$householdId',
});

interface FormsSearch {
  unit?: string;
  village?: string;
  household?: string;
}

export const formsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/review-rounds/$roundId/forms',
  validateSearch: (raw: RawSearch): FormsSearch => ({
    unit: search.text(raw.unit),
    village: search.text(raw.village),
    household: search.text(raw.household),
  }),
});
