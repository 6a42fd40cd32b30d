import { isIsoDate } from '../format/date';

/**
 * What the header chooses for every screen, kept in the URL. All absent: the whole scope of the
 * account, the latest data, illustrative figures included.
 */
export interface ContextSearch {
  /** Id of an administrative unit. */
  place?: string;
  /** Facts dated up to this day. */
  asOf?: string;
  /** Facts recorded up to this day. */
  knownAt?: string;
  /** 'exclude' leaves out illustrative (synthetic) rows. */
  synthetic?: 'exclude';
}

export type RawSearch = Record<string, unknown>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const CONTEXT_KEYS = ['place', 'asOf', 'knownAt', 'synthetic'] as const;

const isValid: Record<keyof ContextSearch, (value: string) => boolean> = {
  place: (value) => UUID.test(value),
  asOf: isIsoDate,
  knownAt: isIsoDate,
  synthetic: (value) => value === 'exclude',
};

/**
 * Keeps what is valid and drops the rest: a mistyped address still opens the page. '' stays for a
 * moment: with it a link says that it drops what the header chose (see followContext).
 */
export function contextSearch(raw: RawSearch): ContextSearch {
  const result: ContextSearch = {};
  for (const key of CONTEXT_KEYS) {
    const value = raw[key];
    if (typeof value === 'string' && (value === '' || isValid[key](value))) {
      Object.assign(result, { [key]: value });
    }
  }
  return result;
}

/** The header's choices follow every link that says nothing of them. */
export function followContext<S extends ContextSearch>(here: ContextSearch, there: S): S {
  const result = { ...there };
  for (const key of CONTEXT_KEYS) {
    if (result[key] === undefined && here[key]) Object.assign(result, { [key]: here[key] });
    else if (result[key] === undefined || (result[key] as string) === '') delete result[key];
  }
  return result;
}

/** 'a=1&b=x&b=y' → {a: '1', b: ['x', 'y']}: plain strings, so that addresses can be read and typed. */
export function parseSearch(search: string): RawSearch {
  const result: RawSearch = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const before = result[key];
    if (before === undefined) result[key] = value;
    else if (Array.isArray(before)) before.push(value);
    else result[key] = [before, value];
  }
  return result;
}

export function stringifySearch(search: RawSearch): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (Array.isArray(value)) for (const one of value) params.append(key, String(one));
    else if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** For a feature's own validateSearch. */
export const search = {
  text: (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined,
  texts: (value: unknown): string[] | undefined => {
    if (Array.isArray(value)) return value.map(String);
    return typeof value === 'string' && value !== '' ? [value] : undefined;
  },
  oneOf:
    <T extends string>(...allowed: T[]) =>
    (value: unknown): T | undefined =>
      allowed.includes(value as T) ? (value as T) : undefined,
  number: (value: unknown): number | undefined => {
    // What was read once is read again whenever the address changes: then it is a number already.
    const isText = typeof value === 'string' && value !== '';
    const number = isText || typeof value === 'number' ? Number(value) : Number.NaN;
    return Number.isSafeInteger(number) ? number : undefined;
  },
  date: (value: unknown): string | undefined => (isIsoDate(value) ? value : undefined),
};

/** How a table is looked at, kept in the URL: `sort=-name`, `cols=code&cols=name`. */
export interface TableSearch {
  sort?: string;
  cols?: string[];
}

export function tableSearch(raw: RawSearch): TableSearch {
  return { sort: search.text(raw.sort), cols: search.texts(raw.cols) };
}
