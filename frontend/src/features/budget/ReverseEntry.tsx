import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { bookEntry, useIdempotencyKey } from '@/api';
import { DateInput } from '@/shared/form/DateField';
import { Field } from '@/shared/form/Field';
import { formatDate, today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import type { Booked } from './sums';

/** Takes an entry back as a whole, on a day and for a reason; the entry itself stays. */
export function ReverseEntry({
  entry,
  number,
  onClose,
}: {
  entry?: Booked;
  number?: number;
  onClose: () => void;
}) {
  const t = useText('budget');
  const format = useFormat();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const { asOf } = useContextSearch();
  const [day, setDay] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string>();

  useEffect(() => {
    if (!entry) return;
    const days = [asOf ?? today(), entry.effectiveOn].sort();
    setDay(days.at(-1) ?? null);
    setWrong(undefined);
  }, [entry, asOf]);

  const reverse = async (reason: string) => {
    if (!entry) return;
    if (!day) {
      setWrong(t('reverse.noDay'));
      return;
    }
    const body = {
      kind: 'REVERSAL' as const,
      amount: entry.amount,
      effectiveOn: day,
      reversesId: entry.id,
      note: reason,
    };
    await bookEntry({
      path: { id: entry.budgetId },
      headers: { 'Idempotency-Key': idempotency.keyFor(body) },
      body,
      throwOnError: true,
    });
    idempotency.succeeded();
    queries.invalidateQueries();
    onClose();
  };

  return (
    <ConfirmDialog
      isOpen={entry !== undefined}
      title={t('reverse.title', { number: String(number ?? '').padStart(2, '0') })}
      confirmLabel={t('reverse.confirm')}
      needsReason
      onCancel={onClose}
      onConfirm={reverse}
    >
      {entry && (
        <>
          <p>
            {t('reverse.text', {
              kind: t(`kind.${entry.kind}`),
              amount: format.number(entry.amount),
              date: formatDate(entry.effectiveOn),
            })}
          </p>
          <Field label={t('reverse.day')} required error={wrong}>
            {(field) => (
              <DateInput
                {...field}
                label={t('reverse.day')}
                required
                value={day}
                onValue={(value) => {
                  setDay(value);
                  setWrong(undefined);
                }}
                onRefused={setWrong}
              />
            )}
          </Field>
        </>
      )}
    </ConfirmDialog>
  );
}
