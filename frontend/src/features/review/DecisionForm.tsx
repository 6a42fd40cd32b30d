import type { ReactNode } from 'react';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { TextField } from '@/shared/form/fields';
import { type Errors, type Form, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';

export interface DecisionValues {
  decisionNumber: string;
  signedOn: string | null;
  signer: string;
  note: string;
}

/** What the API is told of a decision. */
export const decisionInput = (values: DecisionValues) => ({
  decisionNumber: values.decisionNumber.trim(),
  signedOn: values.signedOn ?? '',
  signer: values.signer.trim(),
  note: values.note.trim() || undefined,
});

/** State of the form of a decision, with what it says beyond number, day and signer. */
export function useDecision<V extends DecisionValues>(
  more: Omit<V, keyof DecisionValues>,
  onSubmit: (values: V) => Promise<unknown>,
  validate?: (values: V) => Errors<V>,
) {
  const t = useText('review');
  const shared = useText();
  return useForm<V>({
    initial: { decisionNumber: '', signedOn: null, signer: '', note: '', ...more } as unknown as V,
    validate: (values) => {
      const errors: Record<string, string | undefined> = { ...validate?.(values) };
      for (const name of ['decisionNumber', 'signedOn', 'signer'] as const) {
        if (!values[name]) errors[name] = shared('form.missing', { label: t(`decision.${name}`) });
      }
      return errors as Errors<V>;
    },
    onSubmit,
  });
}

/** Number, day and signer of a decision, after what it is about. */
export function DecisionForm<V extends DecisionValues>({
  form,
  children,
  ...frame
}: {
  form: Form<V>;
  label: string;
  refusal: string;
  saveLabel: string;
  onSaved?: () => void;
  onDiscard: () => void;
  children?: ReactNode;
}) {
  const t = useText('review');
  const plain = form as unknown as Form<DecisionValues>;
  return (
    <FormFrame form={form} {...frame}>
      {children}
      <TextField
        form={plain}
        name="decisionNumber"
        label={t('decision.decisionNumber')}
        required
        maxLength={100}
        wide
      />
      <DateField form={plain} name="signedOn" label={t('decision.signedOn')} required wide />
      <TextField
        form={plain}
        name="signer"
        label={t('decision.signer')}
        required
        maxLength={100}
        wide
      />
      <TextField form={plain} name="note" label={t('form.note')} maxLength={1000} multiline wide />
    </FormFrame>
  );
}
