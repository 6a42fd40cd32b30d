import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type {
  IndicatorSeries,
  IndicatorSeriesPoint,
  IndicatorSeriesTarget,
  PublishedFigure,
  Result,
  Target,
} from '@/api';
import { formatPeriod } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { FigureSources, type FigureSourcesData } from '@/shared/ui/FigureSources';
import type { Provenance } from '@/shared/ui/figure';
import { Status } from '@/shared/ui/marks';
import { Facts, SidePanel } from '@/shared/ui/page';
import { Notice, QueryState } from '@/shared/ui/states';
import { sourceRowsQuery } from './indicatorQueries';
import {
  figureKey,
  isBehind,
  type PeriodRow,
  periodLabel,
  pointKey,
  TOTAL,
  targetKey,
} from './series';
import { useComputedName, useFigureWords, useGroupName, useWords } from './words';

interface Props {
  /** Key of the point, as the URL has it. */
  id: string;
  series: IndicatorSeries;
  rows: readonly PeriodRow[];
  group: string;
  onClose: () => void;
}

/** The rows behind a point of the chart, and what other sources say of the same. */
export function PointPanel({ id, series, rows, group, onClose }: Props) {
  const t = useText('indicator');
  const groupName = useGroupName();
  const { title } = useWords(series.indicator);
  const row = rows.find((one) =>
    [
      ...[...one.recorded, ...one.computed].map(pointKey),
      ...one.targets.map(targetKey),
      ...one.published.map(figureKey),
    ].includes(id),
  );
  const point = [...(row?.recorded ?? []), ...(row?.computed ?? [])].find(
    (one) => pointKey(one) === id,
  );
  const target = row?.targets.find((one) => targetKey(one) === id);
  const figure = row?.published.find((one) => figureKey(one) === id);
  const words = [
    title,
    group === TOTAL ? '' : groupName(group),
    row ? periodLabel(row.from, row.to) : '',
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <SidePanel title={t(target ? 'point.target' : 'point.title')} onClose={onClose}>
      {!row && <p className="muted">{t('point.gone')}</p>}
      {row && point && <PointSources series={series} point={point} row={row} title={words} />}
      {target && <TargetSources series={series} target={target} title={words} />}
      {row && figure && <FigureFacts series={series} figure={figure} row={row} title={words} />}
    </SidePanel>
  );
}

/** What each row adds to the figure: of a ratio its counts, of anything else its value. */
function contributions(
  found: readonly (Result | Target)[],
  point: { value?: number; numerator?: number; denominator?: number; origin: string },
): Pick<FigureSourcesData, 'items' | 'matches'> {
  const isRatio = point.numerator !== undefined;
  const item = (row: Result | Target, side: string, contribution: number) => ({
    resource: 'effectiveOn' in row ? 'results' : 'targets',
    id: row.id,
    side,
    contribution,
    label: row.unitName,
    unitId: row.unitId,
    line: 'activityCode' in row ? row.activityCode : undefined,
    periodFrom: row.periodFrom,
    periodTo: 'effectiveOn' in row ? row.effectiveOn : row.periodTo,
    synthetic: row.synthetic,
    citation: row.citation,
  });
  const items = found.flatMap((row) =>
    isRatio
      ? [item(row, 'NUMERATOR', row.numerator ?? 0), item(row, 'DENOMINATOR', row.denominator ?? 0)]
      : [item(row, 'VALUE', row.value ?? 0)],
  );
  const sum = (side: string) =>
    items.reduce((all, one) => all + (one.side === side ? one.contribution : 0), 0);
  const isEqual = (a: number, b: number | undefined) =>
    b !== undefined && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
  let matches = isEqual(sum('VALUE'), point.value);
  if (isRatio) {
    matches =
      isEqual(sum('NUMERATOR'), point.numerator) && isEqual(sum('DENOMINATOR'), point.denominator);
  }
  if (point.origin === 'OBSERVED') {
    matches = items.length > 0 && isEqual(sum('VALUE') / items.length, point.value);
  }
  return { items, matches };
}

