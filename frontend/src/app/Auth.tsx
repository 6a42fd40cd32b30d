import { type OidcMetadata, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { ReactNode } from 'react';
import { AuthProvider, hasAuthParams } from 'react-oidc-context';
import { configureApi } from '@/api';
import { remember, remembered } from './remembered';
import { returnPath } from './returnPath';

interface Client {
  issuer: string;
  clientId: string;
  /** Called once somebody has come back from the provider, at the address that was asked for. */
  onReturn: () => void;
}

/** Seconds before its end at which a token is no longer sent. */
const MARGIN_SECONDS = 5;

/** Under which the tab keeps where the provider does what. */
export const PROVIDER = 'gnbv.provider';

function createManager({ issuer, clientId, onReturn }: Client): UserManager {
  const home = `${window.location.origin}/`;
  const known = remembered<Partial<OidcMetadata>>(PROVIDER);
  const manager = new UserManager({
    authority: issuer,
    metadata: known?.issuer === issuer ? known : undefined,
    client_id: clientId,
    redirect_uri: home,
    post_logout_redirect_uri: home,
    response_type: 'code',
    scope: 'openid',
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: 60,
    // Gone with the tab, never in localStorage; in memory alone, each reload would need the network twice.
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    revokeTokensOnSignout: true,
  });

  manager.metadataService.getMetadata().then(
    (metadata) => remember(PROVIDER, metadata),
    () => {}, // Whoever logs in then is told.
  );

  const login = () => manager.signinRedirect({ state: { returnTo: returnPath(window.location) } });

  let renewal: Promise<string | null> | null = null;
  let isLeaving = false;

  // The provider accepts a refresh token once: all callers wait for the same renewal.
  const renew = () => {
    renewal ??= manager
      .signinSilent()
      .then((user) => user?.access_token ?? null)
      .catch(() => null)
      .finally(() => {
        renewal = null;
      });
    return renewal;
  };

  configureApi({
    getToken: async () => {
      const user = await manager.getUser();
      if (!user) return null;
      if ((user.expires_in ?? 0) > MARGIN_SECONDS) return user.access_token;
      // The machine slept past the renewal.
      return renew();
    },
    onUnauthorized: () => {
      if (isLeaving) return;
      isLeaving = true;
      manager.removeUser().then(login);
    },
  });

  if (hasAuthParams()) {
    const returning = manager.signinCallback().then((user) => {
      const state = user?.state as { returnTo?: string } | undefined;
      window.history.replaceState(null, '', state?.returnTo ?? '/');
      onReturn();
      return user;
    });
    // What the provider answered is good for once. Whoever waits for it is told, too, when it was refused.
    manager.signinCallback = () => returning;
    returning.catch(() => {});
  }
  return manager;
}

let latest: { client: Client; manager: UserManager } | undefined;

/** Made once for a page and before anything is drawn: who comes back from the provider waits for nothing else. */
export function managerOf(client: Client): UserManager {
  if (latest?.client.issuer !== client.issuer || latest.client.clientId !== client.clientId) {
    latest = { client, manager: createManager(client) };
  }
  return latest.manager;
}

export function Auth({ children, ...client }: Client & { children: ReactNode }) {
  return <AuthProvider userManager={managerOf(client)}>{children}</AuthProvider>;
}
