type CsvRows = readonly (readonly (string | number | null | undefined)[])[];

/**
 * Comma-separated values that open in Excel as they are meant: a byte order mark, and no text that
 * starts like a formula.
 */
export function csvText(rows: CsvRows): string {
  const lines = rows.map((row) => row.map(cell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

export function toCsv(rows: CsvRows): Blob {
  return new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' });
}

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
