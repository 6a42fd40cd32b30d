import { keepPreviousData } from '@tanstack/react-query';
import {
  getDataQualityOptions,
  listDataQualityCasesInfiniteOptions,
  listReviewRoundsOptions,
  type QualityCheck,
} from '@/api';
import type { Severity } from './qualityRoutes';

const MOST_ROUNDS = 100;

/** Rounds that the caller sees, the latest first. */
export const roundsQuery = () => listReviewRoundsOptions({ query: { limit: MOST_ROUNDS } });

interface Place {
  unitId?: string;
  synthetic?: 'exclude';
}

export const qualityQuery = (id: string, place: Place) => ({
  ...getDataQualityOptions({ path: { id }, query: place }),
  placeholderData: keepPreviousData,
});

export interface CaseFilter extends Place {
  check?: QualityCheck;
  severity?: Severity;
  sort?: string;
}

export const casesQuery = (id: string, filter: CaseFilter) => ({
  ...listDataQualityCasesInfiniteOptions({
    path: { id },
    query: { ...filter, count: 'exact', limit: 50 },
  }),
  initialPageParam: { path: { id } },
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
});
