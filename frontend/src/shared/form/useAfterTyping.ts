import { type MouseEvent, useRef } from 'react';

/**
 * For buttons inside a form that is being typed in: the press takes no focus, for what was typed would
 * be taken over between press and release, its error vanish, the button move, and the click be lost.
 * The field gives over its text first, then the newest action runs.
 */
export function useAfterTyping(action: () => void) {
  const latest = useRef(action);
  latest.current = action;
  return {
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => {
      const field = document.activeElement;
      if (field instanceof HTMLInputElement) field.blur();
      setTimeout(() => latest.current());
    },
  };
}
