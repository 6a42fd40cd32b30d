import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Correction,
  type CorrectionDecisionInput,
  createCorrectionDecision,
  type Evaluation,
  useIdempotencyKey,
} from '@/api';
import { formatDateTime } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useSession } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { Status } from '@/shared/ui/marks';

type Decision = CorrectionDecisionInput['decision'];

/** Corrections that wait or came to nothing; those approved are issues. */
export function Corrections({
  evaluation,
  corrections,
}: {
  evaluation: Evaluation;
  corrections: readonly Correction[];
}) {
  return (
    <ul className="publication-corrections">
      {corrections
        .filter((one) => one.status !== 'APPROVED')
        .map((one) => (
          <li key={one.id}>
            <Proposed evaluation={evaluation} correction={one} />
          </li>
        ))}
    </ul>
  );
}

function Proposed({ evaluation, correction }: { evaluation: Evaluation; correction: Correction }) {
  const t = useText('publication');
  const { language } = useFormat();
  const { id } = useSession();
  const queries = useQueryClient();
  const { keyFor, succeeded } = useIdempotencyKey();
  const [asked, setAsked] = useState<Decision | null>(null);
  const isOpen = correction.status === 'PROPOSED';
  const isMine = correction.proposedBy === id;
  const decide = async (decision: Decision, note: string) => {
    const body = { decision, note: note || undefined };
    try {
      await createCorrectionDecision({
        path: { id: evaluation.id, correctionId: correction.id },
        headers: { 'Idempotency-Key': keyFor(body) },
        body,
        throwOnError: true,
      });
      succeeded();
      setAsked(null);
    } finally {
      await queries.invalidateQueries();
    }
  };
  const reason = language === 'vi' ? correction.reasonVi : correction.reasonEn;
  return (
    <article className="publication-issue">
      <div className="spread">
        <h3>{t('correction.title', { number: correction.issueNumber })}</h3>
        <Status tone={isOpen ? 'warn' : 'plain'}>
          {t(`correction.status.${correction.status}`)}
        </Status>
      </div>
      <p>{t('correction.reason', { reason })}</p>
      <p className="note">
        {t('correction.by', {
          name: correction.proposedByName ?? '',
          date: formatDateTime(correction.recordedAt),
        })}
      </p>
      {correction.note && <p>{t('correction.returned', { reason: correction.note })}</p>}
      {isOpen && (
        <div className="row">
          {evaluation.approver && !isMine && (
            <>
              <Button kind="primary" onClick={() => setAsked('APPROVED')}>
                {t('correction.APPROVED.button')}
              </Button>
              <Button onClick={() => setAsked('RETURNED')}>
                {t('correction.RETURNED.button')}
              </Button>
            </>
          )}
          {isMine && (
            <Button onClick={() => setAsked('WITHDRAWN')}>
              {t('correction.WITHDRAWN.button')}
            </Button>
          )}
        </div>
      )}
      {asked && (
        <ConfirmDialog
          isOpen
          title={t(`correction.${asked}.question`)}
          confirmLabel={t(`correction.${asked}.button`)}
          needsReason={asked === 'RETURNED'}
          onConfirm={(note) => decide(asked, note)}
          onCancel={() => setAsked(null)}
        >
          {t(`correction.${asked}.text`)}
        </ConfirmDialog>
      )}
    </article>
  );
}
