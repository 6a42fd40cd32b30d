import { keepPreviousData } from '@tanstack/react-query';
import {
  type ActivityKind,
  getActivityOptions,
  getProgramTreeOptions,
  listActivitiesInfiniteOptions,
  listAdministrativeUnitsOptions,
  listProgramsOptions,
  type ProgramTree,
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

export const activityQuery = (id: string) => getActivityOptions({ path: { id } });

/** Units that may hold an activity, by part of their name. */
export const holdersQuery = (text: string, asOf: string | undefined) => ({
  ...listAdministrativeUnitsOptions({ query: { q: text || undefined, asOf, limit: 12 } }),
  placeholderData: keepPreviousData,
});
