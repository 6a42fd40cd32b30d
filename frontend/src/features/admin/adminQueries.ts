import { keepPreviousData } from '@tanstack/react-query';
import {
  type AccountUnitState,
  type AgencyLevel,
  type AuditOperation,
  getAboutOptions,
  getAgency,
  getAuditVerificationOptions,
  getPartnerGrant,
  getPublicationOffice,
  getSealOptions,
  listAccountsInfiniteOptions,
  listAgenciesInfiniteOptions,
  listAgenciesOptions,
  listAuditEventsInfiniteOptions,
  listPartnerGrantsInfiniteOptions,
  listPublicationOfficesOptions,
  versioned,
} from '@/api';

export const AGENCY_LEVELS: readonly AgencyLevel[] = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'];

/** What a partner can be granted to write. */
export const RESOURCES = ['activities', 'budgets', 'households', 'results', 'targets'] as const;

export type Resource = (typeof RESOURCES)[number];

export const ROLES = ['admin', 'officer', 'evaluator', 'analyst', 'partner'] as const;

export type Role = (typeof ROLES)[number];

/** What the unit of an account can be, the ones to be mended first. */
export const UNIT_STATES: readonly AccountUnitState[] = [
  'UNKNOWN',
  'MISSING',
  'KNOWN',
  'NOT_NEEDED',
];

const next = (page: { nextCursor?: string }) => page.nextCursor;

export const agenciesQuery = (filter: { q?: string; level?: AgencyLevel; sort?: string }) => ({
  ...listAgenciesInfiniteOptions({ query: { ...filter, count: 'exact', limit: 50 } }),
  initialPageParam: {},
  getNextPageParam: next,
  placeholderData: keepPreviousData,
});

/** The one to change, with its version. */
export const agencyQuery = (id: string) => ({
  queryKey: ['agency', id],
  queryFn: () => versioned(getAgency({ path: { id }, throwOnError: true })),
});

/** Agencies that may take over, by part of their name. */
export const successorsQuery = (text: string) => ({
  ...listAgenciesOptions({ query: { q: text || undefined, limit: 12 } }),
  placeholderData: keepPreviousData,
});

export const grantsQuery = (filter: { resource?: string; sort?: string }) => ({
  ...listPartnerGrantsInfiniteOptions({ query: { ...filter, count: 'exact', limit: 50 } }),
  initialPageParam: {},
  getNextPageParam: next,
  placeholderData: keepPreviousData,
});

export const grantQuery = (id: string) => ({
  queryKey: ['partner-grant', id],
  queryFn: () => versioned(getPartnerGrant({ path: { id }, throwOnError: true })),
});

/** One for a province: one page holds them. */
export const officesQuery = () => listPublicationOfficesOptions({ query: { limit: 500 } });

export const officeQuery = (id: string) => ({
  queryKey: ['publication-office', id],
  queryFn: () => versioned(getPublicationOffice({ path: { id }, throwOnError: true })),
});

interface AccountFilter {
  q?: string;
  role?: Role;
  unitState?: AccountUnitState;
  enabled?: boolean;
  sort?: string;
}

/** Changed in another tab, at the provider: whoever comes back from there sees it. */
export const accountsQuery = (filter: AccountFilter) => ({
  ...listAccountsInfiniteOptions({ query: { ...filter, count: 'exact', limit: 50 } }),
  initialPageParam: {},
  getNextPageParam: next,
  placeholderData: keepPreviousData,
  staleTime: 0,
});

export const aboutQuery = () => getAboutOptions();

const RUNNING_MILLISECONDS = 1_000;

/** The last verification, again each second while it runs. */
export const verificationQuery = () => ({
  ...getAuditVerificationOptions(),
  refetchInterval: (query: { state: { data?: { state: string } } }) =>
    query.state.data?.state === 'RUNNING' ? RUNNING_MILLISECONDS : false,
});

export const eventsQuery = (filter: { resource?: string; operation?: AuditOperation }) => ({
  ...listAuditEventsInfiniteOptions({ query: { ...filter, limit: 30 } }),
  initialPageParam: {},
  getNextPageParam: next,
  placeholderData: keepPreviousData,
});

/** A block comes each second: what is shown here keeps up. */
export const sealQuery = () => ({ ...getSealOptions(), refetchInterval: 5_000 });
