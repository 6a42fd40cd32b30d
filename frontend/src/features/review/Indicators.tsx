import type { RuleSet } from '@/api';
import type { Form } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { KEYS, type ReviewValues } from './reviewValues';

/** The indicators of the standard, each answered with one key; of what is lacking, the fact that was seen. */
export function Indicators({
  form,
  standard,
  onToggle,
}: {
  form: Form<ReviewValues>;
  standard: RuleSet;
  onToggle: (code: string) => void;
}) {
  const t = useText('review');
  const { language } = useFormat();
  const { lacks, facts } = form.values;
  return (
    <fieldset className="field field-wide review-indicators">
      <legend className="field-label">
        {t('review.indicators', { count: lacks.length, of: standard.indicators.length })}
      </legend>
      {standard.indicators.map((one, index) => {
        const isLacking = lacks.includes(one.code);
        const name = language === 'vi' ? one.titleVi : one.titleEn;
        const threshold = language === 'vi' ? one.thresholdVi : one.thresholdEn;
        return (
          <div key={one.code} className={isLacking ? 'review-row review-row-lacks' : 'review-row'}>
            <label>
              <input
                type="checkbox"
                className="review-box"
                checked={isLacking}
                onChange={() => onToggle(one.code)}
              />
              <span className="review-key" aria-hidden="true">
                {KEYS[index] ?? ''}
              </span>
              <span>
                {name}
                {threshold && <span className="note review-threshold">{threshold}</span>}
              </span>
              <span className="review-yes-no">
                {t(isLacking ? 'review.lacking' : 'review.notLacking')}
              </span>
            </label>
            {isLacking && (
              <input
                type="text"
                className="control"
                autoComplete="off"
                maxLength={500}
                aria-label={t('review.factOf', { indicator: name })}
                placeholder={t('review.fact')}
                value={facts[one.code] ?? ''}
                onChange={(event) =>
                  form.set('facts', { ...facts, [one.code]: event.target.value })
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
