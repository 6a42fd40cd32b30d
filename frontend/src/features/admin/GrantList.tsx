import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { download, type PartnerGrant } from '@/api';
import { formatDateTime } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Page } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { grantsQuery, RESOURCES, type Resource } from './adminQueries';
import { grantsRoute } from './adminRoutes';
import { GrantPanel } from './GrantEdit';

/** Which partner may write what; reading its scope needs no grant. */
export default function GrantList() {
  const t = useText('admin');
  const [search, change] = useSearchState(grantsRoute);
  const { resource, sort, cols, grant } = search;
  const filter = { resource, sort };
  const grants = useInfiniteQuery(grantsQuery(filter));
  const open = (id?: string) => change({ grant: id }, { push: true });
  const columns: Column<PartnerGrant>[] = [
    {
      key: 'client',
      title: t('grant.client'),
      names: true,
      sortable: true,
      cell: (one) => (
        <button type="button" className="link-button" onClick={() => open(one.id)}>
          {one.client}
        </button>
      ),
    },
    {
      key: 'resource',
      title: t('grant.resource'),
      sortable: true,
      cell: (one) => t(`resource.${one.resource as Resource}`),
    },
    { key: 'decision', title: t('grant.decision'), cell: (one) => one.decision ?? '' },
    {
      key: 'recordedAt',
      brief: true,
      title: t('grant.recordedAt'),
      cell: (one) => formatDateTime(one.recordedAt),
    },
  ];
  const add = (
    <Button kind="primary" icon={<Plus size={16} aria-hidden="true" />} onClick={() => open('new')}>
      {t('grant.add')}
    </Button>
  );
  return (
    <Page panel={grant && <GrantPanel key={grant} id={grant} onClose={() => open()} />}>
      <p className="note admin-note">{t('grant.note')}</p>
      <QueryState query={grants} what={t('grant.what')}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items ?? []);
          return (
            <DataTable
              caption={t('tab.grants')}
              columns={columns}
              rows={rows}
              rowKey={(one) => one.id}
              view={{ sort, cols }}
              onView={change}
              total={pages[0]?.total}
              hasMore={grants.hasNextPage}
              onMore={() => grants.fetchNextPage()}
              isFetchingMore={grants.isFetchingNextPage}
              onExport={(format, fields) =>
                download('/api/v1/partner-grants', format, t('grant.fileName'), {
                  ...filter,
                  fields: fields.join(','),
                })
              }
              tools={
                <div className="admin-tools">
                  <FilterBar
                    active={resource ? 1 : 0}
                    onClear={() => change({ resource: undefined })}
                  >
                    <FilterSelect
                      label={t('grant.resource')}
                      all={t('grant.allResources')}
                      value={resource}
                      options={RESOURCES.map((value) => ({ value, label: t(`resource.${value}`) }))}
                      onChange={(value) => change({ resource: value })}
                    />
                  </FilterBar>
                  {rows.length > 0 && add}
                </div>
              }
              empty={
                <Empty title={t('grant.empty')} actions={add}>
                  {t('grant.emptyText')}
                </Empty>
              }
            />
          );
        }}
      </QueryState>
    </Page>
  );
}
