import { type AnyRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

export type Role = 'admin' | 'officer' | 'evaluator' | 'analyst' | 'partner';

export interface NavEntry {
  to: string;
  /** 'namespace:key' */
  label: string;
  icon: LucideIcon;
  /** Place in the navigation, see the table in README.md. */
  order: number;
  /** Also one of the (at most four) tabs at the bottom of a phone. */
  phone?: boolean;
  /** Shown to these roles only; absent: to all. */
  roles?: Role[];
}

export interface EvaluationTab {
  /** Last segment of /evaluations/$evaluationId/… */
  segment: string;
  /** 'namespace:key' */
  label: string;
  order: number;
  route: AnyRoute;
}

/** What a feature folder's feature.ts exports as default; the app composes whatever it finds. */
export interface Feature {
  name: string;
  nav?: NavEntry[];
  /** Children of signedInRoute. */
  routes?: AnyRoute[];
  /** Children of evaluationRoute, shown as tabs of the workspace. */
  evaluationTabs?: EvaluationTab[];
}

export function defineFeature(feature: Feature): Feature {
  return feature;
}

/** Gives a route its screen, the default export of a file that is fetched when the route is opened. */
export function withScreen(
  route: AnyRoute,
  load: () => Promise<{ default: ComponentType }>,
): AnyRoute {
  return route.update({ component: lazyRouteComponent(load) });
}
