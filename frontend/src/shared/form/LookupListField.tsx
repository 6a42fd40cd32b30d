import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/useText';
import { Combobox, type Option } from '../ui/Combobox';
import { Field } from './Field';
import type { Form } from './useForm';
import './list.css';

interface LookupListProps<V> {
  form: Form<V>;
  name: { [K in keyof V & string]: Option[] extends V[K] ? K : never }[keyof V & string];
  label: string;
  required?: boolean;
  hint?: ReactNode;
  /** When so many are chosen, no more can be. */
  atMost?: number;
  /** Names what was chosen before its name was known. */
  nameOf?: (option: Option) => string;
  options: readonly Option[];
  isSearching?: boolean;
  onText: (text: string) => void;
}

/** Several of many, each found by typing; the caller searches. What is chosen stands above the box. */
export function LookupListField<V>(props: LookupListProps<V>) {
  const { form, name } = props;
  const t = useText();
  const chosen = (form.values[name] as Option[]).map((option) => ({
    ...option,
    label: props.nameOf?.(option) ?? option.label,
  }));
  const isFull = props.atMost !== undefined && chosen.length >= props.atMost;
  const set = (options: Option[]) => form.set(name, options as V[typeof name]);
  // A new box after each choice: empty, and with the focus.
  const [version, setVersion] = useState(0);
  const change = (options: Option[]) => {
    set(options);
    props.onText('');
    setVersion(version + 1);
  };
  return (
    <Field
      label={props.label}
      required={props.required}
      hint={props.hint}
      error={form.errors[name]}
      wide
    >
      {({ id, describedBy, invalid }) => (
        <>
          {chosen.length > 0 && (
            <ul className="form-list">
              {chosen.map((option) => (
                <li key={option.id}>
                  <span>
                    {option.label} {option.note && <small className="muted">{option.note}</small>}
                  </span>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={t('form.remove', { what: option.label })}
                    onClick={() => change(chosen.filter((one) => one.id !== option.id))}
                  >
                    <X size={16} aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          {!isFull && (
            <Combobox
              key={version}
              id={id}
              label={props.label}
              placeholder={t('form.addByName')}
              autoFocus={version > 0}
              options={props.options.filter((one) => chosen.every((other) => other.id !== one.id))}
              isSearching={props.isSearching}
              onText={props.onText}
              onSelect={(option) => change([...chosen, option])}
              invalid={invalid}
              describedBy={describedBy}
            />
          )}
        </>
      )}
    </Field>
  );
}
