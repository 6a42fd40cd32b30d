import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Loading } from './states';

it.each([
  ['các đợt rà soát', 'Đang lấy các đợt rà soát'],
  ['Từng trường hợp', 'Đang lấy số liệu của mục “Từng trường hợp”'],
  ['Đơn vị trực thuộc', 'Đang lấy số liệu của mục “Đơn vị trực thuộc”'],
  [undefined, 'Đang lấy số liệu'],
])('a heading that is fetched stands in quotes, a name in the sentence: %s', (what, words) => {
  render(<Loading what={what} />);
  expect(screen.getByRole('status').textContent).toBe(words);
});

it('says what goes on where nothing is fetched', () => {
  render(<Loading doing="Đang mở trang đăng nhập" />);
  expect(screen.getByRole('status').textContent).toBe('Đang mở trang đăng nhập');
});
