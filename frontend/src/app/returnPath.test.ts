import { expect, it } from 'vitest';
import { returnPath } from './returnPath';

it('comes back to the address asked for, without what the provider added', () => {
  expect(returnPath({ pathname: '/places', search: '?asOf=2018-06-30' })).toBe(
    '/places?asOf=2018-06-30',
  );
  expect(returnPath({ pathname: '/', search: '?code=x&state=y&session_state=z&iss=i' })).toBe('/');
});
