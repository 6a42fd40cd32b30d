import { useQueryClient } from '@tanstack/react-query';
import { createReviewApproval, type ReviewRound, useIdempotencyKey } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { DecisionForm, type DecisionValues, decisionInput, useDecision } from './DecisionForm';

/** The province approves the totals as they are when this is sent. */
export function ApprovalForm({ round, onDone }: { round: ReviewRound; onDone: () => void }) {
  const t = useText('review');
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const form = useDecision<DecisionValues>({}, async (values) => {
    const body = decisionInput(values);
    await createReviewApproval({
      path: { id: round.id },
      headers: { 'Idempotency-Key': idempotency.keyFor(body) },
      body,
      throwOnError: true,
    });
    idempotency.succeeded();
    await queries.invalidateQueries();
  });
  return (
    <>
      <p>{t('approve.text')}</p>
      <DecisionForm
        form={form}
        label={t('approve.title')}
        refusal={t('approve.notSaved')}
        saveLabel={t('approve.open')}
        onSaved={onDone}
        onDiscard={onDone}
      />
    </>
  );
}
