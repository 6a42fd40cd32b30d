/**
 * What this tab keeps over reloads and the way to the provider and back, so that coming back waits for nothing that was known
 * before. A browser that keeps nothing has none of it.
 */
export function remembered<T>(key: string): T | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: object) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Asked for once more the next time.
  }
}

export function forget(key: string) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
