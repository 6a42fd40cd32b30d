import { listAuditEvents } from './generated';

const PAGE = 20;

/** Pages of what happened to a row, the latest first. */
export const historyOf = (rowId: string) => async (cursor?: string) =>
  (await listAuditEvents({ query: { rowId, cursor, limit: PAGE }, throwOnError: true })).data;
