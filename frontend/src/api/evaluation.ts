import type { ContextSearch } from '@/shared/router/context';
import {
  getEvaluationOptions,
  getResultSheetLaterOptions,
  getResultSheetOptions,
  getResultSheetSourcesOptions,
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

export const sheetSourcesQuery = (id: string, key: string, context: Moment) =>
  getResultSheetSourcesOptions({ path: { id, key }, query: moment(context) });

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
