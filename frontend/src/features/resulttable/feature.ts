import { defineFeature, withScreen } from '@/shared/router/feature';
import { resultTableRoute } from './resultTableRoutes';
import type vi from './resulttable.vi.json';

declare module '@/shared/i18n/texts' {
  interface Texts {
    resulttable: typeof vi;
  }
}

export default defineFeature({
  name: 'resulttable',
  routes: [
    withScreen(resultTableRoute, () => import('./ResultTableShow'), [
      'resulttable',
      (language) =>
        language === 'vi' ? import('./resulttable.vi.json') : import('./resulttable.en.json'),
    ]),
  ],
});
