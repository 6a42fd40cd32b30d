import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchBox } from './SearchBox';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** UniKey takes letters back with Backspace and sends new ones: 'dak' + 'w' arrives as '⌫⌫ăk'. */
function typeAsUniKey(box: HTMLInputElement, keys: string[]) {
  for (const key of keys) {
    const value = key === '⌫' ? box.value.slice(0, -1) : box.value + key;
    fireEvent.input(box, { target: { value } });
    act(() => vi.advanceTimersByTime(20));
  }
}

function setUp(value = '') {
  const onSearch = vi.fn();
  const view = render(<SearchBox label="Tìm" value={value} onSearch={onSearch} />);
  const box = screen.getByLabelText<HTMLInputElement>('Tìm');
  return { onSearch, box, ...view };
}

describe('the search box', () => {
  it('searches once, for the final text, when UniKey rewrites letters', () => {
    const { onSearch, box } = setUp();
    typeAsUniKey(box, ['d', '⌫', 'đ', 'a', 'k', '⌫', '⌫', 'ă', 'k', '⌫', '⌫', 'ắ', 'k']);
    expect(onSearch).not.toHaveBeenCalled();
    act(() => vi.advanceTimersByTime(400));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('đắk');
  });

  it('waits for the end of a composition', () => {
    const { onSearch, box } = setUp();
    fireEvent.compositionStart(box);
    for (const value of ['h', 'ho', 'hoa', 'hòa']) {
      fireEvent.input(box, { target: { value } });
      act(() => vi.advanceTimersByTime(2000));
    }
    expect(onSearch).not.toHaveBeenCalled();
    fireEvent.compositionEnd(box);
    act(() => vi.advanceTimersByTime(400));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('hòa');
  });

  it('is not written into while it has the focus, however late an answer comes', () => {
    const { box, rerender, onSearch } = setUp();
    box.focus();
    fireEvent.input(box, { target: { value: 'sa thầy' } });
    act(() => vi.advanceTimersByTime(2000));
    rerender(<SearchBox label="Tìm" value="sa" onSearch={onSearch} />);
    expect(box.value).toBe('sa thầy');
  });

  it('follows the URL when it is not in use', () => {
    const { box, rerender, onSearch } = setUp('kon');
    rerender(<SearchBox label="Tìm" value="đắk" onSearch={onSearch} />);
    expect(box.value).toBe('đắk');
  });

  it('searches at once on Enter, and sends composed letters', () => {
    const { onSearch, box } = setUp();
    fireEvent.input(box, { target: { value: 'Đắk'.normalize('NFD') } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('Đắk'.normalize('NFC'));
    act(() => vi.advanceTimersByTime(400));
    expect(onSearch).toHaveBeenCalledTimes(1);
  });

  it('searches at once when the box is left by the keyboard', () => {
    const { onSearch, box } = setUp();
    box.focus();
    typeAsUniKey(box, ['d', '⌫', 'đ', 'a', 'k', '⌫', '⌫', 'ă', 'k']);
    act(() => box.blur());
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('đăk');
    act(() => vi.advanceTimersByTime(400));
    expect(onSearch).toHaveBeenCalledTimes(1);
  });

  it('searches before a row that is clicked opens, and leaves the rows in place until then', () => {
    const happened: string[] = [];
    render(
      <>
        <SearchBox label="Tìm" value="" onSearch={(text) => happened.push(`search ${text}`)} />
        <button type="button" onClick={() => happened.push('open')}>
          Sa Thầy
        </button>
      </>,
    );
    const box = screen.getByLabelText<HTMLInputElement>('Tìm');
    const row = screen.getByText('Sa Thầy');
    act(() => box.focus());
    fireEvent.input(box, { target: { value: 'sa' } });
    fireEvent.pointerDown(row);
    act(() => box.blur());
    expect(happened).toEqual([]);
    fireEvent.click(row);
    expect(happened).toEqual(['search sa', 'open']);
  });

  it('goes on waiting when one clicks into the box itself', () => {
    const { onSearch, box } = setUp();
    fireEvent.input(box, { target: { value: 'sa' } });
    fireEvent.pointerDown(box);
    fireEvent.click(box);
    expect(onSearch).not.toHaveBeenCalled();
    act(() => vi.advanceTimersByTime(400));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('sa');
  });

  it('does not search unfinished letters when it is left during a composition', () => {
    const { onSearch, box } = setUp();
    fireEvent.compositionStart(box);
    fireEvent.input(box, { target: { value: 'ho' } });
    fireEvent.click(document.body);
    expect(onSearch).not.toHaveBeenCalled();
    fireEvent.compositionEnd(box);
    act(() => box.focus());
    act(() => box.blur());
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('ho');
  });

  it('writes nothing into the address of the next page once it is gone', () => {
    const { onSearch, box, unmount } = setUp();
    fireEvent.input(box, { target: { value: 'sa' } });
    unmount();
    act(() => vi.advanceTimersByTime(400));
    expect(onSearch).not.toHaveBeenCalled();
  });
});
