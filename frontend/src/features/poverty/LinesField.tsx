import { ChoiceField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Form, rowOf } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { limitName } from '@/shared/ui/Reasoning';
import {
  isUsed,
  LINE_LIMITS,
  type LineLimit,
  type LineRow,
  type RuleSetValues,
} from './ruleSetValues';

/** The rural and the urban line, each with its limits in rising order. */
export function LinesField({ form }: { form: Form<RuleSetValues> }) {
  const t = useText('poverty');
  return (
    <fieldset className="field field-wide">
      <legend className="field-label">{t('lines')}</legend>
      {form.values.lines.map((row) => (
        <LineFields key={row.key} form={form} row={row} />
      ))}
    </fieldset>
  );
}

function LineFields({ form, row }: { form: Form<RuleSetValues>; row: LineRow }) {
  const t = useText('poverty');
  const fields = rowOf(form, 'lines', row);
  const { logic } = form.values;
  const labelOf = (limit: LineLimit) => {
    const name = t(`limit.${limitName(LINE_LIMITS[limit], logic)}`);
    return limit.startsWith('score') ? name : t('form.income', { limit: name });
  };
  const limits = (Object.keys(LINE_LIMITS) as LineLimit[]).filter((limit) => isUsed(limit, logic));
  return (
    <fieldset className="poverty-row">
      <legend>{t(`residence.${row.key}`)}</legend>
      {limits.map((limit) => (
        <NumberField
          key={limit}
          form={fields}
          name={limit}
          label={labelOf(limit)}
          required={limit === 'incomeLow' || limit === 'incomeHigh'}
          money={!limit.startsWith('score')}
          digits={0}
        />
      ))}
      <ChoiceField
        form={fields}
        name="unverified"
        label={t('form.unverified')}
        wide
        options={limits.map((limit) => ({
          value: LINE_LIMITS[limit],
          label: t(`limit.${limitName(LINE_LIMITS[limit], logic)}`),
        }))}
      />
    </fieldset>
  );
}
