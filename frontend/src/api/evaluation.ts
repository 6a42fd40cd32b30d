import type { ContextSearch } from '@/shared/router/context';
import { getResultSheetSources, type SheetSource, type SheetSources } from './generated';
import {
  getEvaluationOptions,
  getResultSheetLaterOptions,
  getResultSheetOptions,
  getResultSheetSourcesInfiniteOptions,
  listFindingsOptions,
} from './generated/@tanstack/react-query.gen';

/** What several screens of an evaluation's workspace ask for. */
export const evaluationQuery = (id: string) => getEvaluationOptions({ path: { id } });

/** A sheet has some dozens of findings: one page holds them. */
export const findingsQuery = (id: string, { synthetic }: Pick<ContextSearch, 'synthetic'>) =>
  listFindingsOptions({ path: { id }, query: { synthetic, limit: 500 } });

type Moment = Pick<ContextSearch, 'asOf' | 'knownAt' | 'synthetic'>;

const moment = ({ asOf, knownAt, synthetic }: Moment) => ({ asOf, knownAt, synthetic });

/** @param split whether rows by project line say which part of 135 lies in 30a districts */
export const sheetQuery = (id: string, context: Moment, split = false) =>
  getResultSheetOptions({
    path: { id },
    query: { ...moment(context), split: split ? 'P135_IN_P30A' : undefined },
  });

/** Rows of a figure are few, or many thousands: one asks for more of them. */
export const nextSources = (page: SheetSources) => page.nextCursor;

/** A figure with the rows of all pages that are there. */
export const pagesTogether = ({ pages }: { pages: SheetSources[] }): SheetSources => ({
  ...(pages[0] as SheetSources),
  items: pages.flatMap((page) => page.items),
});

export const sheetSourcesQuery = (id: string, key: string, context: Moment) => ({
  ...getResultSheetSourcesInfiniteOptions({ path: { id, key }, query: moment(context) }),
  initialPageParam: { path: { id, key } },
  getNextPageParam: nextSources,
});

/**
 * All rows behind a cell, page by page.
 *
 * @param onRead is told how many there are so far; when it answers false, no more are read
 * @returns undefined where it was told to stop
 */
export async function allSheetSources(
  id: string,
  key: string,
  context: Moment,
  onRead: (rows: number) => boolean,
) {
  const items: SheetSource[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await getResultSheetSources({
      path: { id, key },
      query: { ...moment(context), limit: 500, cursor },
      throwOnError: true,
    });
    items.push(...data.items);
    cursor = data.nextCursor;
    if (!onRead(items.length)) return undefined;
  } while (cursor);
  return items;
}

export const sheetLaterQuery = (id: string, key: string, context: Moment) =>
  getResultSheetLaterOptions({ path: { id, key }, query: moment(context) });

/** Of two texts of the same content, the one in the reader's language. */
export function inLanguage(language: 'vi' | 'en', vi: string, en: string): string {
  return language === 'vi' ? vi : en;
}

/** The header that names the version a change is based on, as the server writes ETags. */
export function ifMatch(row: { version: number }) {
  return { 'If-Match': `"v${row.version}"` };
}
