import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

const level = search.oneOf('PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE');
const areaType = search.oneOf('P30A', 'P135', 'OUTSIDE');

interface PlaceListSearch extends TableSearch {
  /** The tree when absent. */
  view?: 'list' | 'map';
  q?: string;
  level?: ReturnType<typeof level>;
  areaType?: ReturnType<typeof areaType>;
  /** The form in the panel. */
  form?: 'unit' | 'boundaries';
}

export const placeListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/places',
  validateSearch: (raw: RawSearch): PlaceListSearch => ({
    ...tableSearch(raw),
    view: search.oneOf('list', 'map')(raw.view),
    q: search.text(raw.q),
    level: level(raw.level),
    areaType: areaType(raw.areaType),
    form: search.oneOf('unit', 'boundaries')(raw.form),
  }),
});

interface PlaceSearch extends TableSearch {
  /** The designation in the panel; 'new' for one to be added. */
  designation?: string;
  /** The form in the panel. */
  form?: 'edit' | 'change';
  /** Columns of the table of results. */
  results?: string[];
}

export const placeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/places/$unitId',
  validateSearch: (raw: RawSearch): PlaceSearch => ({
    ...tableSearch(raw),
    designation: search.text(raw.designation),
    form: search.oneOf('edit', 'change')(raw.form),
    results: search.texts(raw.results),
  }),
});
