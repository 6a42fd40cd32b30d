import { MapPin } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './place.vi.json';
import { placeListRoute, placeRoute } from './placeRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    place: typeof vi;
  }
}

export default defineFeature({
  name: 'place',
  nav: [{ to: paths.places(), label: 'place:nav', icon: MapPin, order: 70, phone: true }],
  routes: [
    withScreen(placeListRoute, () => import('./PlaceList')),
    withScreen(placeRoute, () => import('./PlaceShow')),
  ],
});
