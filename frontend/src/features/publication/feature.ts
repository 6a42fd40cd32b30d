import { defineFeature, withScreen } from '@/shared/router/feature';
import type vi from './publication.vi.json';
import { publicationRoute } from './publicationRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    publication: typeof vi;
  }
}

export default defineFeature({
  name: 'publication',
  evaluationTabs: [
    {
      segment: 'publication',
      label: 'publication:tab',
      order: 80,
      route: withScreen(publicationRoute, () => import('./PublicationShow')),
    },
  ],
});
