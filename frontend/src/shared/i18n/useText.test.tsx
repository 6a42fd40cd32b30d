import { render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { type Namespace, useText } from './useText';

const NAMESPACE = 'later' as Namespace;

function Words() {
  const t = useText(NAMESPACE) as unknown as (key: string, values?: object) => string;
  return <p>{`${t('title')} ${t('rows', { number: 3 })} ${t('rows', { number: 4 })}`}</p>;
}

test('a text that comes after it was first asked for is shown, and values are put in each time', () => {
  const { rerender } = render(<Words />);
  expect(screen.getByText('title rows rows')).toBeDefined();
  i18next.addResourceBundle('vi', NAMESPACE, { title: 'Bảng', rows: '{{number}} dòng' });
  rerender(<Words />);
  expect(screen.getByText('Bảng 3 dòng 4 dòng')).toBeDefined();
});
