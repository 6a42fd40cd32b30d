import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import history from './shared/i18n/history.vi.json';
import { startTexts } from './shared/i18n/i18n';
import shared from './shared/i18n/shared.vi.json';

// jsdom has no media: a test that is of a phone says so.
window.matchMedia ??= ((media: string) => ({
  media,
  matches: false,
  addEventListener: () => {},
  removeEventListener: () => {},
})) as never;

/** Tests of components read Vietnamese texts; those of a feature add their own namespace. */
beforeAll(async () => {
  await startTexts(async () => ({ shared, history }));
});

afterEach(cleanup);
