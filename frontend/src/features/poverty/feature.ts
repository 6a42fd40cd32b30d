import { Scale } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './poverty.vi.json';
import { ruleSetListRoute, ruleSetRoute } from './povertyRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    poverty: typeof vi;
  }
}

export default defineFeature({
  name: 'poverty',
  nav: [{ to: paths.ruleSets(), label: 'poverty:nav', icon: Scale, order: 60 }],
  routes: [
    withScreen(ruleSetListRoute, () => import('./RuleSetList')),
    withScreen(ruleSetRoute, () => import('./RuleSetShow')),
  ],
});
