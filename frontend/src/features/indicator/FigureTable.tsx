import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { download, type PublishedFigure } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { SearchBox } from '@/shared/ui/SearchBox';
import { Empty, QueryState } from '@/shared/ui/states';
import { figuresQuery } from './indicatorQueries';
import type { FigureSearch } from './indicatorRoutes';
import { QUALIFIERS, YEARS } from './kinds';
import { periodLabel } from './series';
import { useFigureWords } from './words';

/** What others published, with who said so and how exactly; never added to our own figures. */
export function FigureTable({
  indicatorId,
  search,
  change,
}: {
  /** Only those that can be compared with this indicator. */
  indicatorId?: string;
  search: FigureSearch;
  change: (some: Partial<FigureSearch>, how?: { push?: boolean }) => unknown;
}) {
  const t = useText('indicator');
  const { number } = useFormat();
  const { place } = useContextSearch();
  const words = useFigureWords();
  const filter = {
    indicatorId,
    unitId: place,
    q: search.q,
    year: search.year,
    qualifier: search.qualifier,
    sort: search.sort,
  };
  const figures = useInfiniteQuery(figuresQuery(filter));
  const columns: Column<PublishedFigure>[] = [
    {
      key: 'measure',
      brief: true,
      title: t('column.measure'),
      names: true,
      sortable: true,
      cell: (one) => (
        <button
          type="button"
          className="indicator-open"
          onClick={() => change({ edit: one.id }, { push: true })}
        >
          {one.measure}
        </button>
      ),
    },
    ...(indicatorId
      ? []
      : [
          {
            key: 'indicatorCode',
            brief: true,
            title: t('column.indicator'),
            cell: (one: PublishedFigure) =>
              one.indicatorId ? (
                <Link to={paths.indicator(one.indicatorId)} className="quiet">
                  {one.indicatorCode}
                </Link>
              ) : (
                '–'
              ),
          },
        ]),
    {
      key: 'unitName',
      brief: true,
      title: t('column.unitName'),
      cell: (one) => one.unitName ?? one.placeNote ?? '–',
    },
    {
      key: 'periodTo',
      brief: true,
      title: t('column.period'),
      cell: (one) =>
        one.periodFrom || one.periodTo
          ? periodLabel(one.periodFrom, one.periodTo)
          : t('figure.noPeriod'),
    },
    {
      key: 'qualifier',
      brief: true,
      title: t('column.qualifier'),
      cell: (one) => t(`figure.qualifier.${one.qualifier}`),
    },
    {
      key: 'value',
      title: t('column.value'),
      numeric: true,
      cell: (one) => <strong data-value={one.value}>{number(one.value, { digits: 6 })}</strong>,
    },
    { key: 'valueUnit', title: t('column.unit'), cell: (one) => words.unit(one.valueUnit) },
    {
      key: 'programLabel',
      title: t('column.program'),
      optional: true,
      cell: (one) => one.programLabel ?? '–',
    },
    {
      key: 'subProjectCode',
      title: t('column.line'),
      optional: true,
      cell: (one) => one.subProjectCode ?? one.projectCode ?? '–',
    },
    {
      key: 'capitalType',
      title: t('column.capitalType'),
      optional: true,
      cell: (one) => (one.capitalType ? t(`capital.${one.capitalType}`) : '–'),
    },
    { key: 'citation', title: t('column.citation'), cell: (one) => one.citation },
    { key: 'note', title: t('column.note'), optional: true, cell: (one) => one.note ?? '–' },
  ];
  return (
    <QueryState query={figures} what={t('tab.published')}>
      {({ pages }) => (
        <DataTable
          caption={t('tab.published')}
          columns={columns}
          rows={pages.flatMap((page) => page.items)}
          rowKey={(one) => one.id}
          rowClassName={(one) => (one.id === search.edit ? 'row-selected' : undefined)}
          view={{ sort: search.sort, cols: search.cols }}
          onView={change}
          total={pages[0]?.total}
          hasMore={figures.hasNextPage}
          onMore={() => figures.fetchNextPage()}
          isFetchingMore={figures.isFetchingNextPage}
          onExport={(format, fields) =>
            download('/api/v1/published-figures', format, t('figure.fileName'), {
              ...filter,
              fields: fields.join(','),
            })
          }
          tools={
            <FilterBar
              search={
                <SearchBox
                  label={t('filter.figures')}
                  value={search.q ?? ''}
                  onSearch={(text) => change({ q: text || undefined })}
                />
              }
              active={[search.year, search.qualifier].filter(Boolean).length}
              onClear={() => change({ year: undefined, qualifier: undefined })}
            >
              <FilterSelect
                label={t('column.year')}
                all={t('filter.allYears')}
                value={search.year ? String(search.year) : undefined}
                options={YEARS.map((value) => ({ value, label: value }))}
                onChange={(value) => change({ year: value ? Number(value) : undefined })}
              />
              <FilterSelect
                label={t('column.qualifier')}
                all={t('filter.allQualifiers')}
                value={search.qualifier}
                options={QUALIFIERS.map((value) => ({
                  value,
                  label: t(`figure.qualifier.${value}`),
                }))}
                onChange={(value) => change({ qualifier: value })}
              />
            </FilterBar>
          }
          empty={<Empty title={t('empty.figures')}>{t('empty.filters')}</Empty>}
        />
      )}
    </QueryState>
  );
}
