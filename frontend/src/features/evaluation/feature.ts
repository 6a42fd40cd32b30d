import { ClipboardCheck } from 'lucide-react';
import { evaluationRoute } from '@/shared/router/evaluation';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './evaluation.vi.json';
import {
  evaluationListRoute,
  findingsRoute,
  itineraryRoute,
  ratingsRoute,
  recommendationsRoute,
  reportRoute,
  teamRoute,
  termsRoute,
} from './evaluationRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    evaluation: typeof vi;
  }
}

export default defineFeature({
  name: 'evaluation',
  nav: [
    {
      to: paths.evaluations(),
      label: 'evaluation:nav',
      icon: ClipboardCheck,
      order: 80,
      phone: true,
    },
  ],
  routes: [
    withScreen(evaluationListRoute, () => import('./EvaluationList')),
    withScreen(evaluationRoute, () => import('./EvaluationShow')),
  ],
  evaluationTabs: [
    {
      segment: 'terms',
      label: 'evaluation:tab.terms',
      order: 10,
      route: withScreen(termsRoute, () => import('./TermsShow')),
    },
    {
      segment: 'team',
      label: 'evaluation:tab.team',
      order: 15,
      route: withScreen(teamRoute, () => import('./TeamShow')),
    },
    {
      segment: 'itinerary',
      label: 'evaluation:tab.itinerary',
      order: 20,
      route: withScreen(itineraryRoute, () => import('./ItineraryShow')),
    },
    {
      segment: 'findings',
      label: 'evaluation:tab.findings',
      order: 30,
      route: withScreen(findingsRoute, () => import('./FindingsShow')),
    },
    {
      segment: 'recommendations',
      label: 'evaluation:tab.recommendations',
      order: 50,
      route: withScreen(recommendationsRoute, () => import('./RecommendationsShow')),
    },
    {
      segment: 'ratings',
      label: 'evaluation:tab.ratings',
      order: 60,
      route: withScreen(ratingsRoute, () => import('./RatingsShow')),
    },
    {
      segment: 'report',
      label: 'evaluation:tab.report',
      order: 70,
      route: withScreen(reportRoute, () => import('./ReportShow')),
    },
  ],
});
