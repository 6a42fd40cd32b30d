import { formatDate, formatDateTime, isIsoDate } from '../format/date';
import { useFormat } from '../format/useFormat';
import vi from '../i18n/history.vi.json';
import { i18next } from '../i18n/i18n';
import { useText } from '../i18n/useText';

/** Kinds of rows that are audited, as the API names them. */
export const RESOURCE_NAMES = Object.keys(vi.resource) as (keyof typeof vi.resource)[];

/** One field that a change touched, as the API gives it. */
export interface Change {
  field: string;
  before?: string;
  after?: string;
  beforeLabel?: string;
  afterLabel?: string;
}

/** What somebody did to a row, as the API gives it. */
export interface HistoryEvent {
  id: string;
  recordedAt: string;
  actor?: string;
  actorName?: string;
  resource: string;
  subject?: string;
  operation: 'INSERT' | 'UPDATE' | 'DELETE';
  changes: Change[];
  block?: number;
}

const MONEY = new Set(['amount', 'plannedCost', 'availableChange', 'disbursedChange']);
/** Numbers that are names: neither grouped nor rounded. */
const NAMES = new Set([
  'fiscalYear',
  'code',
  'number',
  'reportNumber',
  'contentVersion',
  'birthYear',
]);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Longer texts are cut: the record itself has them whole. */
const LONGEST = 240;
/** What stands for personal data. */
const HIDDEN = '***';

const isPart = (item: unknown): item is Record<string, unknown> =>
  typeof item === 'object' && item !== null && !Array.isArray(item);

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Tells a change in words: who, which field, from what to what. */
export function useHistoryWords() {
  const t = useText('history');
  const { number } = useFormat();
  const word = (group: 'field' | 'value' | 'resource', key: string): string | undefined =>
    i18next.exists(`history:${group}.${key}`)
      ? i18next.t(`history:${group}.${key}` as never)
      : undefined;

  /** A list in words; of a part with fields of its own, those that are filled. */
  const list = (field: string, items: readonly unknown[]): string =>
    items.map((item) => part(field, item)).join(items.some(isPart) ? '; ' : ', ');

  const part = (field: string, item: unknown): string => {
    if (Array.isArray(item)) return list(field, item);
    if (!isPart(item)) return write(field, String(item));
    return Object.entries(item)
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => `${fieldName(name)} ${part(name, value)}`)
      .join(', ');
  };

  const write = (field: string, value: string, label?: string): string => {
    if (label) return label;
    if (value === 'true') return t('yes');
    if (value === 'false') return t('no');
    const isDay: boolean = isIsoDate(value);
    if (isDay) return formatDate(value);
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatDateTime(value);
    if (MONEY.has(field)) return t('dong', { amount: number(Number(value)) });
    if (/^-?\d{1,15}(\.\d+)?$/.test(value) && !NAMES.has(field)) {
      return number(Number(value), { digits: value.split('.')[1]?.length ?? 0 });
    }
    if (value.startsWith('[') || value.startsWith('{')) {
      try {
        return shorten(part(field, JSON.parse(value)));
      } catch {
        return shorten(value);
      }
    }
    if (UUID.test(value)) return `…${value.slice(-6)}`;
    const known = /^[A-Z][A-Z0-9_]+$/.test(value) ? word('value', value) : undefined;
    if (known) return known;
    return shorten(value);
  };

  const fieldName = (field: string) => word('field', field) ?? field;

  const who = (event: HistoryEvent) => event.actorName ?? event.actor ?? t('system');

  /** 'thêm dòng ngân sách', or with the name of the row where the reader doesn't know which. */
  const did = (event: HistoryEvent, isNamed: boolean) => {
    const what = word('resource', event.resource) ?? event.resource;
    return t(`did.${event.operation}`, {
      who: who(event),
      what: isNamed && event.subject ? `${what} “${event.subject}”` : what,
    });
  };

  const sentence = (event: HistoryEvent, change: Change): string => {
    const { field, before, after, beforeLabel, afterLabel } = change;
    const words = { who: who(event), field: fieldName(field) };
    if (before?.startsWith(HIDDEN) || after?.startsWith(HIDDEN)) return t('hidden', words);
    if (before === undefined && after !== undefined) {
      return t('filled', { ...words, after: write(field, after, afterLabel) });
    }
    if (after === undefined && before !== undefined) {
      return t('cleared', { ...words, before: write(field, before, beforeLabel) });
    }
    return t('changed', {
      ...words,
      before: write(field, before ?? '', beforeLabel),
      after: write(field, after ?? '', afterLabel),
    });
  };

  /** The fields of a row that came or went: name and value. */
  const facts = (event: HistoryEvent) =>
    event.changes.map(({ field, before, after, beforeLabel, afterLabel }) => ({
      field,
      label: fieldName(field),
      value: write(field, after ?? before ?? '', afterLabel ?? beforeLabel),
    }));

  return { did, sentence, facts, resourceName: (name: string) => word('resource', name) ?? name };
}
