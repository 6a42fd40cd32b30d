import { CalendarDays } from 'lucide-react';
import { useRef, useState } from 'react';
import { formatDate, parseDate } from '../format/date';
import { useText } from '../i18n/useText';
import { Field } from './Field';
import { ParsedInput } from './ParsedInput';
import { type BoundProps, useBound } from './useBound';

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

export function DateField<V>(props: BoundProps<V, string | null>) {
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
