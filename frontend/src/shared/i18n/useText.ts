import type { ParseKeys, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Texts } from './texts';

export type Namespace = keyof Texts;

/** `const t = useText('place'); t('title')`: keys are checked by the compiler. */
export function useText<N extends Namespace = 'shared'>(
  namespace: N = 'shared' as N,
): TFunction<N> {
  return useTranslation(namespace).t as unknown as TFunction<N>;
}

export type TextKey<N extends Namespace> = ParseKeys<N>;
