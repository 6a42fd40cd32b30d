import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type CarriedFigures, type Indicator, saveBlob, type UnitLevel } from '@/api';
import { toCsv } from '@/shared/format/csv';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useSession } from '@/shared/session';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Figure } from '@/shared/ui/figure';
import { Segmented } from '@/shared/ui/Segmented';
import { Empty, QueryState } from '@/shared/ui/states';
import { IndicatorFrame, WithIndicator } from './IndicatorFrame';
import { carriedQuery, seriesQuery } from './indicatorQueries';
import { indicatorPlacesRoute } from './indicatorRoutes';
import { periodLabel, TOTAL } from './series';
import { useGroupName, useWords } from './words';

export default function IndicatorPlaces() {
  const { indicatorId } = indicatorPlacesRoute.useParams();
  return (
    <WithIndicator id={indicatorId}>
      {({ value: indicator }) => (
        <IndicatorFrame indicator={indicator}>
          <Places indicator={indicator} />
        </IndicatorFrame>
      )}
    </WithIndicator>
  );
}

const LEVELS: readonly UnitLevel[] = ['DISTRICT', 'COMMUNE'];

/** Figures at the places of their own day, or carried to those of the header's day. */
function Places({ indicator }: { indicator: Indicator }) {
  const t = useText('indicator');
  const groupName = useGroupName();
  const context = useContextSearch();
  const { scope } = useSession();
  const [search, change] = useSearchState(indicatorPlacesRoute);
  const withinId = context.place ?? scope?.id;
  const series = useQuery({
    ...seriesQuery(indicator.id, withinId ?? '', context),
    enabled: withinId !== undefined,
  });
  // Only what was added up from places below can be shown at them.
  const points = (series.data?.points ?? []).filter(
    (one) => one.origin === 'ROLLED_UP' && !one.byActivity && !one.projectId,
  );
  const groups = [...new Set(points.map((one) => one.groupCode))].sort();
  const group = search.group ?? (groups.includes(TOTAL) ? TOTAL : (groups[0] ?? TOTAL));
  const level: UnitLevel | undefined =
    search.level ?? points.find((one) => one.groupCode === group)?.sourceLevel;
  const periods = [
    ...new Set(
      points
        .filter((one) => one.groupCode === group && one.sourceLevel === level)
        .map((one) => `${one.periodFrom}~${one.effectiveOn}`),
    ),
  ].reverse();
  const period = periods.find((one) => one === search.period) ?? periods[0];
  const [periodFrom = '', effectiveOn = ''] = period?.split('~') ?? [];
  const placesAt = search.placesAt ?? 'now';
  const carried = useQuery({
    ...carriedQuery(
      indicator.id,
      withinId && period && level
        ? { withinId, periodFrom, effectiveOn, groupCode: group, level, placesAt }
        : undefined,
      context,
    ),
    enabled: withinId !== undefined && period !== undefined,
  });

  if (withinId === undefined) {
    return <Empty title={t('choosePlace.title')}>{t('choosePlace.text')}</Empty>;
  }
  return (
    <QueryState query={series} what={t('tab.places')}>
      {() =>
        period === undefined ? (
          <Empty title={t('places.none')}>
            {indicator.additiveOverPlaces || indicator.kind === 'RATIO'
              ? t('places.noneText')
              : t('places.notAdded')}
          </Empty>
        ) : (
          <>
            <p className="page-lead">{t('places.lead')}</p>
            <div className="spread indicator-tools">
              <FilterBar
                active={[search.period, search.group, search.level].filter(Boolean).length}
                onClear={() => change({ period: undefined, group: undefined, level: undefined })}
              >
                <FilterSelect
                  label={t('column.period')}
                  all={label(periods[0])}
                  value={period === periods[0] ? undefined : period}
                  options={periods.slice(1).map((value) => ({ value, label: label(value) }))}
                  onChange={(value) => change({ period: value })}
                />
                <FilterSelect
                  label={t('column.level')}
                  all={t(`level.${level ?? 'COMMUNE'}`)}
                  value={undefined}
                  options={LEVELS.filter(
                    (one) =>
                      one !== level &&
                      points.some((p) => p.groupCode === group && p.sourceLevel === one),
                  ).map((value) => ({ value, label: t(`level.${value}`) }))}
                  onChange={(value) => change({ level: value, period: undefined })}
                />
                {groups.length > 1 && (
                  <FilterSelect
                    label={t('column.group')}
                    all={groupName(group)}
                    value={undefined}
                    options={groups
                      .filter((one) => one !== group)
                      .map((value) => ({ value, label: groupName(value) }))}
                    onChange={(value) => change({ group: value, period: undefined })}
                  />
                )}
              </FilterBar>
              <Segmented
                aria-label={t('places.at')}
                value={placesAt}
                options={[
                  { value: 'then', label: t('places.then') },
                  { value: 'now', label: t('places.now') },
                ]}
                onChange={(value) => change({ placesAt: value === 'then' ? 'then' : undefined })}
              />
            </div>
            <QueryState query={carried} what={t('tab.places')}>
              {(found) => found && <CarriedTable carried={found} />}
            </QueryState>
          </>
        )
      }
    </QueryState>
  );
}

