import { useQueryClient } from '@tanstack/react-query';
import { createPublicationTransition, type Publication, useIdempotencyKey } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { ReasonForm } from './ReasonForm';

/** Takes an article out of sight; strangers read at its address why. */
export function WithdrawForm({ article, onDone }: { article: Publication; onDone: () => void }) {
  const t = useText('publication');
  const queries = useQueryClient();
  const { keyFor, succeeded } = useIdempotencyKey();
  return (
    <ReasonForm
      label={t('panel.withdraw')}
      note={t('withdrawText')}
      saveLabel={t('withdraw')}
      refusal={t('notWithdrawn')}
      onDone={onDone}
      onSubmit={async (reasons) => {
        const body = {
          to: 'WITHDRAWN' as const,
          publicationVersion: article.version,
          ...reasons,
        };
        await createPublicationTransition({
          path: { id: article.id },
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
