import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Attachment,
  createAttachment,
  deleteAttachment,
  download,
  type Evaluation,
  ifMatch,
  patchAttachment,
  type SiteVisit,
  uuidv7,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { Button } from '@/shared/ui/Button';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { FileInput } from '@/shared/ui/FileInput';
import { PhotoInput } from '@/shared/ui/PhotoInput';
import { ProblemAlert } from '@/shared/ui/states';
import { attachmentsQuery } from './evaluationQueries';
import { Photo } from './Photo';
import { mayFind, useTexts } from './words';
import './photos.css';
import './documents.css';

const DOCUMENTS = '.pdf,.docx,.xlsx';

/** Photos and documents of a visit, or the documents of the evaluation as a whole. */
export function Attachments({ evaluation, visit }: { evaluation: Evaluation; visit?: SiteVisit }) {
  const t = useText('evaluation');
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const all = useQuery(attachmentsQuery(evaluation.id, useContextSearch())).data?.items ?? [];
  const mine = all.filter((one) => one.siteVisitId === visit?.id);
  const photos = mine.filter((one) => one.kind === 'PHOTO');
  const documents = mine.filter((one) => one.kind === 'DOCUMENT');
  const may = mayFind(evaluation);
  const send = async (files: { id: string; file: File }[]) => {
    setProblem(null);
    try {
      for (const { id, file } of files) {
        await createAttachment({
          path: { id: evaluation.id },
          body: { id, siteVisitId: visit?.id, file },
          throwOnError: true,
        });
      }
    } catch (error) {
      setProblem(error);
    }
    await queries.invalidateQueries();
  };
  const sendPhotos = (blobs: Blob[]) =>
    send(
      blobs.map((blob) => {
        const id = uuidv7();
        const name = `${visit?.visitedOn ?? evaluation.code}-${id.slice(-8)}.jpg`;
        return { id, file: new File([blob], name, { type: 'image/jpeg' }) };
      }),
    );
  return (
    <>
      {problem !== null && <ProblemAlert error={problem} title={t('file.notSent')} />}
      {visit && (
        <section aria-label={t('photo.title')}>
          <div className="spread">
            <h3>{t('photo.title')}</h3>
            <span className="note">{t('photo.count', { count: photos.length })}</span>
          </div>
          <ul className="photos">
            {photos.map((photo) => (
              <li key={photo.id}>
                <Photo evaluationId={evaluation.id} photo={photo} />
                {may && <Actions evaluation={evaluation} attachment={photo} />}
              </li>
            ))}
          </ul>
          {may && <PhotoInput label={t('photo.take')} onPhotos={sendPhotos} />}
          {!may && evaluation.state === 'PLANNED' && <p className="note">{t('file.later')}</p>}
        </section>
      )}
      <section aria-label={t('file.title')}>
        {visit && <h3>{t('file.title')}</h3>}
        {documents.length === 0 && !may && <p className="muted">{t('file.none')}</p>}
        <ul className="documents">
          {documents.map((one) => (
            <li key={one.id}>
              <Document evaluation={evaluation} document={one} />
              {may && <Actions evaluation={evaluation} attachment={one} />}
            </li>
          ))}
        </ul>
        {may && (
          <FileInput
            label={t('file.choose')}
            hint={t('file.hint')}
            accept={DOCUMENTS}
            onFiles={(files) => send(files.map((file) => ({ id: uuidv7(), file })))}
          />
        )}
      </section>
    </>
  );
}

function Document({ evaluation, document }: { evaluation: Evaluation; document: Attachment }) {
  const read = useTexts();
  const caption = read(document, 'caption');
  return (
    <span className="document">
      <button
        type="button"
        className="link-button"
        onClick={() =>
          download(
            `/api/v1/evaluations/${evaluation.id}/attachments/${document.id}/content`,
            'any',
            document.fileName,
          )
        }
      >
        {caption || document.fileName}
      </button>
      {caption && <span className="note">{document.fileName}</span>}
    </span>
  );
}

/** Describe, and take back: of one photo or document. */
function Actions({ evaluation, attachment }: { evaluation: Evaluation; attachment: Attachment }) {
  const t = useText('evaluation');
  const read = useTexts();
  const queries = useQueryClient();
  const [isDescribing, setDescribing] = useState(false);
  const isPhoto = attachment.kind === 'PHOTO';
  const name = read(attachment, 'caption') || attachment.fileName;
  if (isDescribing) {
    return (
      <CaptionForm
        evaluation={evaluation}
        attachment={attachment}
        onDone={() => setDescribing(false)}
      />
    );
  }
  const describe = isPhoto ? t('photo.describe') : t('file.describe');
  return (
    <div className="attachment-actions">
      <Button size="small" aria-label={`${describe}: ${name}`} onClick={() => setDescribing(true)}>
        {describe}
      </Button>
      <DeleteButton
        small
        label={t('file.delete')}
        name={`${t('file.delete')}: ${name}`}
        question={t('file.deleteQuestion', { name })}
        onDelete={async () => {
          await deleteAttachment({
            path: { id: evaluation.id, attachmentId: attachment.id },
            headers: ifMatch(attachment),
            throwOnError: true,
          });
          await queries.invalidateQueries();
        }}
      >
        {t('file.deleteText')}
      </DeleteButton>
    </div>
  );
}

function CaptionForm({
  evaluation,
  attachment,
  onDone,
}: {
  evaluation: Evaluation;
  attachment: Attachment;
  onDone: () => void;
}) {
  const t = useText('evaluation');
  const queries = useQueryClient();
  const isPhoto = attachment.kind === 'PHOTO';
  const form = useForm({
    initial: {
      captionVi: attachment.captionVi ?? '',
      captionEn: attachment.captionEn ?? '',
      consent: attachment.consent,
    },
    onSubmit: async ({ captionVi, captionEn, consent }) => {
      await patchAttachment({
        path: { id: evaluation.id, attachmentId: attachment.id },
        headers: ifMatch(attachment),
        body: { captionVi: captionVi || null, captionEn: captionEn || null, consent } as never,
        throwOnError: true,
      });
      await queries.invalidateQueries();
    },
  });
  return (
    <FormFrame
      form={form}
      label={isPhoto ? t('photo.describe') : t('file.describe')}
      refusal={t('file.notSaved')}
      onSaved={onDone}
      onDiscard={onDone}
    >
      <TextField form={form} name="captionVi" label={t('photo.captionVi')} wide maxLength={500} />
      <TextField form={form} name="captionEn" label={t('photo.captionEn')} wide maxLength={500} />
      {isPhoto && (
        <label className="choice field-wide">
          <input
            type="checkbox"
            checked={form.values.consent}
            onChange={(event) => form.set('consent', event.target.checked)}
          />
          {t('photo.consent')}
        </label>
      )}
    </FormFrame>
  );
}
