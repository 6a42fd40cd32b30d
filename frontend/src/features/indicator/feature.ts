import { Target } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './indicator.vi.json';
import {
  figureListRoute,
  indicatorFiguresRoute,
  indicatorListRoute,
  indicatorPlacesRoute,
  indicatorResultsRoute,
  indicatorRoute,
  indicatorTargetsRoute,
} from './indicatorRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    indicator: typeof vi;
  }
}

export default defineFeature({
  name: 'indicator',
  nav: [{ to: paths.indicators(), label: 'indicator:nav', icon: Target, order: 30 }],
  routes: [
    withScreen(indicatorListRoute, () => import('./IndicatorList')),
    withScreen(figureListRoute, () => import('./FigureList')),
    withScreen(indicatorRoute, () => import('./IndicatorShow')),
    withScreen(indicatorTargetsRoute, () => import('./IndicatorTargets')),
    withScreen(indicatorResultsRoute, () => import('./IndicatorResults')),
    withScreen(indicatorFiguresRoute, () => import('./IndicatorFigures')),
    withScreen(indicatorPlacesRoute, () => import('./IndicatorPlaces')),
  ],
});
