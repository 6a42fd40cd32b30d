import { Link } from '@tanstack/react-router';
import type { IndicatorSeries, PublishedFigure } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { Facts, SidePanel } from '@/shared/ui/page';
import { PointSources } from './PointSources';
import { figureKey, type PeriodRow, periodLabel, pointKey, TOTAL, targetKey } from './series';
import { TargetSources } from './TargetSources';
import { useFigureWords, useGroupName, useWords } from './words';

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
