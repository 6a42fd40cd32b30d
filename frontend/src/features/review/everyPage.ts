interface PageOf<T> {
  items: T[];
  nextCursor?: string;
}

/** No place has as many: 500 rows a page. */
const MOST_PAGES = 40;

/** The rows of all pages of a list, one after the other, and whether there were more pages than are ever fetched. */
export async function everyPage<T>(page: (cursor: string | undefined) => Promise<PageOf<T>>) {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const one = await page(cursor);
    items.push(...one.items);
    cursor = one.nextCursor;
    if (cursor === undefined) break;
  }
  return { items, isCut: cursor !== undefined };
}
