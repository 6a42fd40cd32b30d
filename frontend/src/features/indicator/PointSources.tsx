import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { IndicatorSeries, IndicatorSeriesPoint } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { FigureSources } from '@/shared/ui/FigureSources';
import { Status } from '@/shared/ui/marks';
import { Notice, QueryState } from '@/shared/ui/states';
import { contributions } from './contributions';
import { sourceRowsQuery } from './indicatorQueries';
import { isBehind, type PeriodRow, pointKey } from './series';
import { useComputedName, useWords } from './words';

/** The rows behind a recorded, observed or computed figure, and what others recorded for the same period. */
export function PointSources({
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
