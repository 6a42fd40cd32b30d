import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

const kind = search.oneOf('STOCK', 'FLOW', 'MONEY', 'RATIO', 'SURVEY', 'LIST');
const cut = search.oneOf('PLACE', 'LINE', 'NONE');
const level = search.oneOf('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE');
const qualifier = search.oneOf('EQ', 'GT', 'LT', 'APPROX');

export const indicatorListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators',
  validateSearch: (
    raw: RawSearch,
  ): TableSearch & {
    q?: string;
    kind?: ReturnType<typeof kind>;
    cut?: ReturnType<typeof cut>;
    edit?: 'new';
  } => ({
    ...tableSearch(raw),
    q: search.text(raw.q),
    kind: kind(raw.kind),
    cut: cut(raw.cut),
    edit: search.oneOf('new')(raw.edit),
  }),
});

export interface FigureSearch extends TableSearch {
  q?: string;
  year?: number;
  qualifier?: ReturnType<typeof qualifier>;
  /** The published figure in the panel; 'new' for one to be recorded. */
  edit?: string;
}

const figureSearch = (raw: RawSearch): FigureSearch => ({
  ...tableSearch(raw),
  q: search.text(raw.q),
  year: search.number(raw.year),
  qualifier: qualifier(raw.qualifier),
  edit: search.text(raw.edit),
});

export const figureListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators/published-figures',
  validateSearch: figureSearch,
});

interface IndicatorSearch extends TableSearch {
  /** TOTAL, or the one there is, when absent. */
  group?: string;
  /** Project and, after a dot, sub-project; 'none' for figures of no line. */
  line?: string;
  /** Key of the point whose rows are in the panel. */
  point?: string;
  edit?: 'change';
}

export const indicatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators/$indicatorId',
  validateSearch: (raw: RawSearch): IndicatorSearch => ({
    ...tableSearch(raw),
    group: search.text(raw.group),
    line: search.text(raw.line),
    point: search.text(raw.point),
    edit: search.oneOf('change')(raw.edit),
  }),
});

export interface RowSearch extends TableSearch {
  level?: ReturnType<typeof level>;
  year?: number;
  group?: string;
  project?: string;
  /** The row in the panel; 'new' for one to be recorded. */
  edit?: string;
}

const rowSearch = (raw: RawSearch): RowSearch => ({
  ...tableSearch(raw),
  level: level(raw.level),
  year: search.number(raw.year),
  group: search.text(raw.group),
  project: search.text(raw.project),
  edit: search.text(raw.edit),
});

export const indicatorTargetsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators/$indicatorId/targets',
  validateSearch: rowSearch,
});

export const indicatorResultsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators/$indicatorId/results',
  validateSearch: (raw: RawSearch): RowSearch & { official?: 'true' | 'false' } => ({
    ...rowSearch(raw),
    official: search.oneOf('true', 'false')(raw.official),
  }),
});

export const indicatorFiguresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators/$indicatorId/published-figures',
  validateSearch: figureSearch,
});

export const indicatorPlacesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/indicators/$indicatorId/places',
  validateSearch: (
    raw: RawSearch,
  ): TableSearch & {
    /** First and last day of the figures, parted by '~'; the latest when absent. */
    period?: string;
    group?: string;
    level?: ReturnType<typeof level>;
    placesAt?: 'then';
  } => ({
    ...tableSearch(raw),
    period: search.text(raw.period),
    group: search.text(raw.group),
    level: level(raw.level),
    placesAt: search.oneOf('then')(raw.placesAt),
  }),
});
