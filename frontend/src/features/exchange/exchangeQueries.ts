import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  getImport,
  type ImportAction,
  type ImportKind,
  type ImportState,
  listImportRowsInfiniteOptions,
  listImportsInfiniteOptions,
  listReviewRoundsOptions,
  versioned,
} from '@/api';

const nextPage = {
  initialPageParam: {},
  getNextPageParam: (page: { nextCursor?: string }) => page.nextCursor,
  placeholderData: keepPreviousData,
};

/** Without what is wrong with each cell: the list only counts. */
const HEAD =
  'id,version,kind,fileName,format,sizeBytes,state,newRows,changedRows,unchangedRows,rejectedRows,committedRows,recordedAt';

export const importsQuery = () => ({
  ...listImportsInfiniteOptions({ query: { fields: HEAD, count: 'exact', limit: 25 } }),
  ...nextPage,
});

/** Rounds to which a file may bring reviews. */
export const roundsQuery = () => ({
  ...listReviewRoundsOptions({ query: { limit: 100 } }),
});

/** Between two looks at a step that runs. */
export const POLL_MILLIS = 1000;

/** Whether a step runs in the background. */
export const isRunning = (state: ImportState) =>
  state === 'CHECKING' || state === 'COMMITTING' || state === 'UNDOING';

/** With the version that dropping it must name. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => versioned(getImport({ path: { id }, signal, throwOnError: true })),
  });

export const importRowsQuery = (id: string, action?: ImportAction, sort?: string) => ({
  ...listImportRowsInfiniteOptions({
    path: { id },
    query: { action, sort, count: 'exact', limit: 100 },
  }),
  ...nextPage,
  initialPageParam: { path: { id } },
});

export const KINDS: readonly ImportKind[] = ['RESULTS', 'TARGETS', 'ENTRIES', 'HOUSEHOLDS'];

/** Columns of each kind of file, in the order of its template. */
export const FIELDS = {
  RESULTS: [
    'indicatorCode',
    'unitCode',
    'programCode',
    'lineCode',
    'groupCode',
    'periodFrom',
    'effectiveOn',
    'value',
    'numerator',
    'denominator',
    'citation',
    'note',
  ],
  TARGETS: [
    'indicatorCode',
    'unitCode',
    'programCode',
    'lineCode',
    'groupCode',
    'periodFrom',
    'periodTo',
    'value',
    'valueLow',
    'valueHigh',
    'numerator',
    'denominator',
    'decision',
    'citation',
  ],
  ENTRIES: [
    'programCode',
    'lineCode',
    'fiscalYear',
    'fundingSource',
    'capitalType',
    'unitCode',
    'kind',
    'amount',
    'effectiveOn',
    'document',
    'note',
  ],
  HOUSEHOLDS: [
    'householdCode',
    'relation',
    'name',
    'sex',
    'birth',
    'ethnicGroup',
    'identityNumber',
    'communeName',
    'communeCode',
    'villageName',
    'address',
    'phone',
    'establishedOn',
    'schooling',
    'education',
    'healthInsurance',
    'work',
    'disability',
    'merit',
    'joinedOn',
    'reviewIncome',
    'reviewIncomeScore',
    'reviewDeprivationScore',
    'reviewDeprivations',
    'reviewStatus',
    'reviewCauses',
    'reviewNeeds',
    'reviewNote',
  ],
} as const satisfies Record<ImportKind, readonly string[]>;
