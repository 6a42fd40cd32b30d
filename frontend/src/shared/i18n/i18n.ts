import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, type Language, rememberLanguage } from './language';

export type Bundle = Record<string, object>;
type Loader = (language: Language) => Promise<Bundle>;

let load: Loader;

async function add(language: Language) {
  if (i18next.hasResourceBundle(language, 'shared')) return;
  for (const [namespace, texts] of Object.entries(await load(language))) {
    i18next.addResourceBundle(language, namespace, texts, true, true);
  }
}

/** Starts with the language last chosen; only its texts are fetched. */
export async function startTexts(loader: Loader) {
  load = loader;
  const language = currentLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    ns: ['shared'],
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await add(language);
  rememberLanguage(language);
}

export async function changeLanguage(language: Language) {
  await add(language);
  await i18next.changeLanguage(language);
  rememberLanguage(language);
}

export { i18next };
