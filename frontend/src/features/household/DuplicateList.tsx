import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserSearch } from 'lucide-react';
import { useState } from 'react';
import { createDuplicateSearch, type DuplicateCase, download } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay, useSession } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Page, PageHeader } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { DuplicatePanel } from './DuplicatePanel';
import { duplicatesQuery, ownUnitQuery } from './householdQueries';
import { duplicateListRoute } from './householdRoutes';

export default function DuplicateList() {
  const t = useText('household');
  const { number } = useFormat();
  const [{ sort, cols, state, case: caseId }, change] = useSearchState(duplicateListRoute);
  const { place } = useContextSearch();
  const may = useMay();
  const { scope } = useSession();
  const filter = { state, unitId: place, sort };
  const found = useInfiniteQuery(duplicatesQuery(filter));
  const columns: Column<DuplicateCase>[] = [
    {
      key: 'name',
      names: true,
      title: t('duplicates.pair'),
      cell: (one) => (
        <button
          type="button"
          className="link-button"
          onClick={() => change({ case: one.id }, { push: true })}
        >
          {one.name} · {one.otherName}
        </button>
      ),
    },
    {
      key: 'communeName',
      title: t('duplicates.communes'),
      cell: (one) => [...new Set([one.communeName, one.otherCommuneName])].join(', '),
    },
    {
      key: 'score',
      brief: true,
      numeric: true,
      sortable: true,
      title: t('duplicates.score'),
      unit: '%',
      cell: (one) => number(one.score),
    },
    {
      key: 'reasons',
      title: t('duplicates.reasons'),
      cell: (one) => one.reasons.map((reason) => t(`duplicateReason.${reason}`)).join(', '),
    },
    {
      key: 'state',
      brief: true,
      title: t('column.state'),
      cell: (one) => t(`duplicateState.${one.state}`),
    },
    {
      key: 'recordedAt',
      sortable: true,
      title: t('duplicates.since'),
      cell: (one) => formatDate(one.recordedAt),
    },
  ];
  return (
    <Page
      header={
        <PageHeader
          title={t('duplicates.title')}
          lead={t('duplicates.lead')}
          crumbs={[{ label: t('title'), to: paths.households() }]}
          actions={may('officer') && scope && <SearchAlike unitId={place ?? scope.id} />}
        />
      }
      panel={
        caseId && (
          <DuplicatePanel key={caseId} id={caseId} onClose={() => change({ case: undefined })} />
        )
      }
    >
      <QueryState query={found} what={t('duplicates.what')}>
        {({ pages }) => (
          <DataTable
            caption={t('duplicates.title')}
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
              <FilterBar active={state ? 1 : 0} onClear={() => change({ state: undefined })}>
                <FilterSelect
                  label={t('column.state')}
                  all={t('anyState')}
                  value={state}
                  options={(['OPEN', 'MERGED', 'DISMISSED'] as const).map((value) => ({
                    value,
                    label: t(`duplicateState.${value}`),
                  }))}
                  onChange={(value) => change({ state: value })}
                />
              </FilterBar>
            }
            onExport={(format, fields) =>
              download('/api/v1/duplicate-cases', format, t('duplicates.fileName'), {
                ...filter,
                fields: fields.join(','),
              })
            }
            empty={<Empty title={t('duplicates.none')}>{t('duplicates.noneText')}</Empty>}
          />
        )}
      </QueryState>
    </Page>
  );
}

/** Looks through all members of a unit; what it finds is in the list afterwards. */
function SearchAlike({ unitId }: { unitId: string }) {
  const t = useText('household');
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [found, setFound] = useState<number>();
  const { data: unit } = useQuery(ownUnitQuery(unitId));
  return (
    <>
      <span role="status">{found !== undefined && t('duplicates.searched', { count: found })}</span>
      <Button icon={<UserSearch size={16} aria-hidden="true" />} onClick={() => setAsking(true)}>
        {t('duplicates.search')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('duplicates.searchTitle', { place: unit?.name ?? '' })}
        confirmLabel={t('duplicates.search')}
        onConfirm={async () => {
          const { data } = await createDuplicateSearch({ body: { unitId }, throwOnError: true });
          setFound(data.found);
          setAsking(false);
          await queries.invalidateQueries();
        }}
        onCancel={() => setAsking(false)}
      >
        {t('duplicates.searchText')}
      </ConfirmDialog>
    </>
  );
}
