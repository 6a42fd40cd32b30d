import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { DownloadButton } from './DownloadButton';

test('a file that fails is told beside its button, and may be asked for again', async () => {
  const ask = vi.fn().mockRejectedValueOnce(new Error('no network')).mockResolvedValue(undefined);
  render(
    <DownloadButton icon={null} onDownload={ask}>
      Xuất Excel
    </DownloadButton>,
  );
  const button = screen.getByRole('button', { name: 'Xuất Excel' });
  fireEvent.click(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(button.getAttribute('aria-disabled')).toBeNull();
  fireEvent.click(button);
  await vi.waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
  expect(screen.queryByRole('alert')).toBeNull();
  expect(ask).toHaveBeenCalledTimes(2);
});
