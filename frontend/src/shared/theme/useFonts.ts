import { useIsFetching } from '@tanstack/react-query';
import { useEffect } from 'react';

const KEY = 'gnbv.fonts';

function areHere(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

const load = () => import('./strongFonts.css');

/**
 * The weights of the font beside the regular one. On a first visit they come after what the screen shows, for on a slow line its
 * figures would wait half a second for them; until then the browser thickens the regular one. Later they are in its cache.
 */
export function useFonts() {
  const isBusy = useIsFetching() > 0;
  useEffect(() => {
    if (areHere()) load();
  }, []);
  useEffect(() => {
    if (isBusy || areHere()) return;
    // Not between two questions of a screen that is still being drawn.
    const timer = setTimeout(() => {
      load();
      try {
        localStorage.setItem(KEY, '');
      } catch {
        // Each visit is then a first one.
      }
    }, 300);
    return () => clearTimeout(timer);
  }, [isBusy]);
}
