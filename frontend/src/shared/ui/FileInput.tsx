import { FileUp } from 'lucide-react';
import { useId } from 'react';
import './photo.css';

interface FileInputProps {
  label: string;
  /** Endings of what may be chosen: '.pdf,.docx'. The server looks into the file itself. */
  accept: string;
  hint?: string;
  onFiles: (files: File[]) => void;
}

/** Chooses files of the machine; they are sent as they are. */
export function FileInput({ label, accept, hint, onFiles }: FileInputProps) {
  const id = useId();
  return (
    <div className="photo-input">
      <input
        id={id}
        type="file"
        accept={accept}
        multiple
        className="sr-only"
        onChange={(event) => {
          if (event.target.files?.length) onFiles([...event.target.files]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className="file-input-label">
        <FileUp size={20} aria-hidden="true" />
        {label}
        {hint && <span className="note">{hint}</span>}
      </label>
    </div>
  );
}
