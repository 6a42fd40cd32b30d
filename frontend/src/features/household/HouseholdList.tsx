import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Copy, FileUp, Plus } from 'lucide-react';
import { download, type Household } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay, useSession } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Page, PageHeader, SidePanel } from '@/shared/ui/page';
import { PovertyResult } from '@/shared/ui/Reasoning';
import { SearchBox } from '@/shared/ui/SearchBox';
import { Empty, NoPermission, QueryState } from '@/shared/ui/states';
import { HouseholdExport } from './HouseholdExport';
import { HouseholdForm } from './HouseholdForm';
import { HouseholdStatus } from './HouseholdStatus';
import { householdsQuery, ownUnitQuery } from './householdQueries';
import { householdListRoute } from './householdRoutes';

export default function HouseholdList() {
  const t = useText('household');
  const words = useText('reasoning');
  const { number } = useFormat();
  const may = useMay();
  const navigate = useNavigate();
  const [{ sort, cols, q, state, residence, status, panel }, change] =
    useSearchState(householdListRoute);
  const { place, synthetic } = useContextSearch();
  const filter = { q, state, residence, status, unitId: place, synthetic, sort };
  const found = useInfiniteQuery(householdsQuery(filter));
  const columns: Column<Household>[] = [
    {
      key: 'headName',
      names: true,
      title: t('column.head'),
      cell: (one) => (
        <Link to={paths.household(one.id)} className="quiet">
          {one.headName ?? t('noHead')}
        </Link>
      ),
    },
    { key: 'code', brief: true, sortable: true, title: t('column.code'), cell: (one) => one.code },
    { key: 'unitName', brief: true, title: t('column.unit'), cell: (one) => one.unitName },
    { key: 'villageName', title: t('column.village'), cell: (one) => one.villageName ?? '–' },
    {
      key: 'residence',
      title: t('column.residence'),
      cell: (one) => t(`residence.${one.residence}`),
    },
    {
      key: 'memberCount',
      brief: true,
      numeric: true,
      title: t('column.members'),
      cell: (one) => number(one.memberCount),
    },
    {
      key: 'status',
      title: t('column.status'),
      cell: (one) =>
        one.status ? <PovertyResult status={one.status} kind={one.statusKind} /> : '–',
    },
    {
      key: 'establishedOn',
      optional: true,
      sortable: true,
      title: t('column.establishedOn'),
      cell: (one) => formatDate(one.establishedOn),
    },
    {
      key: 'state',
      title: t('column.state'),
      cell: (one) => <HouseholdStatus state={one.state} />,
    },
    {
      key: 'synthetic',
      title: t('column.data'),
      cell: (one) =>
        one.synthetic ? <SyntheticBadge>{t('illustrative')}</SyntheticBadge> : t('real'),
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
              <>
                <Button
                  icon={<Copy size={16} aria-hidden="true" />}
                  onClick={() => navigate({ to: paths.duplicateCases() } as never)}
                >
                  {t('duplicates.title')}
                </Button>
                <Button
                  icon={<FileUp size={16} aria-hidden="true" />}
                  onClick={() =>
                    navigate({ to: paths.imports(), search: { kind: 'HOUSEHOLDS' } } as never)
                  }
                >
                  {t('fromExcel')}
                </Button>
                <HouseholdExport place={place} />
                <Button
                  kind="primary"
                  icon={<Plus size={16} aria-hidden="true" />}
                  onClick={() => change({ panel: 'new' }, { push: true })}
                >
                  {t('add')}
                </Button>
              </>
            )
          }
        />
      }
      panel={panel && <NewHousehold onClose={() => change({ panel: undefined })} />}
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
            tools={
              <FilterBar
                search={
                  <SearchBox
                    label={t('search')}
                    value={q ?? ''}
                    onSearch={(text) => change({ q: text || undefined })}
                  />
                }
                active={[state, residence, status].filter(Boolean).length}
                onClear={() =>
                  change({ state: undefined, residence: undefined, status: undefined })
                }
              >
                <FilterSelect
                  label={t('column.state')}
                  all={t('anyState')}
                  value={state}
                  options={(['ACTIVE', 'MERGED', 'DISSOLVED'] as const).map((value) => ({
                    value,
                    label: t(`state.${value}`),
                  }))}
                  onChange={(value) => change({ state: value })}
                />
                <FilterSelect
                  label={t('column.residence')}
                  all={t('anyResidence')}
                  value={residence}
                  options={(['RURAL', 'URBAN'] as const).map((value) => ({
                    value,
                    label: t(`residence.${value}`),
                  }))}
                  onChange={(value) => change({ residence: value })}
                />
                <FilterSelect
                  label={t('column.status')}
                  all={t('anyStatus')}
                  value={status}
                  options={(['POOR', 'NEAR_POOR', 'AVERAGE', 'NOT_POOR'] as const).map((value) => ({
                    value,
                    label: words(`status.${value}`),
                  }))}
                  onChange={(value) => change({ status: value })}
                />
              </FilterBar>
            }
            onExport={(format, fields) =>
              download('/api/v1/households', format, t('fileName'), {
                ...filter,
                fields: fields.join(','),
              })
            }
            empty={<Empty title={t('empty.title')}>{t(q ? 'empty.search' : 'empty.text')}</Empty>}
          />
        )}
      </QueryState>
    </Page>
  );
}

function NewHousehold({ onClose }: { onClose: () => void }) {
  const t = useText('household');
  const may = useMay();
  const navigate = useNavigate();
  const { scope } = useSession();
  const own = useQuery({ ...ownUnitQuery(scope?.id ?? ''), enabled: scope !== undefined });
  return (
    <SidePanel title={t('add')} onClose={onClose}>
      {may('officer') ? (
        <QueryState query={own} what={t('column.unit')}>
          {(unit) => (
            <HouseholdForm
              commune={unit.level === 'COMMUNE' ? { id: unit.id, label: unit.name } : undefined}
              onSaved={(id) => navigate({ to: paths.household(id) } as never)}
              onDiscard={onClose}
            />
          )}
        </QueryState>
      ) : (
        <NoPermission />
      )}
    </SidePanel>
  );
}
