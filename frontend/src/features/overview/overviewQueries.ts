import { keepPreviousData, type QueryClient } from '@tanstack/react-query';
import {
  getOverviewLaterOptions,
  getOverviewMapOptions,
  getOverviewOptions,
  getOverviewSourcesInfiniteOptions,
  getProgramOptions,
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

/** What the places below are: districts, or communes where there are none. */
export const levelBelow = ({ places }: Overview): 'DISTRICT' | 'COMMUNE' =>
  places[0]?.level === 'DISTRICT' ? 'DISTRICT' : 'COMMUNE';

/** The shapes of the units below, as of the day that the overview is about. */
export const overviewMapQuery = (context: ContextSearch) =>
  getOverviewMapOptions({ query: moment(context) });

/** Begins to ask for all that the overview shows first; what fails is asked for, and told, by the screen. */
export async function askOverview(queries: QueryClient, context: ContextSearch) {
  const map = queries.prefetchQuery(overviewMapQuery(context));
  const overview = await queries
    .fetchQuery(getOverviewOptions({ query: moment(context) }))
    .catch(() => undefined);
  if (overview) queries.prefetchQuery(programQuery(overview.programId));
  await map;
}
