import type { MultidimensionalPoverty } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';

/** H, A and M0 of all together, each with what it is a share of. */
export function PovertyMeasures({ poverty }: { poverty: MultidimensionalPoverty }) {
  const t = useText('deprivation');
  const { number } = useFormat();
  const { total, measure, k } = poverty;
  const rate = (value: number | undefined) =>
    value === undefined ? '–' : number(value, { digits: 3, minDigits: 3 });
  const unit = t(`unit.${measure}`);
  const measures = [
    {
      key: 'H',
      value: total.headcount.value,
      note: t('headcountNote', {
        poor: number(total.headcount.numerator),
        all: number(total.headcount.denominator),
        unit,
        k: number(k * 100),
      }),
    },
    { key: 'A', value: total.intensity.value, note: t('intensityNote') },
    { key: 'M0', value: total.adjustedHeadcount.value, note: t('adjustedNote') },
  ] as const;
  return (
    <>
      <dl className="deprivation-measures">
        {measures.map(({ key, value, note }) => (
          <div key={key}>
            <dt>{t(`figure.${key}`)}</dt>
            <dd>
              <strong>{rate(value)}</strong>
              <span className="note">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {t('counted', { households: number(total.households), persons: number(total.persons) })}
        {total.withoutIndicators > 0 &&
          ` ${t('withoutIndicators', { count: number(total.withoutIndicators) })}`}
      </p>
    </>
  );
}
