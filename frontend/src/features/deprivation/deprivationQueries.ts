import { keepPreviousData } from '@tanstack/react-query';
import { getMultidimensionalPovertyOptions, listReviewRoundsOptions } from '@/api';
import type { Grouping } from './deprivationRoutes';

const MOST_ROUNDS = 100;

export interface DeprivationQuestion {
  by: Grouping;
  measure?: 'HOUSEHOLDS';
  weights?: 'DIMENSIONS';
  k?: number;
  status?: 'POOR' | 'NEAR_POOR';
  unitId?: string;
  asOf?: string;
  knownAt?: string;
  synthetic?: 'exclude';
}

/** Rounds that the caller sees, the latest first. */
export const roundsQuery = () => listReviewRoundsOptions({ query: { limit: MOST_ROUNDS } });

export const deprivationQuery = (id: string, question: DeprivationQuestion) => ({
  ...getMultidimensionalPovertyOptions({ path: { id }, query: question }),
  placeholderData: keepPreviousData,
});
