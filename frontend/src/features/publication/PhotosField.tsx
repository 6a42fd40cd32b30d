import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Attachment, fetchFile } from '@/api';
import { TextField } from '@/shared/form/fields';
import { type Form, rowOf } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import type { ArticleValues, PhotoRow } from './articleValues';

/** Which photos strangers see, and what they read under them; those without consent are not offered. */
export function PhotosField({
  form,
  evaluationId,
  photos,
}: {
  form: Form<ArticleValues>;
  evaluationId: string;
  photos: readonly Attachment[];
}) {
  const t = useText('publication');
  const hidden = photos.length - form.values.photos.length;
  return (
    <fieldset className="field field-wide">
      <legend className="field-label">{t('form.photos')}</legend>
      {form.values.photos.map((row) => (
        <PhotoFields key={row.key} form={form} row={row} evaluationId={evaluationId} />
      ))}
      {form.values.photos.length === 0 && <p className="note">{t('form.noPhotos')}</p>}
      {hidden > 0 && <p className="note">{t('form.hidden', { count: hidden })}</p>}
      {form.errors.photos && <span className="field-error">{form.errors.photos}</span>}
    </fieldset>
  );
}

function PhotoFields({
  form,
  row,
  evaluationId,
}: {
  form: Form<ArticleValues>;
  row: PhotoRow;
  evaluationId: string;
}) {
  const t = useText('publication');
  const fields = rowOf(form, 'photos', row);
  return (
    <div className="publication-photo">
      <label className="choice">
        <input
          type="checkbox"
          checked={row.shown}
          onChange={(event) => fields.set('shown', event.target.checked)}
        />
        <Thumbnail evaluationId={evaluationId} id={row.key} />
        <span>{row.captionVi || t('form.noCaption')}</span>
      </label>
      {row.shown && (
        <>
          <TextField
            form={fields}
            name="captionVi"
            label={t('form.captionVi')}
            required
            wide
            maxLength={500}
          />
          <TextField
            form={fields}
            name="captionEn"
            label={t('form.captionEn')}
            required
            wide
            maxLength={500}
          />
        </>
      )}
    </div>
  );
}

/** A photo is fetched with the reader's rights, so it can't be a plain address in an image. */
function Thumbnail({ evaluationId, id }: { evaluationId: string; id: string }) {
  const [address, setAddress] = useState<string>();
  const bytes = useQuery({
    queryKey: ['photo-bytes', id],
    queryFn: () =>
      fetchFile(`/api/v1/evaluations/${evaluationId}/attachments/${id}/content`, 'any'),
    // The bytes of an attachment never change.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 300_000,
  }).data;
  useEffect(() => {
    if (!bytes) return;
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return <span className="publication-thumbnail">{address && <img src={address} alt="" />}</span>;
}
