import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ProgressBar } from './ProgressBar';

test.each([
  [0, 0, null, ''],
  [5, undefined, null, ''],
  [1, 3, '33', '33\u00a0%'],
  [0, 3, '0', '0\u00a0%'],
  [3, 3, '99', '99\u00a0%'],
])('%d of %s', (done, total, value, words) => {
  const { container } = render(<ProgressBar label="Đang ghi" done={done} total={total} />);
  expect(screen.getByRole('progressbar', { name: 'Đang ghi' }).getAttribute('value')).toBe(value);
  expect(container.textContent).toBe(words);
});
