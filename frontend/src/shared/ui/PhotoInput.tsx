import { Camera } from 'lucide-react';
import { useId, useState } from 'react';
import { useText } from '../i18n/useText';
import { scalePhoto } from './photo';
import './photo.css';

interface PhotoInputProps {
  label?: string;
  /** Gets each photo once it is scaled down, as JPEG. */
  onPhotos: (photos: Blob[]) => void;
}

/** Takes photos with the camera or from the machine; they are scaled down before anything is sent. */
export function PhotoInput({ label, onPhotos }: PhotoInputProps) {
  const t = useText();
  const id = useId();
  const [refused, setRefused] = useState(0);
  const choose = async (files: FileList) => {
    const scaled = await Promise.all(Array.from(files, (file) => scalePhoto(file)));
    const photos = scaled.filter((photo) => photo !== 'not-image');
    setRefused(scaled.length - photos.length);
    if (photos.length > 0) onPhotos(photos);
  };
  return (
    <div className="photo-input">
      <input
        id={id}
        type="file"
        accept="image/*"
        multiple
        className="sr-only"
        onChange={(event) => {
          if (event.target.files) choose(event.target.files);
          // The same photo may be chosen again.
          event.target.value = '';
        }}
      />
      <label htmlFor={id}>
        <Camera size={22} aria-hidden="true" />
        {label ?? t('photo.take')}
      </label>
      <span className="field-error" role="status">
        {refused > 0 && t('photo.refused', { count: refused })}
      </span>
    </div>
  );
}
