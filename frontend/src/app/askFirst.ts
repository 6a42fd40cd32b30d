import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import { getMeOptions } from '@/api';

export const meQuery = { ...getMeOptions(), staleTime: Number.POSITIVE_INFINITY };

/** Asks for what the screen of the address shows first, and for who it is shown to, until both are answered or refused. */
export function askFirst(router: AnyRouter, queries: QueryClient): Promise<unknown> {
  return Promise.all([
    queries.prefetchQuery(meQuery),
    ...router
      .matchRoutes(router.latestLocation)
      .map(({ routeId, search }) =>
        router.routesById[routeId].options.staticData?.ask?.(queries, search),
      ),
  ]);
}
