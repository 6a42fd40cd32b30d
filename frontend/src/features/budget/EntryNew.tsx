import { useQueryClient } from '@tanstack/react-query';
import { type Budget, bookEntry, type EntryInput, useIdempotencyKey } from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import { SidePanel } from '@/shared/ui/page';
import { NoPermission } from '@/shared/ui/states';

/** What is booked by hand; reversals start from their entry, pairs from their own forms. */
const KINDS = [
  'ALLOCATION',
  'ADJUSTMENT',
  'ADVANCE',
  'PAYMENT',
  'ADVANCE_SETTLEMENT',
  'CANCELLATION',
] as const satisfies readonly EntryInput['kind'][];

interface Values {
  kind: (typeof KINDS)[number] | '';
  amount: number | null;
  effectiveOn: string | null;
  document: string;
  note: string;
}

export function NewEntry({ budget, onClose }: { budget: Budget; onClose: () => void }) {
  const t = useText('budget');
  const may = useMay();
  return (
    <SidePanel title={t('entry.title')} onClose={onClose}>
      {may('officer') ? <EntryForm budget={budget} onDone={onClose} /> : <NoPermission />}
    </SidePanel>
  );
}

function EntryForm({ budget, onDone }: { budget: Budget; onDone: () => void }) {
  const t = useText('budget');
  const shared = useText();
  const { number } = useFormat();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const form = useForm<Values>({
    initial: { kind: '', amount: null, effectiveOn: null, document: '', note: '' },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] ? {} : { [key]: shared('form.missing', { label }) };
      return {
        ...missing('kind', t('entry.kind')),
        ...missing('amount', t('entry.amount')),
        ...missing('effectiveOn', t('entry.day')),
      };
    },
    onSubmit: async ({ kind, amount, effectiveOn, document, note }) => {
      if (!kind || !amount || !effectiveOn) return;
      const body = {
        kind,
        amount,
        effectiveOn,
        document: document.trim() || undefined,
        note: note.trim() || undefined,
      };
      await bookEntry({
        path: { id: budget.id },
        headers: { 'Idempotency-Key': idempotency.keyFor(body) },
        body,
        throwOnError: true,
      });
      idempotency.succeeded();
    },
  });
  return (
    <>
      <p className="muted">{t('entry.available', { amount: number(budget.available) })}</p>
      <FormFrame
        form={form}
        label={t('entry.title')}
        refusal={t('entry.refused')}
        onSaved={() => {
          queries.invalidateQueries();
          onDone();
        }}
        onDiscard={onDone}
      >
        <SelectField
          form={form}
          name="kind"
          label={t('entry.kind')}
          required
          wide
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <NumberField
          form={form}
          name="amount"
          label={t('entry.amount')}
          hint={form.values.kind === 'ADJUSTMENT' ? t('entry.negative') : t('entry.dong')}
          money
          required
          wide
        />
        <DateField form={form} name="effectiveOn" label={t('entry.day')} required wide />
        <TextField form={form} name="document" label={t('entry.document')} maxLength={500} wide />
        <TextField form={form} name="note" label={t('column.note')} multiline wide />
      </FormFrame>
    </>
  );
}
