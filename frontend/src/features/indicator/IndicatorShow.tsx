import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Indicator, IndicatorSeries, Versioned } from '@/api';
import { formatDate, today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch, useSetContext } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay, useSession } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { Combobox } from '@/shared/ui/Combobox';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { isIllustrative, SyntheticBadge } from '@/shared/ui/figure';
import { Facts, Section } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { IndicatorPanel } from './IndicatorEdit';
import { IndicatorFrame, WithIndicator } from './IndicatorFrame';
import { seriesQuery, unitMatchesQuery } from './indicatorQueries';
import { indicatorRoute } from './indicatorRoutes';
import { PointPanel } from './PointPanel';
import { SeriesChart } from './SeriesChart';
import { SeriesValues } from './SeriesValues';
import { groupsOf, linesOf, NO_LINE, periodRows, TOTAL, withLater } from './series';
import { useGroupName, useLines, useWords } from './words';

export default function IndicatorShow() {
  const { indicatorId } = indicatorRoute.useParams();
  return <WithIndicator id={indicatorId}>{(read) => <IndicatorPage read={read} />}</WithIndicator>;
}

function IndicatorPage({ read }: { read: Versioned<Indicator> }) {
  const t = useText('indicator');
  const may = useMay();
  const indicator = read.value;
  const context = useContextSearch();
  const { scope } = useSession();
  const [search, change] = useSearchState(indicatorRoute);
  const unitId = context.place ?? scope?.id;
  const series = useQuery({
    ...seriesQuery(indicator.id, unitId ?? '', context),
    enabled: unitId !== undefined,
  });
  // What was recorded for days after the cut-off is shown beside it, in no sum.
  const later = useQuery({
    ...seriesQuery(indicator.id, unitId ?? '', { ...context, asOf: undefined }),
    enabled: unitId !== undefined && context.asOf !== undefined,
  });
  // Both at once: columns and rows that come in later would move what one is about to press.
  const isComplete = context.asOf === undefined || !later.isPending;
  const whole =
    isComplete && series.data
      ? withLater(series.data, context.asOf ? later.data : undefined)
      : undefined;
  const groups = whole ? groupsOf(whole) : [];
  const group = groups.find((one) => one === search.group) ?? groups[0] ?? TOTAL;
  const lines = whole ? linesOf(whole, group) : [];
  const line = lines.find((one) => one === search.line) ?? lines[0] ?? NO_LINE;
  const rows = whole ? periodRows(whole, group, line) : [];
  const closePoint = () => change({ point: undefined });
  let panel = null;
  if (search.edit) {
    panel = <IndicatorPanel read={read} onClose={() => change({ edit: undefined })} />;
  } else if (search.point && whole) {
    panel = (
      <PointPanel
        key={search.point}
        id={search.point}
        series={whole}
        rows={rows}
        group={group}
        onClose={closePoint}
      />
    );
  }
  const hasIllustrative = rows.some((row) =>
    [...row.recorded, ...row.computed, ...row.targets].some((one) =>
      isIllustrative(one.provenance),
    ),
  );
  return (
    <IndicatorFrame
      indicator={indicator}
      aside={hasIllustrative && <SyntheticBadge />}
      actions={
        may('admin') && (
          <Button
            icon={<Pencil size={16} aria-hidden="true" />}
            onClick={() => change({ edit: 'change', point: undefined }, { push: true })}
          >
            {t('edit.change')}
          </Button>
        )
      }
      panel={panel}
    >
      <div className="indicator-top">
        {unitId === undefined ? (
          <ChoosePlace />
        ) : (
          <div className="indicator-series">
            <QueryState query={isComplete ? series : later} what={t('seriesWhat')}>
              {(found) => (
                <>
                  <SeriesFilters groups={groups} group={group} lines={lines} line={line} />
                  {rows.length === 0 ? (
                    <Empty title={t('empty.series')}>
                      {t('empty.seriesText', { date: formatDate(found.asOf) })}
                    </Empty>
                  ) : (
                    <SeriesChart
                      series={found}
                      rows={rows}
                      onSelect={(point) => change({ point, edit: undefined }, { push: true })}
                    />
                  )}
                </>
              )}
            </QueryState>
          </div>
        )}
        <Definition indicator={indicator} />
      </div>
      {whole && rows.length > 0 && (
        <SeriesSection series={whole} rows={rows} group={group} line={line} />
      )}
    </IndicatorFrame>
  );
}

