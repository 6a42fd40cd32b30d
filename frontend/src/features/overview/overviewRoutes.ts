import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';
import { askOverview } from './overviewQueries';

interface OverviewSearch {
  /** Key of the figure whose rows the panel shows: 'poor.latest.P30A'. */
  cell?: string;
  /** Id of the later figure that the panel explains. */
  later?: string;
  /** What the places are shown as; map and table when absent. */
  show?: 'map' | 'table';
  /** What the map is coloured by; the poverty rate when absent. */
  measure?: 'poor';
}

export const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  staticData: { ask: askOverview },
  validateSearch: (raw: RawSearch): OverviewSearch => ({
    cell: search.text(raw.cell),
    later: search.text(raw.later),
    show: search.oneOf('map', 'table')(raw.show),
    measure: search.oneOf('poor')(raw.measure),
  }),
});
