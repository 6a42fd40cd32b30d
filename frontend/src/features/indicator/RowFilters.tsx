import { useQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSession } from '@/shared/session';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { seriesQuery } from './indicatorQueries';
import type { RowSearch } from './indicatorRoutes';
import { LEVELS, YEARS } from './kinds';
import { useGroupName, useLines } from './words';

type Narrowing = RowSearch & { official?: 'true' | 'false' };

/** What narrows the lists of targets and of results. */
export function RowFilters({
  indicatorId,
  search,
  change,
  withOfficial,
}: {
  indicatorId: string;
  search: Narrowing;
  change: (some: Partial<Narrowing>) => unknown;
  withOfficial?: boolean;
}) {
  const t = useText('indicator');
  const { projects } = useLines();
  const groupName = useGroupName();
  const context = useContextSearch();
  const { scope } = useSession();
  const unitId = context.place ?? scope?.id;
  const series = useQuery({
    ...seriesQuery(indicatorId, unitId ?? '', context),
    enabled: unitId !== undefined,
  });
  const { points = [], targets = [] } = series.data ?? {};
  const groups = [...new Set([...points, ...targets].map((one) => one.groupCode))].sort();
  const { level, year, project, group, official } = search;
  return (
    <FilterBar
      active={[level, year, project, group, official].filter(Boolean).length}
      onClear={() =>
        change({
          level: undefined,
          year: undefined,
          project: undefined,
          group: undefined,
          official: undefined,
        })
      }
    >
      <FilterSelect
        label={t('column.level')}
        all={t('filter.allLevels')}
        value={level}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        onChange={(value) => change({ level: value })}
      />
      <FilterSelect
        label={t('column.year')}
        all={t('filter.allYears')}
        value={year ? String(year) : undefined}
        options={YEARS.map((value) => ({ value, label: value }))}
        onChange={(value) => change({ year: value ? Number(value) : undefined })}
      />
      {groups.length > 1 && (
        <FilterSelect
          label={t('column.group')}
          all={t('filter.allGroups')}
          value={group}
          options={groups.map((value) => ({ value, label: groupName(value) }))}
          onChange={(value) => change({ group: value })}
        />
      )}
      <FilterSelect
        label={t('column.line')}
        all={t('filter.allLines')}
        value={project}
        options={projects.map((one) => ({
          value: one.id,
          label: `${one.programCode} · ${one.code}`,
        }))}
        onChange={(value) => change({ project: value })}
      />
      {withOfficial && (
        <FilterSelect
          label={t('column.official')}
          all={t('filter.allSources')}
          value={official}
          options={(['true', 'false'] as const).map((value) => ({
            value,
            label: t(value === 'true' ? 'values.official' : 'values.other'),
          }))}
          onChange={(value) => change({ official: value })}
        />
      )}
    </FilterBar>
  );
}
