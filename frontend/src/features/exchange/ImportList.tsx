import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { download, type ImportBatch } from '@/api';
import { formatDateTime } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Status } from '@/shared/ui/marks';
import { Page, PageHeader, Section } from '@/shared/ui/page';
import { Segmented } from '@/shared/ui/Segmented';
import { NoPermission, QueryState } from '@/shared/ui/states';
import { importsQuery, KINDS } from './exchangeQueries';
import { importListRoute } from './exchangeRoutes';
import { ImportNew } from './ImportNew';
import './exchange.css';

/** Where files of many rows are brought, and what became of those brought before. */
export default function ImportList() {
  const t = useText('exchange');
  const may = useMay();
  const [search, change] = useSearchState(importListRoute);
  const kind = search.kind ?? 'RESULTS';
  return (
    <Page header={<PageHeader title={t('title')} lead={t('lead')} />}>
      {may('officer') ? (
        <>
          <Section
            title={t('new.title')}
            actions={
              <Segmented
                aria-label={t('column.kind')}
                value={kind}
                options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                onChange={(value) => change({ kind: value === 'RESULTS' ? undefined : value })}
              />
            }
          >
            <ImportNew key={kind} kind={kind} />
          </Section>
          <Section title={t('earlier.title')} note={t('earlier.note')}>
            <Earlier />
          </Section>
        </>
      ) : (
        <NoPermission />
      )}
    </Page>
  );
}

function Earlier() {
  const t = useText('exchange');
  const { number } = useFormat();
  const [{ sort, cols }, change] = useSearchState(importListRoute);
  const imports = useInfiniteQuery(importsQuery());
  const count = (
    key: 'newRows' | 'changedRows' | 'unchangedRows' | 'rejectedRows' | 'committedRows',
    optional = false,
  ): Column<ImportBatch> => ({
    key,
    title: t(`column.${key}`),
    numeric: true,
    optional,
    cell: (one) => {
      const rows = one[key];
      return rows === undefined ? '–' : number(rows);
    },
  });
  const columns: Column<ImportBatch>[] = [
    {
      key: 'fileName',
      title: t('column.fileName'),
      names: true,
      cell: (one) => (
        <Link to={paths.import(one.id)} className="quiet">
          {one.fileName}
        </Link>
      ),
    },
    { key: 'kind', title: t('column.kind'), cell: (one) => t(`kind.${one.kind}`) },
    {
      key: 'recordedAt',
      brief: true,
      title: t('column.recordedAt'),
      cell: (one) => formatDateTime(one.recordedAt),
    },
    {
      key: 'state',
      brief: true,
      title: t('column.state'),
      cell: (one) => (
        <Status
          tone={one.state === 'COMMITTED' ? 'ok' : one.state === 'FAILED' ? 'danger' : 'plain'}
        >
          {t(`state.${one.state}`)}
        </Status>
      ),
    },
    count('newRows'),
    count('changedRows'),
    count('unchangedRows', true),
    count('rejectedRows'),
    count('committedRows'),
  ];
  return (
    <QueryState query={imports} what={t('earlier.title')}>
      {({ pages }) => (
        <DataTable
          caption={t('earlier.title')}
          columns={columns}
          rows={pages.flatMap((page) => page.items)}
          rowKey={(one) => one.id}
          view={{ sort, cols }}
          onView={change}
          total={pages[0]?.total}
          hasMore={imports.hasNextPage}
          onMore={() => imports.fetchNextPage()}
          isFetchingMore={imports.isFetchingNextPage}
          onExport={(format, fields) =>
            download('/api/v1/imports', format, t('earlier.fileName'), {
              fields: fields.join(','),
            })
          }
          empty={<p className="muted">{t('earlier.none')}</p>}
        />
      )}
    </QueryState>
  );
}
