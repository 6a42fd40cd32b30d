import { useQueryClient } from '@tanstack/react-query';
import { Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { cancelImport, type ImportBatch, undoImport, useIdempotencyKey } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { ProgressBar } from '@/shared/ui/ProgressBar';
import { ProblemAlert } from '@/shared/ui/states';

/** How far the running step is; it can be stopped. */
export function ImportProgress({ batch }: { batch: ImportBatch }) {
  const t = useText('exchange');
  const { number } = useFormat();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const done = batch.doneRows ?? 0;
  const stop = async () => {
    setProblem(null);
    try {
      await cancelImport({ path: { id: batch.id }, throwOnError: true });
      await queries.invalidateQueries({ queryKey: ['import', batch.id] });
    } catch (error) {
      setProblem(error);
    }
  };
  const words = batch.totalRows
    ? t('progress.of', { done: number(done), total: number(batch.totalRows) })
    : done > 0
      ? t('progress.rows', { done: number(done) })
      : t('progress.starting');
  return (
    <section className="import-progress" aria-live="polite" aria-label={t(`state.${batch.state}`)}>
      <p>
        <strong>{t(`state.${batch.state}`)}</strong> <span className="muted">{words}</span>
      </p>
      <ProgressBar label={t(`state.${batch.state}`)} done={done} total={batch.totalRows} />
      <Button icon={<X size={16} aria-hidden="true" />} onClick={stop}>
        {t('progress.cancel')}
      </Button>
      {problem !== null && <ProblemAlert error={problem} />}
    </section>
  );
}

/** Takes back what an import wrote, as a whole. */
export function ImportUndo({ batch }: { batch: ImportBatch }) {
  const t = useText('exchange');
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const [isAsking, setAsking] = useState(false);
  const undo = async () => {
    await undoImport({
      path: { id: batch.id },
      headers: { 'Idempotency-Key': idempotency.keyFor([batch.id, batch.version]) },
      throwOnError: true,
    });
    idempotency.succeeded();
    setAsking(false);
    await queries.invalidateQueries();
  };
  return (
    <>
      <Button icon={<Undo2 size={16} aria-hidden="true" />} onClick={() => setAsking(true)}>
        {t('undo.button')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('undo.title')}
        confirmLabel={t('undo.button')}
        onCancel={() => setAsking(false)}
        onConfirm={undo}
      >
        {t('undo.text')}
      </ConfirmDialog>
    </>
  );
}
