import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../router/feature';
import { SessionContext } from '../session';
import type { HistoryEvent } from './historyWords';
import { HistoryList, RowHistory, TEAM } from './RowHistory';

const changed: HistoryEvent = {
  id: '1',
  recordedAt: '2018-07-02T03:15:00Z',
  actorName: 'Nguyễn Thị Lan',
  resource: 'recommendation',
  subject: 'Bố trí vốn',
  operation: 'UPDATE',
  block: 1234,
  changes: [
    { field: 'dueOn', before: '2018-06-30', after: '2018-12-31' },
    { field: 'amount', before: '1500000', after: '2000000' },
    { field: 'status', before: 'OPEN', after: 'DONE' },
    {
      field: 'unitId',
      before: '01900000-0000-7000-8000-000000000001',
      beforeLabel: 'Sa Thầy',
      after: '01900000-0000-7000-8000-000000000002',
      afterLabel: 'Đăk Tô',
    },
    { field: 'areaTypes', before: '["P30A"]', after: '["P30A", "P135"]' },
    { field: 'note', after: 'Bổ sung' },
    { field: 'decision', before: '12/QĐ' },
    { field: 'phone', before: '***', after: '*** changed' },
  ],
};

function as(roles: Role[], children: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return (
    <QueryClientProvider client={client}>
      <SessionContext.Provider value={{ id: 'me', name: 'Tôi', roles, signOut: () => {} }}>
        {children}
      </SessionContext.Provider>
    </QueryClientProvider>
  );
}

describe('a change in words', () => {
  it('names people, fields, dates, amounts and places', () => {
    render(<HistoryList events={[changed]} />);
    const text = document.body.textContent ?? '';
    expect(text).toContain('Nguyễn Thị Lan đổi Thời hạn từ 30/06/2018 thành 31/12/2018');
    expect(text).toContain('đổi Số tiền từ 1.500.000 đồng thành 2.000.000 đồng');
    expect(text).toContain('đổi Địa bàn từ Sa Thầy thành Đăk Tô');
    expect(text).toContain('đổi Loại địa bàn từ 30a thành 30a, 135');
    expect(text).toContain('ghi Ghi chú: Bổ sung');
    expect(text).toContain('bỏ Quyết định, trước là 12/QĐ');
    expect(text).toContain('10:15, 02/07/2018 · khối 1.234');
  });

  it('tells a list of parts by their fields, and cuts what is long', () => {
    const lines =
      '[{"residence":"RURAL","incomeLow":700000,"unverified":[],"averageMax":null},{"residence":"URBAN","incomeLow":900000}]';
    const event = {
      ...changed,
      changes: [
        { field: 'lines', after: lines },
        { field: 'household', after: `{"fact":"${'x'.repeat(300)}"}` },
      ],
    };
    render(<HistoryList events={[event]} />);
    const text = document.body.textContent ?? '';
    expect(text).toContain(
      'Khu vực Nông thôn, Chuẩn nghèo về thu nhập 700.000; Khu vực Thành thị, Chuẩn nghèo về thu nhập 900.000',
    );
    expect(text).toContain('xxx…');
    expect(text).not.toContain('object');
  });

  it('tells of personal data only that it changed', () => {
    render(<HistoryList events={[changed]} />);
    expect(screen.getByText(/dữ liệu cá nhân, không hiện/)).toBeDefined();
    expect(document.body.textContent).not.toContain('***');
  });

  it('names the record where events of several stand together', () => {
    render(<HistoryList events={[changed]} named />);
    expect(screen.getByText(/sửa kiến nghị “Bố trí vốn”/)).toBeDefined();
  });
});

describe('the history of a row', () => {
  it('is asked for when it is opened, and goes on', async () => {
    const load = vi
      .fn()
      .mockResolvedValueOnce({ items: [changed], nextCursor: 'c' })
      .mockResolvedValueOnce({ items: [{ ...changed, id: '0', operation: 'INSERT' }] });
    render(as(['officer'], <RowHistory rowId="r" load={load} />));
    expect(load).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Xem lịch sử' }));
    fireEvent.click(await screen.findByText('Xem thêm'));
    expect(await screen.findByText(/thêm kiến nghị/)).toBeDefined();
    expect(load).toHaveBeenLastCalledWith('c');
  });

  it('says so where there is none', async () => {
    render(as(['admin'], <RowHistory rowId="r" load={async () => ({ items: [] })} />));
    fireEvent.click(screen.getByRole('button', { name: 'Xem lịch sử' }));
    expect(await screen.findByText('Chưa có thay đổi nào được ghi')).toBeDefined();
  });

  it('shows a refusal', async () => {
    const load = vi.fn().mockRejectedValue(new Error('away'));
    render(as(['admin'], <RowHistory rowId="r" load={load} />));
    fireEvent.click(screen.getByRole('button', { name: 'Xem lịch sử' }));
    expect(await screen.findByRole('alert')).toBeDefined();
  });

  it('is not offered to who may not read it', () => {
    render(as(['analyst', 'evaluator'], <RowHistory rowId="r" load={vi.fn()} />));
    expect(screen.queryByRole('button')).toBeNull();
    render(as(['evaluator'], <RowHistory rowId="r" load={vi.fn()} readers={TEAM} />));
    expect(screen.getByRole('button', { name: 'Xem lịch sử' })).toBeDefined();
  });
});
