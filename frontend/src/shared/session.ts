import { createContext, useContext } from 'react';
import type { Role } from './router/feature';

/** Who is signed in, as the API sees the account. */
export interface Session {
  /** Subject of the account's tokens: by it an administrator assigns a team. */
  id: string;
  name: string;
  roles: readonly Role[];
  /** The administrative unit of the account; absent for an administrator. */
  scope?: { id: string; name: string };
  signOut: () => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a screen outside the signed-in part asked for the session');
  return session;
}

/**
 * `const may = useMay(); may('officer')`: to show or hide; the API decides.
 *
 * @public
 */
export function useMay() {
  const { roles } = useSession();
  return (...wanted: Role[]) => wanted.some((role) => roles.includes(role));
}
