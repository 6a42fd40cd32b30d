import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/shared/problem';
import { configureApi, fetchFile, versioned } from './client';
import { client } from './generated/client.gen';

const answer = vi.fn<(request: Request) => Promise<Response>>();
const onUnauthorized = vi.fn();

beforeEach(() => {
  client.setConfig({ baseUrl: 'http://test', fetch: (request) => answer(request as Request) });
  configureApi({ getToken: async () => 'token', onUnauthorized });
});

afterEach(() => {
  vi.clearAllMocks();
});

const problem = (status: number, body: object, headers = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

async function refusal(response: Response): Promise<ApiProblem> {
  answer.mockResolvedValue(response);
  const error = await fetchFile('/api/v1/budgets', 'csv').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiProblem);
  return error as ApiProblem;
}

describe('the client', () => {
  it('sends the token and the language of the reader', async () => {
    answer.mockResolvedValue(new Response('a,b', { headers: { 'Content-Type': 'text/csv' } }));
    const blob = await fetchFile('/api/v1/budgets', 'csv', { sort: '-code' });
    const request = answer.mock.calls[0]?.[0];
    expect(request?.url).toBe('http://test/api/v1/budgets?sort=-code');
    expect(request?.headers.get('Authorization')).toBe('Bearer token');
    expect(request?.headers.get('Accept-Language')).toBe('vi');
    expect(request?.headers.get('Accept')).toBe('text/csv');
    expect(blob.size).toBe(3);
  });

  it('turns problem+json into an error with code, fields and request', async () => {
    const error = await refusal(
      problem(409, {
        type: 'urn:gnbv:problem:available-exceeded',
        title: 'Bút toán chưa được ghi',
        detail: 'Vượt số còn sử dụng.',
        request: '8K2-41F',
        errors: [{ pointer: '/amount', code: 'too-great', detail: 'Vượt.' }],
      }),
    );
    expect(error).toMatchObject({
      status: 409,
      code: 'available-exceeded',
      title: 'Bút toán chưa được ghi',
      requestId: '8K2-41F',
      errors: [{ pointer: '/amount' }],
    });
  });

  it('does not take the page of a proxy for a problem of ours', async () => {
    const html = new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } });
    expect(await refusal(html)).toMatchObject({ status: 502, code: 'http-502', title: '' });
  });

  it('leads to the login when the token is not known, once per refusal', async () => {
    await refusal(problem(401, { type: 'urn:gnbv:problem:unauthenticated', title: 'x' }));
    expect(onUnauthorized).toHaveBeenCalledTimes(1);
  });

  it('names a lost network', async () => {
    answer.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(fetchFile('/api/v1/budgets', 'csv')).rejects.toMatchObject({
      status: 0,
      isNetwork: true,
    });
  });

  it('keeps the version beside the value', async () => {
    const response = new Response('{}', { headers: { ETag: '"3"' } });
    expect(await versioned(Promise.resolve({ data: { id: 1 }, response }))).toEqual({
      value: { id: 1 },
      etag: '"3"',
    });
  });
});
