import { Search, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/useText';
import './search.css';

interface SearchBoxProps {
  label: string;
  /** What the URL says. Put into the box only while it doesn't have the focus. */
  value: string;
  /**
   * Called with the final text: after a pause, on Enter, when the box is left, and before what a click
   * elsewhere does, so that the address has the search before another page is opened from the list.
   */
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
  const isPressing = useRef(false);
  const field = useRef<HTMLDivElement>(null);
  const last = useRef(value);
  const report = useRef(onSearch);
  report.current = onSearch;

  useEffect(() => {
    last.current = value;
    const box = input.current;
    if (box && document.activeElement !== box) box.value = value;
  }, [value]);

  const search = (text: string) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const final = text.normalize('NFC').trim();
    if (final === last.current) return;
    last.current = final;
    report.current(final);
  };

  const typed = (text: string) => {
    clearTimeout(timer.current);
    timer.current = composing.current ? undefined : setTimeout(() => search(text), pauseMs);
  };

  const leave = useRef(() => {});
  leave.current = () => {
    if (timer.current !== undefined && input.current) search(input.current.value);
  };

  useEffect(() => {
    const press = () => {
      isPressing.current = true;
    };
    const release = () => {
      isPressing.current = false;
    };
    const click = (event: MouseEvent) => {
      release();
      if (!field.current?.contains(event.target as Node)) leave.current();
    };
    // Captured: before the handlers of what is clicked, also where a tap leaves the focus in the box.
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('pointercancel', release, true);
    document.addEventListener('click', click, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('pointercancel', release, true);
      document.removeEventListener('click', click, true);
      // Only a step back in the history gets here with a search that waits: the address is another page's by now.
      clearTimeout(timer.current);
    };
  }, []);

  return (
    <div ref={field} className="search-field">
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
          onBlur={() => {
            // New rows under a pressed pointer would take the click away: then it is the click that searches.
            if (!isPressing.current) leave.current();
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
