import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '@/shared/router/context';
import { evaluationRoute, registerEvaluationTabs } from '@/shared/router/evaluation';
import { paths } from '@/shared/router/paths';
import { rootRoute, signedInRoute } from '@/shared/router/root';
import { Loading } from '@/shared/ui/states';
import { FaultPage, NotFoundPage } from './FaultPage';
import { features, navigation } from './features';
import { Shell } from './layout/Shell';
import { SignedIn } from './SignedIn';

const tabs = features.flatMap((feature) => feature.evaluationTabs ?? []);
registerEvaluationTabs(tabs);
evaluationRoute.addChildren(tabs.map((tab) => tab.route));

signedInRoute.update({
  component: () => (
    <SignedIn>
      <Shell />
    </SignedIn>
  ),
});
const home = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: navigation[0]?.to ?? paths.places(), search: search as never });
  },
});
const screens = features.flatMap((feature) => feature.routes ?? []);
const hasOverview = navigation.some((entry) => entry.to === paths.overview());
signedInRoute.addChildren(hasOverview ? screens : [...screens, home]);
rootRoute.addChildren([signedInRoute]);

export const router = createRouter({
  routeTree: rootRoute,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // Queries decide what is fresh.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: FaultPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});
