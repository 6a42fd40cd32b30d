import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Attachment,
  createPublication,
  type Evaluation,
  ifMatch,
  type Publication,
  replacePublication,
  uuidv7,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { TextField } from '@/shared/form/fields';
import { LookupListField } from '@/shared/form/LookupListField';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { type ArticleValues, bodyOf, slugOf, valuesOf } from './articleValues';
import { ParagraphsField } from './ParagraphsField';
import { PhotosField } from './PhotosField';
import { othersQuery } from './publicationQueries';

const MOST_RELATED = 6;

/** Title, summary, paragraphs, photos and related articles, in both languages. */
export function ArticleForm({
  evaluation,
  article,
  photos,
  onDone,
}: {
  evaluation: Evaluation;
  article?: Publication;
  photos: readonly Attachment[];
  onDone: () => void;
}) {
  const t = useText('publication');
  const shared = useText();
  const { language } = useFormat();
  const queries = useQueryClient();
  const [id] = useState(() => article?.id ?? uuidv7());
  const [text, setText] = useState('');
  const others = useQuery(othersQuery(text));
  const titles = new Map(
    (others.data?.items ?? []).map((one) => [
      one.id,
      language === 'vi' ? one.titleVi : one.titleEn,
    ]),
  );
  const form = useForm<ArticleValues>({
    initial: valuesOf(article, photos, uuidv7),
    pointers: { '/relatedIds': 'related' },
    validate: (values) => {
      const errors: Errors<ArticleValues> = {};
      for (const name of ['titleVi', 'titleEn', 'byline', 'summaryVi', 'summaryEn'] as const) {
        if (!values[name].trim()) {
          errors[name] = shared('form.missing', { label: t(`form.${name}`) });
        }
      }
      if (values.slug && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.slug)) {
        errors.slug = t('form.slugRule');
      }
      for (const row of values.paragraphs) {
        for (const field of ['textVi', 'textEn'] as const) {
          if (!row[field].trim()) {
            errors[`paragraphs/${row.key}/${field}`] = shared('form.missing', {
              label: t(`form.${field}`),
            });
          }
        }
      }
      for (const row of values.photos.filter((one) => one.shown)) {
        for (const field of ['captionVi', 'captionEn'] as const) {
          if (!row[field].trim()) {
            errors[`photos/${row.key}/${field}`] = shared('form.missing', {
              label: t(`form.${field}`),
            });
          }
        }
      }
      return errors;
    },
    onSubmit: async (values) => {
      const body = bodyOf(values, evaluation.id);
      if (article) {
        await replacePublication({
          path: { id },
          headers: ifMatch(article),
          body,
          throwOnError: true,
        });
      } else await createPublication({ body: { id, ...body }, throwOnError: true });
      await queries.invalidateQueries();
    },
  });
  return (
    <FormFrame
      form={form}
      label={t('panel.article')}
      refusal={t('notSaved')}
      onSaved={onDone}
      onDiscard={onDone}
    >
      <p className="note field-wide">{t('form.note')}</p>
      <TextField
        form={form}
        name="titleVi"
        label={t('form.titleVi')}
        required
        wide
        maxLength={200}
      />
      <TextField
        form={form}
        name="titleEn"
        label={t('form.titleEn')}
        required
        wide
        maxLength={200}
      />
      {!article?.publishedAt && (
        <TextField
          form={form}
          name="slug"
          label={t('form.slug')}
          hint={t('form.slugHint', { slug: form.values.slug || slugOf(form.values.titleVi) })}
          wide
          maxLength={100}
        />
      )}
      <TextField
        form={form}
        name="byline"
        label={t('form.byline')}
        hint={t('form.bylineHint')}
        required
        wide
        maxLength={200}
      />
      <TextField
        form={form}
        name="summaryVi"
        label={t('form.summaryVi')}
        required
        multiline
        wide
        maxLength={600}
      />
      <TextField
        form={form}
        name="summaryEn"
        label={t('form.summaryEn')}
        required
        multiline
        wide
        maxLength={600}
      />
      <ParagraphsField form={form} />
      <PhotosField form={form} evaluationId={evaluation.id} photos={photos} />
      <LookupListField
        form={form}
        name="related"
        label={t('form.related')}
        atMost={MOST_RELATED}
        nameOf={(option) => option.label || (titles.get(option.id) ?? option.id)}
        options={(others.data?.items ?? [])
          .filter((one) => one.id !== id)
          .map((one) => ({ id: one.id, label: titles.get(one.id) ?? one.slug }))}
        isSearching={others.isFetching}
        onText={setText}
      />
      <label className="choice field-wide">
        <input
          type="checkbox"
          checked={form.values.showsReport}
          onChange={(event) => form.set('showsReport', event.target.checked)}
        />
        <span>
          {t('form.showsReport')} <span className="note">{t('form.showsReportHint')}</span>
        </span>
      </label>
    </FormFrame>
  );
}
