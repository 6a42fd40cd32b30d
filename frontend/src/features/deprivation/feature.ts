import { ChartColumnStacked } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './deprivation.vi.json';
import { deprivationRoute } from './deprivationRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    deprivation: typeof vi;
  }
}

export default defineFeature({
  name: 'deprivation',
  nav: [
    { to: paths.deprivations(), label: 'deprivation:nav', icon: ChartColumnStacked, order: 58 },
  ],
  routes: [withScreen(deprivationRoute, () => import('./DeprivationShow'))],
});
