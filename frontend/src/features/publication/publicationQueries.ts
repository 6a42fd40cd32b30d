import { keepPreviousData } from '@tanstack/react-query';
import {
  getIssueDifferencesOptions,
  getPublicationReadershipOptions,
  listAttachmentsOptions,
  listCorrectionsOptions,
  listIssuesOptions,
  listPublicationsOptions,
} from '@/api';

/** An evaluation has one article, a handful of issues and corrections: one page holds them. */
const ALL = 500;

export const articleQuery = (evaluationId: string) =>
  listPublicationsOptions({ query: { evaluationId, limit: 1 } });

/** Other articles that are out, by part of their title. */
export const othersQuery = (text: string) => ({
  ...listPublicationsOptions({ query: { state: 'PUBLISHED', q: text || undefined, limit: 12 } }),
  placeholderData: keepPreviousData,
});

export const readershipQuery = (id: string) => ({
  ...getPublicationReadershipOptions({ path: { id } }),
  refetchInterval: 15_000,
});

export const photosQuery = (id: string) =>
  listAttachmentsOptions({ path: { id }, query: { kind: 'PHOTO', limit: ALL } });

export const issuesQuery = (id: string) =>
  listIssuesOptions({ path: { id }, query: { limit: ALL } });

export const correctionsQuery = (id: string) =>
  listCorrectionsOptions({ path: { id }, query: { limit: ALL } });

export const differencesQuery = (id: string, issueNumber: number) =>
  getIssueDifferencesOptions({ path: { id, issueNumber: String(issueNumber) } });
