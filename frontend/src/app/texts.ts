import type { Bundle } from '@/shared/i18n/i18n';
import type { Language } from '@/shared/i18n/language';
import type app from './app.vi.json';

declare module '@/shared/i18n/texts' {
  interface Texts {
    app: typeof app;
  }
}

type Files = Record<string, { default: object }>;

/** '../features/place/place.vi.json' → namespace 'place'. */
function byNamespace(files: Files): Bundle {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [
      path.split('/').pop()?.split('.')[0] ?? path,
      file.default,
    ]),
  );
}

/** The texts of one language, in one file of the build: every *.vi.json or *.en.json, but those that come with their screens. */
export async function loadTexts(language: Language): Promise<Bundle> {
  const { files } = language === 'vi' ? await import('./texts.vi') : await import('./texts.en');
  return byNamespace(files);
}
