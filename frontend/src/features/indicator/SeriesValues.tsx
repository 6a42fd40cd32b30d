import type { ReactNode } from 'react';
import type {
  IndicatorSeries,
  IndicatorSeriesPoint,
  IndicatorSeriesTarget,
  PublishedFigure,
} from '@/api';
import { saveBlob } from '@/api';
import { toCsv } from '@/shared/format/csv';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Figure, NoData } from '@/shared/ui/figure';
import { Status } from '@/shared/ui/marks';
import { indicatorRoute } from './indicatorRoutes';
import { figureKey, type PeriodRow, periodLabel, pointKey, targetKey } from './series';
import { useComputedName, useFigureWords, useWords } from './words';

/** One row a period: the plan, every sourced value and which is official, what was added up, what was published. */
export function SeriesValues({
  series,
  rows,
}: {
  series: IndicatorSeries;
  rows: readonly PeriodRow[];
}) {
  const t = useText('indicator');
  const words = useWords(series.indicator);
  const figure = useFigureWords();
  const computedName = useComputedName();
  const { asOf } = useContextSearch();
  const [search, change] = useSearchState(indicatorRoute);
  const period = (row: PeriodRow) => periodLabel(row.from, row.to);
  const open = (key: string) => ({
    selected: search.point === key,
    onOpen: () => change({ point: key, edit: undefined }, { push: true }),
  });

  const planOf = (row: PeriodRow, target: IndicatorSeriesTarget) => {
    const isBand = target.valueLow !== undefined && target.valueHigh !== undefined;
    const label = t('values.planOf', { period: period(row) });
    return (
      <Value
        key={targetKey(target)}
        note={target.sourceLevel ? computedName(target) : (target.decision ?? target.citation)}
      >
        <Figure
          value={target.value ?? target.valueLow}
          label={label}
          format={
            isBand && target.value === undefined
              ? () => `${words.write(target.valueLow ?? 0)}–${words.write(target.valueHigh ?? 0)}`
              : words.write
          }
          provenance={target.provenance}
          weight="regular"
          {...open(targetKey(target))}
        />
      </Value>
    );
  };

  const pointOf = (row: PeriodRow, point: IndicatorSeriesPoint) => (
    <Value
      key={pointKey(point)}
      mark={
        point.origin === 'RECORDED' && (
          <Status tone={point.official ? 'ok' : 'plain'}>
            {point.official ? t('values.official') : t('values.other')}
          </Status>
        )
      }
      note={
        point.origin === 'RECORDED'
          ? point.citation
          : t('values.rows', { what: computedName(point), count: point.sourceCount })
      }
      isLater={point.effectiveOn > series.asOf}
    >
      <Figure
        value={point.value}
        label={t('values.valueOf', { period: period(row) })}
        format={words.write}
        provenance={point.provenance}
        weight={point.official || point.origin !== 'RECORDED' ? 'strong' : 'regular'}
        {...open(pointKey(point))}
      />
    </Value>
  );

  const figureOf = (row: PeriodRow, one: PublishedFigure) => (
    <Value key={figureKey(one)} note={one.citation} isLater={row.to > series.asOf}>
      <Figure
        value={one.value}
        label={t('values.publishedOf', { period: period(row) })}
        format={() => figure.qualified(one)}
        provenance="PUBLISHED"
        weight="regular"
        {...open(figureKey(one))}
      />
      {!isSameUnit(one.valueUnit, words.unit) && (
        <span className="note"> {figure.unit(one.valueUnit)}</span>
      )}
    </Value>
  );

  const columns: Column<PeriodRow>[] = [
    { key: 'period', title: t('column.period'), names: true, width: '96px', cell: period },
    {
      key: 'plan',
      title: t('values.plan'),
      cell: (row) => <Values>{row.targets.map((one) => planOf(row, one))}</Values>,
    },
    {
      key: 'recorded',
      title: t('values.recorded'),
      cell: (row) => <Values>{row.recorded.map((one) => pointOf(row, one))}</Values>,
    },
    {
      key: 'computed',
      title: t('values.computed'),
      cell: (row) => <Values>{row.computed.map((one) => pointOf(row, one))}</Values>,
    },
    {
      key: 'published',
      title: t('values.published'),
      cell: (row) => <Values>{row.published.map((one) => figureOf(row, one))}</Values>,
    },
  ];

  const save = () =>
    saveBlob(
      toCsv([
        [
          t('column.periodFrom'),
          t('column.periodTo'),
          t('csv.what'),
          t('column.value'),
          t('column.unit'),
          t('column.citation'),
          t('csv.provenance'),
        ],
        ...rows.flatMap((row) => csvLines(row, words.unit)),
      ]),
      `${t('values.fileName')}-${asOf ?? series.asOf}.csv`,
    );
  const csvLines = (row: PeriodRow, unit: string) => [
    ...row.targets.flatMap((one) =>
      [one.value, one.valueLow, one.valueHigh]
        .filter((value) => value !== undefined)
        .map((value) => [
          row.from,
          row.to,
          t('values.plan'),
          value,
          words.isMoney ? t('csv.dong') : unit,
          one.decision ?? one.citation,
          one.provenance,
        ]),
    ),
    ...[...row.recorded, ...row.computed].map((one) => [
      row.from,
      row.to,
      one.origin !== 'RECORDED'
        ? computedName(one)
        : one.official
          ? t('values.official')
          : t('values.other'),
      one.value,
      words.isMoney ? t('csv.dong') : unit,
      one.citation,
      one.provenance,
    ]),
    ...row.published.map((one) => [
      row.from,
      row.to,
      `${t('values.published')} ${t(`figure.qualifier.${one.qualifier}`)}`,
      one.value,
      figure.unit(one.valueUnit),
      one.citation,
      'PUBLISHED',
    ]),
  ];

  return (
    <DataTable
      caption={t('values.title')}
      columns={columns.filter(({ key }) => !isAlwaysEmpty(key, rows))}
      rows={[...rows].reverse()}
      rowKey={(row) => row.key}
      onExport={async () => save()}
      exports={['csv']}
    />
  );
}

/** A column in which no period has anything is left out; the recorded values always have theirs. */
function isAlwaysEmpty(key: string, rows: readonly PeriodRow[]): boolean {
  if (key === 'plan') return rows.every((row) => row.targets.length === 0);
  if (key === 'computed') return rows.every((row) => row.computed.length === 0);
  return key === 'published' && rows.every((row) => row.published.length === 0);
}

function Values({ children }: { children: ReactNode[] }) {
  if (children.length === 0) return <NoData />;
  return <div className="indicator-values">{children}</div>;
}

function Value({
  mark,
  note,
  isLater,
  children,
}: {
  mark?: ReactNode;
  note?: string;
  isLater?: boolean;
  children: ReactNode;
}) {
  const t = useText('indicator');
  return (
    <div className="indicator-value">
      <span className="row">
        <span>{children}</span>
        {mark}
        {isLater && <span className="indicator-later">{t('values.afterCutOff')}</span>}
      </span>
      {note && <span className="note">{note}</span>}
    </div>
  );
}

/** A published number in the indicator's own unit needs none beside it. */
function isSameUnit(valueUnit: string, unit: string): boolean {
  return (valueUnit === 'percent' && unit === '%') || ['households', 'persons'].includes(valueUnit);
}