function PointSources({
  series,
  point,
  row,
  title,
}: {
  series: IndicatorSeries;
  point: IndicatorSeriesPoint;
  row: PeriodRow;
  title: string;
}) {
  const t = useText('indicator');
  const words = useWords(series.indicator);
  const computedName = useComputedName();
  const found = useQuery(sourceRowsQuery(point.sources));
  const others = row.recorded.filter((one) => one !== point);
  let method = computedName(point);
  if (point.origin === 'RECORDED') method = t('point.recorded');
  if (point.origin === 'OBSERVED') method = t('point.mean', { count: point.sourceCount });
  return (
    <QueryState query={found} what={t('point.title')}>
      {(all) => {
        const behind = all.filter((one) => isBehind(one, point));
        return (
          <>
            {point.origin === 'RECORDED' && (
              <Status tone={point.official ? 'ok' : 'plain'}>
                {point.official ? t('values.official') : t('values.other')}
              </Status>
            )}
            {point.effectiveOn > series.asOf && <Notice>{t('point.afterCutOff')}</Notice>}
            {behind.length < point.sourceCount && (
              <Notice>
                {t('point.notAllRows', { shown: behind.length, count: point.sourceCount })}
              </Notice>
            )}
            <FigureSources
              sources={{
                title,
                unit: words.unit,
                method,
                value: point.value,
                numerator: point.numerator,
                denominator: point.denominator,
                state: 'VALUE',
                provenance: point.provenance,
                asOf: series.asOf,
                block: series.block,
                ...contributions(behind, point),
              }}
              format={words.write}
              unit={words.unit}
              rateDigits={series.indicator.decimals}
            />
            {point.note && <p className="note">{point.note}</p>}
            {others.length > 0 && (
              <div className="indicator-others">
                <h3>{t('point.others')}</h3>
                <ul>
                  {others.map((one) => (
                    <li key={pointKey(one)}>
                      <strong data-value={one.value}>
                        {one.value === undefined ? '–' : words.write(one.value)}
                      </strong>{' '}
                      {one.official && <Status tone="ok">{t('values.official')}</Status>}
                      <span className="note">{one.citation}</span>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {point.resultId && (
              <p>
                <Link
                  to={paths.indicator(series.indicator.id, 'results')}
                  search={{ edit: point.resultId } as never}
                >
                  {t('point.openResult')}
                </Link>
              </p>
            )}
          </>
        );
      }}
    </QueryState>
  );
}

function TargetSources({
  series,
  target,
  title,
}: {
  series: IndicatorSeries;
  target: IndicatorSeriesTarget;
  title: string;
}) {
  const t = useText('indicator');
  const words = useWords(series.indicator);
  const computedName = useComputedName();
  const found = useQuery(sourceRowsQuery(target.sources));
  const decision = target.decision ?? target.citation;
  const band =
    target.valueLow !== undefined && target.valueHigh !== undefined
      ? `${words.write(target.valueLow)}–${words.write(target.valueHigh)} ${words.unit}`
      : undefined;
  return (
    <QueryState query={found} what={t('point.target')}>
      {(all) => {
        const behind = all.filter((one) => isBehind(one, target));
        return (
          <>
            {behind.length < target.sourceCount && (
              <Notice>
                {t('point.notAllRows', { shown: behind.length, count: target.sourceCount })}
              </Notice>
            )}
            {target.value === undefined ? (
              <div className="source">
                <p className="muted">{title}</p>
                <strong className="source-value">{band}</strong>
              </div>
            ) : (
              <FigureSources
                sources={{
                  title,
                  unit: words.unit,
                  method: target.sourceLevel ? computedName(target) : t('point.recorded'),
                  value: target.value,
                  numerator: target.numerator,
                  denominator: target.denominator,
                  state: 'VALUE',
                  provenance: target.provenance as Provenance,
                  asOf: series.asOf,
                  block: series.block,
                  ...contributions(behind, target),
                }}
                format={words.write}
                unit={words.unit}
                rateDigits={series.indicator.decimals}
              />
            )}
            <Facts
              facts={[
                {
                  label: t('column.period'),
                  value: formatPeriod(target.periodFrom, target.periodTo),
                },
                ...(band ? [{ label: t('values.band'), value: band }] : []),
                ...(decision ? [{ label: t('column.decision'), value: decision }] : []),
              ]}
            />
            {target.targetId && (
              <p>
                <Link
                  to={paths.indicator(series.indicator.id, 'targets')}
                  search={{ edit: target.targetId } as never}
                >
                  {t('point.openTarget')}
                </Link>
              </p>
            )}
          </>
        );
      }}
    </QueryState>
  );
}

function FigureFacts({
  series,
  figure,
  row,
  title,
}: {
  series: IndicatorSeries;
  figure: PublishedFigure;
  row: PeriodRow;
  title: string;
}) {
  const t = useText('indicator');
  const words = useWords(series.indicator);
  const { qualified, unit } = useFigureWords();
  const official = row.recorded.find((one) => one.official);
  return (
    <div className="source">
      <p className="muted">{title}</p>
      <span>
        <strong className="source-value" data-value={figure.value}>
          {qualified(figure)}
        </strong>{' '}
        <span className="muted">{unit(figure.valueUnit)}</span>
      </span>
      <p className="note">{t('point.published')}</p>
      <Facts
        facts={[
          { label: t('column.measure'), value: figure.measure },
          {
            label: t('column.qualifier'),
            value: t(`figure.qualifier.${figure.qualifier}`),
          },
          { label: t('column.unitName'), value: figure.unitName ?? figure.placeNote ?? '–' },
          { label: t('column.period'), value: periodLabel(figure.periodFrom, figure.periodTo) },
          { label: t('column.citation'), value: figure.citation },
          ...(figure.note ? [{ label: t('column.note'), value: figure.note }] : []),
          ...(official?.value === undefined
            ? []
            : [{ label: t('values.official'), value: words.write(official.value) }]),
        ]}
      />
      <p>
        <Link
          to={paths.indicator(series.indicator.id, 'published-figures')}
          search={{ edit: figure.id } as never}
        >
          {t('point.openFigure')}
        </Link>
      </p>
    </div>
  );
}
