import { useQueryClient } from '@tanstack/react-query';
import {
  createTermOfReference,
  deleteTermOfReference,
  ifMatch,
  replaceTermOfReference,
  type TermOfReference,
  type Theme,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { DeleteButton } from '@/shared/ui/DeleteButton';

/** What is asked about one theme, in both languages. */
export function TermForm({
  evaluationId,
  theme,
  term,
  onDone,
}: {
  evaluationId: string;
  theme: Theme;
  term?: TermOfReference;
  onDone: () => void;
}) {
  const t = useText('evaluation');
  const shared = useText();
  const queries = useQueryClient();
  const missing = (label: string) => shared('form.missing', { label });
  const form = useForm({
    initial: { questionVi: term?.questionVi ?? '', questionEn: term?.questionEn ?? '' },
    validate: (values) => ({
      questionVi: values.questionVi.trim() ? undefined : missing(t('form.questionVi')),
      questionEn: values.questionEn.trim() ? undefined : missing(t('form.questionEn')),
    }),
    onSubmit: async (values) => {
      const body = { theme, ...values };
      if (term) {
        await replaceTermOfReference({
          path: { id: evaluationId, termOfReferenceId: term.id },
          body,
          headers: ifMatch(term),
          throwOnError: true,
        });
      } else {
        await createTermOfReference({ path: { id: evaluationId }, body, throwOnError: true });
      }
      await queries.invalidateQueries();
    },
  });
  const remove = async (given: TermOfReference) => {
    await deleteTermOfReference({
      path: { id: evaluationId, termOfReferenceId: given.id },
      headers: ifMatch(given),
      throwOnError: true,
    });
    form.reset();
    onDone();
    await queries.invalidateQueries();
  };
  return (
    <>
      <FormFrame form={form} label={t('terms.edit')} onSaved={onDone} onDiscard={onDone}>
        <p className="field-wide">
          <strong>{t(`theme.${theme}`)}</strong>
        </p>
        <TextField
          form={form}
          name="questionVi"
          label={t('form.questionVi')}
          required
          multiline
          wide
        />
        <TextField
          form={form}
          name="questionEn"
          label={t('form.questionEn')}
          required
          multiline
          wide
        />
      </FormFrame>
      {term && (
        <p className="form-delete">
          <DeleteButton
            label={t('terms.delete')}
            question={t('terms.deleteQuestion')}
            onDelete={() => remove(term)}
          />
        </p>
      )}
    </>
  );
}
