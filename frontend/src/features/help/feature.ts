import { defineFeature, withScreen } from '@/shared/router/feature';
import type vi from './help.vi.json';
import { helpRoute } from './helpRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    help: typeof vi;
  }
}

/** The manual, a page a role; the navigation and the account menu of the app lead to it. */
export default defineFeature({
  name: 'help',
  routes: [
    withScreen(helpRoute, () => import('./HelpShow'), [
      'help',
      (language) => (language === 'vi' ? import('./help.vi.json') : import('./help.en.json')),
    ]),
  ],
});
