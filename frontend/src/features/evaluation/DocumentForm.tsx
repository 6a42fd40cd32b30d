import { useQueryClient } from '@tanstack/react-query';
import {
  createSteeringDocument,
  deleteSteeringDocument,
  type Evaluation,
  ifMatch,
  replaceSteeringDocument,
  type SteeringDocument,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { DeleteButton } from '@/shared/ui/DeleteButton';

/** A document that steered the program: who issued it when, and when the communes had it. */
export function DocumentForm({
  evaluation,
  document,
  onDone,
}: {
  evaluation: Evaluation;
  document?: SteeringDocument;
  onDone: () => void;
}) {
  const t = useText('evaluation');
  const shared = useText();
  const queries = useQueryClient();
  const missing = (value: string, label: string) =>
    value.trim() ? undefined : shared('form.missing', { label });
  const form = useForm({
    initial: {
      number: document?.number ?? '',
      titleVi: document?.titleVi ?? '',
      titleEn: document?.titleEn ?? '',
      issuer: document?.issuer ?? '',
      issuedOn: (document?.issuedOn ?? null) as string | null,
      reachedOn: (document?.reachedOn ?? null) as string | null,
      citation: document?.citation ?? '',
    },
    validate: (values) => ({
      number: missing(values.number, t('steering.number')),
      titleVi: missing(values.titleVi, t('steering.titleVi')),
      titleEn: missing(values.titleEn, t('steering.titleEn')),
      issuer: missing(values.issuer, t('steering.issuer')),
      issuedOn: missing(values.issuedOn ?? '', t('steering.issuedOn')),
      reachedOn:
        values.reachedOn && values.issuedOn && values.reachedOn < values.issuedOn
          ? t('steering.reachedBeforeIssued')
          : undefined,
    }),
    onSubmit: async ({ issuedOn, reachedOn, citation, ...values }) => {
      if (!issuedOn) return;
      const body = {
        ...values,
        issuedOn,
        reachedOn: reachedOn ?? undefined,
        citation: citation.trim() || undefined,
      };
      const path = { id: evaluation.id };
      if (document) {
        await replaceSteeringDocument({
          path: { ...path, steeringDocumentId: document.id },
          headers: ifMatch(document),
          body,
          throwOnError: true,
        });
      } else await createSteeringDocument({ path, body, throwOnError: true });
      await queries.invalidateQueries();
    },
  });
  const remove = async (given: SteeringDocument) => {
    await deleteSteeringDocument({
      path: { id: evaluation.id, steeringDocumentId: given.id },
      headers: ifMatch(given),
      throwOnError: true,
    });
    form.reset();
    onDone();
    await queries.invalidateQueries();
  };
  return (
    <>
      <FormFrame
        form={form}
        label={t('steering.edit')}
        refusal={t('steering.notSaved')}
        onSaved={onDone}
        onDiscard={onDone}
      >
        <TextField form={form} name="number" label={t('steering.number')} required wide />
        <TextField form={form} name="titleVi" label={t('steering.titleVi')} required wide />
        <TextField form={form} name="titleEn" label={t('steering.titleEn')} required wide />
        <TextField form={form} name="issuer" label={t('steering.issuer')} required wide />
        <DateField form={form} name="issuedOn" label={t('steering.issuedOn')} required />
        <DateField form={form} name="reachedOn" label={t('steering.reachedOn')} />
        <TextField form={form} name="citation" label={t('steering.citation')} wide />
      </FormFrame>
      {document && (
        <p className="form-delete">
          <DeleteButton
            label={t('steering.delete')}
            question={t('steering.deleteQuestion', { number: document.number })}
            onDelete={() => remove(document)}
          />
        </p>
      )}
    </>
  );
}
