import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleAlert, FileDown, Plus, RefreshCw } from 'lucide-react';
import {
  download,
  type ImportAction,
  type ImportBatch,
  type ImportRow,
  type Versioned,
} from '@/api';
import { formatDate, formatDateTime } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { DownloadButton } from '@/shared/ui/DownloadButton';
import { Status } from '@/shared/ui/marks';
import { Page, PageHeader } from '@/shared/ui/page';
import { Segmented } from '@/shared/ui/Segmented';
import { Notice, QueryState } from '@/shared/ui/states';
import { FIELDS, importQuery, importRowsQuery, isRunning, POLL_MILLIS } from './exchangeQueries';
import { importRoute } from './exchangeRoutes';
import { ImportColumns } from './ImportColumns';
import { ImportEnd } from './ImportEnd';
import { ImportProgress, ImportUndo } from './ImportSteps';
import './exchange.css';

type Text = ReturnType<typeof useText<'exchange'>>;

export default function ImportShow() {
  const t = useText('exchange');
  const { importId } = importRoute.useParams();
  const found = useQuery({
    ...importQuery(importId),
    refetchInterval: ({ state }) =>
      state.data && isRunning(state.data.value.state) ? POLL_MILLIS : false,
  });
  if (found.data) return <ImportPage read={found.data} />;
  return (
    <Page header={<PageHeader title={t('title')} />}>
      <QueryState query={found} what={t('one')}>
        {() => null}
      </QueryState>
    </Page>
  );
}

function ImportPage({ read }: { read: Versioned<ImportBatch> }) {
  const t = useText('exchange');
  const { bytes, number } = useFormat();
  const batch = read.value;
  const isDone = batch.state === 'COMMITTED';
  return (
    <Page
      header={
        <PageHeader
          title={batch.fileName}
          crumbs={[{ label: t('title'), to: paths.imports() }]}
          lead={[
            t(`kind.${batch.kind}`),
            bytes(batch.sizeBytes),
            t('checkedAt', { moment: formatDateTime(batch.recordedAt) }),
          ].join(' · ')}
          status={
            <Status tone={isDone ? 'ok' : 'plain'}>
              {isDone
                ? t('committed', { count: batch.committedRows ?? 0 })
                : t(`state.${batch.state}`)}
            </Status>
          }
          actions={
            <>
              {batch.rejectedRows > 0 && batch.state === 'CHECKED' && (
                <DownloadButton
                  icon={<FileDown size={16} aria-hidden="true" />}
                  onDownload={() =>
                    download(
                      `/api/v1/imports/${batch.id}/annotated`,
                      'xlsx',
                      t('annotated.fileName', {
                        name: batch.fileName.replace(/\.[A-Za-z]{3,4}$/, ''),
                      }),
                    )
                  }
                >
                  {t('annotated.button')}
                </DownloadButton>
              )}
              {isDone && batch.kind === 'HOUSEHOLDS' && <ImportUndo batch={batch} />}
              {!isDone && batch.state !== 'UNDONE' && !isRunning(batch.state) && (
                <ImportEnd read={read} />
              )}
            </>
          }
        />
      }
    >
      {isRunning(batch.state) && <ImportProgress batch={batch} />}
      {batch.failure && <Notice>{batch.failure}</Notice>}
      {batch.mapping.length > 0 && (batch.state === 'CHECKED' || batch.state === 'UNMAPPED') && (
        <ImportColumns key={batch.version} read={read} />
      )}
      {batch.state === 'CHECKED' && batch.rejectedRows > 0 && (
        <Notice>
          {t('rejected', { count: batch.rejectedRows, shown: number(batch.rejectedRows) })}
        </Notice>
      )}
      {isDone && (
        <p className="import-done">
          {t('done.text')}{' '}
          {batch.kind === 'HOUSEHOLDS' ? (
            <Link to={paths.households()}>{t('done.households')}</Link>
          ) : batch.kind === 'ENTRIES' ? (
            <Link to={paths.budgets()} search={{ view: 'list' } as never}>
              {t('done.budgets')}
            </Link>
          ) : (
            <Link to={paths.indicators()}>{t('done.indicators')}</Link>
          )}
        </p>
      )}
      {batch.state !== 'CHECKING' && batch.state !== 'UNMAPPED' && <ImportRows batch={batch} />}
    </Page>
  );
}

