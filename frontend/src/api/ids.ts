import { useRef } from 'react';

/** UUIDv7: 48 bits of milliseconds, then random bits, so that new rows lie together in an index. */
export function uuidv7(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/**
 * The Idempotency-Key of one form: the same for every try of the same content, so that a click that
 * was sent twice, or sent again after a lost answer, has its effect once; a new one for other content
 * and after success.
 */
export function useIdempotencyKey() {
  const state = useRef<{ content: string; key: string } | null>(null);
  return {
    keyFor: (body: unknown): string => {
      const content = JSON.stringify(body);
      if (state.current?.content !== content) state.current = { content, key: uuidv7() };
      return state.current.key;
    },
    succeeded: () => {
      state.current = null;
    },
  };
}
