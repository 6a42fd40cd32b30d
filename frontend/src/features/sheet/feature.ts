import { defineFeature, withScreen } from '@/shared/router/feature';
import type vi from './sheet.vi.json';
import { sheetRoute } from './sheetRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    sheet: typeof vi;
  }
}

export default defineFeature({
  name: 'sheet',
  evaluationTabs: [
    {
      segment: 'result-sheet',
      label: 'sheet:tab',
      order: 40,
      route: withScreen(sheetRoute, () => import('./SheetShow')),
    },
  ],
});
