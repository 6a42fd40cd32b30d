import { Api } from './api';
import { expect, logIn, lookAt, test } from './fixtures';
import { recognisedRound } from './rounds';

test('an officer sees what households lack and how poor that makes them', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const lacks = [
    ['TOILET', 'TELECOM', 'HOUSING_AREA'],
    ['TOILET', 'TELECOM', 'INFO_ASSETS', 'WATER'],
    ['TELECOM'],
  ];
  const round = await recognisedRound(new Api(request), {
    title: `Rà soát ${Date.now()}`,
    year: 2018,
    found: lacks.map((indicators, number) => ({
      household: `MPI-${Date.now()}-${number}`,
      incomeMonthlyPerHead: 900_000,
      lacks: indicators,
    })),
  });
  await logIn(page, 'tinh', `/multidimensional-poverty?round=${round}`);
  await expect(page.getByText('10 trên 15 người thiếu hụt từ 30 % trọng số')).toBeVisible();
  const profile = page.getByRole('table', { name: 'Thiếu hụt từng dịch vụ' });
  const telecom = profile.getByRole('row', { name: /viễn thông/ });
  await expect(telecom).toContainText('100,0');
  await expect(telecom).toContainText('66,7');
  const groups = page.getByRole('table', { name: 'Theo nhóm' });
  await expect(groups.getByRole('row')).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Chia theo' }).selectOption({ label: 'Xã' });
  await expect(groups.getByRole('row', { name: /Sa Bình/ })).toContainText('0,667');
  await page.getByRole('combobox', { name: 'Ngưỡng k' }).selectOption({ label: '40 %' });
  await expect(page.getByText('5 trên 15 người')).toBeVisible();
  await page.reload();
  await expect(page.getByText('5 trên 15 người')).toBeVisible();
  await page.getByRole('combobox', { name: 'Đếm' }).selectOption({ label: 'Hộ' });
  await expect(page.getByText('1 trên 3 hộ')).toBeVisible();
  await lookAt(page, (on) => on.getByText(/1 (trên|of) 3/), 'deprivation');
});