function ImportRows({ batch }: { batch: ImportBatch }) {
  const t = useText('exchange');
  const { number } = useFormat();
  const [{ action, sort, cols }, change] = useSearchState(importRoute);
  const rows = useInfiniteQuery(importRowsQuery(batch.id, action, sort));
  const counts: Record<ImportAction, number> = {
    NEW: batch.newRows,
    CHANGED: batch.changedRows,
    UNCHANGED: batch.unchangedRows,
    REJECTED: batch.rejectedRows,
  };
  const isLeftOut = (field: string) =>
    batch.kind === 'HOUSEHOLDS' &&
    batch.mapping.length > 0 &&
    !NAMING.includes(field) &&
    batch.mapping.every((one) => one.field !== field) &&
    !rows.data?.pages.some((page) =>
      page.items.some((row) => row.problems.some((one) => one.field === field)),
    );
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const columns: Column<ImportRow>[] = [
    {
      key: 'number',
      title: t('column.row'),
      names: true,
      sortable: true,
      width: '72px',
      // A CSV file has no sheets.
      cell: (row) =>
        batch.format === 'XLSX' ? (
          t('rowOf', { row: row.row, sheet: row.sheet })
        ) : (
          <>
            {/* The title of a card on a phone, where no header says what the number is. */}
            <span className="import-line">{t('column.row')} </span>
            {row.row}
          </>
        ),
    },
    { key: 'action', title: t('column.action'), cell: (row) => <ActionWords row={row} /> },
    ...FIELDS[batch.kind].map((field): Column<ImportRow> => {
      const isNumber = ['value', 'valueLow', 'valueHigh', 'numerator', 'denominator', 'amount'];
      return {
        key: field,
        title: t(`field.${field}`),
        numeric: isNumber.includes(field),
        brief: batch.kind === 'HOUSEHOLDS' && BRIEF.includes(field),
        // What the file says nothing about can be chosen, and isn't in the way.
        optional: isLeftOut(field),
        cell: (row) => <Cell row={row} field={field} />,
      };
    }),
  ];
  return (
    <>
      <div className="import-filter">
        <Segmented
          aria-label={t('filter.label')}
          value={action ?? 'ALL'}
          options={[
            { value: 'ALL', label: t('filter.all', { count: all, shown: number(all) }) },
            ...(['REJECTED', 'NEW', 'CHANGED', 'UNCHANGED'] as const).map((value) => ({
              value,
              label: `${t(`action.${value}`)} (${number(counts[value])})`,
            })),
          ]}
          onChange={(value) =>
            change({ action: value === 'ALL' ? undefined : (value as ImportAction) })
          }
        />
      </div>
      <QueryState query={rows} what={t('rows')}>
        {({ pages }) => (
          <DataTable
            caption={t('caption', { name: batch.fileName })}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(row) => row.id}
            view={{ sort, cols }}
            onView={change}
            total={pages[0]?.total}
            hasMore={rows.hasNextPage}
            onMore={() => rows.fetchNextPage()}
            isFetchingMore={rows.isFetchingNextPage}
            onExport={(format) =>
              download(`/api/v1/imports/${batch.id}/rows`, format, t('rowsFileName'), {
                action,
                sort,
              })
            }
            empty={<p className="muted">{t('noRows')}</p>}
          />
        )}
      </QueryState>
    </>
  );
}

/** What the row would do; what is wrong with it as a whole. */
function ActionWords({ row }: { row: ImportRow }) {
  const t = useText('exchange');
  const whole = row.problems.filter((one) => !one.field);
  const icon = {
    NEW: <Plus size={14} aria-hidden="true" />,
    CHANGED: <RefreshCw size={14} aria-hidden="true" />,
    UNCHANGED: undefined,
    REJECTED: <CircleAlert size={14} aria-hidden="true" />,
  }[row.action];
  return (
    <span className="import-cell">
      <Status tone={row.action === 'REJECTED' ? 'danger' : 'plain'} icon={icon}>
        {t(`action.${row.action}`)}
      </Status>
      {whole.map((one) => (
        <span key={one.code} className="import-problem">
          {one.message}
        </span>
      ))}
    </span>
  );
}

/** What the cell holds, and under it what is wrong with it. */
function Cell({ row, field }: { row: ImportRow; field: string }) {
  const t = useText('exchange');
  const problems = row.problems.filter((one) => one.field === field);
  const text = written(field, row.cells[field] ?? '', t);
  const change = row.changes.find((one) => one.field === field);
  if (change) {
    return (
      <span className="import-cell">
        <strong>{text || written(field, change.after ?? '', t)}</strong>
        <span className="muted">
          {change.before
            ? t('changed.before', { before: written(field, change.before, t) })
            : t('changed.empty')}
        </span>
      </span>
    );
  }
  if (problems.length === 0) return text || '–';
  return (
    <span className="import-cell">
      <span className="import-wrong">{text || t('emptyCell')}</span>
      {problems.map((one) => (
        <span key={one.code} className="import-problem">
          <CircleAlert size={13} aria-hidden="true" />
          <span>
            {one.column ? t('atCell', { cell: `${one.column}${one.row}` }) : ''} {one.message}
          </span>
        </span>
      ))}
    </span>
  );
}

/** Shown even where the file doesn't have them: whose row it is. */
const NAMING: readonly string[] = ['householdCode', 'name', 'communeName'];

/** On one line. */
const BRIEF: readonly string[] = [...NAMING, 'relation', 'sex', 'birth', 'ethnicGroup', 'phone'];

/** Several constants in one cell. */
const SEVERAL: readonly string[] = ['reviewCauses', 'reviewNeeds'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days and constants as they are written here; what the file says in words of its own stays. */
function written(field: string, text: string, t: Text): string {
  if (DAY.test(text)) return formatDate(text);
  const word = (one: string) => t(`word.${field}.${one}` as 'word.sex.MALE', { defaultValue: one });
  return SEVERAL.includes(field) ? text.split('; ').map(word).join('; ') : word(text);
}
