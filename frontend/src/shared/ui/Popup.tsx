import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './button.css';
import './popup.css';

interface PopupProps {
  /** What the button shows. */
  button: ReactNode;
  /** Name of the button when its content doesn't say it. */
  label?: string;
  className?: string;
  /** At which edge of the button the popup is aligned. */
  align?: 'start' | 'end';
  /** Gets a function that closes it. */
  children: (close: () => void) => ReactNode;
}

/**
 * A button and what it opens, right after it in the page: so Tab goes from one into the other. Escape,
 * a click elsewhere, and leaving by Tab close it. On a phone it is a sheet at the bottom.
 */
export function Popup({ button, label, className, align = 'start', children }: PopupProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape and the focus leaving
    <div
      ref={frame}
      className="popup-frame"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen && !event.defaultPrevented) {
          event.preventDefault();
          close();
        }
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) {
          setOpen(false);
        }
      }}
    >
      <button
        ref={trigger}
        type="button"
        className={className}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      <div id={id} className={`popup popup-${align}`} hidden={!isOpen}>
        {isOpen && children(close)}
      </div>
    </div>
  );
}

export interface PopupAction {
  key: string;
  label: ReactNode;
  onSelect: () => unknown;
}

/** The popup as a list of things to do. */
export function PopupActions({
  actions,
  close,
}: {
  actions: readonly PopupAction[];
  close: () => void;
}) {
  return (
    <ul className="popup-actions">
      {actions.map((action) => (
        <li key={action.key}>
          <button
            type="button"
            onClick={() => {
              close();
              action.onSelect();
            }}
          >
            {action.label}
          </button>
        </li>
      ))}
    </ul>
  );
}
