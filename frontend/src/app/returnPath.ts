/** The address to come back to after the login: ours, without what the provider added. */
export function returnPath({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  const params = new URLSearchParams(search);
  for (const name of ['code', 'state', 'session_state', 'iss', 'error', 'error_description']) {
    params.delete(name);
  }
  const rest = params.toString();
  return rest ? `${pathname}?${rest}` : pathname;
}
