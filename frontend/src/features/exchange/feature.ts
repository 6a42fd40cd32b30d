import { defineFeature, withScreen } from '@/shared/router/feature';
import type vi from './exchange.vi.json';
import { importListRoute, importRoute } from './exchangeRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    exchange: typeof vi;
  }
}

export default defineFeature({
  name: 'exchange',
  routes: [
    withScreen(importListRoute, () => import('./ImportList')),
    withScreen(importRoute, () => import('./ImportShow')),
  ],
});
