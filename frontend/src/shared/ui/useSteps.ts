import { startTransition, useEffect, useState } from 'react';

/**
 * How many of many parts are drawn: none at first, then some more with each step until all are, so that the browser draws and
 * listens in between.
 *
 * @param step how many parts may be laid out at once
 */
export function useSteps(total: number, step: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn < total) startTransition(() => setDrawn(drawn + step));
  }, [drawn, total, step]);
  return Math.min(drawn, total);
}
