import { createRoute } from '@tanstack/react-router';
import type { QualityCheck } from '@/api';
import { type RawSearch, search, type TableSearch, tableSearch } from '@/shared/router/context';
import { signedInRoute } from '@/shared/router/root';

export const SEVERITIES = ['ERROR', 'WARNING', 'NOTE'] as const;

export type Severity = (typeof SEVERITIES)[number];

const CHECKS: QualityCheck[] = [
  'IDENTITY_MISFIT',
  'AGE_IMPOSSIBLE',
  'HEAD_MISSING',
  'MEMBERS_MISSING',
  'MOVEMENT_IMPLAUSIBLE',
  'IDENTITY_DISPUTED',
  'PERSONS_DIFFER',
  'TOTALS_DIFFER',
  'RATE_FAR',
  'COMMUNE_LATE',
  'REVIEW_MISSING',
  'IDENTITY_MISSING',
];

interface QualitySearch extends TableSearch {
  /** Id of the round; the latest when absent. */
  round?: string;
  /** Units are told apart by district when absent. */
  by?: 'COMMUNE';
  /** Only what checks of this severity found. */
  severity?: Severity;
  /** Only what this check found. */
  check?: QualityCheck;
  /** Id of a district or commune of the place in the header. */
  unit?: string;
}

export const qualityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/data-quality',
  validateSearch: (raw: RawSearch): QualitySearch => ({
    ...tableSearch(raw),
    round: search.text(raw.round),
    by: search.oneOf('COMMUNE')(raw.by),
    severity: search.oneOf(...SEVERITIES)(raw.severity),
    check: search.oneOf(...CHECKS)(raw.check),
    unit: search.text(raw.unit),
  }),
});
