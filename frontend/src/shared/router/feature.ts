import type { QueryClient } from '@tanstack/react-query';
import { type AnyRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import { addTexts } from '../i18n/i18n';

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

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Asks for what the screen shows first, with the search parameters of its address, until it is answered or refused. */
    ask?: (queries: QueryClient, search: never) => Promise<void>;
  }
}

/** A namespace of texts that come with a screen, and its file of each language. */
type ScreenTexts = Parameters<typeof addTexts>;

/**
 * Gives a route its screen, the default export of a file that is fetched when the route is opened.
 *
 * @param texts fetched with it; what is named before a screen opens, such as the navigation, is not among them
 */
export function withScreen(
  route: AnyRoute,
  load: () => Promise<{ default: ComponentType }>,
  texts?: ScreenTexts,
): AnyRoute {
  const whole = async () => {
    const [screen] = await Promise.all([load(), texts && addTexts(...texts)]);
    return screen;
  };
  return route.update({ component: lazyRouteComponent(whole) });
}
