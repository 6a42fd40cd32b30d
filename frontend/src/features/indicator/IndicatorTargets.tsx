import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { download, type Indicator, type Target } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { ImportLink } from '@/shared/ui/ImportLink';
import { Empty, QueryState } from '@/shared/ui/states';
import { IndicatorFrame, WithIndicator } from './IndicatorFrame';
import { rowsAsked, targetsQuery } from './indicatorQueries';
import { indicatorTargetsRoute } from './indicatorRoutes';
import { RowFilters } from './RowFilters';
import { periodLabel } from './series';
import { TargetPanel } from './TargetEdit';
import { useGroupName, useWords } from './words';

export default function IndicatorTargets() {
  const t = useText('indicator');
  const may = useMay();
  const { indicatorId } = indicatorTargetsRoute.useParams();
  const [{ edit }, change] = useSearchState(indicatorTargetsRoute);
  return (
    <WithIndicator id={indicatorId}>
      {({ value: indicator }) => (
        <IndicatorFrame
          indicator={indicator}
          actions={
            may('officer') && (
              <>
                <ImportLink kind="TARGETS" />
                <Button
                  kind="primary"
                  icon={<Plus size={16} aria-hidden="true" />}
                  onClick={() => change({ edit: 'new' }, { push: true })}
                >
                  {t('target.add')}
                </Button>
              </>
            )
          }
          panel={
            edit && (
              <TargetPanel
                key={edit}
                id={edit}
                indicator={indicator}
                onClose={() => change({ edit: undefined })}
              />
            )
          }
        >
          <TargetTable indicator={indicator} />
        </IndicatorFrame>
      )}
    </WithIndicator>
  );
}

function TargetTable({ indicator }: { indicator: Indicator }) {
  const t = useText('indicator');
  const groupName = useGroupName();
  const words = useWords(indicator);
  const context = useContextSearch();
  const [search, change] = useSearchState(indicatorTargetsRoute);
  const filter = {
    indicatorId: indicator.id,
    level: search.level,
    groupCode: search.group,
    projectId: search.project,
    year: search.year,
    sort: search.sort,
  };
  const targets = useInfiniteQuery(targetsQuery(filter, context));
  const value = (key: 'value' | 'valueLow' | 'valueHigh', optional = false): Column<Target> => ({
    key,
    title: t(`column.${key}`),
    unit: words.unit,
    numeric: true,
    optional,
    cell: (one) => {
      const found = one[key];
      return found === undefined ? '–' : words.write(found);
    },
  });
  const columns: Column<Target>[] = [
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
      key: 'periodTo',
      brief: true,
      title: t('column.period'),
      sortable: true,
      cell: (one) => periodLabel(one.periodFrom, one.periodTo),
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
    value('value'),
    value('valueLow'),
    value('valueHigh'),
    { key: 'decision', title: t('column.decision'), cell: (one) => one.decision ?? '–' },
    {
      key: 'citation',
      title: t('column.citation'),
      optional: true,
      cell: (one) => one.citation ?? '–',
    },
    {
      key: 'synthetic',
      brief: true,
      title: t('column.synthetic'),
      cell: (one) => t(one.synthetic ? 'synthetic.yes' : 'synthetic.no'),
    },
  ];
  return (
    <QueryState query={targets} what={t('tab.targets')}>
      {({ pages }) => (
        <DataTable
          caption={t('target.caption', { title: words.title })}
          columns={columns}
          rows={pages.flatMap((page) => page.items)}
          rowKey={(one) => one.id}
          rowClassName={(one) => (one.id === search.edit ? 'row-selected' : undefined)}
          view={{ sort: search.sort, cols: search.cols }}
          onView={change}
          total={pages[0]?.total}
          hasMore={targets.hasNextPage}
          onMore={() => targets.fetchNextPage()}
          isFetchingMore={targets.isFetchingNextPage}
          onExport={(format, fields) =>
            download('/api/v1/targets', format, t('target.fileName'), {
              ...rowsAsked(filter, context),
              fields: fields.join(','),
            })
          }
          tools={<RowFilters indicatorId={indicator.id} search={search} change={change} />}
          empty={<Empty title={t('empty.targets')}>{t('empty.filters')}</Empty>}
        />
      )}
    </QueryState>
  );
}
