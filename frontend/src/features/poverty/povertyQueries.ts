import { keepPreviousData } from '@tanstack/react-query';
import {
  type ClassifiedHousehold,
  classifyHouseholds,
  getRuleSetOptions,
  getRuleSetTrialOptions,
  listAdministrativeUnitsOptions,
  listRuleSetsInfiniteOptions,
  listRuleSetsOptions,
  type RuleSet,
} from '@/api';

export interface RuleSetFilter {
  state?: 'DRAFT' | 'IN_FORCE';
  asOf?: string;
  unitId?: string;
  sort?: string;
}

export const ruleSetsQuery = (filter: RuleSetFilter) => ({
  ...listRuleSetsInfiniteOptions({ query: { ...filter, count: 'exact', limit: 25 } }),
  initialPageParam: {},
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
});

export const ruleSetQuery = (id: string) => getRuleSetOptions({ path: { id } });

export const trialQuery = (id: string) => getRuleSetTrialOptions({ path: { id } });

/** National standards in force, on which a province may build. */
export const nationalQuery = () =>
  listRuleSetsOptions({ query: { state: 'IN_FORCE', sort: '-validFrom', limit: 100 } });

export const provincesQuery = (text: string) => ({
  ...listAdministrativeUnitsOptions({
    query: { q: text || undefined, level: 'PROVINCE', limit: 12 },
  }),
  placeholderData: keepPreviousData,
});

/** What a version of a rule set makes of one household. */
export const classificationQuery = (
  ruleSet: RuleSet,
  household: ClassifiedHousehold | undefined,
) => ({
  queryKey: ['classification', ruleSet.id, ruleSet.version, household],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const answer = await classifyHouseholds({
      body: { ruleSetId: ruleSet.id, households: [household as ClassifiedHousehold] },
      signal,
      throwOnError: true,
    });
    return answer.data.classifications[0] ?? null;
  },
  enabled: household !== undefined,
  placeholderData: keepPreviousData,
  retry: false,
});
