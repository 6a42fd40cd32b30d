import { createRootRoute, createRoute, useNavigate } from '@tanstack/react-router';
import { CONTEXT_KEYS, type ContextSearch, contextSearch } from './context';

/**
 * The routes that everything hangs on. They live here so that features can be typed against them;
 * the app gives them their components.
 */
export const rootRoute = createRootRoute({
  validateSearch: contextSearch,
  search: {
    middlewares: [
      // The context of the header follows every link; a link drops it by naming it undefined.
      ({ search, next }) => {
        const result: ContextSearch = next(search);
        for (const key of CONTEXT_KEYS) {
          if (!(key in result)) Object.assign(result, { [key]: search[key] });
        }
        return result;
      },
    ],
  },
});

/** Parent of all screens that need a login. */
export const signedInRoute = createRoute({ getParentRoute: () => rootRoute, id: 'signed-in' });

/** Place, cut-off day, recorded-until and the synthetic switch as chosen in the header. */
export function useContextSearch(): ContextSearch {
  return rootRoute.useSearch();
}

export function useSetContext() {
  const navigate = useNavigate();
  return (change: ContextSearch) =>
    navigate({ to: '.', search: (now: object) => ({ ...now, ...change }) } as never);
}
