import { useMemo } from 'react';
import { useLanguage } from '../i18n/language';
import {
  formatBytes,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRate,
  type MoneyUnit,
  type NumberOptions,
} from './number';

/** Formats in the language the reader chose. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      number: (value: number, options?: NumberOptions) => formatNumber(value, language, options),
      percent: (numerator: number, denominator: number, digits?: number) =>
        formatPercent(numerator, denominator, language, digits),
      rate: (percent: number, digits?: number) => formatRate(percent, language, digits),
      money: (dong: number, unit: MoneyUnit, options?: { signed?: boolean }) =>
        formatMoney(dong, unit, language, options),
      bytes: (bytes: number) => formatBytes(bytes, language),
    }),
    [language],
  );
}
