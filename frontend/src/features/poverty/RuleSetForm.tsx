import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createRuleSet, deleteRuleSet, ifMatch, type RuleSet, replaceRuleSet, uuidv7 } from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { LookupField, SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { IndicatorsField } from './IndicatorsField';
import { LinesField } from './LinesField';
import { nationalQuery, provincesQuery } from './povertyQueries';
import {
  bodyOf,
  LOGICS,
  missingOf,
  notRising,
  type RuleSetValues,
  valuesOf,
} from './ruleSetValues';

const EVIDENCES = ['CONFIRMED', 'UNVERIFIED'] as const;

interface Props {
  /** The draft that is changed. */
  ruleSet?: RuleSet;
  /** What a new one begins with. */
  copied?: RuleSet;
  onSaved: (id: string) => void;
  /** Nothing was changed after all. */
  onDone: () => void;
  onDeleted?: () => void;
}

/** A poverty standard as a draft: whom it is for, when it holds, its lines and indicators. */
export function RuleSetForm({ ruleSet, copied, onSaved, onDone, onDeleted }: Props) {
  const t = useText('poverty');
  const shared = useText();
  const queries = useQueryClient();
  // What the form began with names the version that is replaced, whatever is fetched meanwhile.
  const [before] = useState(ruleSet);
  const [id] = useState(() => ruleSet?.id ?? uuidv7());
  const [text, setText] = useState('');
  const provinces = useQuery(provincesQuery(text));
  const national = useQuery(nationalQuery()).data?.items ?? [];
  const form = useForm<RuleSetValues>({
    initial: {
      ...valuesOf(before ?? copied, uuidv7),
      ...(copied ? { code: '', validFrom: null, validTo: null } : {}),
    },
    pointers: { '/unitId': 'unit' },
    validate: (values) => {
      const missing = Object.fromEntries(
        missingOf(values).map((name) => [name, shared('form.required')]),
      );
      const falling = Object.fromEntries(notRising(values).map((name) => [name, t('form.rises')]));
      const errors: Errors<RuleSetValues> = { ...falling, ...missing };
      if (values.code && !/^[A-Z0-9.-]{2,40}$/.test(values.code)) errors.code = t('form.codeRule');
      if (values.validFrom && values.validTo && values.validTo < values.validFrom) {
        errors.validTo = t('form.endsBefore');
      }
      for (const row of values.indicators) {
        if (row.code && !/^[A-Z][A-Z0-9_]{1,39}$/.test(row.code)) {
          errors[`indicators/${row.key}/code`] = t('form.indicatorCodeRule');
        }
      }
      return errors;
    },
    onSubmit: async (values) => {
      const body = bodyOf(values);
      if (before) {
        await replaceRuleSet({
          path: { id },
          headers: ifMatch(before),
          body,
          throwOnError: true,
        });
      } else await createRuleSet({ body: { id, ...body }, throwOnError: true });
      await queries.invalidateQueries();
    },
  });
  const wide = { form, wide: true, required: true };
  return (
    <>
      <FormFrame
        form={form}
        label={t(before ? 'edit' : 'add')}
        refusal={t('notSaved')}
        onSaved={() => onSaved(id)}
        onDiscard={onDone}
      >
        <TextField {...wide} name="code" label={t('column.code')} maxLength={40} />
        <TextField {...wide} name="titleVi" label={t('form.titleVi')} maxLength={300} multiline />
        <TextField {...wide} name="titleEn" label={t('form.titleEn')} maxLength={300} multiline />
        <LookupField
          form={form}
          name="unit"
          label={t('form.unit')}
          hint={t('form.unitHint')}
          wide
          options={(provinces.data?.items ?? []).map((one) => ({ id: one.id, label: one.name }))}
          isSearching={provinces.isFetching}
          onText={setText}
        />
        {form.values.unit && (
          <SelectField
            {...wide}
            name="baseId"
            label={t('form.base')}
            options={national
              .filter((one) => !one.unitId && one.id !== id)
              .map((one) => ({ value: one.id, label: one.code }))}
          />
        )}
        <DateField {...wide} name="validFrom" label={t('form.validFrom')} />
        <DateField form={form} wide name="validTo" label={t('form.validTo')} />
        <TextField
          {...wide}
          name="legalBasis"
          label={t('column.legalBasis')}
          maxLength={500}
          multiline
        />
        <SelectField
          {...wide}
          name="evidence"
          label={t('column.evidence')}
          options={EVIDENCES.map((value) => ({ value, label: t(`evidence.${value}`) }))}
        />
        <SelectField
          {...wide}
          name="logic"
          label={t('column.logic')}
          hint={t(`logicHint.${form.values.logic}`)}
          options={LOGICS.map((value) => ({ value, label: t(`logic.${value}`) }))}
        />
        <NumberField
          {...wide}
          name="minDeprivations"
          label={t('column.minDeprivations')}
          digits={0}
        />
        <NumberField
          {...wide}
          name="pointsPerDeprivation"
          label={t('column.pointsPerDeprivation')}
          digits={0}
        />
        <LinesField form={form} />
        <IndicatorsField form={form} />
      </FormFrame>
      {before && (
        <div className="poverty-delete">
          <DeleteButton
            label={t('delete')}
            question={t('deleteTitle', { code: before.code })}
            onDelete={async () => {
              await deleteRuleSet({ path: { id }, headers: ifMatch(before), throwOnError: true });
              form.reset();
              onDeleted?.();
              queries.invalidateQueries();
            }}
          >
            {t('deleteText')}
          </DeleteButton>
        </div>
      )}
    </>
  );
}
