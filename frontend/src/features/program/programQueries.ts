import { keepPreviousData } from '@tanstack/react-query';
import {
  type ActivityKind,
  type FundingSource,
  getActivityOptions,
  getProgramOptions,
  getProgramTreeOptions,
  getProjectOptions,
  getSubProjectOptions,
  listActivitiesInfiniteOptions,
  listAdministrativeUnitsOptions,
  listAgenciesOptions,
  listProgramsOptions,
  type ProgramTree,
  type Proposer,
} from '@/api';
import type { ContextSearch } from '@/shared/router/context';

export type TreeNode = ProgramTree['projects'][number];

export const ACTIVITY_KINDS: readonly ActivityKind[] = [
  'PRODUCTION',
  'MODEL',
  'WORKS',
  'MAINTENANCE',
  'TRAINING',
  'COMMUNICATION',
  'LABOUR_EXPORT',
  'SUPERVISION',
];

export const SOURCES: readonly FundingSource[] = [
  'CENTRAL',
  'PROVINCE',
  'DISTRICT',
  'COMMUNITY',
  'ODA',
  'OTHER_PROGRAM',
  'POLICY_CREDIT',
];

export const PROPOSERS: readonly Proposer[] = ['HOUSEHOLDS', 'COMMUNE', 'DISTRICT', 'PROVINCE'];

/** For a form: never what was fetched before, whose version may be past. */
const fresh = { gcTime: 0, staleTime: 0 };

export const programsQuery = () => listProgramsOptions({ query: { sort: 'code', limit: 100 } });

/** With the lines that the chosen place leaves out. */
export const treeQuery = (id: string, { place }: ContextSearch) =>
  getProgramTreeOptions({ path: { id }, query: { unitId: place } });

export interface ActivityFilter {
  programId: string;
  projectId?: string;
  subProjectId?: string;
  kind?: ActivityKind;
  q?: string;
  sort?: string;
}

export const activitiesQuery = (filter: ActivityFilter, { place, synthetic }: ContextSearch) => ({
  ...listActivitiesInfiniteOptions({
    query: { ...filter, unitId: place, synthetic, count: 'exact', limit: 25 },
  }),
  initialPageParam: {},
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
});

export const activityQuery = (id: string) => ({
  ...getActivityOptions({ path: { id } }),
  ...fresh,
});

export const programQuery = (id: string) => ({ ...getProgramOptions({ path: { id } }), ...fresh });
export const projectQuery = (id: string) => ({ ...getProjectOptions({ path: { id } }), ...fresh });
export const subProjectQuery = (id: string) => ({
  ...getSubProjectOptions({ path: { id } }),
  ...fresh,
});

/** Agencies are few: one page holds them. */
export const agenciesQuery = () => listAgenciesOptions({ query: { sort: 'code', limit: 500 } });

/** Units that may hold an activity or be a place of it, by part of their name, else those below one. */
export const unitsQuery = (text: string, asOf: string | undefined, parentId?: string) => ({
  ...listAdministrativeUnitsOptions({
    query: {
      q: text || undefined,
      parentId: text ? undefined : parentId,
      aboveLevel: 'VILLAGE',
      asOf,
      limit: 12,
    },
  }),
  placeholderData: keepPreviousData,
});
