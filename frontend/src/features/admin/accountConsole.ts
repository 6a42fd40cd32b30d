/**
 * Where the provider's own console lists its users: known where it runs along, under the same origin. Below it each user has a
 * page.
 */
export function consoleUsers(issuer: string) {
  const [base, realm] = issuer.split('/realms/');
  const isEmbedded = issuer.startsWith(window.location.origin) && realm !== undefined;
  return isEmbedded ? `${base}/admin/master/console/#/${realm}/users` : undefined;
}
