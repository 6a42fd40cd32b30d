import { keepPreviousData } from '@tanstack/react-query';
import {
  type ClassifiedHousehold,
  classifyHouseholds,
  getAdministrativeUnitOptions,
  getHouseholdOptions,
  getReviewProcedureOptions,
  getReviewRoundOptions,
  getReviewRoundProgressOptions,
  getRuleSetOptions,
  listAdministrativeUnitsOptions,
  listHouseholds,
  listHouseholdsQueryKey,
  listReviewApprovalsOptions,
  listReviewProceduresOptions,
  listReviewRecognitionsOptions,
  listReviewRoundsInfiniteOptions,
  listReviewRoundsOptions,
  listReviewStepsOptions,
  listReviews,
  listReviewsOptions,
  listReviewsQueryKey,
  listRuleSetsOptions,
} from '@/api';
import { everyPage } from './everyPage';

/** As many as one page holds. */
const MOST = 500;
const MATCHES = 12;

export interface RoundFilter {
  year?: number;
  kind?: 'REGULAR' | 'INTERIM';
  unitId?: string;
  sort?: string;
}

export const roundsQuery = (filter: RoundFilter) => ({
  ...listReviewRoundsInfiniteOptions({
    query: { ...filter, progress: true, count: 'exact', limit: 25 },
  }),
  initialPageParam: {},
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
});

export const roundQuery = (id: string) => getReviewRoundOptions({ path: { id } });

/** Rounds that one of this unit may follow. */
export const earlierRoundsQuery = (unitId: string | undefined) => ({
  ...listReviewRoundsOptions({ query: { unitId, limit: 100 } }),
  enabled: unitId !== undefined,
});

export const progressQuery = (id: string) => getReviewRoundProgressOptions({ path: { id } });

export const procedureQuery = (id: string) => getReviewProcedureOptions({ path: { id } });

export const proceduresQuery = () => listReviewProceduresOptions({ query: { limit: 100 } });

export const stepsQuery = (id: string, unitId: string | undefined) =>
  listReviewStepsOptions({ path: { id }, query: { unitId, limit: MOST } });

export const recognitionsQuery = (id: string, unitId: string | undefined) =>
  listReviewRecognitionsOptions({ path: { id }, query: { unitId, limit: MOST } });

export const approvalsQuery = (id: string) =>
  listReviewApprovalsOptions({ path: { id }, query: { limit: 100 } });

export const standardsQuery = () =>
  listRuleSetsOptions({ query: { state: 'IN_FORCE', sort: '-validFrom', limit: 100 } });

export const standardQuery = (id: string) => getRuleSetOptions({ path: { id } });

/** The unit of the caller's account. */
export const unitQuery = (id: string | undefined) => ({
  ...getAdministrativeUnitOptions({ path: { id: id ?? '' } }),
  enabled: id !== undefined,
});

export const unitsQuery = (text: string, asOf: string | undefined) => ({
  ...listAdministrativeUnitsOptions({
    query: { q: text || undefined, aboveLevel: 'VILLAGE', asOf, limit: MATCHES },
  }),
  placeholderData: keepPreviousData,
});

export const householdQuery = (id: string) => getHouseholdOptions({ path: { id } });

/** Active households of a place, all of them, in the order in which an officer goes through them. */
export const householdsQuery = (place: { unitId?: string; villageId?: string } | undefined) => {
  const query = { ...place, state: 'ACTIVE', sort: 'code', limit: MOST } as const;
  return {
    queryKey: listHouseholdsQueryKey({ query }),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      everyPage(async (cursor) => {
        const { data } = await listHouseholds({
          query: { ...query, cursor },
          signal,
          throwOnError: true,
        });
        return data;
      }),
    enabled: place !== undefined,
  };
};

/** The reviews of a round in a place that no other corrects, all of them. */
export const reviewsQuery = (
  reviewRoundId: string,
  place: { unitId?: string; villageId?: string } | undefined,
) => {
  const query = { reviewRoundId, ...place, superseded: false, limit: MOST } as const;
  return {
    queryKey: listReviewsQueryKey({ query }),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      everyPage(async (cursor) => {
        const { data } = await listReviews({
          query: { ...query, cursor },
          signal,
          throwOnError: true,
        });
        return data;
      }),
    enabled: place !== undefined,
  };
};

/** Every review of a household in a round, the corrected ones too. */
export const reviewsOfQuery = (reviewRoundId: string, householdId: string) =>
  listReviewsOptions({ query: { reviewRoundId, householdId, limit: MOST } });

/** What the standard makes of what was typed so far. */
export const classificationQuery = (
  ruleSetId: string,
  household: ClassifiedHousehold | undefined,
) => ({
  queryKey: ['classification', ruleSetId, household],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const answer = await classifyHouseholds({
      body: { ruleSetId, households: [household as ClassifiedHousehold] },
      signal,
      throwOnError: true,
    });
    return answer.data.classifications[0] ?? null;
  },
  enabled: household !== undefined,
  placeholderData: keepPreviousData,
  retry: false,
});
