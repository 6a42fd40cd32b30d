import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Budget, bookBudgetCarryOver, bookBudgetTransfer, useIdempotencyKey } from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { LookupField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Errors, useForm } from '@/shared/form/useForm';
import { fold } from '@/shared/format/fold';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import type { Option } from '@/shared/ui/Combobox';
import { SidePanel } from '@/shared/ui/page';
import { NoPermission } from '@/shared/ui/states';
import { candidatesQuery } from './budgetQueries';

type Kind = 'transfer' | 'carryOver';

interface Values {
  to: Option | null;
  amount: number | null;
  effectiveOn: string | null;
  decision: string;
  note: string;
}

interface PairProps {
  kind: Kind;
  /** Where the money comes from. */
  budget: Budget;
  onClose: () => void;
}

export function NewPair({ kind, budget, onClose }: PairProps) {
  const t = useText('budget');
  const may = useMay();
  return (
    <SidePanel title={t(`pair.${kind}.title`)} onClose={onClose}>
      {may('officer') ? (
        <PairForm kind={kind} budget={budget} onClose={onClose} />
      ) : (
        <NoPermission />
      )}
    </SidePanel>
  );
}

const MATCHES = 12;

/** A transfer goes to another budget of the year, a carry-over to the next year's of the same holder. */
function useCandidates(kind: Kind, budget: Budget, text: string): Option[] {
  const t = useText('budget');
  const found = useQuery(
    candidatesQuery({
      programId: budget.programId,
      fiscalYear: kind === 'transfer' ? budget.fiscalYear : budget.fiscalYear + 1,
      fundingSource: budget.fundingSource,
      ...(kind === 'carryOver' ? { holderId: budget.unitId } : {}),
    }),
  );
  const wanted = fold(text);
  return (found.data?.items ?? [])
    .filter((one) => one.id !== budget.id && one.synthetic === budget.synthetic)
    .map((one) => ({
      id: one.id,
      label: `${one.lineCode} · ${one.unitName}`,
      note: `${one.fiscalYear} · ${t(`capital.${one.capitalType}`)}`,
    }))
    .filter((option) => fold(option.label).includes(wanted))
    .slice(0, MATCHES);
}

function PairForm({ kind, budget, onClose }: PairProps) {
  const t = useText('budget');
  const shared = useText();
  const { number } = useFormat();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const [text, setText] = useState('');
  const options = useCandidates(kind, budget, text);
  const form = useForm<Values>({
    initial: { to: null, amount: null, effectiveOn: null, decision: '', note: '' },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] ? {} : { [key]: shared('form.missing', { label }) };
      return {
        ...missing('to', t('pair.to')),
        ...missing('amount', t('entry.amount')),
        ...missing('effectiveOn', t('entry.day')),
        ...missing('decision', t('pair.decision')),
      };
    },
    onSubmit: async ({ to, amount, effectiveOn, decision, note }) => {
      if (!to || !amount || !effectiveOn) return;
      const body = {
        fromBudgetId: budget.id,
        toBudgetId: to.id,
        amount,
        effectiveOn,
        decision: decision.trim(),
        note: note.trim() || undefined,
      };
      const book = kind === 'transfer' ? bookBudgetTransfer : bookBudgetCarryOver;
      await book({
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
        label={t(`pair.${kind}.title`)}
        refusal={t(`pair.${kind}.refused`)}
        onSaved={() => {
          queries.invalidateQueries();
          onClose();
        }}
        onDiscard={onClose}
      >
        <LookupField
          form={form}
          name="to"
          label={t('pair.to')}
          hint={t(`pair.${kind}.hint`)}
          required
          wide
          options={options}
          onText={setText}
        />
        <NumberField
          form={form}
          name="amount"
          label={t('entry.amount')}
          hint={t('entry.dong')}
          money
          required
          wide
        />
        <DateField form={form} name="effectiveOn" label={t('entry.day')} required wide />
        <TextField form={form} name="decision" label={t('pair.decision')} required wide />
        <TextField form={form} name="note" label={t('column.note')} multiline wide />
      </FormFrame>
    </>
  );
}
