import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

interface MovementSearch {
  /** Id of the round; the latest that has one before it when absent. */
  round?: string;
  /** By commune when absent. */
  by?: 'DISTRICT';
  /** Households when absent. */
  measure?: 'PERSONS';
  /** Id of the unit that the picture shows; all together when absent. */
  unit?: string;
  /** Only units of this name, however it is written. */
  q?: string;
}

export const movementRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/poverty-movement',
  validateSearch: (raw: RawSearch): MovementSearch => ({
    round: search.text(raw.round),
    by: search.oneOf('DISTRICT')(raw.by),
    measure: search.oneOf('PERSONS')(raw.measure),
    unit: search.text(raw.unit),
    q: search.text(raw.q),
  }),
});
