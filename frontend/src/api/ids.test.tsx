import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useIdempotencyKey, uuidv7 } from './ids';

describe('a UUIDv7', () => {
  it('carries its version, its variant and the millisecond', () => {
    const id = uuidv7(0x0188_1234_5678);
    expect(id).toMatch(/^01881234-5678-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sorts by time', () => {
    expect(uuidv7(1_000) < uuidv7(2_000)).toBe(true);
  });
});

describe('an idempotency key', () => {
  it('stays for every try of the same content', () => {
    const { result } = renderHook(useIdempotencyKey);
    const key = result.current.keyFor({ amount: 1 });
    expect(result.current.keyFor({ amount: 1 })).toBe(key);
    expect(result.current.keyFor({ amount: 2 })).not.toBe(key);
  });

  it('is a new one after success, so that the same may be entered again', () => {
    const { result } = renderHook(useIdempotencyKey);
    const key = result.current.keyFor({ amount: 1 });
    result.current.succeeded();
    expect(result.current.keyFor({ amount: 1 })).not.toBe(key);
  });
});
