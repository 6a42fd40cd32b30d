import { useSyncExternalStore } from 'react';

/** Whether a media query matches now, and again when it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

export const useDark = () => useMedia('(prefers-color-scheme: dark)');
export const useWide = () => useMedia('(min-width: 1200px)');
/** Only of a screen: paper is narrow too, yet it gets all columns and all themes. */
export const useNarrow = () => useMedia('screen and (max-width: 999.98px)');
export const usePhone = () => useMedia('screen and (max-width: 767.98px)');
