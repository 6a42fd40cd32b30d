import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type Agency, download } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Page } from '@/shared/ui/page';
import { SearchBox } from '@/shared/ui/SearchBox';
import { Empty, QueryState } from '@/shared/ui/states';
import { AgencyPanel } from './AgencyEdit';
import { AGENCY_LEVELS, agenciesQuery } from './adminQueries';
import { agenciesRoute } from './adminRoutes';

/** Agencies that lead programmes, with their days and who took over. */
export default function AgencyList() {
  const t = useText('admin');
  const { language } = useFormat();
  const [search, change] = useSearchState(agenciesRoute);
  const { q, level, sort, cols, agency } = search;
  const filter = { q, level, sort };
  const agencies = useInfiniteQuery(agenciesQuery(filter));
  const open = (id?: string) => change({ agency: id }, { push: true });
  const columns: Column<Agency>[] = [
    { key: 'code', brief: true, title: t('agency.code'), cell: (one) => one.code },
    {
      key: language === 'vi' ? 'nameVi' : 'nameEn',
      title: t('agency.name'),
      names: true,
      cell: (one) => (
        <button type="button" className="link-button" onClick={() => open(one.id)}>
          {language === 'vi' ? one.nameVi : one.nameEn}
        </button>
      ),
    },
    { key: 'level', brief: true, title: t('agency.level'), cell: (one) => t(`level.${one.level}`) },
    {
      key: 'validFrom',
      brief: true,
      title: t('agency.validFrom'),
      cell: (one) => (one.validFrom ? formatDate(one.validFrom) : t('agency.unknownDay')),
    },
    {
      key: 'validTo',
      brief: true,
      title: t('agency.validTo'),
      cell: (one) => (one.validTo ? formatDate(one.validTo) : t('agency.exists')),
    },
    {
      key: 'successorCode',
      title: t('agency.successor'),
      cell: (one) => one.successorCode ?? '',
    },
    {
      key: 'evidence',
      brief: true,
      title: t('evidence.label'),
      cell: (one) => t(`evidence.${one.evidence}`),
    },
  ];
  const add = (
    <Button kind="primary" icon={<Plus size={16} aria-hidden="true" />} onClick={() => open('new')}>
      {t('agency.add')}
    </Button>
  );
  return (
    <Page panel={agency && <AgencyPanel key={agency} id={agency} onClose={() => open()} />}>
      <QueryState query={agencies} what={t('agency.what')}>
        {({ pages }) => (
          <DataTable
            caption={t('tab.agencies')}
            columns={columns}
            rows={pages.flatMap((page) => page.items ?? [])}
            rowKey={(one) => one.id}
            view={{ sort, cols }}
            onView={change}
            total={pages[0]?.total}
            hasMore={agencies.hasNextPage}
            onMore={() => agencies.fetchNextPage()}
            isFetchingMore={agencies.isFetchingNextPage}
            onExport={(format, fields) =>
              download('/api/v1/agencies', format, t('agency.fileName'), {
                ...filter,
                fields: fields.join(','),
              })
            }
            tools={
              <div className="admin-tools">
                <FilterBar
                  active={[q, level].filter(Boolean).length}
                  onClear={() => change({ q: undefined, level: undefined })}
                  search={
                    <SearchBox
                      label={t('agency.search')}
                      showLabel
                      value={q ?? ''}
                      onSearch={(text) => change({ q: text || undefined })}
                    />
                  }
                >
                  <FilterSelect
                    label={t('agency.level')}
                    all={t('agency.allLevels')}
                    value={level}
                    options={AGENCY_LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
                    onChange={(value) => change({ level: value })}
                  />
                </FilterBar>
                {add}
              </div>
            }
            empty={<Empty title={t('agency.empty')}>{t('agency.emptyText')}</Empty>}
          />
        )}
      </QueryState>
    </Page>
  );
}
