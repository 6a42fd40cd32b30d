import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import { getMeOptions } from '@/api';

export const meQuery = { ...getMeOptions(), staleTime: Number.POSITIVE_INFINITY };

/** Asks for what the screen of the address shows first, and for who it is shown to. */
export function askFirst(router: AnyRouter, queries: QueryClient) {
  queries.prefetchQuery(meQuery);
  for (const { routeId, search } of router.matchRoutes(router.latestLocation)) {
    router.routesById[routeId].options.staticData?.ask?.(queries, search);
  }
}
