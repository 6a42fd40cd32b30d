import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createSiteVisit,
  type Evaluation,
  ifMatch,
  listAdministrativeUnitsOptions,
  type ParticipantGroup,
  replaceSiteVisit,
  type SiteVisit,
  type SiteVisitInput,
  uuidv7,
  type VisitLevel,
  type VisitSelection,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { LookupField, SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import type { Option } from '@/shared/ui/Combobox';

const LEVELS: readonly VisitLevel[] = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'GROUP', 'HOUSEHOLD'];
const SELECTIONS: readonly VisitSelection[] = ['SAMPLED', 'PURPOSIVE'];
const GROUPS: readonly ParticipantGroup[] = [
  'OFFICERS_PROVINCE',
  'OFFICERS_DISTRICT',
  'OFFICERS_COMMUNE',
  'POOR',
  'NEAR_POOR',
  'ESCAPED',
  'WOMEN',
  'ETHNIC_MINORITY',
  'COOPERATIVE',
  'ENTERPRISE',
  'OTHER',
];

type Persons = Record<ParticipantGroup, number | null>;

interface Values extends Persons {
  id: string;
  unit: Option | null;
  level: VisitLevel;
  visitedOn: string | null;
  selection: VisitSelection;
  selectionReason: string;
  titleVi: string;
  titleEn: string;
  minutesVi: string;
  minutesEn: string;
}

/** Where, when, chosen how, who was met, and what was said. */
export function VisitForm({
  evaluation,
  visit,
  onDone,
}: {
  evaluation: Evaluation;
  visit?: SiteVisit;
  onDone: (id: string) => void;
}) {
  const t = useText('evaluation');
  const shared = useText();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const units = useQuery({
    ...listAdministrativeUnitsOptions({
      // Villages are many: they are found by their name.
      query: {
        q: text || undefined,
        aboveLevel: text ? undefined : 'VILLAGE',
        asOf: evaluation.cutOffOn,
        limit: 12,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const missing = (label: string) => shared('form.missing', { label });
  const persons = Object.fromEntries(
    GROUPS.map((group) => [
      group,
      visit?.participants.find((one) => one.group === group)?.persons ?? null,
    ]),
  ) as Persons;
  const form = useForm<Values>({
    initial: {
      ...persons,
      id: visit?.id ?? uuidv7(),
      unit: visit ? { id: visit.unitId, label: visit.unitName } : null,
      level: (visit?.level ?? '') as VisitLevel,
      visitedOn: visit?.visitedOn ?? null,
      selection: visit?.selection ?? 'PURPOSIVE',
      selectionReason: visit?.selectionReason ?? '',
      titleVi: visit?.titleVi ?? '',
      titleEn: visit?.titleEn ?? '',
      minutesVi: visit?.minutesVi ?? '',
      minutesEn: visit?.minutesEn ?? '',
    },
    pointers: { '/unitId': 'unit' },
    validate: (values) => ({
      unit: values.unit ? undefined : missing(t('visit.unit')),
      level: values.level ? undefined : missing(t('visit.level')),
      visitedOn: values.visitedOn ? undefined : missing(t('visit.day')),
      titleVi: values.titleVi.trim() ? undefined : missing(t('form.titleVi')),
      titleEn: values.titleEn.trim() ? undefined : missing(t('form.titleEn')),
    }),
    onSubmit: async (values) => {
      const body: SiteVisitInput = {
        unitId: values.unit?.id ?? '',
        level: values.level,
        visitedOn: values.visitedOn ?? '',
        visitedOnEvidence: visit?.visitedOnEvidence,
        selection: values.selection,
        selectionReason: values.selectionReason || undefined,
        titleVi: values.titleVi,
        titleEn: values.titleEn,
        minutesVi: values.minutesVi || undefined,
        minutesEn: values.minutesEn || undefined,
        participants: GROUPS.flatMap((group) => {
          const count = values[group];
          return count ? [{ group, persons: count }] : [];
        }),
      };
      const path = { id: evaluation.id };
      if (visit) {
        await replaceSiteVisit({
          path: { ...path, siteVisitId: visit.id },
          headers: ifMatch(visit),
          body,
          throwOnError: true,
        });
      } else await createSiteVisit({ path, body: { id: values.id, ...body }, throwOnError: true });
      await queries.invalidateQueries();
    },
  });
  return (
    <FormFrame
      form={form}
      label={visit ? t('visit.edit') : t('visit.add')}
      refusal={t('visit.notSaved')}
      onSaved={() => onDone(form.values.id)}
      onDiscard={() => onDone(visit?.id ?? '')}
    >
      <LookupField
        form={form}
        name="unit"
        label={t('visit.unit')}
        required
        wide
        isSearching={units.isFetching}
        onText={setText}
        options={(units.data?.items ?? []).map((unit) => ({
          id: unit.id,
          label: unit.name,
          note: unit.parentName,
        }))}
      />
      <SelectField
        form={form}
        name="level"
        label={t('visit.level')}
        required
        options={LEVELS.map((value) => ({ value, label: t(`visitLevel.${value}`) }))}
      />
      <DateField form={form} name="visitedOn" label={t('visit.day')} required />
      <SelectField
        form={form}
        name="selection"
        label={t('visit.selection')}
        required
        options={SELECTIONS.map((value) => ({ value, label: t(`selection.${value}`) }))}
      />
      <TextField form={form} name="selectionReason" label={t('visit.selectionReason')} />
      <TextField form={form} name="titleVi" label={t('form.titleVi')} required wide />
      <TextField form={form} name="titleEn" label={t('form.titleEn')} required wide />
      <TextField form={form} name="minutesVi" label={t('visit.minutesVi')} multiline wide />
      <TextField form={form} name="minutesEn" label={t('visit.minutesEn')} multiline wide />
      {GROUPS.map((group) => (
        <NumberField
          key={group}
          form={form}
          name={group}
          label={t(`participants.${group}`)}
          digits={0}
        />
      ))}
    </FormFrame>
  );
}
