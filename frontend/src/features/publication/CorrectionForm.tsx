import { useQueryClient } from '@tanstack/react-query';
import { createCorrection, type Evaluation, useIdempotencyKey } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { ReasonForm } from './ReasonForm';

/** The lead says why what was published is wrong; an officer of the province decides. */
export function CorrectionForm({
  evaluation,
  onDone,
}: {
  evaluation: Evaluation;
  onDone: () => void;
}) {
  const t = useText('publication');
  const queries = useQueryClient();
  const { keyFor, succeeded } = useIdempotencyKey();
  return (
    <ReasonForm
      label={t('panel.correct')}
      note={t('correction.note')}
      saveLabel={t('correction.propose')}
      refusal={t('correction.notProposed')}
      onDone={onDone}
      onSubmit={async (body) => {
        await createCorrection({
          path: { id: evaluation.id },
          headers: { 'Idempotency-Key': keyFor(body) },
          body,
          throwOnError: true,
        });
        succeeded();
        await queries.invalidateQueries();
      }}
    />
  );
}
