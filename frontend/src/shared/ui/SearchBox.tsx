import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/useText';
import './search.css';

interface SearchBoxProps {
  label: string;
  /** What the URL says. Put into the box only while it doesn't have the focus. */
  value: string;
  /** Called with the final text: after a pause, at the end of a composition, on Enter. */
  onSearch: (text: string) => void;
  placeholder?: string;
  pauseMs?: number;
  /** The label is shown above the box instead of to screen readers only. */
  showLabel?: boolean;
}

/**
 * A box for Vietnamese typing. UniKey and its like send Backspace and new letters, phones compose:
 * so the box keeps its own text, nobody else writes into it while it is in use, and a search starts
 * only when the typing pauses. What comes back late is dropped by the query, which has the text as key.
 */
export function SearchBox({
  label,
  value,
  onSearch,
  placeholder,
  pauseMs = 300,
  showLabel,
}: SearchBoxProps) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);
  const last = useRef(value);
  const report = useRef(onSearch);
  report.current = onSearch;

  useEffect(() => {
    last.current = value;
    const box = input.current;
    if (box && document.activeElement !== box) box.value = value;
  }, [value]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (text: string) => {
    clearTimeout(timer.current);
    const final = text.normalize('NFC').trim();
    if (final === last.current) return;
    last.current = final;
    report.current(final);
  };

  const typed = (text: string) => {
    clearTimeout(timer.current);
    if (!composing.current) timer.current = setTimeout(() => search(text), pauseMs);
  };

  return (
    <div className="search-field">
      <label htmlFor={id} className={showLabel ? 'field-label' : 'sr-only'}>
        {label}
      </label>
      <div className="search-box">
        <Search size={16} aria-hidden="true" />
        <input
          ref={input}
          id={id}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          defaultValue={value}
          placeholder={placeholder ?? label}
          onInput={(event) => typed(event.currentTarget.value)}
          onCompositionStart={() => {
            composing.current = true;
            clearTimeout(timer.current);
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            typed(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              search(event.currentTarget.value);
            }
          }}
        />
        <button
          type="button"
          className="search-clear"
          aria-label={t('search.clear')}
          onClick={() => {
            if (!input.current) return;
            input.current.value = '';
            search('');
            input.current.focus();
          }}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
