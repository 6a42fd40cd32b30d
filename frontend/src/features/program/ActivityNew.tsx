import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ActivityKind, createActivity, type ProgramTree, useIdempotencyKey } from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { DateField, LookupField, NumberField, SelectField, TextField } from '@/shared/form/fields';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import type { Option } from '@/shared/ui/Combobox';
import { ACTIVITY_KINDS, holdersQuery } from './programQueries';

interface Values {
  line: string;
  unit: Option | null;
  code: string;
  title: string;
  kind: ActivityKind | '';
  decision: string;
  startsOn: string | null;
  endsOn: string | null;
  plannedCost: number | null;
  plannedHouseholds: number | null;
}

/** An activity at one place; the line is a sub-project, or a project that has none. */
export function ActivityNew({ tree, onDone }: { tree: ProgramTree; onDone: () => void }) {
  const t = useText('program');
  const shared = useText();
  const { language } = useFormat();
  const { asOf } = useContextSearch();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const [text, setText] = useState('');
  const units = useQuery(holdersQuery(text, asOf));
  const lines = tree.projects.flatMap((project) =>
    project.subProjects.length > 0 ? project.subProjects : [project],
  );
  const form = useForm<Values>({
    initial: {
      line: '',
      unit: null,
      code: '',
      title: '',
      kind: '',
      decision: '',
      startsOn: null,
      endsOn: null,
      plannedCost: null,
      plannedHouseholds: null,
    },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] === '' || values[key] === null
          ? { [key]: shared('form.missing', { label }) }
          : {};
      return {
        ...missing('line', t('column.line')),
        ...missing('unit', t('activity.unit')),
        ...missing('code', t('column.code')),
        ...missing('title', t('activity.name')),
        ...missing('kind', t('activity.kind')),
        ...missing('startsOn', t('activity.startsOn')),
        ...missing('plannedCost', t('activity.plannedCost')),
      };
    },
    onSubmit: async (values) => {
      const line = lines.find((one) => one.id === values.line);
      const { unit, kind, startsOn, plannedCost } = values;
      if (!line || !unit || !kind || !startsOn || plannedCost === null) return;
      const body = {
        projectId: line.projectId,
        subProjectId: line.subProjectId,
        unitId: unit.id,
        unitIds: [unit.id],
        code: values.code.trim(),
        title: values.title.trim(),
        kind,
        decision: values.decision.trim() || undefined,
        startsOn,
        endsOn: values.endsOn ?? undefined,
        plannedCost,
        plannedHouseholds: values.plannedHouseholds ?? undefined,
      };
      await createActivity({
        headers: { 'Idempotency-Key': idempotency.keyFor(body) },
        body,
        throwOnError: true,
      });
      idempotency.succeeded();
    },
  });
  return (
    <FormFrame
      form={form}
      label={t('activity.add')}
      refusal={t('activity.refused')}
      onSaved={() => {
        queries.invalidateQueries();
        onDone();
      }}
      onDiscard={onDone}
    >
      <SelectField
        form={form}
        name="line"
        label={t('column.line')}
        required
        wide
        options={lines.map((one) => ({
          value: one.id,
          label: `${one.code} ${language === 'vi' ? one.titleVi : one.titleEn}`,
        }))}
      />
      <TextField form={form} name="code" label={t('column.code')} required wide />
      <TextField form={form} name="title" label={t('activity.name')} required wide />
      <SelectField
        form={form}
        name="kind"
        label={t('activity.kind')}
        required
        wide
        options={ACTIVITY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <LookupField
        form={form}
        name="unit"
        label={t('activity.unit')}
        required
        wide
        options={(units.data?.items ?? []).map((unit) => ({
          id: unit.id,
          label: unit.name,
          note: [unit.parentName, unit.code].filter(Boolean).join(' · '),
        }))}
        isSearching={units.isFetching}
        onText={setText}
      />
      <DateField form={form} name="startsOn" label={t('activity.startsOn')} required wide />
      <DateField form={form} name="endsOn" label={t('activity.endsOn')} wide />
      <NumberField
        form={form}
        name="plannedCost"
        label={t('activity.costDong')}
        money
        required
        wide
      />
      <NumberField
        form={form}
        name="plannedHouseholds"
        label={t('activity.households')}
        digits={0}
        wide
      />
      <TextField form={form} name="decision" label={t('activity.decision')} wide />
    </FormFrame>
  );
}
