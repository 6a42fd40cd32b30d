import type { Recommendation, RecommendationStatus } from '@/api';

const FINISHED: readonly RecommendationStatus[] = ['DONE', 'CLOSED', 'REJECTED'];

export function isOverdue(
  { status, dueOn }: Pick<Recommendation, 'status' | 'dueOn'>,
  day: string,
): boolean {
  return dueOn !== undefined && dueOn < day && !FINISHED.includes(status);
}
