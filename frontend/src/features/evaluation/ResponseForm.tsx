import { useQueryClient } from '@tanstack/react-query';
import {
  type Evaluation,
  ifMatch,
  type Recommendation,
  type RecommendationStatus,
  respondToRecommendation,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';

const ANSWERS: readonly RecommendationStatus[] = ['ACCEPTED', 'IN_PROGRESS', 'DONE', 'REJECTED'];
/** The team's word on what is said to be done. */
const VERDICTS: readonly RecommendationStatus[] = ['CLOSED', 'IN_PROGRESS'];

/** What the addressed unit answers, or the team's word on what was done. */
export function ResponseForm({
  evaluation,
  recommendation,
  closing,
  onDone,
}: {
  evaluation: Evaluation;
  recommendation: Recommendation;
  closing: boolean;
  onDone: () => void;
}) {
  const t = useText('evaluation');
  const shared = useText();
  const queries = useQueryClient();
  const form = useForm({
    initial: {
      status: '' as RecommendationStatus,
      responseVi: recommendation.responseVi ?? '',
      responseEn: recommendation.responseEn ?? '',
      respondedOn: (recommendation.respondedOn ?? today()) as string | null,
    },
    validate: ({ status, responseVi }) => ({
      status: status
        ? undefined
        : shared('form.missing', { label: t('recommendation.statusLabel') }),
      responseVi:
        closing || responseVi.trim()
          ? undefined
          : shared('form.missing', { label: t('recommendation.responseVi') }),
    }),
    onSubmit: async ({ status, responseVi, responseEn, respondedOn }) => {
      await respondToRecommendation({
        path: { id: evaluation.id, recommendationId: recommendation.id },
        headers: ifMatch(recommendation),
        body: {
          status,
          responseVi: responseVi || undefined,
          responseEn: responseEn || undefined,
          respondedOn: respondedOn ?? undefined,
        },
        throwOnError: true,
      });
      await queries.invalidateQueries();
    },
  });
  return (
    <FormFrame
      form={form}
      label={t('recommendation.answer')}
      refusal={t('recommendation.notSaved')}
      onSaved={onDone}
      onDiscard={onDone}
    >
      <SelectField
        form={form}
        name="status"
        label={t('recommendation.statusLabel')}
        required
        options={(closing ? VERDICTS : ANSWERS).map((value) => ({
          value,
          label: t(`recommendation.status.${value}`),
        }))}
      />
      {!closing && (
        <>
          <DateField form={form} name="respondedOn" label={t('recommendation.respondedOn')} />
          <TextField
            form={form}
            name="responseVi"
            label={t('recommendation.responseVi')}
            required
            multiline
            wide
          />
          <TextField
            form={form}
            name="responseEn"
            label={t('recommendation.responseEn')}
            multiline
            wide
          />
        </>
      )}
    </FormFrame>
  );
}
