import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { download, type Indicator, type Result } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { ImportLink } from '@/shared/ui/ImportLink';
import { Status } from '@/shared/ui/marks';
import { Empty, QueryState } from '@/shared/ui/states';
import { IndicatorFrame, WithIndicator } from './IndicatorFrame';
import { resultsQuery, rowsAsked } from './indicatorQueries';
import { indicatorResultsRoute } from './indicatorRoutes';
import { ResultPanel } from './ResultEdit';
import { RowFilters } from './RowFilters';
import { periodLabel } from './series';
import { useGroupName, useWords } from './words';

export default function IndicatorResults() {
  const t = useText('indicator');
  const may = useMay();
  const { indicatorId } = indicatorResultsRoute.useParams();
  const [{ edit }, change] = useSearchState(indicatorResultsRoute);
  return (
    <WithIndicator id={indicatorId}>
      {({ value: indicator }) => (
        <IndicatorFrame
          indicator={indicator}
          actions={
            may('officer') && (
              <>
                <ImportLink kind="RESULTS" />
                <Button
                  kind="primary"
                  icon={<Plus size={16} aria-hidden="true" />}
                  onClick={() => change({ edit: 'new' }, { push: true })}
                >
                  {t('result.add')}
                </Button>
              </>
            )
          }
          panel={
            edit && (
              <ResultPanel
                key={edit}
                id={edit}
                indicator={indicator}
                onClose={() => change({ edit: undefined })}
              />
            )
          }
        >
          <ResultTable indicator={indicator} />
        </IndicatorFrame>
      )}
    </WithIndicator>
  );
}

function ResultTable({ indicator }: { indicator: Indicator }) {
  const t = useText('indicator');
  const groupName = useGroupName();
  const words = useWords(indicator);
  const { number } = useFormat();
  const context = useContextSearch();
  const [search, change] = useSearchState(indicatorResultsRoute);
  const filter = {
    indicatorId: indicator.id,
    level: search.level,
    groupCode: search.group,
    projectId: search.project,
    year: search.year,
    official: search.official && search.official === 'true',
    sort: search.sort,
  };
  const results = useInfiniteQuery(resultsQuery(filter, context));
  const isRatio = indicator.kind === 'RATIO';
  const columns: Column<Result>[] = [
    {
      key: 'unitName',
      brief: true,
      title: t('column.unitName'),
      names: true,
      cell: (one) => (
        <button
          type="button"
          className="indicator-open"
          onClick={() => change({ edit: one.id }, { push: true })}
        >
          {one.unitName}
        </button>
      ),
    },
    {
      key: 'unitCode',
      brief: true,
      title: t('column.unitCode'),
      optional: true,
      cell: (one) => one.unitCode,
    },
    {
      key: 'effectiveOn',
      brief: true,
      title: t('column.period'),
      sortable: true,
      cell: (one) => periodLabel(one.periodFrom, one.effectiveOn),
    },
    {
      key: 'periodFrom',
      brief: true,
      title: t('column.periodFrom'),
      optional: true,
      cell: (one) => formatDate(one.periodFrom),
    },
    { key: 'groupCode', title: t('column.group'), cell: (one) => groupName(one.groupCode) },
    {
      key: 'projectCode',
      title: t('column.project'),
      optional: indicator.cut !== 'LINE',
      cell: (one) => one.projectCode ?? '–',
    },
    {
      key: 'subProjectCode',
      title: t('column.subProject'),
      optional: indicator.cut !== 'LINE',
      cell: (one) => one.subProjectCode ?? '–',
    },
    {
      key: 'activityCode',
      title: t('column.activity'),
      optional: true,
      cell: (one) => one.activityCode ?? '–',
    },
    {
      key: 'value',
      title: t('column.value'),
      unit: words.unit,
      numeric: true,
      cell: (one) => (one.value === undefined ? '–' : words.write(one.value)),
    },
    ...(isRatio
      ? (['numerator', 'denominator'] as const).map((key) => ({
          key,
          title: t(`column.${key}`),
          numeric: true,
          cell: (one: Result) => (one[key] === undefined ? '–' : number(one[key])),
        }))
      : []),
    {
      key: 'official',
      brief: true,
      title: t('column.official'),
      cell: (one) => (
        <Status tone={one.official ? 'ok' : 'plain'}>
          {one.official ? t('values.official') : t('values.other')}
        </Status>
      ),
    },
    { key: 'citation', title: t('column.citation'), cell: (one) => one.citation ?? '–' },
    { key: 'note', title: t('column.note'), optional: true, cell: (one) => one.note ?? '–' },
    {
      key: 'synthetic',
      brief: true,
      title: t('column.synthetic'),
      cell: (one) => t(one.synthetic ? 'synthetic.yes' : 'synthetic.no'),
    },
  ];
  return (
    <QueryState query={results} what={t('tab.results')}>
      {({ pages }) => (
        <DataTable
          caption={t('result.caption', { title: words.title })}
          columns={columns}
          rows={pages.flatMap((page) => page.items)}
          rowKey={(one) => one.id}
          rowClassName={(one) => (one.id === search.edit ? 'row-selected' : undefined)}
          view={{ sort: search.sort, cols: search.cols }}
          onView={change}
          total={pages[0]?.total}
          hasMore={results.hasNextPage}
          onMore={() => results.fetchNextPage()}
          isFetchingMore={results.isFetchingNextPage}
          onExport={(format, fields) =>
            download('/api/v1/results', format, t('result.fileName'), {
              ...rowsAsked(filter, context),
              fields: fields.join(','),
            })
          }
          tools={
            <RowFilters indicatorId={indicator.id} search={search} change={change} withOfficial />
          }
          empty={<Empty title={t('empty.results')}>{t('empty.filters')}</Empty>}
        />
      )}
    </QueryState>
  );
}