function SeriesSection({
  series,
  rows,
  group,
  line,
}: {
  series: IndicatorSeries;
  rows: ReturnType<typeof periodRows>;
  group: string;
  line: string;
}) {
  const t = useText('indicator');
  const groupName = useGroupName();
  const { lineName } = useLines();
  const { unit } = useWords(series.indicator);
  const { asOf } = useContextSearch();
  const words = [group === TOTAL ? '' : groupName(group), line === NO_LINE ? '' : lineName(line)];
  return (
    <Section
      title={t('values.title')}
      note={[unit, ...words, t('values.until', { date: formatDate(asOf ?? today()) })]
        .filter(Boolean)
        .join(' · ')}
    >
      <SeriesValues series={series} rows={rows} />
    </Section>
  );
}

function SeriesFilters({
  groups,
  group,
  lines,
  line,
}: {
  groups: string[];
  group: string;
  lines: string[];
  line: string;
}) {
  const t = useText('indicator');
  const groupName = useGroupName();
  const { lineName } = useLines();
  const [search, change] = useSearchState(indicatorRoute);
  if (groups.length < 2 && lines.length < 2) return null;
  return (
    <FilterBar
      active={[search.group, search.line].filter(Boolean).length}
      onClear={() => change({ group: undefined, line: undefined, point: undefined })}
    >
      {groups.length > 1 && (
        <FilterSelect
          label={t('column.group')}
          all={groupName(groups[0] ?? TOTAL)}
          value={group === groups[0] ? undefined : group}
          options={groups.slice(1).map((value) => ({ value, label: groupName(value) }))}
          onChange={(value) => change({ group: value, line: undefined, point: undefined })}
        />
      )}
      {lines.length > 1 && (
        <FilterSelect
          label={t('column.line')}
          all={lineName(lines[0] ?? NO_LINE)}
          value={line === lines[0] ? undefined : line}
          options={lines.slice(1).map((value) => ({ value, label: lineName(value) }))}
          onChange={(value) => change({ line: value, point: undefined })}
        />
      )}
    </FilterBar>
  );
}

/** An account without a scope sees figures of the place that it names. */
function ChoosePlace() {
  const t = useText('indicator');
  const [text, setText] = useState('');
  const { asOf } = useContextSearch();
  const setContext = useSetContext();
  const units = useQuery({ ...unitMatchesQuery(text, asOf), placeholderData: keepPreviousData });
  return (
    <div className="indicator-place">
      <Empty title={t('choosePlace.title')}>{t('choosePlace.text')}</Empty>
      <Combobox
        label={t('choosePlace.label')}
        options={(units.data?.items ?? []).map((unit) => ({
          id: unit.id,
          label: unit.name,
          note: [unit.parentName, unit.code].filter(Boolean).join(' · '),
        }))}
        isSearching={units.isFetching}
        placeholder={t('choosePlace.label')}
        onText={setText}
        onSelect={(unit) => setContext({ place: unit.id })}
      />
    </div>
  );
}

function Definition({ indicator }: { indicator: Indicator }) {
  const t = useText('indicator');
  const words = useWords(indicator);
  const added = [
    indicator.additiveOverPlaces && t('additive.PLACES'),
    indicator.additiveOverTime && t('additive.TIME'),
    indicator.additiveOverGroups && t('additive.GROUPS'),
  ].filter(Boolean);
  return (
    <Section title={t('definition')}>
      <Facts
        facts={[
          { label: t('column.kind'), value: t(`kind.${indicator.kind}`) },
          ...(words.numerator ? [{ label: t('column.numerator'), value: words.numerator }] : []),
          ...(words.denominator
            ? [{ label: t('column.denominator'), value: words.denominator }]
            : []),
          { label: t('column.unit'), value: words.unit },
          { label: t('column.direction'), value: t(`direction.${indicator.direction}`) },
          { label: t('column.frequency'), value: t(`frequency.${indicator.frequency}`) },
          { label: t('column.cut'), value: t(`cut.${indicator.cut}`) },
          { label: t('column.additive'), value: added.join(', ') || t('additive.never') },
          { label: t('column.legalBasis'), value: indicator.legalBasis ?? '–' },
          { label: t('column.evidence'), value: t(`evidence.${indicator.evidence}`) },
        ]}
      />
    </Section>
  );
}
