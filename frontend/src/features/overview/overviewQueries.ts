import { keepPreviousData } from '@tanstack/react-query';
import {
  getOverviewLaterOptions,
  getOverviewOptions,
  getOverviewSourcesInfiniteOptions,
  getProgramOptions,
  getUnitMapOptions,
  listEvaluationsOptions,
  nextSources,
  type Overview,
} from '@/api';
import type { ContextSearch } from '@/shared/router/context';

const moment = ({ place, asOf, knownAt, synthetic }: ContextSearch) => ({
  unitId: place,
  asOf,
  knownAt,
  synthetic,
});

export const overviewQuery = (context: ContextSearch) => ({
  ...getOverviewOptions({ query: moment(context) }),
  placeholderData: keepPreviousData,
});

export const overviewSourcesQuery = (key: string, context: ContextSearch) => ({
  ...getOverviewSourcesInfiniteOptions({ path: { key }, query: moment(context) }),
  initialPageParam: { path: { key } },
  getNextPageParam: nextSources,
});

export const overviewLaterQuery = (key: string, context: ContextSearch) =>
  getOverviewLaterOptions({ path: { key }, query: moment(context) });

/** For the program's first day: a plan counts the full years from there. */
export const programQuery = (id: string) => getProgramOptions({ path: { id } });

export const lastEvaluationQuery = (unitId: string) =>
  listEvaluationsOptions({ query: { unitId, sort: '-cutOffOn', limit: 1 } });

/** The shapes of the units below, as of the day that the overview is about. */
export const overviewMapQuery = (
  { unitId, asOf }: Overview,
  level: 'DISTRICT' | 'COMMUNE',
  { knownAt }: ContextSearch,
) => getUnitMapOptions({ query: { level, withinId: unitId, asOf, knownAt } });
