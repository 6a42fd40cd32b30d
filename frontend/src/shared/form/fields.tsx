import { CalendarDays, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { formatDate, parseDate } from '../format/date';
import { formatNumber, parseMoney, parseNumber } from '../format/number';
import { useLanguage } from '../i18n/language';
import { useText } from '../i18n/useText';
import { Combobox, type Option } from '../ui/Combobox';
import type { Form } from './useForm';
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

/** Names of the form's values that have this type. */
type NameOf<V, T> = { [K in keyof V & string]: T extends V[K] ? K : never }[keyof V & string];

interface BaseProps<V, T> {
  form: Form<V>;
  name: NameOf<V, T>;
  label: string;
  required?: boolean;
  hint?: ReactNode;
  wide?: boolean;
}

function useBound<V, T>({ form, name }: Pick<BaseProps<V, T>, 'form' | 'name'>) {
  return {
    value: form.values[name] as T,
    set: (value: T) => form.set(name, value as V[typeof name]),
    refuse: (reason: string | undefined) => form.refuse(name, reason),
    error: form.errors[name],
  };
}

export function TextField<V>(
  props: BaseProps<V, string> & { multiline?: boolean; maxLength?: number; autoComplete?: string },
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

/**
 * Text that stands for a value. It is read on leaving the field and only then rewritten in its full
 * form: nothing changes under the fingers.
 */
function ParsedInput<T>({
  value,
  write,
  read,
  onValue,
  onRefused,
  attributes,
}: {
  value: T | null;
  write: (value: T) => string;
  /** The value, null for nothing typed, or a sentence on what is wrong. */
  read: (text: string) => { value: T | null } | { refused: string };
  onValue: (value: T | null) => void;
  onRefused: (reason: string) => void;
  attributes: React.InputHTMLAttributes<HTMLInputElement>;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : write(value));
  const commit = () => {
    if (typed === null) return;
    const result = read(typed);
    if ('refused' in result) onRefused(result.refused);
    else {
      setTyped(null);
      onValue(result.value);
    }
  };
  return (
    <input
      {...attributes}
      type="text"
      autoComplete="off"
      value={shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}

interface DateInputProps {
  label: string;
  value: string | null;
  onValue: (day: string | null) => void;
  onRefused: (reason: string) => void;
  id?: string;
  describedBy?: string;
  invalid?: boolean;
  required?: boolean;
}

/** A day as text, with the platform's calendar beside it. */
export function DateInput(props: DateInputProps) {
  const t = useText();
  const calendar = useRef<HTMLInputElement>(null);
  const [version, setVersion] = useState(0);
  const read = (text: string) => {
    const parsed = parseDate(text);
    if (parsed === null) return { value: null };
    if ('day' in parsed) return { value: parsed.day };
    const { problem } = parsed;
    if (problem.kind === 'format') return { refused: t('form.date.format') };
    if (problem.kind === 'month')
      return { refused: t('form.date.month', { month: problem.month }) };
    return { refused: t('form.date.day', { month: problem.month, days: problem.days }) };
  };
  return (
    <div className="date-control">
      <ParsedInput<string>
        key={version}
        value={props.value}
        write={formatDate}
        read={read}
        onValue={props.onValue}
        onRefused={props.onRefused}
        attributes={{
          id: props.id,
          className: 'control',
          inputMode: 'numeric',
          placeholder: '30/06/2018',
          required: props.required,
          'aria-invalid': props.invalid || undefined,
          'aria-describedby': props.describedBy,
        }}
      />
      <input
        ref={calendar}
        type="date"
        className="date-native"
        tabIndex={-1}
        aria-hidden="true"
        value={props.value ?? ''}
        onChange={(event) => {
          props.onValue(event.target.value || null);
          setVersion(version + 1);
        }}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={`${props.label}: ${t('form.date.pick')}`}
        onClick={() => calendar.current?.showPicker()}
      >
        <CalendarDays size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

export function DateField<V>(props: BaseProps<V, string | null>) {
  const bound = useBound<V, string | null>(props);
  return (
    <Field {...props} error={bound.error}>
      {(field) => (
        <DateInput
          {...field}
          label={props.label}
          required={props.required}
          value={bound.value}
          onValue={bound.set}
          onRefused={bound.refuse}
        />
      )}
    </Field>
  );
}

export function NumberField<V>(
  props: BaseProps<V, number | null> & {
    /** Whole đồng: also reads '5,4 tỷ' and '98 triệu'. */
    money?: boolean;
    /** At most so many decimals are shown; default 2. */
    digits?: number;
  },
) {
  const bound = useBound<V, number | null>(props);
  const language = useLanguage();
  const t = useText();
  return (
    <Field {...props} error={bound.error}>
      {({ id, describedBy, invalid }) => (
        <ParsedInput<number>
          value={bound.value}
          write={(value) => formatNumber(value, language, { digits: props.digits ?? 2 })}
          read={(text) => {
            if (text.trim() === '') return { value: null };
            const value = props.money ? parseMoney(text, language) : parseNumber(text, language);
            if (value === null || (props.money && !Number.isInteger(value))) {
              return { refused: props.money ? t('form.amount') : t('form.number') };
            }
            return { value };
          }}
          onValue={bound.set}
          onRefused={bound.refuse}
          attributes={{
            id,
            className: 'control num',
            inputMode: 'decimal',
            required: props.required,
            'aria-invalid': invalid || undefined,
            'aria-describedby': describedBy,
          }}
        />
      )}
    </Field>
  );
}

export function SelectField<V, T extends string>(
  props: BaseProps<V, T> & {
    options: readonly { value: T; label: string }[];
    /** Shown while nothing is chosen. */
    placeholder?: string;
  },
) {
  const bound = useBound<V, T | ''>(props as unknown as BaseProps<V, T | ''>);
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
  props: BaseProps<V, T[]> & { options: readonly { value: T; label: ReactNode }[] },
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
  props: BaseProps<V, Option | null> & {
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
