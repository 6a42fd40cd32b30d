import { keepPreviousData } from '@tanstack/react-query';
import { getPovertyMovementOptions, listReviewRoundsOptions } from '@/api';

const MOST_ROUNDS = 100;

export interface MovementQuestion {
  by: 'COMMUNE' | 'DISTRICT';
  unitId?: string;
  asOf?: string;
  knownAt?: string;
  synthetic?: 'exclude';
}

/** Rounds that the caller sees, the latest first. */
export const roundsQuery = () => listReviewRoundsOptions({ query: { limit: MOST_ROUNDS } });

export const movementQuery = (id: string, question: MovementQuestion) => ({
  ...getPovertyMovementOptions({ path: { id }, query: question }),
  placeholderData: keepPreviousData,
});
