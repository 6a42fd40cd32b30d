import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { IndicatorSeries, IndicatorSeriesTarget } from '@/api';
import { formatPeriod } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { FigureSources } from '@/shared/ui/FigureSources';
import type { Provenance } from '@/shared/ui/figure';
import { Facts } from '@/shared/ui/page';
import { Notice, QueryState } from '@/shared/ui/states';
import { contributions } from './contributions';
import { sourceRowsQuery } from './indicatorQueries';
import { isBehind } from './series';
import { useComputedName, useWords } from './words';

/** The rows behind a target, or its band where the plan gives no single value. */
export function TargetSources({
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
