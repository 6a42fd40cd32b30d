import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../problem';
import { DateField } from './DateField';
import { FormFrame } from './FormFrame';
import { TextField } from './fields';
import { NumberField } from './NumberField';
import { useForm } from './useForm';

interface Values {
  on: string | null;
  amount: number | null;
  reason: string;
}

beforeAll(() => {
  // jsdom has no layout and no modal dialogs.
  window.scrollTo = () => {};
});

function Sample({ onSubmit }: { onSubmit: (values: Values) => Promise<unknown> }) {
  const form = useForm<Values>({
    initial: { on: null, amount: null, reason: '' },
    validate: (values) => ({ reason: values.reason ? undefined : 'Chưa nhập lý do.' }),
    onSubmit,
    pointers: { '/effectiveOn': 'on' },
  });
  return (
    <FormFrame form={form} label="Ghi bút toán">
      <DateField form={form} name="on" label="Ngày giao" />
      <NumberField form={form} name="amount" label="Số tiền" money />
      <TextField form={form} name="reason" label="Lý do" />
    </FormFrame>
  );
}

async function setUp(onSubmit: (values: Values) => Promise<unknown> = vi.fn(async () => {})) {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <Sample onSubmit={onSubmit} /> }),
    history: createMemoryHistory(),
  });
  render(<RouterProvider router={router as never} />);
  await screen.findByRole('form');
  const type = (label: string, value: string) => {
    const field = screen.getByLabelText(label);
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  };
  const save = () =>
    act(async () => {
      fireEvent.submit(screen.getByRole('form'));
    });
  const goTo = (href: string) =>
    act(async () => {
      router.history.push(href);
    });
  return { onSubmit, type, save, goTo };
}

describe('a form', () => {
  it('sends days and whole đồng, however they were typed', async () => {
    const { onSubmit, type, save } = await setUp();
    type('Ngày giao', '30/6/2018');
    type('Số tiền', '5,4 tỷ');
    type('Lý do', 'Bổ sung');
    await save();
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
      on: '2018-06-30',
      amount: 5_400_000_000,
      reason: 'Bổ sung',
    });
    expect(screen.getByLabelText<HTMLInputElement>('Số tiền').value).toBe('5.400.000.000');
  });

  it('keeps what it cannot read, says why, and sends nothing', async () => {
    const { onSubmit, type, save } = await setUp();
    type('Ngày giao', '31/06/2018');
    type('Lý do', 'x');
    expect(screen.getByText(/Tháng 6 có 30 ngày/)).toBeDefined();
    await save();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>('Ngày giao').value).toBe('31/06/2018');
    expect(screen.getByText('1 chỗ cần sửa')).toBeDefined();
  });

  it('asks before it is left, and not before the list beside it is searched or sorted', async () => {
    const { type, goTo } = await setUp();
    const asked = vi.fn();
    HTMLDialogElement.prototype.showModal = asked;
    type('Lý do', 'x');
    await goTo('/?q=Nguy%E1%BB%85n&sort=code');
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>('Lý do').value).toBe('x');
    await goTo('/?q=Nguy%E1%BB%85n&panel=other');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  });

  it('puts what the server refused under its field, and moves there', async () => {
    const refusal = new ApiProblem(400, 'invalid', 'Sai', undefined, [
      { pointer: '/effectiveOn', code: 'too-early', detail: 'Trước ngày phân bổ.' },
    ]);
    const { type, save } = await setUp(vi.fn(async () => Promise.reject(refusal)));
    type('Lý do', 'x');
    await save();
    expect(screen.getByText('Trước ngày phân bổ.')).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Ngày giao')));
  });

  it('shows a refusal that belongs to no field with its code', async () => {
    const refusal = new ApiProblem(409, 'period-closed', 'Kỳ đã khóa', 'Năm 2017 đã khóa sổ.');
    const { type, save } = await setUp(vi.fn(async () => Promise.reject(refusal)));
    type('Lý do', 'x');
    await save();
    expect(screen.getByText('period-closed')).toBeDefined();
    expect(screen.getByText('Năm 2017 đã khóa sổ.')).toBeDefined();
  });

  it('sends once, however often it is saved while under way', async () => {
    let finish = () => {};
    const onSubmit = vi.fn(() => new Promise<void>((done) => (finish = done)));
    const { type } = await setUp(onSubmit);
    type('Lý do', 'x');
    await act(async () => {
      fireEvent.submit(screen.getByRole('form'));
      fireEvent.submit(screen.getByRole('form'));
    });
    expect(onSubmit).toHaveBeenCalledTimes(1);
    await act(async () => finish());
  });

  it('saves what is still being typed when Save is pressed', async () => {
    const { onSubmit, type } = await setUp();
    type('Lý do', 'x');
    const field = screen.getByLabelText('Ngày giao');
    act(() => field.focus());
    fireEvent.change(field, { target: { value: '30/6/2018' } });
    const button = screen.getByRole('button', { name: 'Lưu' });
    // The press leaves the focus where it is: nothing moves under the pointer.
    expect(fireEvent.mouseDown(button)).toBe(false);
    fireEvent.click(button);
    await waitFor(() =>
      expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
        on: '2018-06-30',
        amount: null,
        reason: 'x',
      }),
    );
  });

  it('forgets what was typed when changes are discarded', async () => {
    const { type } = await setUp();
    type('Ngày giao', 'hôm qua');
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ thay đổi' }));
    expect(screen.getByLabelText<HTMLInputElement>('Ngày giao').value).toBe('');
  });
});
