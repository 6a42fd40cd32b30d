import { House } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './household.vi.json';
import { duplicateListRoute, householdListRoute, householdRoute } from './householdRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    household: typeof vi;
  }
}

export default defineFeature({
  name: 'household',
  nav: [{ to: paths.households(), label: 'household:nav', icon: House, order: 50 }],
  routes: [
    withScreen(householdListRoute, () => import('./HouseholdList')),
    withScreen(householdRoute, () => import('./HouseholdShow')),
    withScreen(duplicateListRoute, () => import('./DuplicateList')),
  ],
});
