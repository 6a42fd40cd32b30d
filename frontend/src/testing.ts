import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import history from './shared/i18n/history.vi.json';
import { startTexts } from './shared/i18n/i18n';
import shared from './shared/i18n/shared.vi.json';

/** Tests of components read Vietnamese texts; those of a feature add their own namespace. */
beforeAll(async () => {
  await startTexts(async () => ({ shared, history }));
});

afterEach(cleanup);
