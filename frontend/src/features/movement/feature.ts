import { ArrowLeftRight } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './movement.vi.json';
import { movementRoute } from './movementRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    movement: typeof vi;
  }
}

export default defineFeature({
  name: 'movement',
  nav: [{ to: paths.movement(), label: 'movement:nav', icon: ArrowLeftRight, order: 59 }],
  routes: [withScreen(movementRoute, () => import('./MovementShow'))],
});
