/**
 * Numbers are shown as 1.234.567,89 but must arrive in Excel as numbers, whatever its language: the
 * HTML flavour of the clipboard carries the value in x:num, the plain one the bare digits. What starts
 * like a formula is kept text.
 */

const escapeHtml = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

function cellText(cell: Element): { text: string; value?: string } {
  const figure = cell.matches('[data-value]') ? cell : cell.querySelector('[data-value]');
  const value = figure?.getAttribute('data-value');
  if (value) return { text: value, value };
  const clone = cell.cloneNode(true) as Element;
  for (const hidden of clone.querySelectorAll('.sr-only, svg')) hidden.remove();
  const text = (clone.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { text: /^[=+\-@]/.test(text) ? `'${text}` : text };
}

function flavours(rows: Iterable<HTMLTableRowElement>) {
  let html = '<table xmlns:x="urn:schemas-microsoft-com:office:excel">';
  const lines: string[] = [];
  for (const row of rows) {
    html += '<tr>';
    const texts: string[] = [];
    for (const cell of row.cells) {
      const { text, value } = cellText(cell);
      texts.push(text);
      html += value
        ? `<td x:num="${escapeHtml(value)}">${escapeHtml(value)}</td>`
        : `<td>${escapeHtml(text)}</td>`;
    }
    html += '</tr>';
    lines.push(texts.join('\t'));
  }
  return { html: `${html}</table>`, plain: lines.join('\n'), count: lines.length };
}

/** Copies the whole table as shown; answers how many rows below the header. */
export async function copyTable(table: HTMLTableElement): Promise<number> {
  const { html, plain, count } = flavours(table.rows);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    }),
  ]);
  return count - (table.tHead?.rows.length ?? 0);
}

/** Ctrl+C on a selection of several cells. A selection within one cell is copied as it reads. */
export function plainCopy(event: ClipboardEvent) {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || !event.clipboardData) return;
  const fragment = selection.getRangeAt(0).cloneContents();
  const rows = fragment.querySelectorAll('tr');
  if (rows.length === 0) return;
  const { html, plain } = flavours(rows);
  event.clipboardData.setData('text/html', html);
  event.clipboardData.setData('text/plain', plain);
  event.preventDefault();
}
