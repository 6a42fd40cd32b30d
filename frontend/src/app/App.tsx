import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { getAboutOptions, type About as Product } from '@/api';
import { useLanguage } from '@/shared/i18n/language';
import { asProblem } from '@/shared/problem';
import { QueryState } from '@/shared/ui/states';
import { Auth, managerOf } from './Auth';
import { askFirst } from './askFirst';
import { remember, remembered } from './remembered';
import { router } from './router';
import './app.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the server refused it refuses again; a fault or a lost network is tried twice more.
      retry: (count, error) => {
        const { status } = asProblem(error);
        return count < 2 && (status === 0 || status >= 500);
      },
    },
  },
});

const ABOUT = 'gnbv.about';
const A_DAY = 86_400_000;

function onReturn() {
  router.updateLatestLocation();
  askFirst(router, queries);
}

const known = remembered<Product>(ABOUT);
if (known) managerOf({ issuer: known.issuer, clientId: known.webClientId, onReturn });

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <About />
    </QueryClientProvider>
  );
}

/** Nothing can be done before the server has said where to log in; what it said before is asked for anew, and not waited for. */
function About() {
  const about = useQuery({
    ...getAboutOptions(),
    staleTime: A_DAY,
    initialData: known,
    initialDataUpdatedAt: 0,
  });
  const language = useLanguage();

  useEffect(() => {
    if (about.data) remember(ABOUT, about.data);
  }, [about.data]);

  // The server answers in the language of the reader: titles, problems.
  const answered = useRef(language);
  useEffect(() => {
    if (answered.current !== language) queries.invalidateQueries();
    answered.current = language;
  }, [language]);

  return (
    <QueryState query={about} loading={<div className="splash" />}>
      {(product) => (
        <Auth issuer={product.issuer} clientId={product.webClientId} onReturn={onReturn}>
          <RouterProvider router={router} />
        </Auth>
      )}
    </QueryState>
  );
}
