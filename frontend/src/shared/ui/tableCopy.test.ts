import { afterEach, expect, it, vi } from 'vitest';
import { copyTable } from './tableCopy';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('copies numbers as numbers and keeps what starts like a formula a text', async () => {
  const written: Record<string, Blob>[] = [];
  vi.stubGlobal('ClipboardItem', function item(this: { parts: object }, parts: object) {
    written.push(parts as Record<string, Blob>);
  });
  vi.stubGlobal('navigator', { clipboard: { write: async () => {} } });
  const table = document.createElement('table');
  table.innerHTML =
    '<thead><tr><th>Huyện</th><th>Hộ</th></tr></thead>' +
    '<tbody><tr><th>=1+1</th><td><a data-value="1234567.5">1.234.567,5</a></td></tr></tbody>';
  expect(await copyTable(table)).toBe(1);
  const read = (type: string) =>
    new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsText(written[0]?.[type] as Blob);
    });
  expect(await read('text/plain')).toBe("Huyện\tHộ\n'=1+1\t1234567.5");
  expect(await read('text/html')).toContain('<td x:num="1234567.5">1234567.5</td>');
});
