import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
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
