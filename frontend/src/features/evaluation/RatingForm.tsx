import { useQueryClient } from '@tanstack/react-query';
import {
  type Criterion,
  createRating,
  deleteRating,
  type Evaluation,
  ifMatch,
  type Rating,
  replaceRating,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { DeleteButton } from '@/shared/ui/DeleteButton';

const SCORES = ['1', '2', '3', '4', '5', '6'] as const;

/** A score from 1 to 6 with its reason. */
export function RatingForm({
  evaluation,
  criterion,
  rating,
  onDone,
}: {
  evaluation: Evaluation;
  criterion: Criterion;
  rating?: Rating;
  onDone: () => void;
}) {
  const t = useText('evaluation');
  const shared = useText();
  const queries = useQueryClient();
  const missing = (label: string) => shared('form.missing', { label });
  const form = useForm({
    initial: {
      score: (rating ? String(rating.score) : '') as (typeof SCORES)[number],
      reasonVi: rating?.reasonVi ?? '',
      reasonEn: rating?.reasonEn ?? '',
    },
    validate: (values) => ({
      score: values.score ? undefined : missing(t('rating.scoreLabel')),
      reasonVi: values.reasonVi.trim() ? undefined : missing(t('rating.reasonVi')),
      reasonEn: values.reasonEn.trim() ? undefined : missing(t('rating.reasonEn')),
    }),
    onSubmit: async ({ score, reasonVi, reasonEn }) => {
      const body = { criterion, score: Number(score), reasonVi, reasonEn };
      const path = { id: evaluation.id };
      if (rating) {
        await replaceRating({
          path: { ...path, ratingId: rating.id },
          headers: ifMatch(rating),
          body,
          throwOnError: true,
        });
      } else await createRating({ path, body, throwOnError: true });
      await queries.invalidateQueries();
    },
  });
  const remove = async (given: Rating) => {
    await deleteRating({
      path: { id: evaluation.id, ratingId: given.id },
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
        label={t(`criterion.${criterion}`)}
        refusal={t('rating.notSaved')}
        onSaved={onDone}
        onDiscard={onDone}
      >
        <SelectField
          form={form}
          name="score"
          label={t('rating.scoreLabel')}
          required
          options={SCORES.map((value) => ({ value, label: t('rating.score', { score: value }) }))}
        />
        <TextField
          form={form}
          name="reasonVi"
          label={t('rating.reasonVi')}
          required
          multiline
          wide
        />
        <TextField
          form={form}
          name="reasonEn"
          label={t('rating.reasonEn')}
          required
          multiline
          wide
        />
      </FormFrame>
      {rating && (
        <p className="form-delete">
          <DeleteButton
            label={t('rating.delete')}
            question={t('rating.deleteQuestion', { criterion: t(`criterion.${criterion}`) })}
            onDelete={() => remove(rating)}
          />
        </p>
      )}
    </>
  );
}
