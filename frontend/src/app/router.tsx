import { createRouter } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '@/shared/router/context';
import { evaluationRoute, registerEvaluationTabs } from '@/shared/router/evaluation';
import { rootRoute, signedInRoute } from '@/shared/router/root';
import { Loading } from '@/shared/ui/states';
import { FaultPage, NotFoundPage } from './FaultPage';
import { features } from './features';
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
signedInRoute.addChildren(features.flatMap((feature) => feature.routes ?? []));
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
