import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Attachment, fetchFile } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { SyntheticBadge } from '@/shared/ui/figure';
import { useTexts } from './words';
import './photos.css';

/** A photo is fetched with the reader's rights, so it can't be a plain address in an image. */
export function Photo({
  evaluationId,
  photo,
  small,
}: {
  evaluationId: string;
  photo: Attachment;
  small?: boolean;
}) {
  const t = useText('evaluation');
  const read = useTexts();
  const [address, setAddress] = useState<string>();
  const bytes = useQuery({
    queryKey: ['photo', photo.sha256],
    queryFn: () =>
      fetchFile(`/api/v1/evaluations/${evaluationId}/attachments/${photo.id}/content`, 'any'),
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
  const caption = read(photo, 'caption');
  return (
    <figure className={small ? 'photo-shown photo-small' : 'photo-shown'}>
      <span className="photo-frame">
        {address && <img src={address} alt={caption || photo.fileName} loading="lazy" />}
      </span>
      <figcaption>
        {!small && (caption || t('photo.noCaption'))}
        {photo.synthetic && <SyntheticBadge>{t('photo.placeholder')}</SyntheticBadge>}
        {!small && (
          <span className="note">{photo.consent ? t('photo.consent') : t('photo.noConsent')}</span>
        )}
      </figcaption>
    </figure>
  );
}
