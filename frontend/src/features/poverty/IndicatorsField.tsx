import { Plus, X } from 'lucide-react';
import { uuidv7 } from '@/api';
import { SelectField, TextField } from '@/shared/form/fields';
import { useAfterTyping } from '@/shared/form/useAfterTyping';
import { type Form, rowOf } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { DIMENSIONS, emptyIndicator, type IndicatorRow, type RuleSetValues } from './ruleSetValues';

const MOST = 30;
const EVIDENCES = ['CONFIRMED', 'UNVERIFIED'] as const;

/** Each service with the threshold from which on a household is deprived of it. */
export function IndicatorsField({ form }: { form: Form<RuleSetValues> }) {
  const t = useText('poverty');
  const { indicators } = form.values;
  const set = (rows: IndicatorRow[]) => form.set('indicators', rows);
  const adding = useAfterTyping(() => set([...indicators, emptyIndicator(uuidv7())]));
  const remove = (row: IndicatorRow) => {
    for (const field of Object.keys(row)) {
      form.refuse(`indicators/${row.key}/${field}`, undefined);
    }
    set(indicators.filter((one) => one.key !== row.key));
  };
  return (
    <fieldset className="field field-wide">
      <legend className="field-label">{t('indicators')}</legend>
      {indicators.map((row, index) => (
        <IndicatorFields
          key={row.key}
          form={form}
          row={row}
          number={index + 1}
          onRemove={indicators.length > 1 ? () => remove(row) : undefined}
        />
      ))}
      {indicators.length < MOST && (
        <div>
          <Button icon={<Plus size={16} aria-hidden="true" />} {...adding}>
            {t('form.addIndicator')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function IndicatorFields({
  form,
  row,
  number,
  onRemove,
}: {
  form: Form<RuleSetValues>;
  row: IndicatorRow;
  number: number;
  onRemove?: () => void;
}) {
  const t = useText('poverty');
  const shared = useText();
  const fields = rowOf(form, 'indicators', row);
  const title = t('form.indicator', { number });
  const removing = useAfterTyping(() => onRemove?.());
  return (
    <fieldset className="poverty-row">
      <legend>{title}</legend>
      {onRemove && (
        <button
          type="button"
          className="icon-button poverty-row-remove"
          aria-label={shared('form.remove', { what: title })}
          {...removing}
        >
          <X size={16} aria-hidden="true" />
        </button>
      )}
      <TextField form={fields} name="code" label={t('column.code')} required maxLength={40} />
      <SelectField
        form={fields}
        name="dimension"
        label={t('column.dimension')}
        required
        options={DIMENSIONS.map((value) => ({ value, label: t(`dimension.${value}`) }))}
      />
      <TextField form={fields} name="titleVi" label={t('form.nameVi')} required maxLength={200} />
      <TextField form={fields} name="titleEn" label={t('form.nameEn')} required maxLength={200} />
      <TextField
        form={fields}
        name="thresholdVi"
        label={t('form.thresholdVi')}
        maxLength={500}
        multiline
        wide
      />
      <TextField
        form={fields}
        name="thresholdEn"
        label={t('form.thresholdEn')}
        maxLength={500}
        multiline
        wide
      />
      <SelectField
        form={fields}
        name="evidence"
        label={t('column.evidence')}
        required
        options={EVIDENCES.map((value) => ({ value, label: t(`evidence.${value}`) }))}
      />
    </fieldset>
  );
}
