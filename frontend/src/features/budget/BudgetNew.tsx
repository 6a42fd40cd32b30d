import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import {
  type BudgetInput,
  type CapitalType,
  createBudget,
  type FundingSource,
  useIdempotencyKey,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { LookupField, NumberField, SelectField, TextField } from '@/shared/form/fields';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useMay } from '@/shared/session';
import type { Option } from '@/shared/ui/Combobox';
import { SidePanel } from '@/shared/ui/page';
import { NoPermission } from '@/shared/ui/states';
import { holdersQuery, projectsQuery, SOURCES, subProjectsQuery } from './budgetQueries';

interface Values {
  projectId: string;
  subProjectId: string;
  fiscalYear: number | null;
  fundingSource: FundingSource | '';
  capitalType: Exclude<CapitalType, 'MIXED'> | '';
  unit: Option | null;
  note: string;
}

export function NewBudget({ onClose }: { onClose: () => void }) {
  const t = useText('budget');
  const may = useMay();
  return (
    <SidePanel title={t('new.title')} onClose={onClose}>
      {may('officer') ? <BudgetForm onClose={onClose} /> : <NoPermission />}
    </SidePanel>
  );
}

function BudgetForm({ onClose }: { onClose: () => void }) {
  const t = useText('budget');
  const shared = useText();
  const { language } = useFormat();
  const { asOf } = useContextSearch();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const idempotency = useIdempotencyKey();
  const created = useRef<string>(undefined);
  const [text, setText] = useState('');
  const projects = useQuery(projectsQuery()).data?.items ?? [];
  const units = useQuery(holdersQuery(text, asOf));

  const form = useForm<Values>({
    initial: {
      projectId: '',
      subProjectId: '',
      fiscalYear: null,
      fundingSource: '',
      capitalType: '',
      unit: null,
      note: '',
    },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] ? {} : { [key]: shared('form.missing', { label }) };
      const project = projects.find((one) => one.id === values.projectId);
      return {
        ...missing('projectId', t('new.project')),
        ...(project?.hasSubProjects ? missing('subProjectId', t('new.subProject')) : {}),
        ...missing('fiscalYear', t('column.fiscalYear')),
        ...missing('fundingSource', t('column.fundingSource')),
        ...missing('capitalType', t('column.capitalType')),
        ...missing('unit', t('column.unitName')),
      };
    },
    onSubmit: async (values) => {
      const { fiscalYear, fundingSource, capitalType, unit } = values;
      if (!fiscalYear || !fundingSource || !capitalType || !unit) return;
      const body: BudgetInput = {
        projectId: values.projectId,
        subProjectId: values.subProjectId || undefined,
        fiscalYear,
        fundingSource,
        capitalType,
        unitId: unit.id,
        note: values.note.trim() || undefined,
        synthetic: false,
      };
      const { data } = await createBudget({
        headers: { 'Idempotency-Key': idempotency.keyFor(body) },
        body,
        throwOnError: true,
      });
      idempotency.succeeded();
      created.current = data.id;
    },
  });

  const project = projects.find((one) => one.id === form.values.projectId);
  const subProjects = useQuery({
    ...subProjectsQuery(form.values.projectId),
    enabled: project?.hasSubProjects === true,
  });
  const lines = (
    items: readonly { id: string; code: string; titleVi: string; titleEn: string }[],
  ) =>
    items.map((one) => ({
      value: one.id,
      label: `${one.code} ${language === 'vi' ? one.titleVi : one.titleEn}`,
    }));
  const projectOptions = projects.map((one) => ({
    value: one.id,
    label: `${one.programCode} ${one.code} ${language === 'vi' ? one.titleVi : one.titleEn}`,
  }));

  return (
    <FormFrame
      form={form}
      label={t('new.title')}
      refusal={t('new.refused')}
      onSaved={() => {
        queries.invalidateQueries();
        if (created.current) navigate({ to: paths.budget(created.current) } as never);
      }}
      onDiscard={onClose}
    >
      <SelectField
        form={form}
        name="projectId"
        label={t('new.project')}
        required
        wide
        options={projectOptions}
      />
      {project?.hasSubProjects && (
        <SelectField
          form={form}
          name="subProjectId"
          label={t('new.subProject')}
          required
          wide
          options={lines(
            (subProjects.data?.items ?? []).filter((one) => one.projectId === project.id),
          )}
        />
      )}
      <NumberField
        form={form}
        name="fiscalYear"
        label={t('column.fiscalYear')}
        digits={0}
        required
        wide
      />
      <SelectField
        form={form}
        name="fundingSource"
        label={t('column.fundingSource')}
        required
        wide
        options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
      />
      <SelectField
        form={form}
        name="capitalType"
        label={t('column.capitalType')}
        required
        wide
        options={(['INVESTMENT', 'RECURRENT'] as const).map((value) => ({
          value,
          label: t(`capital.${value}`),
        }))}
      />
      <LookupField
        form={form}
        name="unit"
        label={t('column.unitName')}
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
      <TextField form={form} name="note" label={t('column.note')} multiline wide />
    </FormFrame>
  );
}
