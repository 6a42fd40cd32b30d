import { ListTree } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './program.vi.json';
import { programListRoute, programRoute } from './programRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    program: typeof vi;
  }
}

export default defineFeature({
  name: 'program',
  nav: [{ to: paths.programs(), label: 'program:nav', icon: ListTree, order: 20 }],
  routes: [
    withScreen(programListRoute, () => import('./ProgramList')),
    withScreen(programRoute, () => import('./ProgramShow')),
  ],
});
