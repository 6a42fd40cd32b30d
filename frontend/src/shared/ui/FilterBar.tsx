import { ListFilter } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../i18n/useText';
import { Button } from './Button';
import './filter.css';

/** Filters beside each other; on a phone behind one button that says how many are on. */
export function FilterBar({
  search,
  children,
  active,
  onClear,
}: {
  /** A SearchBox: always in sight. */
  search?: ReactNode;
  children?: ReactNode;
  /** How many filters are set. */
  active: number;
  onClear: () => void;
}) {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="filter-bar">
      {search && <div className="filter-search">{search}</div>}
      {children && (
        <Button
          className="filter-toggle"
          icon={<ListFilter size={16} aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {active > 0 ? t('filter.active', { count: active }) : t('filter.open')}
        </Button>
      )}
      <div id={id} className={isOpen ? 'filter-fields filter-fields-open' : 'filter-fields'}>
        {children}
        {active > 0 && (
          <Button kind="link" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface FilterSelectProps<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  /** What no choice is called: 'Mọi cấp'. */
  all: string;
  onChange: (value: T | undefined) => void;
}

/** The platform's own list: keyboard, screen reader and phone know it. */
export function FilterSelect<T extends string>(props: FilterSelectProps<T>) {
  const id = useId();
  return (
    <div className="filter-field">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      <select
        id={id}
        className="control select"
        value={props.value ?? ''}
        onChange={(event) => {
          const chosen = props.options.find((option) => option.value === event.target.value);
          props.onChange(chosen?.value);
        }}
      >
        <option value="">{props.all}</option>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
