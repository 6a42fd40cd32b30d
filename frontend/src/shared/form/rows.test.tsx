import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { rowOf, useForm } from './useForm';

interface Row {
  key: string;
  amount: number | null;
}

function formOfRows(onSubmit: () => Promise<void>) {
  const rows: Row[] = [
    { key: 'a', amount: 1 },
    { key: 'b', amount: 2 },
  ];
  return renderHook(() => useForm<{ rows: Row[] }>({ initial: { rows }, onSubmit })).result;
}

describe('rows of a form', () => {
  it('are changed one by one', () => {
    const form = formOfRows(async () => {});
    const [, b] = form.current.values.rows as [Row, Row];
    act(() => rowOf(form.current, 'rows', b).set('amount', 5));
    expect(form.current.values.rows.map((row) => row.amount)).toEqual([1, 5]);
  });

  it('keep their errors while others change, and nothing is sent until they are mended', async () => {
    const onSubmit = vi.fn(async () => {});
    const form = formOfRows(onSubmit);
    const [a, b] = form.current.values.rows as [Row, Row];
    act(() => rowOf(form.current, 'rows', a).refuse('amount', 'no number'));
    act(() => rowOf(form.current, 'rows', b).set('amount', 7));
    expect(rowOf(form.current, 'rows', a).errors.amount).toBe('no number');
    expect(rowOf(form.current, 'rows', b).errors.amount).toBeUndefined();
    await act(async () => void (await form.current.submit()));
    expect(onSubmit).not.toHaveBeenCalled();
    act(() => rowOf(form.current, 'rows', a).set('amount', 3));
    await act(async () => void (await form.current.submit()));
    expect(onSubmit).toHaveBeenCalledWith({
      rows: [
        { key: 'a', amount: 3 },
        { key: 'b', amount: 7 },
      ],
    });
  });
});
