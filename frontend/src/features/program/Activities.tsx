import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type Activity, download, type ProgramTree } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useMoney } from '@/shared/format/MoneyUnit';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Section } from '@/shared/ui/page';
import { SearchBox } from '@/shared/ui/SearchBox';
import { QueryState } from '@/shared/ui/states';
import { ACTIVITY_KINDS, activitiesQuery } from './programQueries';
import { programRoute } from './programRoutes';
import './program.css';

/** Activities of the program, or of the line chosen in the tree. */
export function Activities({ tree }: { tree: ProgramTree }) {
  const t = useText('program');
  const { write, unitName } = useMoney();
  const may = useMay();
  const context = useContextSearch();
  const [search, change] = useSearchState(programRoute);
  const nodes = tree.projects.flatMap((project) => [project, ...project.subProjects]);
  const node = nodes.find((one) => one.id === search.line);
  const filter = {
    programId: tree.program.id,
    projectId: node?.projectId,
    subProjectId: node?.subProjectId,
    kind: search.kind,
    q: search.q,
    sort: search.sort,
  };
  const activities = useInfiniteQuery(activitiesQuery(filter, context));
  const columns: Column<Activity>[] = [
    {
      key: 'title',
      title: t('activity.name'),
      names: true,
      cell: (activity) => (
        <button
          type="button"
          className="figure program-activity"
          onClick={() =>
            change({ activity: activity.id, edit: undefined, node: undefined }, { push: true })
          }
        >
          {activity.title}
        </button>
      ),
    },
    {
      key: 'code',
      brief: true,
      title: t('column.code'),
      sortable: true,
      cell: (activity) => activity.code,
    },
    { key: 'kind', title: t('activity.kind'), cell: (activity) => t(`kind.${activity.kind}`) },
    {
      key: 'unitName',
      brief: true,
      title: t('activity.unit'),
      cell: (activity) => activity.unitName,
    },
    {
      key: 'startsOn',
      brief: true,
      title: t('activity.startsOn'),
      sortable: true,
      cell: (activity) => formatDate(activity.startsOn),
    },
    {
      key: 'plannedCost',
      title: t('activity.plannedCost'),
      unit: unitName,
      numeric: true,
      sortable: true,
      cell: (activity) => write(activity.plannedCost),
    },
    {
      key: 'financings',
      title: t('activity.integration'),
      cell: (activity) => {
        const programs = new Set(activity.financings.map((one) => one.programId)).size;
        return programs > 1 ? t('activity.integrated', { count: programs }) : '–';
      },
    },
    {
      key: 'synthetic',
      brief: true,
      title: t('activity.data'),
      cell: (activity) =>
        activity.synthetic ? (
          <SyntheticBadge>{t('activity.illustrative')}</SyntheticBadge>
        ) : (
          t('activity.real')
        ),
    },
  ];
  return (
    <Section
      title={node ? t('activity.of', { line: node.code }) : t('activity.title')}
      actions={
        may('officer') && (
          <Button
            icon={<Plus size={16} aria-hidden="true" />}
            onClick={() =>
              change({ activity: 'new', edit: undefined, node: undefined }, { push: true })
            }
          >
            {t('activity.add')}
          </Button>
        )
      }
    >
      <QueryState query={activities} what={t('activity.title')}>
        {({ pages }) => (
          <DataTable
            caption={t('activity.title')}
            columns={columns}
            rows={pages.flatMap((page) => page.items ?? [])}
            rowKey={(activity) => activity.id}
            view={{ sort: search.sort }}
            onView={(view) => change({ sort: view.sort })}
            total={pages[0]?.total}
            hasMore={activities.hasNextPage}
            onMore={() => activities.fetchNextPage()}
            isFetchingMore={activities.isFetchingNextPage}
            onExport={(format, fields) =>
              download('/api/v1/activities', format, t('activity.fileName'), {
                ...filter,
                unitId: context.place,
                synthetic: context.synthetic,
                fields: fields.join(','),
              })
            }
            tools={
              <FilterBar
                search={
                  <SearchBox
                    label={t('activity.search')}
                    value={search.q ?? ''}
                    onSearch={(text) => change({ q: text || undefined })}
                  />
                }
                active={[search.line, search.kind].filter(Boolean).length}
                onClear={() => change({ line: undefined, kind: undefined })}
              >
                <FilterSelect
                  label={t('column.line')}
                  all={t('activity.allLines')}
                  value={search.line}
                  options={nodes.map((one) => ({ value: one.id, label: one.code }))}
                  onChange={(line) => change({ line })}
                />
                <FilterSelect
                  label={t('activity.kind')}
                  all={t('activity.allKinds')}
                  value={search.kind}
                  options={ACTIVITY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                  onChange={(kind) => change({ kind })}
                />
              </FilterBar>
            }
            empty={<p className="muted">{t('activity.none')}</p>}
          />
        )}
      </QueryState>
    </Section>
  );
}
