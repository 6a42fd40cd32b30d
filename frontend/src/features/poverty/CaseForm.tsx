import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createRuleSetCase,
  deleteRuleSetCase,
  ifMatch,
  type PovertyKind,
  type PovertyStatus,
  type Residence,
  type RuleSet,
  type RuleSetCase,
  replaceRuleSetCase,
  uuidv7,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { ChoiceField, SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { RESIDENCES } from './ruleSetValues';

const STATUSES: readonly PovertyStatus[] = ['POOR', 'NEAR_POOR', 'AVERAGE', 'NOT_POOR'];
const KINDS: readonly PovertyKind[] = ['INCOME', 'DEPRIVATION'];

interface Values {
  title: string;
  residence: Residence;
  income: number | null;
  points: number | null;
  lacks: string[];
  expectedStatus: PovertyStatus;
  expectedKind: PovertyKind | '';
  source: string;
}

/** A household and the result that is expected of a draft. */
export function CaseForm({
  ruleSet,
  one,
  onDone,
}: {
  ruleSet: RuleSet;
  one?: RuleSetCase;
  onDone: () => void;
}) {
  const t = useText('poverty');
  const words = useText('reasoning');
  const shared = useText();
  const { language } = useFormat();
  const queries = useQueryClient();
  const [before] = useState(one);
  const [caseId] = useState(() => one?.id ?? uuidv7());
  const path = { id: ruleSet.id, ruleSetCaseId: caseId };
  const form = useForm<Values>({
    initial: {
      title: before?.title ?? '',
      residence: before?.household.residence ?? 'RURAL',
      income: before?.household.incomeMonthlyPerHead ?? null,
      points: before?.household.incomeScore ?? null,
      lacks: (before?.household.deprivations ?? []).map((lack) => lack.indicator),
      expectedStatus: before?.expectedStatus ?? 'POOR',
      expectedKind: before?.expectedKind ?? '',
      source: before?.source ?? '',
    },
    validate: (values) => {
      const errors: Errors<Values> = {};
      if (!values.title.trim()) {
        errors.title = shared('form.missing', { label: t('case.title') });
      }
      if ((values.income === null) === (values.points === null)) {
        errors.income = t('case.incomeOrPoints');
      }
      return errors;
    },
    onSubmit: async (values) => {
      const body = {
        title: values.title.trim(),
        household: {
          residence: values.residence,
          incomeMonthlyPerHead: values.income ?? undefined,
          incomeScore: values.points ?? undefined,
          deprivations: values.lacks.map((indicator) => ({ indicator })),
        },
        expectedStatus: values.expectedStatus,
        expectedKind: values.expectedKind || undefined,
        source: values.source.trim() || undefined,
      };
      if (before) {
        await replaceRuleSetCase({ path, headers: ifMatch(before), body, throwOnError: true });
      } else {
        await createRuleSetCase({
          path: { id: ruleSet.id },
          body: { id: caseId, ...body },
          throwOnError: true,
        });
      }
      await queries.invalidateQueries();
    },
  });
  const isPoor = form.values.expectedStatus === 'POOR';
  return (
    <>
      <FormFrame
        form={form}
        label={t(before ? 'case.edit' : 'case.add')}
        refusal={t('case.notSaved')}
        onSaved={onDone}
        onDiscard={onDone}
      >
        <TextField form={form} name="title" label={t('case.title')} required wide maxLength={200} />
        <SelectField
          form={form}
          name="residence"
          label={t('column.residence')}
          required
          wide
          options={RESIDENCES.map((value) => ({ value, label: t(`residence.${value}`) }))}
        />
        <NumberField form={form} name="income" label={t('calculator.income')} money digits={0} />
        <NumberField form={form} name="points" label={t('calculator.points')} digits={0} />
        <ChoiceField
          form={form}
          name="lacks"
          label={t('calculator.lacks')}
          wide
          options={ruleSet.indicators.map((indicator) => ({
            value: indicator.code,
            label: language === 'vi' ? indicator.titleVi : indicator.titleEn,
          }))}
        />
        <SelectField
          form={form}
          name="expectedStatus"
          label={t('case.expected')}
          required
          wide
          options={STATUSES.map((value) => ({ value, label: words(`status.${value}`) }))}
        />
        {isPoor && ruleSet.logic === 'INCOME_OR_DEPRIVATION' && (
          <SelectField
            form={form}
            name="expectedKind"
            label={t('case.kind')}
            placeholder=""
            wide
            options={KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
          />
        )}
        <TextField form={form} name="source" label={t('case.source')} wide maxLength={500} />
      </FormFrame>
      {before && (
        <div className="poverty-delete">
          <DeleteButton
            label={t('case.delete')}
            question={t('case.deleteTitle')}
            onDelete={async () => {
              await deleteRuleSetCase({ path, headers: ifMatch(before), throwOnError: true });
              form.reset();
              onDone();
              queries.invalidateQueries();
            }}
          />
        </div>
      )}
    </>
  );
}
