import type { MultidimensionalPoverty } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Section } from '@/shared/ui/page';

/** What people lack: all who are deprived (light) and the poor among them (dark), and what each lack adds to M0. */
export function IndicatorProfile({ poverty }: { poverty: MultidimensionalPoverty }) {
  const t = useText('deprivation');
  const { percent } = useFormat();
  const share = (ratio: { numerator: number; denominator: number }) =>
    percent(ratio.numerator, ratio.denominator) ?? '–';
  const width = (ratio: { value?: number }) => `${100 * (ratio.value ?? 0)}%`;
  const rows = poverty.total.indicators
    .map((one) => ({
      ...one,
      weight: poverty.weights.find(({ indicator }) => indicator === one.indicator),
    }))
    .sort((one, other) => other.rawHeadcount.numerator - one.rawHeadcount.numerator);
  return (
    <Section title={t('profile')} note={t('profileNote', { unit: t(`unit.${poverty.measure}`) })}>
      <table className="deprivation-profile">
        <caption className="sr-only">{t('profile')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.indicator')}</th>
            <th scope="col" aria-hidden="true" className="deprivation-bar-head" />
            <th scope="col" className="numeric">
              {t('column.raw')}
            </th>
            <th scope="col" className="numeric">
              {t('column.censored')}
            </th>
            <th scope="col" className="numeric">
              {t('column.contribution')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator, weight, rawHeadcount, censoredHeadcount, contribution }) => (
            <tr key={indicator}>
              <th scope="row">{weight?.title ?? indicator}</th>
              <td aria-hidden="true" className="deprivation-bar-cell">
                <span className="deprivation-bar" style={{ width: width(rawHeadcount) }} />
                <span
                  className="deprivation-bar deprivation-bar-poor"
                  style={{ width: width(censoredHeadcount) }}
                />
              </td>
              <td className="numeric" data-label={t('column.raw')}>
                {share(rawHeadcount)}
              </td>
              <td className="numeric" data-label={t('column.censored')}>
                {share(censoredHeadcount)}
              </td>
              <td className="numeric" data-label={t('column.contribution')}>
                {share(contribution)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
