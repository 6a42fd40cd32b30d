import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useText } from '../i18n/useText';
import { Combobox, type Option } from '../ui/Combobox';
import { Field } from './Field';
import { type BoundProps, useBound } from './useBound';

export function TextField<V>(
  props: BoundProps<V, string> & { multiline?: boolean; maxLength?: number; autoComplete?: string },
) {
  const bound = useBound<V, string>(props);
  return (
    <Field {...props} error={bound.error}>
      {({ id, describedBy, invalid }) => {
        const shared = {
          id,
          className: props.multiline ? 'control control-area' : 'control',
          value: bound.value,
          maxLength: props.maxLength,
          required: props.required,
          'aria-invalid': invalid || undefined,
          'aria-describedby': describedBy,
        };
        return props.multiline ? (
          <textarea {...shared} rows={3} onChange={(event) => bound.set(event.target.value)} />
        ) : (
          <input
            {...shared}
            type="text"
            autoComplete={props.autoComplete ?? 'off'}
            onChange={(event) => bound.set(event.target.value)}
          />
        );
      }}
    </Field>
  );
}

export function SelectField<V, T extends string>(
  props: BoundProps<V, T> & {
    options: readonly { value: T; label: string }[];
    /** Shown while nothing is chosen. */
    placeholder?: string;
  },
) {
  const bound = useBound<V, T | ''>(props as unknown as BoundProps<V, T | ''>);
  return (
    <Field {...props} error={bound.error}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          className="control select"
          value={bound.value ?? ''}
          required={props.required}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          onChange={(event) => bound.set(event.target.value as T | '')}
        >
          {(props.placeholder !== undefined || !bound.value) && (
            <option value="">{props.placeholder ?? ''}</option>
          )}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One or several of a few, all in sight, with targets for thumbs. */
export function ChoiceField<V, T extends string>(
  props: BoundProps<V, T[]> & { options: readonly { value: T; label: ReactNode }[] },
) {
  const bound = useBound<V, T[]>(props);
  const t = useText();
  const id = useId();
  return (
    <fieldset
      className={props.wide ? 'field field-wide choices' : 'field choices'}
      aria-describedby={bound.error ? `${id}e` : undefined}
    >
      <legend className="field-label">
        {props.label}{' '}
        {props.required && <span className="field-required">({t('form.required')})</span>}
      </legend>
      <div className="choice-list">
        {props.options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="checkbox"
              checked={bound.value.includes(option.value)}
              onChange={(event) =>
                bound.set(
                  props.options
                    .map((one) => one.value)
                    .filter((one) =>
                      one === option.value ? event.target.checked : bound.value.includes(one),
                    ),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      {bound.error && (
        <span id={`${id}e`} className="field-error">
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{bound.error}</span>
        </span>
      )}
    </fieldset>
  );
}

/** One of many, found by typing; the caller searches. */
export function LookupField<V>(
  props: BoundProps<V, Option | null> & {
    options: readonly Option[];
    isSearching?: boolean;
    onText: (text: string) => void;
  },
) {
  const bound = useBound<V, Option | null>(props);
  return (
    <Field {...props} error={bound.error}>
      {({ id, describedBy, invalid }) => (
        <Combobox
          id={id}
          label={props.label}
          placeholder=""
          selected={bound.value}
          options={props.options}
          isSearching={props.isSearching}
          onText={props.onText}
          onSelect={bound.set}
          invalid={invalid}
          describedBy={describedBy}
        />
      )}
    </Field>
  );
}
