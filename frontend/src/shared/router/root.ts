import { createRootRoute, createRoute, useNavigate } from '@tanstack/react-router';
import { type ContextSearch, contextSearch, followContext } from './context';

/**
 * The routes that everything hangs on. They live here so that features can be typed against them;
 * the app gives them their components.
 */
export const rootRoute = createRootRoute({
  validateSearch: contextSearch,
  search: {
    middlewares: [({ search, next }) => followContext(search, next(search))],
  },
});

/** Parent of all screens that need a login. */
export const signedInRoute = createRoute({ getParentRoute: () => rootRoute, id: 'signed-in' });

/** Place, cut-off day, recorded-until and the synthetic switch as chosen in the header. */
export function useContextSearch(): ContextSearch {
  return rootRoute.useSearch();
}

/** Changes what is named; undefined drops it. */
export function useSetContext() {
  const navigate = useNavigate();
  return (change: ContextSearch) => {
    const named = Object.fromEntries(
      Object.entries(change).map(([key, value]) => [key, value ?? '']),
    );
    return navigate({
      to: '.',
      search: (now: object) => ({ ...now, ...named }),
      resetScroll: false,
    } as never);
  };
}
