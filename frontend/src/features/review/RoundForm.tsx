import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createReviewRound,
  deleteReviewRound,
  ifMatch,
  type ProcedureStep,
  type ReviewRound,
  type ReviewRoundInput,
  type ReviewRoundKind,
  replaceReviewRound,
  useRecord,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { LookupField, SelectField, TextField } from '@/shared/form/fields';
import { type Errors, rowOf, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { useSession } from '@/shared/session';
import type { Option } from '@/shared/ui/Combobox';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import {
  earlierRoundsQuery,
  proceduresQuery,
  standardsQuery,
  unitQuery,
  unitsQuery,
} from './reviewQueries';
import './review.css';

interface PeriodRow {
  /** The step. */
  key: ProcedureStep;
  from: string | null;
  until: string | null;
}

interface Values {
  code: string;
  title: string;
  year: string;
  kind: ReviewRoundKind;
  unit: Option | null;
  reviewedOn: string | null;
  ruleSetId: string;
  previousRoundId: string;
  timetable: PeriodRow[];
  note: string;
}

const ALL: readonly ProcedureStep[] = [
  'LIST',
  'SURVEY',
  'VILLAGE_MEETING',
  'POSTING',
  'DISTRICT_OPINION',
  'RECOGNITION',
  'APPROVAL',
];

const rowsOf = (round: ReviewRound | undefined): PeriodRow[] =>
  ALL.map((key) => {
    const period = round?.timetable.find((one) => one.step === key);
    return { key, from: period?.from ?? null, until: period?.until ?? null };
  });

function inputOf(values: Values, steps: readonly ProcedureStep[]): ReviewRoundInput {
  return {
    code: values.code.trim(),
    title: values.title.trim(),
    year: Number(values.year),
    kind: values.kind,
    unitId: values.unit?.id ?? '',
    reviewedOn: values.reviewedOn ?? '',
    ruleSetId: values.ruleSetId || undefined,
    previousRoundId: values.previousRoundId || undefined,
    timetable: values.timetable.flatMap(({ key, from, until }) =>
      from && until && steps.includes(key) ? [{ step: key, from, until }] : [],
    ),
    note: values.note.trim() || undefined,
  };
}

interface Props {
  /** Absent for a new one. */
  round?: ReviewRound;
  onSaved: (id: string) => void;
  onDiscard: () => void;
  onDeleted?: () => void;
}

/** A round of the caller's unit, or of one below it; its day decides which steps there are. */
export function RoundForm({ round, onSaved, onDiscard, onDeleted }: Props) {
  const t = useText('review');
  const shared = useText();
  const queries = useQueryClient();
  const { scope } = useSession();
  const record = useRecord<ReviewRound, ReviewRoundInput>(round, {
    create: createReviewRound,
    replace: replaceReviewRound,
  });
  const { before } = record;
  const [text, setText] = useState('');
  const procedures = useQuery(proceduresQuery());
  const own = useQuery(unitQuery(scope?.id));
  const stepsOn = (day: string | null) =>
    procedures.data?.items
      .find((one) => day && one.validFrom <= day && (!one.validTo || day <= one.validTo))
      ?.steps.map((rule) => rule.step) ?? [];
  const form = useForm<Values>({
    initial: {
      code: before?.code ?? '',
      title: before?.title ?? '',
      year: before ? String(before.year) : '',
      kind: before?.kind ?? 'REGULAR',
      unit: before
        ? { id: before.unitId, label: before.unitName }
        : scope
          ? { id: scope.id, label: scope.name }
          : null,
      reviewedOn: before?.reviewedOn ?? null,
      ruleSetId: before?.ruleSetId ?? '',
      previousRoundId: before?.previousRoundId ?? '',
      timetable: rowsOf(before),
      note: before?.note ?? '',
    },
    pointers: { '/unitId': 'unit' },
    validate: (values) => {
      const errors: Errors<Values> = {};
      for (const name of ['code', 'title', 'year', 'unit', 'reviewedOn'] as const) {
        const value = values[name];
        if (!value || (typeof value === 'string' && !value.trim())) {
          errors[name] = shared('form.missing', { label: t(`form.${name}`) });
        }
      }
      if (values.year.trim() && !/^\d{4}$/.test(values.year.trim())) {
        errors.year = t('form.yearRule');
      }
      for (const { key, from, until } of values.timetable) {
        if ((from === null) !== (until === null)) {
          errors[`timetable/${key}/${from === null ? 'from' : 'until'}`] = t('form.bothDays');
        } else if (from && until && from > until) {
          errors[`timetable/${key}/until`] = t('form.endsBefore');
        }
      }
      return errors;
    },
    onSubmit: async (values) => {
      const body = inputOf(values, stepsOn(values.reviewedOn));
      await record.save(body);
    },
  });
  const { reviewedOn, unit } = form.values;
  const units = useQuery(unitsQuery(text, reviewedOn ?? own.data?.validTo ?? undefined));
  const standards = useQuery(standardsQuery());
  const earlier = useQuery(earlierRoundsQuery(unit?.id));
  const steps = stepsOn(reviewedOn);
  return (
    <>
      <FormFrame
        form={form}
        label={t(before ? 'edit' : 'add')}
        refusal={t('notSaved')}
        onSaved={() => onSaved(record.savedId())}
        onDiscard={onDiscard}
      >
        <TextField form={form} name="title" label={t('form.title')} required maxLength={200} wide />
        <TextField form={form} name="code" label={t('form.code')} required maxLength={30} />
        <TextField form={form} name="year" label={t('form.year')} required maxLength={4} />
        <SelectField
          form={form}
          name="kind"
          label={t('column.kind')}
          required
          options={(['REGULAR', 'INTERIM'] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
          }))}
        />
        <DateField
          form={form}
          name="reviewedOn"
          label={t('form.reviewedOn')}
          hint={t('form.reviewedOnHint')}
          required
          wide
        />
        <LookupField
          form={form}
          name="unit"
          label={t('form.unit')}
          required
          wide
          options={(units.data?.items ?? [])
            .filter((one) => one.level !== 'VILLAGE')
            .map((one) => ({
              id: one.id,
              label: one.name,
              note: [one.parentName, one.code].filter(Boolean).join(' · '),
            }))}
          isSearching={units.isFetching}
          onText={setText}
        />
        <SelectField
          form={form}
          name="ruleSetId"
          label={t('column.ruleSet')}
          placeholder={t('form.standardOfDay')}
          wide
          options={(standards.data?.items ?? []).map((one) => ({
            value: one.id,
            label: one.code,
          }))}
        />
        <SelectField
          form={form}
          name="previousRoundId"
          label={t('column.previous')}
          placeholder={t('baseline')}
          wide
          options={(earlier.data?.items ?? [])
            // The list holds those of the units above and below too.
            .filter((one) => one.unitId === unit?.id)
            .filter((one) => one.id !== before?.id)
            .map((one) => ({ value: one.id, label: `${one.code} · ${one.title}` }))}
        />
        <fieldset className="field field-wide review-timetable">
          <legend className="field-label">{t('form.timetable')}</legend>
          {steps.length === 0 && <p className="note">{t('form.timetableFirst')}</p>}
          {form.values.timetable
            .filter((row) => steps.includes(row.key))
            .map((row) => (
              <fieldset key={row.key} className="review-period">
                <legend>{t(`step.${row.key}`)}</legend>
                <DateField
                  form={rowOf<Values, 'timetable', PeriodRow>(form, 'timetable', row)}
                  name="from"
                  label={t('form.from')}
                />
                <DateField
                  form={rowOf<Values, 'timetable', PeriodRow>(form, 'timetable', row)}
                  name="until"
                  label={t('form.until')}
                />
              </fieldset>
            ))}
        </fieldset>
        <TextField form={form} name="note" label={t('form.note')} maxLength={1000} multiline wide />
      </FormFrame>
      {before && onDeleted && (
        <div className="review-delete">
          <DeleteButton
            label={t('delete')}
            question={t('deleteTitle', { code: before.code })}
            onDelete={async () => {
              await deleteReviewRound({
                path: { id: before.id },
                headers: ifMatch(before),
                throwOnError: true,
              });
              form.reset();
              onDeleted();
              queries.invalidateQueries();
            }}
          />
        </div>
      )}
    </>
  );
}
