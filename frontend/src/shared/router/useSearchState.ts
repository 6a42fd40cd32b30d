import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * The typed search parameters of a screen and how to change some of them, told or worked out from those of now: filters, sort,
 * what is selected. Changes replace the entry in the history unless they are a step to go back from. The second stays the same
 * function from one drawing to the next.
 */
export function useSearchState<S extends object>(route: { useSearch: () => S }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const change = useCallback(
    (some: Partial<S> | ((now: S) => Partial<S>), { push = false } = {}) =>
      navigate({
        to: '.',
        search: (now: S) => ({ ...now, ...(typeof some === 'function' ? some(now) : some) }),
        replace: !push,
        // It is the same screen: what was clicked on stays where it is.
        resetScroll: false,
      } as never),
    [navigate],
  );
  return [search, change] as const;
}
