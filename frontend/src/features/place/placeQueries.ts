import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type AdministrativeUnit,
  getAdministrativeUnitOptions,
  getDesignation,
  listAdministrativeUnitsInfiniteOptions,
  listAdministrativeUnitsOptions,
  listDesignationsOptions,
  versioned,
} from '@/api';
import type { ContextSearch } from '@/shared/router/context';

export type Unit = AdministrativeUnit;

type Times = Pick<ContextSearch, 'asOf' | 'knownAt'>;

export interface UnitFilter {
  q?: string;
  level?: Unit['level'];
  areaType?: 'P30A' | 'P135' | 'OUTSIDE';
  parentId?: string;
  sort?: string;
}

/** One unit, with its parent and area type on the day asked for. */
export const unitQuery = (id: string, { asOf, knownAt }: Times) =>
  getAdministrativeUnitOptions({ path: { id }, query: { asOf, knownAt } });

/** A page of the list, and the next ones. */
export const unitsQuery = (filter: UnitFilter, { asOf, knownAt }: Times) => ({
  ...listAdministrativeUnitsInfiniteOptions({
    query: { ...filter, asOf, knownAt, count: 'exact', limit: 50 },
  }),
  initialPageParam: {},
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
});

/** What lies directly under a unit; without a unit, the provinces. A district has at most some dozens. */
export const childrenQuery = (parentId: string | undefined, { asOf, knownAt }: Times) =>
  listAdministrativeUnitsOptions({
    query: {
      ...(parentId ? { parentId } : { level: 'PROVINCE' as const }),
      asOf,
      knownAt,
      sort: 'code',
      limit: 500,
    },
  });

/** For choosing a place: the best few for what was typed. */
export const matchesQuery = (text: string, asOf: string | undefined) => ({
  ...listAdministrativeUnitsOptions({ query: { q: text || undefined, asOf, limit: 12 } }),
  placeholderData: keepPreviousData,
});

/** One designation with the version that a change must name; always as it is now. */
export const designationQuery = (id: string) =>
  queryOptions({
    queryKey: ['designation', id],
    queryFn: ({ signal }) =>
      versioned(getDesignation({ path: { id }, signal, throwOnError: true })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const designationsQuery = (unitId: string) =>
  listDesignationsOptions({ query: { unitId, limit: 100 } });
