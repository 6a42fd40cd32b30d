import {
  getCompletenessOptions,
  listAllTeamMembersOptions,
  listAttachmentsOptions,
  listCapacityNeedsOptions,
  listEvaluationRecommendationsOptions,
  listEvaluationsInfiniteOptions,
  listEvaluationTransitionsOptions,
  listRatingsOptions,
  listSiteVisitsOptions,
  listSteeringDocumentsOptions,
  listTeamMembersOptions,
  listTermsOfReferenceOptions,
} from '@/api';
import type { ContextSearch } from '@/shared/router/context';
import type { EvaluationState } from '@/shared/ui/marks';

type Synthetic = Pick<ContextSearch, 'synthetic'>;

/** Parts of one evaluation are dozens, so one page holds them. */
const ALL = 500;

export const evaluationsQuery = (
  filter: { state?: EvaluationState; mine?: boolean; sort?: string },
  { synthetic }: Synthetic,
) => ({
  ...listEvaluationsInfiniteOptions({ query: { ...filter, synthetic, count: 'exact', limit: 50 } }),
  initialPageParam: {},
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
});

export const teamQuery = (id: string) =>
  listTeamMembersOptions({ path: { id }, query: { limit: ALL } });

/** Of all evaluations: who has been on a team may be on another. */
export const membersQuery = () => listAllTeamMembersOptions({ query: { limit: ALL } });

export const termsQuery = (id: string) =>
  listTermsOfReferenceOptions({ path: { id }, query: { limit: ALL } });

export const transitionsQuery = (id: string) =>
  listEvaluationTransitionsOptions({ path: { id }, query: { limit: ALL } });

export const completenessQuery = (id: string) => getCompletenessOptions({ path: { id } });

export const visitsQuery = (id: string, { synthetic }: Synthetic) =>
  listSiteVisitsOptions({ path: { id }, query: { synthetic, limit: ALL } });

export const attachmentsQuery = (id: string, { synthetic }: Synthetic) =>
  listAttachmentsOptions({ path: { id }, query: { synthetic, limit: ALL } });

export const recommendationsQuery = (id: string, { synthetic }: Synthetic) =>
  listEvaluationRecommendationsOptions({ path: { id }, query: { synthetic, limit: ALL } });

export const ratingsQuery = (id: string, { synthetic }: Synthetic) =>
  listRatingsOptions({ path: { id }, query: { synthetic, limit: ALL } });

export const documentsQuery = (id: string, { synthetic }: Synthetic) =>
  listSteeringDocumentsOptions({ path: { id }, query: { synthetic, limit: ALL } });

export const needsQuery = (id: string, { synthetic }: Synthetic) =>
  listCapacityNeedsOptions({ path: { id }, query: { synthetic, limit: ALL } });
