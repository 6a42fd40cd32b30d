import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import {
  type Attachment,
  createAttachment,
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
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaBadge } from '@/shared/ui/area';
import { PhotoInput } from '@/shared/ui/PhotoInput';
import { Facts, SidePanel } from '@/shared/ui/page';
import { Notice, ProblemAlert } from '@/shared/ui/states';
import { attachmentsQuery } from './evaluationQueries';
import { itineraryRoute } from './evaluationRoutes';
import { Photo } from './Photo';
import { VisitForm } from './VisitForm';
import { mayWrite, useTexts } from './words';

/** One visit: who was met, what was said, photos and documents. */
export function VisitPanel({
  evaluation,
  visit,
  onClose,
}: {
  evaluation: Evaluation;
  visit: SiteVisit;
  onClose: () => void;
}) {
  const t = useText('evaluation');
  const read = useTexts();
  const [{ edit }, change] = useSearchState(itineraryRoute);
  const may = mayWrite(evaluation);
  if (may && edit === 'change') {
    return (
      <SidePanel title={t('visit.edit')} onClose={onClose}>
        <VisitForm
          evaluation={evaluation}
          visit={visit}
          onDone={() => change({ edit: undefined })}
        />
      </SidePanel>
    );
  }
  return (
    <SidePanel
      title={t('visit.title')}
      onClose={onClose}
      footer={
        may && (
          <Button onClick={() => change({ edit: 'change' }, { push: true })}>{t('change')}</Button>
        )
      }
    >
      <div className="finding-show">
        <h3 className="finding-heading">{read(visit, 'title')}</h3>
        {visit.areaTypeVerified === false && <Notice>{t('visit.areaUnverified')}</Notice>}
        <Facts
          facts={[
            { label: t('visit.day'), value: formatDate(visit.visitedOn) },
            {
              label: t('visit.unit'),
              value: <Link to={paths.place(visit.unitId)}>{visit.unitName}</Link>,
            },
            { label: t('visit.level'), value: t(`visitLevel.${visit.level}`) },
            ...(visit.areaType
              ? [{ label: t('form.areaTypes'), value: <AreaBadge area={visit.areaType} /> }]
              : []),
            {
              label: t('visit.selection'),
              value: [t(`selection.${visit.selection}`), visit.selectionReason]
                .filter(Boolean)
                .join(': '),
            },
          ]}
        />
        <section aria-label={t('visit.participants')}>
          <h3>{t('visit.participants')}</h3>
          {visit.participants.length === 0 ? (
            <p className="muted">{t('visit.noParticipants')}</p>
          ) : (
            <ul>
              {visit.participants.map((one) => (
                <li key={one.group} className="spread">
                  <span>{t(`participants.${one.group}`)}</span>
                  <span className="num">{one.persons}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-label={t('visit.minutes')}>
          <h3>{t('visit.minutes')}</h3>
          <p className={visit.minutesVi ? 'minutes' : 'muted'}>
            {read(visit, 'minutes') || t('visit.noMinutes')}
          </p>
        </section>
        <Attachments evaluation={evaluation} visit={visit} />
      </div>
    </SidePanel>
  );
}

function Attachments({ evaluation, visit }: { evaluation: Evaluation; visit: SiteVisit }) {
  const t = useText('evaluation');
  const read = useTexts();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [describing, setDescribing] = useState<string>();
  const all = useQuery(attachmentsQuery(evaluation.id, useContextSearch())).data?.items ?? [];
  const mine = all.filter((one) => one.siteVisitId === visit.id);
  const photos = mine.filter((one) => one.kind === 'PHOTO');
  const documents = mine.filter((one) => one.kind === 'DOCUMENT');
  const may = mayWrite(evaluation);
  const send = async (blobs: Blob[]) => {
    setProblem(null);
    try {
      for (const blob of blobs) {
        const id = uuidv7();
        await createAttachment({
          path: { id: evaluation.id },
          body: {
            id,
            siteVisitId: visit.id,
            file: new File([blob], `${visit.visitedOn}-${id.slice(0, 8)}.jpg`, {
              type: 'image/jpeg',
            }),
          },
          throwOnError: true,
        });
      }
    } catch (error) {
      setProblem(error);
    }
    await queries.invalidateQueries();
  };
  return (
    <section aria-label={t('photo.title')}>
      <div className="spread">
        <h3>{t('photo.title')}</h3>
        <span className="note">{t('photo.count', { count: photos.length })}</span>
      </div>
      {problem !== null && <ProblemAlert error={problem} title={t('photo.notSent')} />}
      <ul className="photos">
        {photos.map((photo) => (
          <li key={photo.id}>
            <Photo evaluationId={evaluation.id} photo={photo} />
            {may &&
              (describing === photo.id ? (
                <CaptionForm
                  evaluation={evaluation}
                  photo={photo}
                  onDone={() => setDescribing(undefined)}
                />
              ) : (
                <Button size="small" onClick={() => setDescribing(photo.id)}>
                  {t('photo.describe')}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      {may && <PhotoInput label={t('photo.take')} onPhotos={send} />}
      {documents.length > 0 && (
        <ul className="stack">
          {documents.map((one) => (
            <li key={one.id}>
              <Button
                type="link"
                onClick={() =>
                  download(
                    `/api/v1/evaluations/${evaluation.id}/attachments/${one.id}/content`,
                    'any',
                    one.fileName,
                  )
                }
              >
                {read(one, 'caption') || one.fileName}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function CaptionForm({
  evaluation,
  photo,
  onDone,
}: {
  evaluation: Evaluation;
  photo: Attachment;
  onDone: () => void;
}) {
  const t = useText('evaluation');
  const queries = useQueryClient();
  const form = useForm({
    initial: {
      captionVi: photo.captionVi ?? '',
      captionEn: photo.captionEn ?? '',
      consent: photo.consent,
    },
    onSubmit: async ({ captionVi, captionEn, consent }) => {
      await patchAttachment({
        path: { id: evaluation.id, attachmentId: photo.id },
        headers: ifMatch(photo),
        body: { captionVi: captionVi || null, captionEn: captionEn || null, consent } as never,
        throwOnError: true,
      });
      await queries.invalidateQueries();
    },
  });
  return (
    <FormFrame form={form} label={t('photo.describe')} onSaved={onDone} onDiscard={onDone}>
      <TextField form={form} name="captionVi" label={t('photo.captionVi')} wide />
      <TextField form={form} name="captionEn" label={t('photo.captionEn')} wide />
      <label className="choice field-wide">
        <input
          type="checkbox"
          checked={form.values.consent}
          onChange={(event) => form.set('consent', event.target.checked)}
        />
        {t('photo.consent')}
      </label>
    </FormFrame>
  );
}
