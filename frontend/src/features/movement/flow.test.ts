import { describe, expect, it } from 'vitest';
import { bandPath, flowOf, lines } from './flow';
import type { Parts } from './parts';

const NONE: Parts = {
  start: 0,
  becameOther: 0,
  exceededLine: 0,
  otherDecrease: 0,
  otherBecame: 0,
  relapsed: 0,
  newlyArisen: 0,
  otherIncrease: 0,
  end: 0,
};

/** Poor households of Kon Tum in 2017, as published: 28,990 − 5,099 + 178 + 2,095 = 26,164. */
const PROVINCE: Parts = {
  ...NONE,
  start: 28_990,
  exceededLine: 5_099,
  relapsed: 178,
  newlyArisen: 2_095,
  end: 26_164,
};

describe('flowOf', () => {
  it('is as high as the numbers are large', () => {
    const { nodes, bands } = flowOf(PROVINCE, 48);
    const height = (part: string) => nodes.find((node) => node.part === part)?.height ?? 0;
    expect(height('start') / height('exceededLine')).toBeCloseTo(28_990 / 5_099);
    expect(height('end') / height('start')).toBeCloseTo(26_164 / 28_990);
    expect(bands.map(({ part, value }) => [part, value])).toEqual([
      ['stayed', 23_891],
      ['exceededLine', 5_099],
      ['relapsed', 178],
      ['newlyArisen', 2_095],
    ]);
  });

  it('fills the bars of both ends with what leaves, stays and comes', () => {
    const { nodes, bands } = flowOf(PROVINCE, 48);
    const bar = (part: string) => nodes.find((node) => node.part === part);
    const start = bar('start');
    const end = bar('end');
    const filled = (parts: string[]) =>
      bands.filter(({ part }) => parts.includes(part)).reduce((all, { height }) => all + height, 0);
    expect(filled(['stayed', 'exceededLine'])).toBeCloseTo(start?.height ?? 0);
    // What is thinner than can be seen is drawn a little thicker.
    expect(filled(['stayed', 'relapsed', 'newlyArisen'])).toBeCloseTo(end?.height ?? 0, 0);
    expect(bands.find(({ part }) => part === 'stayed')?.to).toBe(end?.y);
  });

  it('keeps labels apart and shows one among many', () => {
    const { nodes, height } = flowOf({ ...PROVINCE, becameOther: 1, start: 28_991 }, 48);
    for (const side of ['from', 'to']) {
      const middles = nodes.filter((node) => node.side === side).map(({ middle }) => middle);
      for (let index = 1; index < middles.length; index++) {
        expect((middles[index] ?? 0) - (middles[index - 1] ?? 0)).toBeGreaterThanOrEqual(48);
      }
      expect(Math.max(...middles)).toBeLessThan(height);
    }
    expect(nodes.find(({ part }) => part === 'becameOther')?.height).toBe(1.5);
  });

  it('draws nothing of nothing', () => {
    expect(flowOf(NONE, 48).bands).toEqual([]);
  });
});

it('bends a band from one upright line to another', () => {
  expect(bandPath({ part: 'end', value: 1, from: 0, to: 30, height: 10 }, 100, 200)).toBe(
    'M100 0C150 0 150 30 200 30L200 40C150 40 150 10 100 10Z',
  );
});

it('breaks words into lines', () => {
  expect(lines('Vượt chuẩn cận nghèo', 16)).toEqual(['Vượt chuẩn cận', 'nghèo']);
  expect(lines('Đầu kỳ', 3)).toEqual(['Đầu', 'kỳ']);
});
