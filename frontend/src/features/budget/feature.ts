import { Landmark } from 'lucide-react';
import { defineFeature, withScreen } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import type vi from './budget.vi.json';
import { budgetListRoute, budgetRoute } from './budgetRoutes';

declare module '@/shared/i18n/texts' {
  interface Texts {
    budget: typeof vi;
  }
}

export default defineFeature({
  name: 'budget',
  nav: [{ to: paths.budgets(), label: 'budget:nav', icon: Landmark, order: 40 }],
  routes: [
    withScreen(budgetListRoute, () => import('./BudgetList')),
    withScreen(budgetRoute, () => import('./BudgetShow')),
  ],
});
