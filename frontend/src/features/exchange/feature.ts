import { defineFeature, withScreen } from '@/shared/router/feature';
import type vi from './exchange.vi.json';
import { importListRoute, importRoute } from './exchangeRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    exchange: typeof vi;
  }
}

type ScreenTexts = NonNullable<Parameters<typeof withScreen>[2]>;

const texts: ScreenTexts = [
  'exchange',
  (language) => (language === 'vi' ? import('./exchange.vi.json') : import('./exchange.en.json')),
];

export default defineFeature({
  name: 'exchange',
  routes: [
    withScreen(importListRoute, () => import('./ImportList'), texts),
    withScreen(importRoute, () => import('./ImportShow'), texts),
  ],
});
