import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AddresseeLevel,
  createRecommendation,
  type Evaluation,
  type Finding,
  ifMatch,
  listAdministrativeUnitsOptions,
  type Recommendation,
  type RecommendationInput,
  replaceRecommendation,
  uuidv7,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { ChoiceField, LookupField, SelectField, TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { AREA_TYPES, AreaBadge, type AreaType } from '@/shared/ui/area';
import type { Option } from '@/shared/ui/Combobox';
import { nextCode } from './FindingForm';
import { useTexts } from './words';

const LEVELS: readonly AddresseeLevel[] = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'];

interface Props {
  evaluation: Evaluation;
  findings: readonly Finding[];
  all: readonly Recommendation[];
  recommendation?: Recommendation;
  onDone: (id: string) => void;
}

/** To whom, for which area types and until when, following from which findings. */
export function RecommendationForm({ evaluation, findings, all, recommendation, onDone }: Props) {
  const t = useText('evaluation');
  const shared = useText();
  const read = useTexts();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const units = useQuery({
    ...listAdministrativeUnitsOptions({
      query: {
        q: text || undefined,
        aboveLevel: 'VILLAGE',
        asOf: evaluation.cutOffOn,
        limit: 12,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const missing = (label: string) => shared('form.missing', { label });
  const form = useForm({
    initial: {
      id: recommendation?.id ?? uuidv7(),
      code:
        recommendation?.code ??
        nextCode(
          'KN',
          all.map((one) => one.code),
        ),
      direction: (recommendation?.upward ? 'up' : 'down') as 'up' | 'down',
      addresseeLevel: (recommendation?.addresseeLevel ?? '') as AddresseeLevel,
      unit: (recommendation?.addresseeUnitId
        ? {
            id: recommendation.addresseeUnitId,
            label: recommendation.addresseeUnitName ?? '',
          }
        : null) as Option | null,
      addresseeVi: recommendation?.addresseeVi ?? '',
      addresseeEn: recommendation?.addresseeEn ?? '',
      areaTypes: (recommendation?.areaTypes ?? []) as AreaType[],
      horizonFrom: (recommendation?.horizonFrom ?? null) as string | null,
      horizonTo: (recommendation?.horizonTo ?? null) as string | null,
      dueOn: (recommendation?.dueOn ?? null) as string | null,
      titleVi: recommendation?.titleVi ?? '',
      titleEn: recommendation?.titleEn ?? '',
      textVi: recommendation?.textVi ?? '',
      textEn: recommendation?.textEn ?? '',
      findingIds: recommendation?.findingIds ?? ([] as string[]),
    },
    pointers: { '/addresseeUnitId': 'unit', '/upward': 'direction' },
    validate: (values) => ({
      addresseeLevel: values.addresseeLevel ? undefined : missing(t('form.level')),
      addresseeVi: values.addresseeVi.trim() ? undefined : missing(t('recommendation.addresseeVi')),
      addresseeEn: values.addresseeEn.trim() ? undefined : missing(t('recommendation.addresseeEn')),
      areaTypes: values.areaTypes.length > 0 ? undefined : missing(t('form.areaTypes')),
      titleVi: values.titleVi.trim() ? undefined : missing(t('form.titleVi')),
      titleEn: values.titleEn.trim() ? undefined : missing(t('form.titleEn')),
      textVi: values.textVi.trim() ? undefined : missing(t('form.textVi')),
      textEn: values.textEn.trim() ? undefined : missing(t('form.textEn')),
    }),
    onSubmit: async ({ id, direction, unit, horizonFrom, horizonTo, dueOn, ...values }) => {
      const body: RecommendationInput = {
        ...values,
        upward: direction === 'up',
        addresseeUnitId: unit?.id,
        horizonFrom: horizonFrom ?? undefined,
        horizonTo: horizonTo ?? undefined,
        dueOn: dueOn ?? undefined,
      };
      const path = { id: evaluation.id };
      if (recommendation) {
        await replaceRecommendation({
          path: { ...path, recommendationId: recommendation.id },
          headers: ifMatch(recommendation),
          body,
          throwOnError: true,
        });
      } else await createRecommendation({ path, body: { id, ...body }, throwOnError: true });
      await queries.invalidateQueries();
    },
  });
  return (
    <FormFrame
      form={form}
      label={recommendation ? t('recommendation.edit') : t('recommendation.add')}
      refusal={t('recommendation.notSaved')}
      onSaved={() => onDone(form.values.id)}
      onDiscard={() => onDone(recommendation?.id ?? '')}
    >
      <TextField form={form} name="code" label={t('column.code')} required maxLength={20} />
      <SelectField
        form={form}
        name="direction"
        label={t('recommendation.direction')}
        required
        options={[
          { value: 'up', label: t('recommendation.upward') },
          { value: 'down', label: t('recommendation.downward') },
        ]}
      />
      <SelectField
        form={form}
        name="addresseeLevel"
        label={t('form.level')}
        required
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      {form.values.addresseeLevel && form.values.addresseeLevel !== 'CENTRAL' && (
        <LookupField
          form={form}
          name="unit"
          label={t('recommendation.unit')}
          isSearching={units.isFetching}
          onText={setText}
          options={(units.data?.items ?? []).map((unit) => ({
            id: unit.id,
            label: unit.name,
            note: unit.parentName,
          }))}
        />
      )}
      <TextField
        form={form}
        name="addresseeVi"
        label={t('recommendation.addresseeVi')}
        required
        wide
      />
      <TextField
        form={form}
        name="addresseeEn"
        label={t('recommendation.addresseeEn')}
        required
        wide
      />
      <ChoiceField
        form={form}
        name="areaTypes"
        label={t('form.areaTypes')}
        required
        wide
        options={AREA_TYPES.map((value) => ({ value, label: <AreaBadge area={value} /> }))}
      />
      <DateField form={form} name="horizonFrom" label={t('recommendation.horizonFrom')} />
      <DateField form={form} name="horizonTo" label={t('recommendation.horizonTo')} />
      <DateField form={form} name="dueOn" label={t('recommendation.dueOn')} />
      <TextField form={form} name="titleVi" label={t('form.titleVi')} required wide />
      <TextField form={form} name="textVi" label={t('form.textVi')} required multiline wide />
      <TextField form={form} name="titleEn" label={t('form.titleEn')} required wide />
      <TextField form={form} name="textEn" label={t('form.textEn')} required multiline wide />
      {findings.length > 0 && (
        <ChoiceField
          form={form}
          name="findingIds"
          label={t('recommendation.from')}
          wide
          options={findings.map((one) => ({
            value: one.id,
            label: `${one.code} ${read(one, 'title')}`,
          }))}
        />
      )}
    </FormFrame>
  );
}
