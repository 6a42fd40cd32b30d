import i18next, { type ParseKeys, type TFunction } from 'i18next';
import { type Language, useLanguage } from './language';
import type { Texts } from './texts';

export type Namespace = keyof Texts;

type Write = (key: string, ...rest: unknown[]) => string;

const written = new Map<string, unknown>();

/** What stands there without values to put in is looked up once: finding a text takes longer than drawing it. */
function once(write: Write): Write {
  const texts = new Map<string, string>();
  return (key, ...rest) => {
    if (rest.length > 0) return write(key, ...rest);
    const text = texts.get(key) ?? write(key);
    // A text that is not there is answered by its key; it may come with the screen that needs it.
    if (text !== key) texts.set(key, text);
    return text;
  };
}

/** One function for each language and namespace: a table of a thousand figures asks for it several thousand times. */
function textIn<N extends Namespace>(language: Language, namespace: N): TFunction<N> {
  const name = `${language}:${namespace}`;
  const known =
    written.get(name) ?? once(i18next.getFixedT(language, namespace) as unknown as Write);
  written.set(name, known);
  return known as TFunction<N>;
}

/**
 * `const t = useText('place'); t('title')`: keys are checked by the compiler. The texts are there before the screen that needs
 * them (startTexts, addTexts), so that nothing has to be waited for.
 */
export function useText<N extends Namespace = 'shared'>(
  namespace: N = 'shared' as N,
): TFunction<N> {
  return textIn(useLanguage(), namespace);
}

export type TextKey<N extends Namespace> = ParseKeys<N>;
