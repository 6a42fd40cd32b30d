import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useText } from '../i18n/useText';
import './form.css';

interface FieldProps {
  label: string;
  required?: boolean;
  error?: string;
  hint?: ReactNode;
  /** Takes two columns of a wide form. */
  wide?: boolean;
  children: (field: { id: string; describedBy?: string; invalid: boolean }) => ReactNode;
}

/** Label above, error under the field. All fields below are made of it; so is any special one. */
export function Field({ label, required, error, hint, wide, children }: FieldProps) {
  const t = useText();
  const id = useId();
  const describedBy = [error && `${id}e`, hint && `${id}h`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label} {required && <span className="field-required">({t('form.required')})</span>}
      </label>
      {children({ id, describedBy, invalid: Boolean(error) })}
      {hint && (
        <span id={`${id}h`} className="note">
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}e`} className="field-error">
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}
