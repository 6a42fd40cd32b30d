import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { evaluationRoute } from '@/shared/router/evaluation';
import { signedInRoute } from '@/shared/router/root';

const state = search.oneOf('PLANNED', 'FIELD_WORK', 'DRAFTING', 'REVIEW', 'PUBLISHED');

interface EvaluationListSearch extends TableSearch {
  state?: ReturnType<typeof state>;
  /** Only those whose team the reader is on. */
  mine?: 'true';
  /** The form for a new one is open. */
  edit?: 'new';
}

export const evaluationListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/evaluations',
  validateSearch: (raw: RawSearch): EvaluationListSearch => ({
    ...tableSearch(raw),
    state: state(raw.state),
    mine: search.oneOf('true')(raw.mine),
    edit: search.oneOf('new')(raw.edit),
  }),
});

const theme = search.oneOf(
  'RESULTS',
  'PRODUCTION',
  'MONEY',
  'TARGETING',
  'PARTICIPATION',
  'POLICIES',
  'LESSONS',
  'CAPACITY',
);
const area = search.oneOf('P30A', 'P135', 'OUTSIDE');
const kind = search.oneOf('ACHIEVEMENT', 'LIMITATION', 'OBSTACLE', 'CAUSE', 'LESSON');

/** What a tab shows beside its list: nothing, a form for a new one, or a form for the one chosen. */
const edit = search.oneOf('new', 'change', 'evidence');

export const termsRoute = createRoute({
  getParentRoute: () => evaluationRoute,
  path: 'terms',
  validateSearch: (raw: RawSearch) => ({
    theme: theme(raw.theme),
    edit: edit(raw.edit),
    // The document in the panel; 'new' for one to be added.
    document: search.text(raw.document),
  }),
});

interface TeamSearch extends TableSearch {
  /** The member in the panel; 'new' for one to be added. */
  member?: string;
}

export const teamRoute = createRoute({
  getParentRoute: () => evaluationRoute,
  path: 'team',
  validateSearch: (raw: RawSearch): TeamSearch => ({
    ...tableSearch(raw),
    member: search.text(raw.member),
  }),
});

export const itineraryRoute = createRoute({
  getParentRoute: () => evaluationRoute,
  path: 'itinerary',
  validateSearch: (raw: RawSearch) => ({ visit: search.text(raw.visit), edit: edit(raw.edit) }),
});

export const findingsRoute = createRoute({
  getParentRoute: () => evaluationRoute,
  path: 'findings',
  validateSearch: (raw: RawSearch) => ({
    finding: search.text(raw.finding),
    kind: kind(raw.kind),
    theme: theme(raw.theme),
    area: area(raw.area),
    edit: edit(raw.edit),
  }),
});

export const recommendationsRoute = createRoute({
  getParentRoute: () => evaluationRoute,
  path: 'recommendations',
  validateSearch: (raw: RawSearch) => ({
    recommendation: search.text(raw.recommendation),
    area: area(raw.area),
    by: search.oneOf('level')(raw.by),
    edit: search.oneOf('new', 'change', 'answer')(raw.edit),
  }),
});

export const ratingsRoute = createRoute({
  getParentRoute: () => evaluationRoute,
  path: 'ratings',
  validateSearch: (raw: RawSearch) => ({
    rating: search.text(raw.rating),
    need: search.text(raw.need),
  }),
});

export const reportRoute = createRoute({
  getParentRoute: () => evaluationRoute,
  path: 'report',
  validateSearch: (raw: RawSearch) => ({ language: search.oneOf('vi', 'en')(raw.language) }),
});
