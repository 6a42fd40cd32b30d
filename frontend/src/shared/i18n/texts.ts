import type history from './history.vi.json';
import type reasoning from './reasoning.vi.json';
import type shared from './shared.vi.json';

/**
 * The texts by namespace. Each feature adds its own in its feature.ts:
 * `declare module '@/shared/i18n/texts' { interface Texts { place: typeof vi } }`
 */
export interface Texts {
  shared: typeof shared;
  history: typeof history;
  reasoning: typeof reasoning;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: Texts;
    returnNull: false;
  }
}
