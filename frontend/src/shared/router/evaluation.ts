import { createRoute } from '@tanstack/react-router';
import type { EvaluationTab } from './feature';
import { signedInRoute } from './root';

/** The workspace of one evaluation: the one route under which several features put their screens. */
export const evaluationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/evaluations/$evaluationId',
  staticData: { rail: true },
});

const tabs: EvaluationTab[] = [];

/** Called once by the app with what the features offer. */
export function registerEvaluationTabs(offered: EvaluationTab[]) {
  tabs.push(...offered);
  tabs.sort((a, b) => a.order - b.order);
}

/** @public for the workspace of an evaluation */
export function evaluationTabs(): readonly EvaluationTab[] {
  return tabs;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The navigation shrinks to icons, to leave the width to the work. */
    rail?: boolean;
  }
}
