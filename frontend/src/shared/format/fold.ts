/**
 * The rule by which texts are compared in a search, the same as the database's: canonical
 * decomposition, marks dropped, đ (which has no decomposition) to d, lower case, blanks joined.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether `text` holds what was searched for, whatever marks either is written with. */
export function foldedIncludes(text: string, search: string): boolean {
  return fold(text).includes(fold(search));
}

const collator = new Intl.Collator('vi');

export function compareVi(a: string, b: string): number {
  return collator.compare(a, b);
}
