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
export const usePhone = () => useMedia('(max-width: 767.98px)');
