import { type APIRequestContext, expect } from '@playwright/test';
import type { Account } from './fixtures';

/** The API by the demo accounts, to make what the demo data does not hold. */
export class Api {
  private readonly tokens = new Map<Account, string>();

  constructor(private readonly request: APIRequestContext) {}

  private async token(account: Account): Promise<string> {
    const known = this.tokens.get(account);
    if (known) return known;
    const answer = await this.request.post('/auth/realms/gnbv/protocol/openid-connect/token', {
      form: {
        grant_type: 'password',
        client_id: 'gnbv-cli',
        username: account,
        password: 'gnbv-demo',
      },
    });
    const { access_token: token } = await answer.json();
    this.tokens.set(account, token);
    return token;
  }

  async get(account: Account, path: string) {
    return (await this.fetch(account, path)).json();
  }

  async bytes(account: Account, path: string, accept = '*/*') {
    return (await this.fetch(account, path, accept)).body();
  }

  private async fetch(account: Account, path: string, accept = 'application/json') {
    const headers = { Authorization: `Bearer ${await this.token(account)}`, Accept: accept };
    const answer = await this.request.get(`/api/v1${path}`, { headers });
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
    return answer;
  }

  async post(account: Account, path: string, data: object) {
    const headers = { Authorization: `Bearer ${await this.token(account)}` };
    const answer = await this.request.post(`/api/v1${path}`, { headers, data, timeout: 180_000 });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }

  async upload(account: Account, path: string, file: Buffer, fields: Record<string, string>) {
    const headers = { Authorization: `Bearer ${await this.token(account)}` };
    const answer = await this.request.post(`/api/v1${path}`, {
      headers,
      multipart: { ...fields, file: { name: 'anh.jpg', mimeType: 'image/jpeg', buffer: file } },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  }
}
