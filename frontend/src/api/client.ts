import { currentLanguage, type Language } from '@/shared/i18n/language';
import { ApiProblem, type FieldProblem } from '@/shared/problem';
import { client } from './generated/client.gen';

interface ApiSetup {
  /** The access token, renewed when it is about to end; null for a stranger. */
  getToken: () => Promise<string | null>;
  /** The server didn't know the caller (401): lead to the login and back. */
  onUnauthorized: () => void;
}

let setup: ApiSetup = { getToken: async () => null, onUnauthorized: () => {} };

/** Called once by the app, before anything is fetched for the user. */
export function configureApi(given: ApiSetup) {
  setup = given;
}

client.setConfig({ baseUrl: '', throwOnError: true });

client.interceptors.request.use(async (request) => {
  // A report may be asked for in the other language.
  if (!request.headers.has('Accept-Language')) {
    request.headers.set('Accept-Language', currentLanguage());
  }
  const token = await setup.getToken();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  return request;
});

client.interceptors.error.use((error, response) => {
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  if (!response) return new ApiProblem(0, 'network', '', undefined);
  if (response.status === 401) setup.onUnauthorized();
  return toProblem(error, response);
});

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  request?: string;
  errors?: FieldProblem[];
}

/** What came back, as our error; a page of a proxy in between is no problem+json and says so little. */
function toProblem(body: unknown, response: Response): ApiProblem {
  const isOurs = response.headers.get('Content-Type')?.includes('application/problem+json');
  const problem: ProblemBody = isOurs && typeof body === 'object' && body !== null ? body : {};
  const retryAfter = Number(response.headers.get('Retry-After'));
  return new ApiProblem(
    response.status,
    problem.type?.split(/[:/]/).pop() ?? `http-${response.status}`,
    problem.title ?? '',
    problem.detail,
    problem.errors,
    problem.request ?? response.headers.get('X-Request-Id') ?? undefined,
    retryAfter > 0 ? retryAfter : undefined,
  );
}

/** A resource with the version it was read at, which a change must name. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

/** `versioned(getBudget({ path: { id }, throwOnError: true }))` keeps the ETag beside the value. */
export async function versioned<T>(
  answer: Promise<{ data: T; response: Response }>,
): Promise<Versioned<T>> {
  const { data, response } = await answer;
  return { value: data, etag: response.headers.get('ETag') ?? '' };
}

const accept = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html',
  any: '*/*',
} as const;

export type FileFormat = keyof typeof accept;

/** Fetches any address of the API in one of its formats, as the user, in the chosen language or the one named. */
export async function fetchFile(
  url: string,
  format: FileFormat,
  query?: Record<string, unknown>,
  language?: Language,
): Promise<Blob> {
  const { data } = await client.get<{ 200: Blob }, unknown, true>({
    url,
    query,
    headers: { Accept: accept[format], ...(language && { 'Accept-Language': language }) },
    parseAs: 'blob',
    throwOnError: true,
  });
  return data as Blob;
}

/** The same, handed to the browser as a download. */
export async function download(
  url: string,
  format: FileFormat,
  fileName: string,
  query?: Record<string, unknown>,
  language?: Language,
): Promise<void> {
  const blob = await fetchFile(url, format, query, language);
  saveBlob(blob, format === 'any' ? fileName : `${fileName}.${format}`);
}

export function saveBlob(blob: Blob, fileName: string) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
