import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useSearchState } from '../router/useSearchState';
import { SidePanel } from '../ui/page';
import { FormFrame } from './FormFrame';
import { TextField } from './fields';
import { useForm } from './useForm';

interface Search {
  panel?: 'one' | 'other';
}

const asked = vi.fn();

beforeEach(() => {
  // jsdom has no layout and no modal dialogs.
  window.scrollTo = () => {};
  HTMLDialogElement.prototype.showModal = asked;
  asked.mockReset();
});

function Form({ onDone }: { onDone: () => void }) {
  const form = useForm({ initial: { reason: 'a' }, onSubmit: save });
  return (
    <FormFrame form={form} label="Một" onSaved={onDone} onDiscard={onDone}>
      <TextField form={form} name="reason" label="Lý do" />
    </FormFrame>
  );
}

/** How the save under way ends. */
let finish = () => {};
let fail = () => {};

const save = () =>
  new Promise<void>((done, refuse) => {
    finish = done;
    fail = () => refuse(new Error('no'));
  });

const root = createRootRoute({
  validateSearch: (raw: Search): Search => ({ panel: raw.panel }),
  component: Screen,
});

function Screen() {
  const [{ panel }, change] = useSearchState<Search>(root as never);
  const close = () => change({ panel: undefined });
  return (
    <>
      <button type="button" onClick={() => change({ panel: 'other' }, { push: true })}>
        Mở
      </button>
      {panel === 'one' && (
        <SidePanel title="Một" onClose={close}>
          <Form onDone={close} />
        </SidePanel>
      )}
      {panel === 'other' && (
        <SidePanel title="Hai" onClose={close}>
          Hai
        </SidePanel>
      )}
    </>
  );
}

async function setUp() {
  const router = createRouter({
    routeTree: root,
    history: createMemoryHistory({ initialEntries: ['/?panel=one'] }),
  });
  render(<RouterProvider router={router as never} />);
  await screen.findByRole('form');
  return {
    submit: () => act(async () => void fireEvent.submit(screen.getByRole('form'))),
    openOther: () => act(async () => void fireEvent.click(screen.getByText('Mở'))),
    type: (value: string) => {
      const field = screen.getByLabelText('Lý do');
      fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
    },
    finish: () => act(async () => finish()),
    fail: () => act(async () => fail()),
  };
}

const isOpen = (title: string) => screen.queryByRole('heading', { name: title }) !== null;

describe('a panel with a form', () => {
  it('closes once it is saved', async () => {
    const { submit, finish } = await setUp();
    await submit();
    expect(isOpen('Một')).toBe(true);
    await finish();
    await waitFor(() => expect(isOpen('Một')).toBe(false));
  });

  it('closes no other that was opened while it was saved', async () => {
    const { submit, openOther, finish } = await setUp();
    await submit();
    await openOther();
    await finish();
    await waitFor(() => expect(isOpen('Hai')).toBe(true));
    await act(async () => {});
    expect(isOpen('Hai')).toBe(true);
    expect(isOpen('Một')).toBe(false);
  });

  it('does not say that what is being saved would be lost', async () => {
    const { submit, type, openOther, finish } = await setUp();
    type('b');
    await submit();
    await openOther();
    await finish();
    await waitFor(() => expect(isOpen('Hai')).toBe(true));
    expect(asked).not.toHaveBeenCalled();
  });

  it('asks before it is left with what could not be saved', async () => {
    const { submit, type, openOther, fail } = await setUp();
    type('b');
    await submit();
    await openOther();
    await fail();
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(isOpen('Một')).toBe(true);
    expect(isOpen('Hai')).toBe(false);
  });
});
