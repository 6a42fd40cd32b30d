import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CapitalType, FundingSource } from '@/api';
import { LookupField, SelectField } from '@/shared/form/fields';
import { LookupListField } from '@/shared/form/LookupListField';
import { NumberField } from '@/shared/form/NumberField';
import type { Form } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import type { Option } from '@/shared/ui/Combobox';
import {
  activitiesQuery,
  activityQuery,
  holdersQuery,
  projectsQuery,
  SOURCES,
  subProjectsQuery,
} from './budgetQueries';

/** A budget line as it is typed. */
export interface BudgetValues {
  projectId: string;
  subProjectId: string;
  fiscalYear: number | null;
  fundingSource: FundingSource | '';
  capitalType: Exclude<CapitalType, 'MIXED'> | '';
  unit: Option | null;
  /** At most one: the activity that the line is for. */
  activity: Option[];
  note: string;
}

/** Which project or sub-project, of which year, source and kind of capital. */
export function LineFields({ form }: { form: Form<BudgetValues> }) {
  const t = useText('budget');
  const { language } = useFormat();
  const projects = useQuery(projectsQuery()).data?.items ?? [];
  const project = projects.find((one) => one.id === form.values.projectId);
  const subProjects = useQuery({
    ...subProjectsQuery(form.values.projectId),
    enabled: project?.hasSubProjects === true,
  });
  const titleOf = (one: { code: string; titleVi: string; titleEn: string }) =>
    `${one.code} ${language === 'vi' ? one.titleVi : one.titleEn}`;
  return (
    <>
      <SelectField
        form={form}
        name="projectId"
        label={t('new.project')}
        required
        wide
        options={projects.map((one) => ({
          value: one.id,
          label: `${one.programCode} ${titleOf(one)}`,
        }))}
      />
      {project?.hasSubProjects && (
        <SelectField
          form={form}
          name="subProjectId"
          label={t('new.subProject')}
          required
          wide
          options={(subProjects.data?.items ?? [])
            .filter((one) => one.projectId === project.id)
            .map((one) => ({ value: one.id, label: titleOf(one) }))}
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
    </>
  );
}

/** Who holds the money, and the one activity that it is for, if it is for one. */
export function HolderFields({ form }: { form: Form<BudgetValues> }) {
  const t = useText('budget');
  const { asOf } = useContextSearch();
  const [unitText, setUnitText] = useState('');
  const [activityText, setActivityText] = useState('');
  const { fiscalYear, projectId, subProjectId, activity } = form.values;
  // A line of a past year is held by a unit of that year, wherever the header stands.
  const units = useQuery(
    holdersQuery(unitText, asOf ?? (fiscalYear ? `${fiscalYear}-01-01` : undefined)),
  );
  const activities = useQuery({
    ...activitiesQuery(activityText, { projectId, subProjectId: subProjectId || undefined }),
    enabled: projectId !== '',
  });
  const [chosen] = activity;
  const named = useQuery({
    ...activityQuery(chosen?.id ?? ''),
    enabled: chosen !== undefined && chosen.label === '',
  });
  return (
    <>
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
        onText={setUnitText}
      />
      <LookupListField
        form={form}
        name="activity"
        label={t('column.activity')}
        hint={t('new.activityHint')}
        atMost={1}
        nameOf={(option) => option.label || named.data?.title || ''}
        options={(activities.data?.items ?? []).map((one) => ({
          id: one.id,
          label: one.title,
          note: `${one.code} · ${one.unitName}`,
        }))}
        isSearching={activities.isFetching}
        onText={setActivityText}
      />
    </>
  );
}
