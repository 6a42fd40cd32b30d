import { useSyncExternalStore } from 'react';

export type Language = 'vi' | 'en';

const KEY = 'gnbv.language';
const listeners = new Set<() => void>();

function stored(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

let current: Language = stored();

export function currentLanguage(): Language {
  return current;
}

/** Called by i18n once the texts of the language are there, so that numbers and words change together. */
export function rememberLanguage(language: Language) {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing still shows the language chosen in this tab.
  }
  for (const listener of listeners) listener();
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, currentLanguage);
}
