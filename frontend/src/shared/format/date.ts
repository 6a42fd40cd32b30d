/** A day as the API writes it, '2018-06-30'; days are days in Asia/Ho_Chi_Minh. */
export type IsoDate = string;

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const zoned = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function zonedParts(moment: Date) {
  const parts = Object.fromEntries(zoned.formatToParts(moment).map((p) => [p.type, p.value]));
  return parts as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;
}

/** '2018-06-30' → '30/06/2018', in both languages: the day first, as all documents here have it. */
export function formatDate(day: IsoDate): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** An instant → '17:00, 16/11/2018' in Vietnam's time, wherever the reader sits. */
export function formatDateTime(instant: string): string {
  const p = zonedParts(new Date(instant));
  return `${p.hour}:${p.minute}, ${p.day}/${p.month}/${p.year}`;
}

/** '2018-01-01', '2018-06-30' → '01/01/2018 – 30/06/2018'; open ends are left open. */
export function formatPeriod(from?: IsoDate | null, to?: IsoDate | null): string {
  return `${from ? formatDate(from) : '…'} – ${to ? formatDate(to) : '…'}`;
}

export function today(now: Date = new Date()): IsoDate {
  const p = zonedParts(now);
  return `${p.year}-${p.month}-${p.day}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export type DateProblem =
  | { kind: 'format' }
  | { kind: 'month'; month: number }
  | { kind: 'day'; month: number; year: number; days: number };

/** What was typed, as a day, or why it is none. '' is no day and no problem. */
export type TypedDate = { day: IsoDate } | { problem: DateProblem } | null;

/** Reads '30/06/2018', '30-6-2018', '30.6.18', '30062018' and '2018-06-30'; the day comes first. */
export function parseDate(text: string): TypedDate {
  const typed = text.trim();
  if (typed === '') return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const vietnamese =
    /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4}|\d{2})$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  let parts: [number, number, number];
  if (iso) parts = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  else if (vietnamese) {
    const year = Number(vietnamese[3]);
    parts = [year < 100 ? 2000 + year : year, Number(vietnamese[2]), Number(vietnamese[1])];
  } else return { problem: { kind: 'format' } };
  const [year, month, day] = parts;
  if (month < 1 || month > 12) return { problem: { kind: 'month', month } };
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) return { problem: { kind: 'day', month, year, days } };
  const pad = (n: number, width = 2) => String(n).padStart(width, '0');
  return { day: `${pad(year, 4)}-${pad(month)}-${pad(day)}` };
}

export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = parseDate(text);
  return parsed !== null && 'day' in parsed;
}

/** The share of its year that has gone at the end of a day: 30/06/2018 → 181 of 365. */
export function yearGone(day: IsoDate): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return (Date.UTC(year, month - 1, date + 1) - start) / (end - start);
}

export function addDays(day: IsoDate, days: number): IsoDate {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
