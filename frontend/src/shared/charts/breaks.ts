import type { Breaks } from './UnitMap';

/** 1, 2 or 5 times a power of ten, at most the number. */
function niceBelow(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  const first = number / power;
  return (first >= 5 ? 5 : first >= 2 ? 2 : 1) * power;
}

/**
 * Limits between five classes that hold about as many units each (quintiles, by rank), rounded to a
 * twentieth of the range so that a legend can be read, and always rising.
 */
export function breaksOf(values: readonly number[]): Breaks {
  const sorted = [...values].sort((a, b) => a - b);
  const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const step = range > 0 ? niceBelow(range / 20) : 1;
  const breaks: number[] = [];
  for (let index = 1; index <= 4; index++) {
    const value = sorted[Math.floor((index * sorted.length) / 5)] ?? index * step;
    const rounded = Math.round(value / step) * step;
    const before = breaks.at(-1);
    const rising = before === undefined ? rounded : Math.max(rounded, before + step);
    // Steps below one would otherwise end in 0.30000000000000004.
    breaks.push(Number(rising.toPrecision(12)));
  }
  return breaks as unknown as Breaks;
}
