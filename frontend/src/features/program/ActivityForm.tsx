import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Activity,
  type ActivityInput,
  type AdministrativeUnit,
  createActivity,
  type ProgramTree,
  replaceActivity,
  useRecord,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { LookupField, SelectField, TextField } from '@/shared/form/fields';
import { LookupListField } from '@/shared/form/LookupListField';
import { NumberField } from '@/shared/form/NumberField';
import { type Errors, type Form, useForm } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSession } from '@/shared/session';
import type { Option } from '@/shared/ui/Combobox';
import { type ActivityValues, inputOf, namedTwice, valuesOf } from './activityValues';
import { FinancingsField } from './FinancingsField';
import { ACTIVITY_KINDS, PROPOSERS, unitsQuery } from './programQueries';

interface Props {
  tree: ProgramTree;
  /** Absent for a new one. */
  activity?: Activity;
  onSaved: (id: string) => void;
  onDiscard: () => void;
}

/** An activity with its places and its money; the line is a sub-project, or a project that has none. */
export function ActivityForm({ tree, activity, onSaved, onDiscard }: Props) {
  const t = useText('program');
  const { language } = useFormat();
  const { scope } = useSession();
  const validate = useChecks();
  const record = useRecord<Activity, ActivityInput>(activity, {
    create: createActivity,
    replace: replaceActivity,
  });
  const { before } = record;
  const lines = tree.projects.flatMap((project) =>
    project.subProjects.length > 0 ? project.subProjects : [project],
  );
  const form = useForm<ActivityValues>({
    initial: valuesOf(before, scope ? { id: scope.id, label: scope.name } : null),
    validate,
    pointers: {
      '/projectId': 'line',
      '/subProjectId': 'line',
      '/unitId': 'unit',
      '/unitIds': 'places',
    },
    onSubmit: async (values) => {
      const line = lines.find((one) => one.id === values.line);
      if (!line) return;
      await record.save(inputOf(values, line));
    },
  });
  return (
    <FormFrame
      form={form}
      label={before ? t('activity.edit') : t('activity.add')}
      refusal={t('activity.refused')}
      onSaved={() => onSaved(record.savedId())}
      onDiscard={onDiscard}
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
      <TextField form={form} name="code" label={t('column.code')} maxLength={40} required wide />
      <TextField
        form={form}
        name="title"
        label={t('activity.name')}
        maxLength={500}
        multiline
        required
        wide
      />
      <SelectField
        form={form}
        name="kind"
        label={t('activity.kind')}
        required
        wide
        options={ACTIVITY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <DateField form={form} name="startsOn" label={t('activity.startsOn')} required wide />
      <DateField form={form} name="endsOn" label={t('activity.endsOn')} wide />
      <PlaceFields form={form} />
      <NumberField
        form={form}
        name="plannedCost"
        label={t('activity.costDong')}
        hint={t('activity.moneyHint')}
        money
        required
        wide
      />
      <FinancingsField form={form} tree={tree} />
      <NumberField
        form={form}
        name="plannedHouseholds"
        label={t('activity.households')}
        digits={0}
        wide
      />
      <SelectField
        form={form}
        name="proposedBy"
        label={t('activity.proposedBy')}
        placeholder={t('activity.unknown')}
        wide
        options={PROPOSERS.map((value) => ({ value, label: t(`proposer.${value}`) }))}
      />
      <SelectField
        form={form}
        name="communeIsInvestor"
        label={t('activity.investor')}
        placeholder={t('activity.unknown')}
        wide
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`activity.${value}`),
        }))}
      />
      <TextField
        form={form}
        name="recoveryRule"
        label={t('activity.recovery')}
        maxLength={1000}
        multiline
        wide
      />
      <TextField form={form} name="decision" label={t('activity.decision')} maxLength={300} wide />
      <TextField
        form={form}
        name="citation"
        label={t('activity.citation')}
        maxLength={500}
        multiline
        wide
      />
    </FormFrame>
  );
}

/** What can be said before asking the server. */
function useChecks() {
  const t = useText('program');
  const shared = useText();
  return (values: ActivityValues): Errors<ActivityValues> => {
    const isMissing = (value: unknown) =>
      value === '' || value === null || (Array.isArray(value) && value.length === 0);
    const missing = (key: keyof ActivityValues, label: string): Errors<ActivityValues> =>
      isMissing(values[key]) ? { [key]: shared('form.missing', { label }) } : {};
    const twice = namedTwice(values.financings);
    const ofRows = values.financings.map((row): Errors<ActivityValues> => {
      const path = `financings/${row.key}` as const;
      const lacks = (label: string) => shared('form.missing', { label });
      return {
        ...(row.programId ? {} : { [`${path}/programId`]: lacks(t('column.program')) }),
        ...(row.fundingSource ? {} : { [`${path}/fundingSource`]: lacks(t('activity.source')) }),
        ...(row.amount ? {} : { [`${path}/amount`]: lacks(t('activity.amount')) }),
        ...(twice.includes(row) && row.programId && row.fundingSource
          ? { [`${path}/fundingSource`]: t('activity.financedTwice') }
          : {}),
      };
    });
    return {
      ...missing('line', t('column.line')),
      ...missing('code', t('column.code')),
      ...missing('title', t('activity.name')),
      ...missing('kind', t('activity.kind')),
      ...missing('startsOn', t('activity.startsOn')),
      ...(values.startsOn && values.endsOn && values.endsOn < values.startsOn
        ? { endsOn: t('activity.endsBefore') }
        : {}),
      ...missing('unit', t('activity.unit')),
      ...missing('places', t('activity.places')),
      ...missing('plannedCost', t('activity.plannedCost')),
      ...Object.assign({}, ...ofRows),
    };
  };
}

/** Who holds the activity, and where it is: units as they were when it began. */
function PlaceFields({ form }: { form: Form<ActivityValues> }) {
  const t = useText('program');
  const { asOf } = useContextSearch();
  const day = form.values.startsOn ?? asOf;
  const [holderText, setHolderText] = useState('');
  const [placeText, setPlaceText] = useState('');
  const holders = useQuery(unitsQuery(holderText, day));
  const places = useQuery(unitsQuery(placeText, day, form.values.unit?.id));
  return (
    <>
      <LookupField
        form={form}
        name="unit"
        label={t('activity.unit')}
        required
        wide
        options={optionsOf(holders.data?.items)}
        isSearching={holders.isFetching}
        onText={setHolderText}
      />
      <LookupListField
        form={form}
        name="places"
        label={t('activity.places')}
        hint={t('activity.placesHint')}
        required
        options={optionsOf(places.data?.items)}
        isSearching={places.isFetching}
        onText={setPlaceText}
      />
    </>
  );
}

const optionsOf = (units: readonly AdministrativeUnit[] = []): Option[] =>
  units.map((unit) => ({
    id: unit.id,
    label: unit.name,
    note: [unit.parentName, unit.code].filter(Boolean).join(' · '),
  }));