function label(period: string | undefined): string {
  const [from, to] = period?.split('~') ?? [];
  return periodLabel(from, to);
}

function CarriedTable({ carried }: { carried: CarriedFigures }) {
  const t = useText('indicator');
  const words = useWords(carried.indicator);
  const isRatio = carried.indicator.kind === 'RATIO';
  type Item = CarriedFigures['items'][number];
  const counts = isRatio ? (['numerator', 'denominator'] as const) : [];
  const columns: Column<Item>[] = [
    {
      key: 'name',
      title: t('column.unitName'),
      names: true,
      cell: (one) => (
        <Link to={paths.place(one.unitId)} className="quiet">
          {one.name}
        </Link>
      ),
    },
    { key: 'code', brief: true, title: t('column.unitCode'), cell: (one) => one.code },
    ...counts.map((key) => ({
      key,
      title: words[key] ?? t(`column.${key}`),
      numeric: true,
      cell: (one: Item) => {
        const count = one[key];
        return count === undefined ? '–' : words.writeCount(count);
      },
    })),
    {
      key: 'value',
      title: t('column.value'),
      unit: words.unit,
      numeric: true,
      cell: (one) => (
        <Figure
          value={one.value}
          label={one.name}
          format={words.write}
          provenance={one.provenance}
          to={paths.indicator(carried.indicator.id, 'results')}
          search={{
            place: one.unitId,
            year: carried.effectiveOn.slice(0, 4),
            group: carried.groupCode,
          }}
        />
      ),
    },
    { key: 'sourceCount', title: t('places.rows'), numeric: true, cell: (one) => one.sourceCount },
  ];
  const foot = (title: string, sum: CarriedFigures['total']) => (
    <tr>
      <th scope="row" colSpan={2}>
        {title}
      </th>
      {counts.map((key) => (
        <td key={key} className="num">
          {words.writeCount(sum[key] ?? 0)}
        </td>
      ))}
      <td className="num" data-value={sum.value}>
        {isRatio || sum.value === undefined ? '–' : words.write(sum.value)}
      </td>
      <td />
    </tr>
  );
  const save = () => {
    const line = (code: string, name: string, sum: CarriedFigures['total']) => [
      code,
      name,
      sum.numerator,
      sum.denominator,
      sum.value,
    ];
    saveBlob(
      toCsv([
        [
          t('column.unitCode'),
          t('column.unitName'),
          t('column.numerator'),
          t('column.denominator'),
          t('column.value'),
        ],
        ...carried.items.map((one) => line(one.code, one.name, one)),
        line('', t('places.notAttributable'), carried.notAttributable),
        line('', t('places.total'), carried.total),
      ]),
      `${t('places.fileName')}-${carried.effectiveOn}.csv`,
    );
  };
  return (
    <DataTable
      caption={t('tab.places')}
      columns={columns}
      rows={carried.items}
      rowKey={(one) => one.unitId}
      total={carried.items.length}
      onExport={async () => save()}
      exports={['csv']}
      tools={
        <span className="note">
          {carried.placesAt === 'then'
            ? t('places.thenNote', { date: formatDate(carried.effectiveOn) })
            : t('places.nowNote', {
                date: formatDate(carried.effectiveOn),
                now: formatDate(carried.asOf),
              })}
        </span>
      }
      foot={
        <>
          {foot(t('places.notAttributable'), carried.notAttributable)}
          {foot(t('places.total'), carried.total)}
        </>
      }
      empty={<Empty title={t('places.none')}>{t('places.noneText')}</Empty>}
    />
  );
}
