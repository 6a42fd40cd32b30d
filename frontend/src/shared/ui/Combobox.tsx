import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../i18n/useText';
import './search.css';

export interface Option {
  id: string;
  label: string;
  note?: ReactNode;
}

interface ComboboxProps {
  label: string;
  /** Shown in the box while it isn't being typed in. */
  selected?: Option | null;
  /** What the search for `text` found so far; the caller fetches it. */
  options: readonly Option[];
  isSearching?: boolean;
  onText: (text: string) => void;
  onSelect: (option: Option) => void;
  placeholder?: string;
  /** The list stays open below the box: in a panel or a sheet. */
  inline?: boolean;
  autoFocus?: boolean;
  id?: string;
  invalid?: boolean;
  describedBy?: string;
}

/**
 * Choose one of many by typing part of it. The box keeps its own text (see SearchBox); the list
 * follows, and a choice is made with the arrows and Enter or by a click.
 */
export function Combobox(props: ComboboxProps) {
  const { label, selected, options, isSearching, onText, onSelect, placeholder, inline } = props;
  const t = useText();
  const own = useId();
  const inputId = props.id ?? own;
  const listId = `${own}list`;
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [text, setText] = useState('');
  const shown = inline || isOpen;
  const position = Math.min(active, options.length - 1);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, [props.autoFocus]);
  useEffect(() => {
    const box = input.current;
    if (box && document.activeElement !== box) box.value = selected?.label ?? '';
  }, [selected]);

  const typed = (value: string) => {
    setOpen(true);
    clearTimeout(timer.current);
    if (composing.current) return;
    timer.current = setTimeout(() => {
      const final = value.normalize('NFC').trim();
      setText(final);
      setActive(0);
      onText(final);
    }, 250);
  };

  const choose = (option: Option) => {
    onSelect(option);
    setOpen(false);
    if (input.current) input.current.value = option.label;
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(Math.max(0, Math.min(options.length - 1, position + step)));
    } else if (event.key === 'Enter' && shown && options[position]) {
      event.preventDefault();
      choose(options[position]);
    } else if (event.key === 'Escape' && isOpen && !inline) {
      event.preventDefault();
      setOpen(false);
    }
  };

  return (
    <div className={inline ? 'combobox combobox-inline' : 'combobox'}>
      <div className="search-box">
        <input
          ref={input}
          id={inputId}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-label={props.id ? undefined : label}
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && options[position] ? `${listId}-${position}` : undefined}
          aria-invalid={props.invalid || undefined}
          aria-describedby={props.describedBy}
          defaultValue={selected?.label ?? ''}
          placeholder={placeholder ?? label}
          onInput={(event) => typed(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => setOpen(true)}
          onBlur={(event) => {
            setOpen(false);
            if (!inline) event.currentTarget.value = selected?.label ?? '';
          }}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            typed(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        className="combobox-list"
        hidden={!shown || options.length === 0}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the box, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: as above, aria-activedescendant points here
          <div
            key={option.id}
            id={`${listId}-${index}`}
            role="option"
            className="combobox-option"
            aria-selected={option.id === selected?.id}
            data-active={index === position}
            // The box must not lose the focus before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>{option.label}</span>
            {option.note && <small>{option.note}</small>}
          </div>
        ))}
      </div>
      {shown && options.length === 0 && (
        <div className={inline ? 'combobox-note' : 'combobox-list combobox-note'}>
          {isSearching ? t('search.searching') : t('search.none', { text })}
        </div>
      )}
      <span className="sr-only" role="status">
        {shown && text !== '' && !isSearching ? t('search.results', { count: options.length }) : ''}
      </span>
    </div>
  );
}
