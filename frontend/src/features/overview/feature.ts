import { LayoutDashboard } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './overview.vi.json';
import { overviewRoute } from './overviewRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    overview: typeof vi;
  }
}

export default defineFeature({
  name: 'overview',
  nav: [
    { to: paths.overview(), label: 'overview:nav', icon: LayoutDashboard, order: 10, phone: true },
  ],
  routes: [withScreen(overviewRoute, () => import('./OverviewShow'))],
});
