import { ListChecks } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './quality.vi.json';
import { qualityRoute } from './qualityRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    quality: typeof vi;
  }
}

export default defineFeature({
  name: 'quality',
  nav: [{ to: paths.dataQuality(), label: 'quality:nav', icon: ListChecks, order: 57 }],
  routes: [withScreen(qualityRoute, () => import('./QualityShow'))],
});
