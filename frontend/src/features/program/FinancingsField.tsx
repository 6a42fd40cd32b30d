import { useQuery } from '@tanstack/react-query';
import { Plus, TriangleAlert, X } from 'lucide-react';
import { type ProgramTree, uuidv7 } from '@/api';
import { SelectField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { useAfterTyping } from '@/shared/form/useAfterTyping';
import { type Form, rowOf } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { type ActivityValues, type FinancingRow, uncovered } from './activityValues';
import { programsQuery, SOURCES } from './programQueries';

const FIELDS = ['programId', 'fundingSource', 'amount'] as const;

/** Planned money by program and source; money of several programs makes the activity an integrated one. */
export function FinancingsField({ form, tree }: { form: Form<ActivityValues>; tree: ProgramTree }) {
  const t = useText('program');
  const { number } = useFormat();
  const { financings } = form.values;
  const rest = uncovered(form.values);
  const adding = useAfterTyping(() =>
    form.set('financings', [
      ...financings,
      {
        key: uuidv7(),
        programId: financings.length === 0 ? tree.program.id : '',
        fundingSource: '',
        amount: financings.length === 0 ? form.values.plannedCost : null,
      },
    ]),
  );
  const remove = (row: FinancingRow) => {
    for (const field of FIELDS) form.refuse(`financings/${row.key}/${field}`, undefined);
    form.set(
      'financings',
      financings.filter((one) => one.key !== row.key),
    );
  };
  return (
    <fieldset className="field field-wide">
      <legend className="field-label">{t('activity.financing')}</legend>
      {financings.map((row, index) => (
        <FinancingFields
          key={row.key}
          form={form}
          row={row}
          number={index + 1}
          onRemove={() => remove(row)}
        />
      ))}
      <div className="spread">
        <Button icon={<Plus size={16} aria-hidden="true" />} {...adding}>
          {t('activity.addFinancing')}
        </Button>
        {financings.length > 0 && rest !== 0 && (
          <span className="note" role="status">
            {rest > 0
              ? t('activity.uncovered', { amount: number(rest) })
              : t('activity.exceeded', { amount: number(-rest) })}
          </span>
        )}
      </div>
      {form.errors.financings && (
        <span className="field-error">
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{form.errors.financings}</span>
        </span>
      )}
    </fieldset>
  );
}

function FinancingFields({
  form,
  row,
  number,
  onRemove,
}: {
  form: Form<ActivityValues>;
  row: FinancingRow;
  number: number;
  onRemove: () => void;
}) {
  const t = useText('program');
  const shared = useText();
  const { language } = useFormat();
  const programs = useQuery(programsQuery()).data?.items ?? [];
  const fields = rowOf(form, 'financings', row);
  const title = t('activity.financingOne', { number });
  const removing = useAfterTyping(onRemove);
  return (
    <fieldset className="program-financing">
      <legend className="sr-only">{title}</legend>
      <SelectField
        form={fields}
        name="programId"
        label={t('column.program')}
        required
        wide
        options={programs.map((one) => ({
          value: one.id,
          label: `${one.code} · ${language === 'vi' ? one.titleVi : one.titleEn}`,
        }))}
      />
      <SelectField
        form={fields}
        name="fundingSource"
        label={t('activity.source')}
        required
        wide
        options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
      />
      <NumberField form={fields} name="amount" label={t('activity.amount')} money required wide />
      <button
        type="button"
        className="icon-button program-financing-remove"
        aria-label={shared('form.remove', { what: title })}
        {...removing}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </fieldset>
  );
}
