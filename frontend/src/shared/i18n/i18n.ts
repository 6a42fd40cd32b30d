import i18next from 'i18next';
import { currentLanguage, type Language, rememberLanguage } from './language';
import type { Namespace } from './useText';

export type Bundle = Record<string, object>;
type Loader = (language: Language) => Promise<Bundle>;

let load: Loader;
const ofScreens = new Map<string, (language: Language) => Promise<{ default: object }>>();

async function add(language: Language) {
  if (!i18next.hasResourceBundle(language, 'shared')) {
    for (const [namespace, texts] of Object.entries(await load(language))) {
      i18next.addResourceBundle(language, namespace, texts, true, true);
    }
  }
  await Promise.all([...ofScreens.keys()].map((namespace) => addOfScreen(namespace, language)));
}

async function addOfScreen(namespace: string, language: Language) {
  if (i18next.hasResourceBundle(language, namespace)) return;
  const texts = await ofScreens.get(namespace)?.(language);
  i18next.addResourceBundle(language, namespace, texts?.default, true, true);
}

/** Texts that one screen alone needs, fetched with it, and from then on in each language that is chosen. */
export async function addTexts(
  namespace: Namespace,
  loader: (language: Language) => Promise<{ default: object }>,
) {
  ofScreens.set(namespace, loader);
  await addOfScreen(namespace, currentLanguage());
}

/** Starts with the language last chosen; only its texts are fetched. */
export async function startTexts(loader: Loader) {
  load = loader;
  const language = currentLanguage();
  await i18next.init({
    lng: language,
    fallbackLng: false,
    resources: {},
    ns: ['shared'],
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
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
