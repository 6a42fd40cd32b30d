import type { Language } from '../i18n/language';

/** A true minus sign is as wide as a digit, a hyphen is not. */
const MINUS = '−';
const NO_BREAK_SPACE = '\u00a0';

const locale = { vi: 'de-DE', en: 'en-GB' } as const;
// Vietnamese writes 1.234.567,89 as German does; ICU's own 'vi' agrees, but small builds of ICU lack it.

const cache = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, digits: number, minDigits: number) {
  const key = `${language}/${digits}/${minDigits}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale[language], {
      minimumFractionDigits: minDigits,
      maximumFractionDigits: digits,
      useGrouping: true,
    });
    cache.set(key, format);
  }
  return format;
}

export interface NumberOptions {
  /** At most so many decimals; default 2. */
  digits?: number;
  /** At least so many decimals; default 0. */
  minDigits?: number;
  /** Write + before what is greater than zero: for changes. */
  signed?: boolean;
}

/** 1234567.89 → '1.234.567,89' (vi), '1,234,567.89' (en). */
export function formatNumber(
  value: number,
  language: Language,
  { digits = 2, minDigits = 0, signed = false }: NumberOptions = {},
): string {
  const text = formatter(language, Math.max(digits, minDigits), minDigits).format(Math.abs(value));
  const isZero = !/[1-9]/.test(text);
  if (value < 0 && !isZero) return MINUS + text;
  return signed && !isZero ? `+${text}` : text;
}

/** 65.4 → '65,4 %'. A rate is passed as numerator and denominator, so that nobody averages rates. */
export function formatPercent(
  numerator: number,
  denominator: number,
  language: Language,
  digits = 1,
): string | null {
  if (denominator === 0) return null;
  return formatRate((100 * numerator) / denominator, language, digits);
}

/** A published rate, given in per cent. */
export function formatRate(percent: number, language: Language, digits = 1): string {
  const text = formatNumber(percent, language, { digits, minDigits: digits });
  return language === 'vi' ? `${text}${NO_BREAK_SPACE}%` : `${text}%`;
}

/** In what amounts are shown; they are kept, sent and copied as whole đồng. */
export type MoneyUnit = 'dong' | 'million' | 'billion';

const divisor: Record<MoneyUnit, number> = { dong: 1, million: 1e6, billion: 1e9 };
const moneyDigits: Record<MoneyUnit, number> = { dong: 0, million: 0, billion: 1 };

/** 21.500.000.000 đồng → '21.500' in million. A non-zero amount is never rounded away to 0. */
export function formatMoney(
  dong: number,
  unit: MoneyUnit,
  language: Language,
  options: Pick<NumberOptions, 'signed'> = {},
): string {
  const value = dong / divisor[unit];
  let digits = moneyDigits[unit];
  while (dong !== 0 && digits < 9 && Math.abs(value) < 0.5 * 10 ** -digits) digits++;
  return formatNumber(value, language, { digits, ...options });
}

/**
 * A number as an official types it. Vietnamese writes '.' between thousands and ',' before decimals;
 * a single separator that can't stand between thousands is taken for the decimal one.
 * Answers null for what is no number: letters, two decimal separators, groups that are not of three.
 */
export function parseNumber(text: string, language: Language): number | null {
  const trimmed = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/%$/, '');
  if (!/^[+-]?[\d.,]+$/.test(trimmed)) return null;
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`);
  const plain = new RegExp(`^[+-]?\\d+(\\${point}\\d+)?$`);
  const other = new RegExp(`^[+-]?\\d+\\${group}(\\d{1,2}|\\d{4,})$`);
  let normal: string;
  if (grouped.test(trimmed)) normal = trimmed.replaceAll(group, '').replace(point, '.');
  else if (plain.test(trimmed)) normal = trimmed.replace(point, '.');
  else if (other.test(trimmed)) normal = trimmed.replace(group, '.');
  else return null;
  const value = Number(normal);
  return Number.isFinite(value) ? value : null;
}

/** Whole đồng as typed: '5.423.000', '5,4 tỷ', '98 triệu', '12tr'. */
export function parseMoney(text: string, language: Language): number | null {
  const match = /^(.*?)\s*(đồng|dong|đ|triệu|trieu|tr|million|m|tỷ|tỉ|ty|billion|bn)?\.?$/iu.exec(
    text.trim().normalize('NFC'),
  );
  if (!match) return null;
  const value = parseNumber(match[1] ?? '', language);
  if (value === null) return null;
  const word = (match[2] ?? '').toLowerCase();
  let factor = 1;
  if (/^(triệu|trieu|tr|million|m)$/.test(word)) factor = 1e6;
  if (/^(tỷ|tỉ|ty|billion|bn)$/.test(word)) factor = 1e9;
  const dong = Math.round(value * factor * 100) / 100;
  return Number.isSafeInteger(dong) ? dong : null;
}

/** 2.1 MB as '2,1 MB'. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatNumber(bytes, language)} B`;
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3, language, { digits: 0 })} kB`;
  return `${formatNumber(bytes / 1e6, language, { digits: 1 })} MB`;
}
