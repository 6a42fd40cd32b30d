import { ClipboardCheck } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './review.vi.json';
import {
  formsRoute,
  reviewHouseholdsRoute,
  reviewRoute,
  roundListRoute,
  roundRoute,
} from './reviewRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    review: typeof vi;
  }
}

type ScreenTexts = NonNullable<Parameters<typeof withScreen>[2]>;

const texts: ScreenTexts = [
  'review',
  (language) => (language === 'vi' ? import('./review.vi.json') : import('./review.en.json')),
];

export default defineFeature({
  name: 'review',
  nav: [{ to: paths.reviewRounds(), label: 'app:reviews', icon: ClipboardCheck, order: 55 }],
  routes: [
    withScreen(roundListRoute, () => import('./RoundList'), texts),
    withScreen(roundRoute, () => import('./RoundShow'), texts),
    withScreen(reviewHouseholdsRoute, () => import('./ReviewHouseholds'), texts),
    withScreen(reviewRoute, () => import('./ReviewShow'), texts),
    withScreen(formsRoute, () => import('./PaperForms'), texts),
  ],
});
