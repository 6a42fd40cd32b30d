import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createEvaluationTransition, type Evaluation, useIdempotencyKey } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { Status } from '@/shared/ui/marks';
import { type Step, stepsOf } from './steps';

/** The buttons that move the evaluation on, each with a question; a refusal is shown in the dialog. */
export function EvaluationSteps({ evaluation }: { evaluation: Evaluation }) {
  const t = useText('evaluation');
  const queries = useQueryClient();
  const { keyFor, succeeded } = useIdempotencyKey();
  const [asked, setAsked] = useState<Step | null>(null);
  const steps = stepsOf(evaluation);
  const take = async (step: Step, reason: string) => {
    const body = {
      to: step.to,
      contentVersion: evaluation.contentVersion,
      reason: reason || undefined,
    };
    try {
      await createEvaluationTransition({
        path: { id: evaluation.id },
        headers: { 'Idempotency-Key': keyFor(body) },
        body,
        throwOnError: true,
      });
      succeeded();
      setAsked(null);
    } finally {
      // After a refusal too: the content that it was about has changed.
      await queries.invalidateQueries();
    }
  };
  return (
    <>
      {evaluation.state === 'REVIEW' && evaluation.proposedBy && (
        <Status tone="warn">{t('step.proposed')}</Status>
      )}
      {steps.map((step) => (
        <Button
          key={step.action}
          kind={step.action === 'return' ? undefined : 'primary'}
          onClick={() => setAsked(step)}
        >
          {t(`step.${step.action}.button`)}
        </Button>
      ))}
      {asked && (
        <ConfirmDialog
          isOpen
          title={t(`step.${asked.action}.question`)}
          confirmLabel={t(`step.${asked.action}.button`)}
          needsReason={asked.needsReason}
          onConfirm={(reason) => take(asked, reason)}
          onCancel={() => setAsked(null)}
        >
          {t(`step.${asked.action}.text`)}
        </ConfirmDialog>
      )}
    </>
  );
}
