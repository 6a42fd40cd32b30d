import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DataTable } from './DataTable';

interface Row {
  id: string;
  name: string;
}

const table = (rows: Row[]) => (
  <DataTable<Row>
    caption="Hộ"
    columns={[{ key: 'name', names: true, title: 'Chủ hộ', cell: (row) => row.name }]}
    rows={rows}
    rowKey={(row) => row.id}
    tools={<input aria-label="Tìm" />}
    empty={<p>Không có hộ nào</p>}
  />
);

it('leaves whoever types a search in the box, whether something is found or nothing', () => {
  const view = render(table([{ id: '1', name: 'A Thút' }]));
  const box = screen.getByLabelText<HTMLInputElement>('Tìm');
  box.focus();
  fireEvent.change(box, { target: { value: 'A Thúy' } });
  view.rerender(table([]));
  expect(screen.getByText('Không có hộ nào')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  expect(document.activeElement).toBe(box);
  view.rerender(table([{ id: '2', name: 'A Thủy' }]));
  expect(screen.getByRole('table', { name: 'Hộ' })).toBeTruthy();
  expect(document.activeElement).toBe(box);
  expect(box.value).toBe('A Thúy');
});

afterEach(() => vi.unstubAllGlobals());

const communes = Array.from({ length: 25 }, (_, index) => ({
  id: String(index),
  name: `Xã ${index}`,
}));

const movement = (
  <DataTable<Row>
    caption="Biến động"
    columns={[
      { key: 'name', names: true, title: 'Xã', cell: (row) => row.name },
      { key: 'start', title: 'Đầu kỳ', cell: (row) => `đầu ${row.id}` },
    ]}
    rows={communes}
    rowKey={(row) => row.id}
    short={(row) => `${row.id} → 7`}
    rowName={(row) => row.name}
  />
);

const onPhone = (matches: boolean) =>
  vi.stubGlobal('matchMedia', () => ({
    matches,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));

it('folds the cards of a long table on a phone to what they say in short, a part of them at first', () => {
  onPhone(true);
  render(movement);
  expect(screen.getAllByRole('rowheader')).toHaveLength(20);
  const fold = screen.getByRole('button', { name: /3 → 7.*Các số của Xã 3/ });
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(fold);
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  expect(fold.closest('tr')?.className).toBe('row-unfolded');
  expect(screen.getByText('Đang hiện 20 trên 25 dòng')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Xem cả 25 dòng' }));
  expect(screen.getAllByRole('rowheader')).toHaveLength(25);
  fireEvent.click(fold);
  expect(fold.closest('tr')?.className).toBe('');
});

it('shows all rows and numbers elsewhere', () => {
  onPhone(false);
  render(movement);
  expect(screen.getAllByRole('rowheader')).toHaveLength(25);
  expect(screen.queryByRole('button', { name: /→/ })).toBeNull();
});
