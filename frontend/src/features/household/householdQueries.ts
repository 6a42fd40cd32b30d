import { keepPreviousData } from '@tanstack/react-query';
import {
  type AdministrativeUnit,
  getAdministrativeUnitOptions,
  getDuplicateCaseOptions,
  getHouseholdOptions,
  getUnitMapOptions,
  listAdministrativeUnitsOptions,
  listDuplicateCasesInfiniteOptions,
  listDuplicateDecisionsOptions,
  listEthnicGroupsOptions,
  listHouseholdChangesOptions,
  listHouseholdMembersOptions,
  listHouseholdsInfiniteOptions,
  listHouseholdsOptions,
  listHouseholdTimelineOptions,
  listUnmaskingsOptions,
  type PovertyStatus,
} from '@/api';
import type { Option } from '@/shared/ui/Combobox';

const MOST_MEMBERS = 100;
const MOST_CHANGES = 100;
const MATCHES = 12;

export interface HouseholdFilter {
  q?: string;
  state?: 'ACTIVE' | 'MERGED' | 'DISSOLVED';
  residence?: 'RURAL' | 'URBAN';
  status?: PovertyStatus;
  unitId?: string;
  synthetic?: 'include' | 'exclude';
  sort?: string;
}

/** The unit of the caller's account. */
/** Communes or districts as they are drawn on a day, or today. */
export const mapQuery = (level: 'COMMUNE' | 'DISTRICT', asOf: string | undefined) =>
  getUnitMapOptions({ query: { level, asOf } });

/** A unit with what stood above it on a day, or today. */
export const unitOnQuery = (id: string, asOf: string | undefined) =>
  getAdministrativeUnitOptions({ path: { id }, query: { asOf } });

export const ownUnitQuery = (id: string) => getAdministrativeUnitOptions({ path: { id } });

const nextPage = (page: { nextCursor?: string }) => page.nextCursor;

export const householdsQuery = (filter: HouseholdFilter) => ({
  ...listHouseholdsInfiniteOptions({ query: { ...filter, limit: 25 } }),
  initialPageParam: {},
  getNextPageParam: nextPage,
  placeholderData: keepPreviousData,
});

export const householdQuery = (id: string) => getHouseholdOptions({ path: { id } });

export const membersQuery = (id: string) =>
  listHouseholdMembersOptions({ path: { id }, query: { limit: MOST_MEMBERS } });

export const changesQuery = (id: string) =>
  listHouseholdChangesOptions({ path: { id }, query: { limit: MOST_CHANGES } });

export const timelineQuery = (id: string) =>
  listHouseholdTimelineOptions({ path: { id }, query: { limit: MOST_CHANGES } });

export const unmaskingsQuery = (id: string) =>
  listUnmaskingsOptions({ path: { id }, query: { limit: MOST_CHANGES } });

export const ethnicGroupsQuery = () => listEthnicGroupsOptions({ query: { limit: MOST_MEMBERS } });

export const duplicatesQuery = (filter: {
  state?: 'OPEN' | 'MERGED' | 'DISMISSED';
  unitId?: string;
  sort?: string;
}) => ({
  ...listDuplicateCasesInfiniteOptions({ query: { ...filter, count: 'exact', limit: 25 } }),
  initialPageParam: {},
  getNextPageParam: nextPage,
  placeholderData: keepPreviousData,
});

export const duplicateQuery = (id: string) => getDuplicateCaseOptions({ path: { id } });

export const decisionsQuery = (id: string) =>
  listDuplicateDecisionsOptions({ path: { id }, query: { limit: MOST_CHANGES } });

export const communesQuery = (text: string, day: string | undefined) => ({
  ...listAdministrativeUnitsOptions({
    query: { q: text || undefined, level: 'COMMUNE', asOf: day, limit: MATCHES },
  }),
  placeholderData: keepPreviousData,
});

export const villagesQuery = (text: string, communeId: string | undefined) => ({
  ...listAdministrativeUnitsOptions({
    query: { q: text || undefined, level: 'VILLAGE', parentId: communeId, limit: MATCHES },
  }),
  enabled: communeId !== undefined,
  placeholderData: keepPreviousData,
});

/** Active households of a commune, for the one that takes the members of another. */
export const neighboursQuery = (text: string, unitId: string) => ({
  ...listHouseholdsOptions({
    query: { q: text || undefined, unitId, state: 'ACTIVE', limit: MATCHES },
  }),
  placeholderData: keepPreviousData,
});

export const unitOptions = (units: readonly AdministrativeUnit[] = []): Option[] =>
  units.map((unit) => ({
    id: unit.id,
    label: unit.name,
    note: [unit.parentName, unit.code].filter(Boolean).join(' · '),
  }));
