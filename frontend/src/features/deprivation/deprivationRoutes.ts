import { createRoute } from '@tanstack/react-router';
import { type RawSearch, search } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

/** What groups are told apart by; by the first when nothing is chosen. */
export const GROUPINGS = [
  'AREA_TYPE',
  'COMMUNE',
  'DISTRICT',
  'RESIDENCE',
  'ETHNIC_GROUP',
  'ETHNIC_MINORITY',
] as const;

export type Grouping = (typeof GROUPINGS)[number];

interface DeprivationSearch {
  /** Id of the round; the latest when absent. */
  round?: string;
  /** By area type when absent. */
  by?: Grouping;
  /** Persons when absent. */
  measure?: 'HOUSEHOLDS';
  /** Each indicator weighs the same when absent. */
  weights?: 'DIMENSIONS';
  /** Hundredths of the weights; what the standard asks for when absent. */
  k?: number;
  status?: 'POOR' | 'NEAR_POOR';
}

export const deprivationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/multidimensional-poverty',
  validateSearch: (raw: RawSearch): DeprivationSearch => ({
    round: search.text(raw.round),
    by: search.oneOf(...GROUPINGS)(raw.by),
    measure: search.oneOf('HOUSEHOLDS')(raw.measure),
    weights: search.oneOf('DIMENSIONS')(raw.weights),
    k: search.number(raw.k),
    status: search.oneOf('POOR', 'NEAR_POOR')(raw.status),
  }),
});
