import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { download, type Indicator } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { ImportLink } from '@/shared/ui/ImportLink';
import { Page, PageHeader } from '@/shared/ui/page';
import { SearchBox } from '@/shared/ui/SearchBox';
import { Empty, QueryState } from '@/shared/ui/states';

import { IndicatorPanel } from './IndicatorEdit';
import { indicatorsQuery } from './indicatorQueries';
import { indicatorListRoute } from './indicatorRoutes';
import { CUTS, KINDS } from './kinds';
import { ListTabs } from './ListTabs';
import './indicator.css';

export default function IndicatorList() {
  const t = useText('indicator');
  const may = useMay();
  const [{ edit }, change] = useSearchState(indicatorListRoute);
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          tabs={<ListTabs />}
          actions={
            <>
              {may('officer') && <ImportLink kind="RESULTS" />}
              {may('admin') && (
                <Button
                  kind="primary"
                  icon={<Plus size={16} aria-hidden="true" />}
                  onClick={() => change({ edit: 'new' }, { push: true })}
                >
                  {t('edit.add')}
                </Button>
              )}
            </>
          }
        />
      }
      panel={edit && <IndicatorPanel onClose={() => change({ edit: undefined })} />}
    >
      <IndicatorTable />
    </Page>
  );
}

function IndicatorTable() {
  const t = useText('indicator');
  const { language } = useFormat();
  const isVietnamese = language === 'vi';
  const [{ q, kind, cut, sort, cols }, change] = useSearchState(indicatorListRoute);
  const indicators = useInfiniteQuery(indicatorsQuery({ q, kind, cut, sort }));
  const added = (indicator: Indicator) =>
    [
      indicator.additiveOverPlaces && t('additive.PLACES'),
      indicator.additiveOverTime && t('additive.TIME'),
      indicator.additiveOverGroups && t('additive.GROUPS'),
    ].filter(Boolean);
  const columns: Column<Indicator>[] = [
    {
      key: isVietnamese ? 'titleVi' : 'titleEn',
      title: t('column.title'),
      names: true,
      cell: (one) => (
        <Link to={paths.indicator(one.id)} className="quiet">
          {isVietnamese ? one.titleVi : one.titleEn}
        </Link>
      ),
    },
    { key: 'code', title: t('column.code'), sortable: true, cell: (one) => one.code },
    {
      key: isVietnamese ? 'unitVi' : 'unitEn',
      title: t('column.unit'),
      cell: (one) => (isVietnamese ? one.unitVi : one.unitEn),
    },
    { key: 'kind', title: t('column.kind'), cell: (one) => t(`kind.${one.kind}`) },
    { key: 'cut', title: t('column.cut'), cell: (one) => t(`cut.${one.cut}`) },
    {
      key: 'direction',
      title: t('column.direction'),
      cell: (one) => t(`direction.${one.direction}`),
    },
    {
      key: 'frequency',
      title: t('column.frequency'),
      cell: (one) => t(`frequency.${one.frequency}`),
    },
    {
      key: 'additiveOverPlaces',
      title: t('column.additive'),
      optional: true,
      cell: (one) => added(one).join(', ') || t('additive.never'),
    },
    {
      key: 'legalBasis',
      title: t('column.legalBasis'),
      optional: true,
      cell: (one) => one.legalBasis ?? '–',
    },
    {
      key: 'evidence',
      title: t('column.evidence'),
      optional: true,
      cell: (one) => t(`evidence.${one.evidence}`),
    },
  ];
  return (
    <QueryState query={indicators} what={t('what')}>
      {({ pages }) => (
        <DataTable
          caption={t('tab.indicators')}
          columns={columns}
          rows={pages.flatMap((page) => page.items)}
          rowKey={(one) => one.id}
          view={{ sort, cols }}
          onView={change}
          total={pages[0]?.total}
          hasMore={indicators.hasNextPage}
          onMore={() => indicators.fetchNextPage()}
          isFetchingMore={indicators.isFetchingNextPage}
          onExport={(format, fields) =>
            download('/api/v1/indicators', format, t('fileName'), {
              q,
              kind,
              cut,
              sort,
              fields: fields.join(','),
            })
          }
          tools={
            <FilterBar
              search={
                <SearchBox
                  label={t('search')}
                  value={q ?? ''}
                  onSearch={(text) => change({ q: text || undefined })}
                />
              }
              active={[kind, cut].filter(Boolean).length}
              onClear={() => change({ kind: undefined, cut: undefined })}
            >
              <FilterSelect
                label={t('column.kind')}
                all={t('filter.allKinds')}
                value={kind}
                options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                onChange={(value) => change({ kind: value })}
              />
              <FilterSelect
                label={t('column.cut')}
                all={t('filter.allCuts')}
                value={cut}
                options={CUTS.map((value) => ({ value, label: t(`cut.${value}`) }))}
                onChange={(value) => change({ cut: value })}
              />
            </FilterBar>
          }
          empty={
            <Empty
              title={t('empty.indicators')}
              actions={<Link to={paths.indicators()}>{t('empty.all')}</Link>}
            >
              {t('empty.filters')}
            </Empty>
          }
        />
      )}
    </QueryState>
  );
}
