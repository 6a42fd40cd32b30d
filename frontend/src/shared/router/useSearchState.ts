import { useNavigate } from '@tanstack/react-router';

/**
 * The typed search parameters of a screen and how to change some of them: filters, sort, what is
 * selected. Changes replace the entry in the history unless they are a step to go back from.
 */
export function useSearchState<S extends object>(route: { useSearch: () => S }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const change = (some: Partial<S>, { push = false } = {}) =>
    navigate({
      to: '.',
      search: (now: object) => ({ ...now, ...some }),
      replace: !push,
    } as never);
  return [search, change] as const;
}
