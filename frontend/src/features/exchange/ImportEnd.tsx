import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Check, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  commitImport,
  deleteImport,
  type ImportBatch,
  useIdempotencyKey,
  type Versioned,
} from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';

/** How a checked file ends: its rows are written, all at once, or it is dropped. */
export function ImportEnd({ read }: { read: Versioned<ImportBatch> }) {
  const t = useText('exchange');
  const { number } = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const idempotency = useIdempotencyKey();
  const [asking, setAsking] = useState<'commit' | 'discard'>();
  const batch = read.value;
  const written = batch.newRows + batch.changedRows;
  const mode = batch.rejectedRows > 0 ? 'VALID' : 'ALL';
  const close = () => setAsking(undefined);

  const commit = async () => {
    await commitImport({
      path: { id: batch.id },
      headers: { 'Idempotency-Key': idempotency.keyFor([batch.id, mode]) },
      body: { mode },
      throwOnError: true,
    });
    idempotency.succeeded();
    close();
    await queries.invalidateQueries();
  };
  const discard = async () => {
    await deleteImport({
      path: { id: batch.id },
      headers: { 'If-Match': read.etag },
      throwOnError: true,
    });
    close();
    await navigate({ to: paths.imports(), search: { kind: batch.kind } as never });
    queries.invalidateQueries();
  };

  const count = { count: written, shown: number(written) };
  return (
    <>
      <Button
        danger
        icon={<Trash2 size={16} aria-hidden="true" />}
        onClick={() => setAsking('discard')}
      >
        {t('discard.button')}
      </Button>
      {written > 0 && batch.state === 'CHECKED' && (
        <Button
          kind="primary"
          icon={<Check size={16} aria-hidden="true" />}
          onClick={() => setAsking('commit')}
        >
          {t(`commit.${mode}`, count)}
        </Button>
      )}
      <ConfirmDialog
        isOpen={asking === 'commit'}
        title={t('commit.title', count)}
        confirmLabel={t(`commit.${mode}`, count)}
        onCancel={close}
        onConfirm={commit}
      >
        <p>
          {t('commit.text', {
            added: number(batch.newRows),
            changed: number(batch.changedRows),
            unchanged: number(batch.unchangedRows),
          })}
        </p>
        {mode === 'VALID' && (
          <p>
            {t('commit.leftOut', {
              count: batch.rejectedRows,
              shown: number(batch.rejectedRows),
            })}
          </p>
        )}
        {batch.kind === 'ENTRIES' && <p>{t('commit.entries')}</p>}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'discard'}
        title={t('discard.title')}
        confirmLabel={t('discard.button')}
        onCancel={close}
        onConfirm={discard}
      >
        {t('discard.text')}
      </ConfirmDialog>
    </>
  );
}
