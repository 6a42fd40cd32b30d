import type { ResultTableColumn } from '@/api';

export interface HeadCell {
  key: string;
  title: string;
  colSpan: number;
  rowSpan: number;
}

const alike = (one: ResultTableColumn, other: ResultTableColumn | undefined, depth: number) =>
  other !== undefined &&
  other.groups.length > depth &&
  one.groups.slice(0, depth + 1).every((group, index) => group === other.groups[index]);

/** The rows of a header: columns beside each other share a heading as far as those above it are shared too. */
export function headerRows(columns: readonly ResultTableColumn[]): HeadCell[][] {
  const depth = Math.max(0, ...columns.map((column) => column.groups.length));
  const rows: HeadCell[][] = Array.from({ length: depth + 1 }, () => []);
  columns.forEach((column, index) => {
    column.groups.forEach((title, level) => {
      if (alike(column, columns[index - 1], level)) return;
      let colSpan = 1;
      while (alike(column, columns[index + colSpan], level)) colSpan++;
      rows[level]?.push({ key: `${column.key}/${level}`, title, colSpan, rowSpan: 1 });
    });
    rows[column.groups.length]?.push({
      key: column.key,
      title: column.title,
      colSpan: 1,
      rowSpan: depth + 1 - column.groups.length,
    });
  });
  return rows;
}
