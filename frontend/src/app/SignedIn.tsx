import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useAuth } from 'react-oidc-context';
import { getAdministrativeUnitOptions, type Me } from '@/api';
import { useText } from '@/shared/i18n/useText';
import type { Role } from '@/shared/router/feature';
import { type Session, SessionContext } from '@/shared/session';
import { useFonts } from '@/shared/theme/useFonts';
import { Button } from '@/shared/ui/Button';
import { Loading, ProblemAlert, QueryState } from '@/shared/ui/states';
import { PROVIDER } from './Auth';
import { askFirst, meQuery } from './askFirst';
import { forget } from './remembered';
import { returnPath } from './returnPath';

/** Leads a stranger to the login page of the provider, and asks who came back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const auth = useAuth();
  const t = useText('app');
  const isStranger = !auth.isAuthenticated && !auth.isLoading && !auth.activeNavigator;

  useEffect(() => {
    // It may do it elsewhere now.
    if (auth.error) forget(PROVIDER);
    else if (isStranger) {
      auth.signinRedirect({ state: { returnTo: returnPath(window.location) } });
    }
  }, [isStranger, auth]);

  if (isStranger && auth.error) {
    return (
      <main className="splash">
        <ProblemAlert
          error={auth.error}
          title={t('signIn.failedTitle')}
          actions={
            <Button
              kind="primary"
              onClick={() => auth.signinRedirect({ state: { returnTo: '/' } })}
            >
              {t('signIn.again')}
            </Button>
          }
        >
          {t('signIn.failedText')}
        </ProblemAlert>
      </main>
    );
  }
  if (!auth.isAuthenticated) {
    return (
      <main className="splash">
        <Loading doing={t('signIn.waiting')} rows={0} />
      </main>
    );
  }
  return <WithSession>{children}</WithSession>;
}

/** Milliseconds that a known account waits for what its screen shows first: one drawing with both takes less than two. */
const PATIENCE = 200;

/** Whether to draw: what is shown first is asked for beside who it is shown to, and is there, or has been waited for. */
function useFirstAnswers(isKnown: boolean): boolean {
  const router = useRouter();
  const queries = useQueryClient();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    askFirst(router, queries).then(() => setReady(true));
  }, [router, queries]);
  useEffect(() => {
    if (!isKnown) return;
    const timer = setTimeout(() => setReady(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [isKnown]);
  return isReady;
}

function WithSession({ children }: { children: ReactNode }) {
  const auth = useAuth();
  useFonts();
  const me = useQuery(meQuery);
  const isReady = useFirstAnswers(me.data !== undefined);
  const waiting = <main className="splash" />;
  return (
    <QueryState query={me} loading={waiting}>
      {(account) =>
        isReady ? (
          <Provide account={account} signOut={() => auth.signoutRedirect()}>
            {children}
          </Provide>
        ) : (
          waiting
        )
      }
    </QueryState>
  );
}

function Provide({
  account,
  signOut,
  children,
}: {
  account: Me;
  signOut: () => void;
  children: ReactNode;
}) {
  const unit = useQuery({
    ...getAdministrativeUnitOptions({ path: { id: account.scopeUnitId ?? '' } }),
    enabled: account.scopeUnitId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const session = useMemo<Session>(
    () => ({
      id: account.id,
      name: account.name,
      roles: account.roles as Role[],
      scope: account.scopeUnitId
        ? { id: account.scopeUnitId, name: unit.data?.name ?? '' }
        : undefined,
      signOut,
    }),
    [account, unit.data, signOut],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
