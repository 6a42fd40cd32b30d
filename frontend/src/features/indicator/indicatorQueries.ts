import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type FigureQualifier,
  getCarriedFigures,
  getIndicator,
  getIndicatorSeriesOptions,
  getPublishedFigure,
  getResult,
  getTarget,
  type IndicatorCut,
  type IndicatorKind,
  listAdministrativeUnitsOptions,
  listIndicatorsInfiniteOptions,
  listIndicatorsOptions,
  listProjectsOptions,
  listPublishedFiguresInfiniteOptions,
  listResults,
  listResultsInfiniteOptions,
  listSubProjectsOptions,
  listTargets,
  listTargetsInfiniteOptions,
  type Result,
  type Target,
  type UnitLevel,
  versioned,
} from '@/api';
import type { ContextSearch } from '@/shared/router/context';

const nextPage = {
  initialPageParam: {},
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
};

export interface IndicatorFilter {
  q?: string;
  kind?: IndicatorKind;
  cut?: IndicatorCut;
  sort?: string;
}

export const indicatorsQuery = (filter: IndicatorFilter) => ({
  ...listIndicatorsInfiniteOptions({ query: { ...filter, count: 'exact', limit: 100 } }),
  ...nextPage,
});

/** To choose one from: a results framework has some dozens. */
export const indicatorChoicesQuery = () =>
  listIndicatorsOptions({ query: { limit: 500, sort: 'code' } });

/** A definition with the version that a change must name. */
export const indicatorQuery = (id: string) =>
  queryOptions({
    queryKey: ['indicator', id],
    queryFn: ({ signal }) => versioned(getIndicator({ path: { id }, signal, throwOnError: true })),
  });

export const seriesQuery = (
  id: string,
  unitId: string,
  { asOf, knownAt, synthetic }: ContextSearch,
) => ({
  ...getIndicatorSeriesOptions({ path: { id }, query: { unitId, asOf, knownAt, synthetic } }),
  placeholderData: keepPreviousData,
});

export interface RowFilter {
  indicatorId: string;
  level?: UnitLevel;
  groupCode?: string;
  projectId?: string;
  year?: number;
  official?: boolean;
  sort?: string;
}

/** What a list of rows is narrowed by: the filters above it, and the header's place, day and switch. */
export function rowsAsked(
  { year, ...filter }: RowFilter,
  { place, asOf, synthetic }: ContextSearch,
) {
  const last = year ? `${year}-12-31` : undefined;
  return {
    ...filter,
    withinId: place,
    from: year ? `${year}-01-01` : undefined,
    to: asOf && (!last || asOf < last) ? asOf : last,
    synthetic,
  };
}

export const targetsQuery = (filter: Omit<RowFilter, 'official'>, context: ContextSearch) => ({
  ...listTargetsInfiniteOptions({
    query: { ...rowsAsked(filter, context), count: 'exact', limit: 50 },
  }),
  ...nextPage,
});

export const resultsQuery = (filter: RowFilter, context: ContextSearch) => ({
  ...listResultsInfiniteOptions({
    query: { ...rowsAsked(filter, context), count: 'exact', limit: 50 },
  }),
  ...nextPage,
});

export interface FigureFilter {
  indicatorId?: string;
  unitId?: string;
  q?: string;
  year?: number;
  qualifier?: FigureQualifier;
  sort?: string;
}

export const figuresQuery = (filter: FigureFilter) => ({
  ...listPublishedFiguresInfiniteOptions({ query: { ...filter, count: 'exact', limit: 50 } }),
  ...nextPage,
});

/** For editing: read anew each time, never from what was read before. */
const forEdit = { gcTime: 0, staleTime: Number.POSITIVE_INFINITY };

export const targetQuery = (id: string) =>
  queryOptions({
    queryKey: ['target', id],
    queryFn: ({ signal }) => versioned(getTarget({ path: { id }, signal, throwOnError: true })),
    ...forEdit,
  });

export const resultQuery = (id: string) =>
  queryOptions({
    queryKey: ['result', id],
    queryFn: ({ signal }) => versioned(getResult({ path: { id }, signal, throwOnError: true })),
    ...forEdit,
  });

export const figureQuery = (id: string) =>
  queryOptions({
    queryKey: ['published-figure', id],
    queryFn: ({ signal }) =>
      versioned(getPublishedFigure({ path: { id }, signal, throwOnError: true })),
    ...forEdit,
  });

/**
 * The rows behind a point of a series, from the address that the API names for them. All of them:
 * what they add up to is compared with the point.
 */
export const sourceRowsQuery = (sources: string) =>
  queryOptions({
    queryKey: ['sources', sources],
    queryFn: async ({ signal }): Promise<(Result | Target)[]> => {
      const address = new URL(sources, 'http://localhost');
      const [resource, id] = address.pathname.replace('/api/v1/', '').split('/');
      const asked = Object.fromEntries(address.searchParams);
      if (id) {
        const call = resource === 'targets' ? getTarget : getResult;
        return [(await call({ path: { id }, query: asked, signal, throwOnError: true })).data];
      }
      const call = resource === 'targets' ? listTargets : listResults;
      const found: (Result | Target)[] = [];
      let cursor: string | undefined;
      do {
        const { data } = await call({
          query: { ...asked, limit: 500, cursor } as object,
          signal,
          throwOnError: true,
        });
        found.push(...data.items);
        cursor = data.nextCursor;
      } while (cursor);
      return found;
    },
  });

export interface CarriedAsked {
  withinId: string;
  periodFrom: string;
  effectiveOn: string;
  groupCode: string;
  level: UnitLevel;
  placesAt: 'then' | 'now';
}

export const carriedQuery = (
  id: string,
  asked: CarriedAsked | undefined,
  { asOf, knownAt, synthetic }: ContextSearch,
) =>
  queryOptions({
    queryKey: ['carried', id, asked, asOf, knownAt, synthetic],
    queryFn: async ({ signal }) => {
      if (!asked) return null;
      const { data } = await getCarriedFigures({
        path: { id },
        query: { ...asked, asOf, knownAt, synthetic },
        signal,
        throwOnError: true,
      });
      return data;
    },
    placeholderData: keepPreviousData,
  });

export const projectsQuery = () => listProjectsOptions({ query: { limit: 500, sort: 'code' } });

export const subProjectsQuery = () =>
  listSubProjectsOptions({ query: { limit: 500, sort: 'code' } });

/** Units by part of their name, among those of the day. */
export const unitMatchesQuery = (text: string, asOf: string | undefined) => ({
  ...listAdministrativeUnitsOptions({
    query: { q: text || undefined, aboveLevel: 'VILLAGE', asOf, limit: 12 },
  }),
  placeholderData: keepPreviousData,
});
