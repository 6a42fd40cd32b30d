import { expect, test } from 'vitest';
import type { ResultTableColumn } from '@/api';
import { headerRows } from './headerRows';

const column = (key: string, ...groups: string[]): ResultTableColumn => ({
  key,
  title: key,
  groups,
  kind: 'COUNT',
});

const drawn = (columns: ResultTableColumn[]) =>
  headerRows(columns).map((row) =>
    row.map(({ title, colSpan, rowSpan }) => `${title} ${colSpan}×${rowSpan}`),
  );

test('columns under one heading share it, what has none reaches down', () => {
  expect(
    drawn([column('start'), column('a', 'down'), column('b', 'down'), column('c', 'up')]),
  ).toEqual([
    ['start 1×2', 'down 2×1', 'up 1×1'],
    ['a 1×1', 'b 1×1', 'c 1×1'],
  ]);
});

test('a heading is shared only where those above it are', () => {
  expect(
    drawn([
      column('all', 'poor'),
      column('a', 'poor', 'lacks'),
      column('b', 'near', 'lacks'),
      column('c', 'near', 'lacks'),
    ]),
  ).toEqual([
    ['poor 2×1', 'near 2×1'],
    ['all 1×2', 'lacks 1×1', 'lacks 2×1'],
    ['a 1×1', 'b 1×1', 'c 1×1'],
  ]);
});

test('without headings there is one row', () => {
  expect(drawn([column('a'), column('b')])).toEqual([['a 1×1', 'b 1×1']]);
});
