import { Settings } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './admin.vi.json';
import {
  accountsRoute,
  adminRoute,
  agenciesRoute,
  grantsRoute,
  officesRoute,
  placesRoute,
  sealRoute,
  systemRoute,
} from './adminRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    admin: typeof vi;
  }
}

export default defineFeature({
  name: 'admin',
  nav: [{ to: paths.admin(), label: 'app:admin', icon: Settings, order: 90, roles: ['admin'] }],
  routes: [
    withScreen(adminRoute, () => import('./AdminShow'), [
      'admin',
      (language) => (language === 'vi' ? import('./admin.vi.json') : import('./admin.en.json')),
    ]).addChildren([
      withScreen(agenciesRoute, () => import('./AgencyList')),
      withScreen(grantsRoute, () => import('./GrantList')),
      withScreen(officesRoute, () => import('./OfficeList')),
      withScreen(placesRoute, () => import('./PlacesShow')),
      withScreen(systemRoute, () => import('./SystemShow')),
      withScreen(sealRoute, () => import('./SealShow')),
      withScreen(accountsRoute, () => import('./AccountsShow')),
    ]),
  ],
});
