import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { download, type ReviewRound } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Page, PageHeader, SidePanel } from '@/shared/ui/page';
import { Empty, NoPermission, QueryState } from '@/shared/ui/states';
import { RoundCounts } from './RoundCounts';
import { RoundForm } from './RoundForm';
import { RoundState } from './RoundState';
import { roundsQuery } from './reviewQueries';
import { roundListRoute } from './reviewRoutes';

const FIRST_YEAR = 2015;
const KINDS = ['REGULAR', 'INTERIM'] as const;

const years = () => {
  const now = new Date().getFullYear();
  return Array.from({ length: now - FIRST_YEAR + 1 }, (_, index) => String(now - index));
};

export default function RoundList() {
  const t = useText('review');
  const { number } = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const [{ sort, cols, year, kind, panel }, change] = useSearchState(roundListRoute);
  const { place } = useContextSearch();
  const filter = { year, kind, unitId: place, sort };
  const found = useInfiniteQuery(roundsQuery(filter));
  const columns: Column<ReviewRound>[] = [
    {
      key: 'title',
      names: true,
      title: t('column.round'),
      cell: (one) => <Link to={paths.reviewRound(one.id)}>{one.title}</Link>,
    },
    { key: 'code', brief: true, title: t('column.code'), cell: (one) => one.code },
    { key: 'year', brief: true, title: t('column.year'), cell: (one) => one.year },
    { key: 'kind', brief: true, title: t('column.kind'), cell: (one) => t(`kind.${one.kind}`) },
    { key: 'unitName', title: t('column.unit'), cell: (one) => one.unitName },
    { key: 'reviewed', title: t('list.progress'), cell: (one) => <RoundCounts round={one} /> },
    {
      key: 'recognised',
      numeric: true,
      title: t('list.recognised'),
      cell: (one) => number(one.recognised ?? 0),
    },
    ...(['poor', 'nearPoor'] as const).map(
      (count): Column<ReviewRound> => ({
        key: count,
        numeric: true,
        title: t(`count.${count}`),
        cell: (one) => (one.recognised ? number(one[count] ?? 0) : '–'),
      }),
    ),
    {
      key: 'reviewedOn',
      brief: true,
      sortable: true,
      title: t('column.reviewedOn'),
      cell: (one) => formatDate(one.reviewedOn),
    },
    {
      key: 'ruleSetCode',
      optional: true,
      brief: true,
      title: t('column.ruleSet'),
      cell: (one) => one.ruleSetCode,
    },
    {
      key: 'procedureCode',
      optional: true,
      title: t('column.procedure'),
      cell: (one) => one.procedureCode,
    },
    {
      key: 'previousRoundCode',
      optional: true,
      brief: true,
      title: t('column.previous'),
      cell: (one) => one.previousRoundCode ?? t('baseline'),
    },
    {
      key: 'locked',
      title: t('column.state'),
      cell: (one) => <RoundState locked={one.locked} />,
    },
  ];
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          actions={
            may('officer') && (
              <Button
                kind="primary"
                icon={<Plus size={16} aria-hidden="true" />}
                onClick={() => change({ panel: 'new' }, { push: true })}
              >
                {t('add')}
              </Button>
            )
          }
        />
      }
      panel={
        panel && (
          <SidePanel title={t('add')} onClose={() => change({ panel: undefined })}>
            {may('officer') ? (
              <RoundForm
                onSaved={(id) => navigate({ to: paths.reviewRound(id) } as never)}
                onDiscard={() => change({ panel: undefined })}
              />
            ) : (
              <NoPermission />
            )}
          </SidePanel>
        )
      }
    >
      <QueryState query={found} what={t('what')}>
        {({ pages }) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(one) => one.id}
            view={{ sort, cols }}
            onView={change}
            hasMore={found.hasNextPage}
            onMore={found.fetchNextPage}
            isFetchingMore={found.isFetchingNextPage}
            total={pages[0]?.total}
            tools={
              <FilterBar
                active={[year, kind].filter(Boolean).length}
                onClear={() => change({ year: undefined, kind: undefined })}
              >
                <FilterSelect
                  label={t('column.year')}
                  all={t('anyYear')}
                  value={year === undefined ? undefined : String(year)}
                  options={years().map((value) => ({ value, label: value }))}
                  onChange={(value) => change({ year: value ? Number(value) : undefined })}
                />
                <FilterSelect
                  label={t('column.kind')}
                  all={t('anyKind')}
                  value={kind}
                  options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                  onChange={(value) => change({ kind: value })}
                />
              </FilterBar>
            }
            onExport={(format, fields) =>
              download('/api/v1/review-rounds', format, t('fileName'), {
                ...filter,
                progress: true,
                fields: fields
                  .flatMap((field) => (field === 'reviewed' ? ['households', field] : field))
                  .join(','),
              })
            }
            empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
          />
        )}
      </QueryState>
    </Page>
  );
}
