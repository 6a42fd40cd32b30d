import type { Household, PovertyLogic } from '@/api';
import { DateField } from '@/shared/form/DateField';
import { ChoiceField, SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import type { Form } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { CHILD_COUNTS, KINDS, type ReviewValues, STATUSES, TRAITS } from './reviewValues';

/** What the official tables ask beyond the result; mostly as the registry has it. */
export function MoreFields({
  form,
  household,
}: {
  form: Form<ReviewValues>;
  household: Household;
}) {
  const t = useText('review');
  const { number } = useFormat();
  return (
    <details className="field-wide review-more">
      <summary>{t('more.title')}</summary>
      <div className="form-fields">
        <DateField form={form} name="reviewedOn" label={t('column.reviewedOn')} />
        <NumberField
          form={form}
          name="persons"
          label={t('more.persons')}
          hint={t('more.personsHint', { number: number(household.memberCount) })}
          digits={0}
        />
        <ChoiceField
          form={form}
          name="traits"
          label={t('more.traits')}
          wide
          options={TRAITS.map((value) => ({ value, label: t(`trait.${value}`) }))}
        />
        <SelectField
          form={form}
          name="agricultural"
          label={t('more.agricultural')}
          placeholder={t('more.notSaid')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`more.${value}`) }))}
        />
        {CHILD_COUNTS.map((name) => (
          <NumberField
            key={name}
            form={form}
            name={name}
            label={t(`children.${name}`)}
            hint={name === 'undernourishedChildCount' ? undefined : t('more.asRegistered')}
            digits={0}
          />
        ))}
        <NumberField
          form={form}
          name="childDeprivationCount"
          label={t('more.childDeprivations')}
          digits={0}
        />
        <TextField form={form} name="note" label={t('form.note')} maxLength={1000} multiline wide />
      </div>
    </details>
  );
}

/** Another result than the computed one, which needs a reason and a decision; both stay in sight. */
export function OverrideFields({ form, logic }: { form: Form<ReviewValues>; logic: PovertyLogic }) {
  const t = useText('review');
  const words = useText('reasoning');
  const { status } = form.values;
  return (
    <details className="field-wide review-more" open={status !== '' || undefined}>
      <summary>{t('override.title')}</summary>
      <p className="note">{t('override.text')}</p>
      <div className="form-fields">
        <SelectField
          form={form}
          name="status"
          label={t('override.status')}
          placeholder={t('override.computed')}
          options={STATUSES.map((value) => ({ value, label: words(`status.${value}`) }))}
        />
        {status === 'POOR' && logic === 'INCOME_OR_DEPRIVATION' && (
          <SelectField
            form={form}
            name="kind"
            label={t('override.kind')}
            placeholder=""
            options={KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
          />
        )}
        <TextField
          form={form}
          name="decisionNumber"
          label={t('override.decisionNumber')}
          maxLength={100}
        />
        <TextField form={form} name="reason" label={t('override.reason')} maxLength={500} wide />
      </div>
    </details>
  );
}
