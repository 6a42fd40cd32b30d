import { useQueryClient } from '@tanstack/react-query';
import {
  type CapacityNeed,
  createCapacityNeed,
  deleteCapacityNeed,
  type Evaluation,
  ifMatch,
  type OfficerLevel,
  replaceCapacityNeed,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { ChoiceField, SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { AREA_TYPES, AreaBadge, type AreaType } from '@/shared/ui/area';
import { DeleteButton } from '@/shared/ui/DeleteButton';

const LEVELS: readonly OfficerLevel[] = ['PROVINCE', 'DISTRICT', 'COMMUNE'];

/** A topic that officers of a level still need, and how often it was named. */
export function NeedForm({
  evaluation,
  need,
  onDone,
}: {
  evaluation: Evaluation;
  need?: CapacityNeed;
  onDone: () => void;
}) {
  const t = useText('evaluation');
  const shared = useText();
  const queries = useQueryClient();
  const missing = (label: string) => shared('form.missing', { label });
  const form = useForm({
    initial: {
      topicVi: need?.topicVi ?? '',
      topicEn: need?.topicEn ?? '',
      officerLevel: (need?.officerLevel ?? '') as OfficerLevel,
      areaTypes: (need?.areaTypes ?? []) as AreaType[],
      mentions: (need?.mentions ?? null) as number | null,
      priority: (need?.priority ?? null) as number | null,
    },
    validate: (values) => ({
      topicVi: values.topicVi.trim() ? undefined : missing(t('need.topicVi')),
      topicEn: values.topicEn.trim() ? undefined : missing(t('need.topicEn')),
      officerLevel: values.officerLevel ? undefined : missing(t('need.level')),
      areaTypes: values.areaTypes.length > 0 ? undefined : missing(t('form.areaTypes')),
    }),
    onSubmit: async ({ mentions, priority, ...values }) => {
      const body = {
        ...values,
        mentions: mentions ?? undefined,
        priority: priority ?? undefined,
      };
      const path = { id: evaluation.id };
      if (need) {
        await replaceCapacityNeed({
          path: { ...path, capacityNeedId: need.id },
          headers: ifMatch(need),
          body,
          throwOnError: true,
        });
      } else await createCapacityNeed({ path, body, throwOnError: true });
      await queries.invalidateQueries();
    },
  });
  const remove = async (given: CapacityNeed) => {
    await deleteCapacityNeed({
      path: { id: evaluation.id, capacityNeedId: given.id },
      headers: ifMatch(given),
      throwOnError: true,
    });
    form.reset();
    onDone();
    await queries.invalidateQueries();
  };
  return (
    <>
      <FormFrame
        form={form}
        label={t('need.edit')}
        refusal={t('need.notSaved')}
        onSaved={onDone}
        onDiscard={onDone}
      >
        <TextField form={form} name="topicVi" label={t('need.topicVi')} required wide />
        <TextField form={form} name="topicEn" label={t('need.topicEn')} required wide />
        <SelectField
          form={form}
          name="officerLevel"
          label={t('need.level')}
          required
          options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
        <ChoiceField
          form={form}
          name="areaTypes"
          label={t('form.areaTypes')}
          required
          wide
          options={AREA_TYPES.map((value) => ({ value, label: <AreaBadge area={value} /> }))}
        />
        <NumberField form={form} name="mentions" label={t('need.mentions')} digits={0} />
        <NumberField
          form={form}
          name="priority"
          label={t('need.priority')}
          hint={t('need.priorityHint')}
          digits={0}
        />
      </FormFrame>
      {need && (
        <p className="form-delete">
          <DeleteButton
            label={t('need.delete')}
            question={t('need.deleteQuestion')}
            onDelete={() => remove(need)}
          />
        </p>
      )}
    </>
  );
}
