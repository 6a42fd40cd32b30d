import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type AdministrativeUnit,
  getAdministrativeUnit,
  getAdministrativeUnitOptions,
  getDesignation,
  getSuccessionProposalOptions,
  getUnitMapOptions,
  listAdministrativeUnitsInfiniteOptions,
  listAdministrativeUnitsOptions,
  listDesignationsOptions,
  listHouseholdSuccessionsOptions,
  listHouseholdsOptions,
  listIndicatorsOptions,
  listResultsInfiniteOptions,
  listUnitChangesInfiniteOptions,
  listUnitPredecessorsOptions,
  listUnitSuccessorsOptions,
  type UnitLevel,
  versioned,
} from '@/api';
import { today } from '@/shared/format/date';
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

/** Villages are many: a list that chooses no level leaves them out. */
export const listedLevels = (level: UnitLevel | undefined) =>
  level ? { level } : { aboveLevel: 'VILLAGE' as const };

/** A page of the list, and the next ones. */
export const unitsQuery = ({ level, ...filter }: UnitFilter, { asOf, knownAt }: Times) => ({
  ...listAdministrativeUnitsInfiniteOptions({
    query: { ...filter, ...listedLevels(level), asOf, knownAt, count: 'exact', limit: 50 },
  }),
  initialPageParam: {},
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
});

/** What lies directly under a unit; without a unit, the provinces. A unit has at most some dozens. */
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
  ...listAdministrativeUnitsOptions({
    query: { q: text || undefined, aboveLevel: 'VILLAGE', asOf, limit: 12 },
  }),
  placeholderData: keepPreviousData,
});

/** For choosing a unit of some levels; those of one level are asked for by it, so that none is cut off. */
export const candidatesQuery = (
  text: string,
  levels: readonly UnitLevel[],
  asOf: string | undefined,
) => ({
  ...listAdministrativeUnitsOptions({
    query: {
      q: text || undefined,
      asOf,
      level: levels.length === 1 ? levels[0] : undefined,
      aboveLevel: levels.includes('VILLAGE') ? undefined : 'VILLAGE',
      limit: levels.length === 1 ? 20 : 500,
    },
  }),
  placeholderData: keepPreviousData,
});

/** What was recorded of a unit, as of its first day, with the version that a correction must name. */
export const firstDayQuery = ({ id, validFrom }: Unit) =>
  queryOptions({
    queryKey: ['unitOnFirstDay', id],
    queryFn: ({ signal }) =>
      versioned(
        getAdministrativeUnit({
          path: { id },
          query: { asOf: validFrom },
          signal,
          throwOnError: true,
        }),
      ),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
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

/** Through all time: what became of a unit is asked from the end of it, not as of the day shown. */
const EVER = '9999-12-31';

export const predecessorsQuery = (id: string) =>
  listUnitPredecessorsOptions({ path: { id }, query: { asOf: EVER } });

export const successorsQuery = (id: string) =>
  listUnitSuccessorsOptions({ path: { id }, query: { asOf: EVER } });

/** All units that ever bore a code, at one level. */
export const sameCodeQuery = (code: string, level: UnitLevel) =>
  listAdministrativeUnitsOptions({
    query: { code, level, anyDay: true, sort: 'validFrom', limit: 20 },
  });

/** Households that followed a change of units. */
export const successionsQuery = (unitChangeId: string) =>
  listHouseholdSuccessionsOptions({ query: { unitChangeId, sort: 'recordedAt', limit: 200 } });

/** Households that a change of units leaves behind. */
export const successionProposalQuery = (unitChangeId: string) =>
  getSuccessionProposalOptions({ query: { unitChangeId } });

/** How many active households are recorded in a commune or village: the total alone is read. */
export const livingQuery = ({ id, level }: Unit) =>
  listHouseholdsOptions({
    query: {
      ...(level === 'VILLAGE' ? { villageId: id } : { unitId: id }),
      state: 'ACTIVE',
      count: 'exact',
      limit: 1,
    },
  });

export const changesQuery = (id: string) => ({
  ...listUnitChangesInfiniteOptions({ path: { id }, query: { sort: '-effectiveOn', limit: 20 } }),
  initialPageParam: { path: { id } },
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
});

export const mapQuery = (level: 'DISTRICT' | 'COMMUNE', { asOf, knownAt }: Times) =>
  getUnitMapOptions({ query: { level, asOf, knownAt } });

/** Official results of a unit itself, of all its people, dated up to the day shown. */
export const unitResultsFilter = (unitId: string, { asOf, synthetic }: ContextSearch) => ({
  unitId,
  to: asOf ?? today(),
  synthetic,
  groupCode: 'TOTAL',
  official: true,
  sort: '-effectiveOn',
});

export const unitResultsQuery = (unitId: string, context: ContextSearch) => ({
  ...listResultsInfiniteOptions({
    query: { ...unitResultsFilter(unitId, context), count: 'exact', limit: 20 },
  }),
  initialPageParam: {},
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
});

/** Names and units of measure; there are some dozens. */
export const indicatorsQuery = () => listIndicatorsOptions({ query: { limit: 500 } });
