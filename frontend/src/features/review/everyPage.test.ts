import { expect, it } from 'vitest';
import { everyPage } from './everyPage';

it('goes on to the last page', async () => {
  const asked: (string | undefined)[] = [];
  const pages = await everyPage(async (cursor) => {
    asked.push(cursor);
    const number = Number(cursor ?? 0);
    return { items: [number], nextCursor: number < 2 ? String(number + 1) : undefined };
  });
  expect(pages).toEqual({ items: [0, 1, 2], isCut: false });
  expect(asked).toEqual([undefined, '1', '2']);
});

it('ends somewhere and says so', async () => {
  const pages = await everyPage(async () => ({ items: ['one'], nextCursor: 'next' }));
  expect(pages.isCut).toBe(true);
  expect(pages.items).toHaveLength(40);
});
