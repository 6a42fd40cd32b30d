import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createEvaluation,
  type Evaluation,
  type EvaluationInput,
  type EvaluationKind,
  ifMatch,
  listAdministrativeUnitsOptions,
  listProgramsOptions,
  replaceEvaluation,
  uuidv7,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { LookupField, SelectField, TextField } from '@/shared/form/fields';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import type { Option } from '@/shared/ui/Combobox';
import { PARTICULARS, ParticularsFields } from './ParticularsFields';
import { useTexts } from './words';

const KINDS: readonly EvaluationKind[] = ['START', 'MID_TERM', 'END', 'ANNUAL', 'AD_HOC'];

type Particulars = Record<(typeof PARTICULARS)[number], string>;

export interface Values extends Particulars {
  id: string;
  code: string;
  titleVi: string;
  titleEn: string;
  kind: EvaluationKind;
  programId: string;
  unit: Option | null;
  periodFrom: string | null;
  periodTo: string | null;
  cutOffOn: string | null;
  reportDate: string | null;
}

interface Props {
  evaluation?: Evaluation;
  /** An administrator writes all of it, the team what the report says of itself. */
  whole: boolean;
  onDone: (id: string) => void;
}

function startOf(evaluation: Evaluation | undefined): Values {
  const particulars = Object.fromEntries(
    PARTICULARS.map((name) => [name, evaluation?.[name] ?? '']),
  ) as Particulars;
  return {
    ...particulars,
    id: evaluation?.id ?? uuidv7(),
    code: evaluation?.code ?? '',
    titleVi: evaluation?.titleVi ?? '',
    titleEn: evaluation?.titleEn ?? '',
    kind: (evaluation?.kind ?? '') as EvaluationKind,
    programId: evaluation?.programId ?? '',
    unit: evaluation ? { id: evaluation.unitId, label: evaluation.unitName } : null,
    periodFrom: evaluation?.periodFrom ?? null,
    periodTo: evaluation?.periodTo ?? null,
    cutOffOn: evaluation?.cutOffOn ?? null,
    reportDate: evaluation?.reportDate ?? null,
  };
}

/** The head of an evaluation: what is evaluated, up to which day, and what the report says of itself. */
export function EvaluationForm({ evaluation, whole, onDone }: Props) {
  const t = useText('evaluation');
  const shared = useText();
  const read = useTexts();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const programs = useQuery(listProgramsOptions({ query: { sort: 'code', limit: 100 } }));
  const form = useForm<Values>({
    initial: startOf(evaluation),
    pointers: { '/unitId': 'unit' },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] ? {} : { [key]: shared('form.missing', { label }) };
      const { periodFrom, periodTo, cutOffOn } = values;
      const isOutside =
        periodFrom && periodTo && cutOffOn && (cutOffOn < periodFrom || cutOffOn > periodTo);
      return {
        ...missing('code', t('column.code')),
        ...missing('titleVi', t('form.titleVi')),
        ...missing('titleEn', t('form.titleEn')),
        ...missing('kind', t('terms.kind')),
        ...missing('programId', t('terms.program')),
        ...missing('unit', t('column.unit')),
        ...missing('periodFrom', t('head.periodFrom')),
        ...missing('periodTo', t('head.periodTo')),
        ...missing('cutOffOn', t('column.cutOff')),
        ...(isOutside ? { cutOffOn: t('head.cutOffOutside') } : {}),
      };
    },
    onSubmit: async (values) => {
      const { id, unit, periodFrom, periodTo, cutOffOn, reportDate, ...rest } = values;
      if (!unit || !periodFrom || !periodTo || !cutOffOn) return;
      const said = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value.trim() !== ''),
      ) as Omit<EvaluationInput, 'unitId' | 'periodFrom' | 'periodTo' | 'cutOffOn'>;
      const body: EvaluationInput = {
        ...said,
        unitId: unit.id,
        periodFrom,
        periodTo,
        cutOffOn,
        reportDate: reportDate ?? undefined,
      };
      if (evaluation) {
        await replaceEvaluation({
          path: { id },
          headers: ifMatch(evaluation),
          body,
          throwOnError: true,
        });
      } else await createEvaluation({ body: { id, ...body }, throwOnError: true });
      await queries.invalidateQueries();
    },
  });
  // Places are those of the day that the evaluation looks at.
  const units = useQuery({
    ...listAdministrativeUnitsOptions({
      query: {
        q: text || undefined,
        aboveLevel: 'VILLAGE',
        asOf: form.values.cutOffOn ?? undefined,
        limit: 12,
      },
    }),
    placeholderData: keepPreviousData,
    enabled: whole,
  });
  return (
    <FormFrame
      form={form}
      label={evaluation ? t('head.edit') : t('head.add')}
      saveLabel={evaluation ? undefined : t('head.save')}
      refusal={t('head.notSaved')}
      onSaved={() => onDone(form.values.id)}
      onDiscard={() => onDone(evaluation?.id ?? '')}
    >
      {whole && (
        <>
          <TextField form={form} name="code" label={t('column.code')} required maxLength={40} />
          <SelectField
            form={form}
            name="kind"
            label={t('terms.kind')}
            required
            options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <TextField
            form={form}
            name="titleVi"
            label={t('form.titleVi')}
            required
            wide
            maxLength={500}
          />
          <TextField
            form={form}
            name="titleEn"
            label={t('form.titleEn')}
            required
            wide
            maxLength={500}
          />
          <SelectField
            form={form}
            name="programId"
            label={t('terms.program')}
            required
            wide
            options={(programs.data?.items ?? []).map((one) => ({
              value: one.id,
              label: `${one.code} ${read(one, 'title')}`,
            }))}
          />
          <DateField form={form} name="periodFrom" label={t('head.periodFrom')} required />
          <DateField form={form} name="periodTo" label={t('head.periodTo')} required />
          <DateField
            form={form}
            name="cutOffOn"
            label={t('column.cutOff')}
            hint={t('head.cutOffHint')}
            required
            wide
          />
          <LookupField
            form={form}
            name="unit"
            label={t('column.unit')}
            required
            wide
            hint={t('head.unitHint')}
            isSearching={units.isFetching}
            onText={setText}
            options={(units.data?.items ?? []).map((unit) => ({
              id: unit.id,
              label: unit.name,
              note: [unit.parentName, unit.code].filter(Boolean).join(' · '),
            }))}
          />
        </>
      )}
      <TextField form={form} name="decision" label={t('terms.decision')} wide maxLength={500} />
      {evaluation && <ParticularsFields form={form} />}
    </FormFrame>
  );
}
