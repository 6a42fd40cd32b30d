import { FormFrame } from '@/shared/form/FormFrame';
import { TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';

/** A reason that strangers read, so in both languages. */
export function ReasonForm({
  label,
  note,
  saveLabel,
  refusal,
  onSubmit,
  onDone,
}: {
  label: string;
  note: string;
  saveLabel: string;
  refusal: string;
  onSubmit: (reasons: { reasonVi: string; reasonEn: string }) => Promise<unknown>;
  onDone: () => void;
}) {
  const t = useText('publication');
  const shared = useText();
  const form = useForm({
    initial: { reasonVi: '', reasonEn: '' },
    validate: (values) => ({
      reasonVi: values.reasonVi.trim()
        ? undefined
        : shared('form.missing', { label: t('reasonVi') }),
      reasonEn: values.reasonEn.trim()
        ? undefined
        : shared('form.missing', { label: t('reasonEn') }),
    }),
    onSubmit,
  });
  return (
    <FormFrame
      form={form}
      label={label}
      saveLabel={saveLabel}
      refusal={refusal}
      onSaved={onDone}
      onDiscard={onDone}
    >
      <p className="note field-wide">{note}</p>
      <TextField
        form={form}
        name="reasonVi"
        label={t('reasonVi')}
        required
        multiline
        wide
        maxLength={1000}
      />
      <TextField
        form={form}
        name="reasonEn"
        label={t('reasonEn')}
        required
        multiline
        wide
        maxLength={1000}
      />
    </FormFrame>
  );
}
