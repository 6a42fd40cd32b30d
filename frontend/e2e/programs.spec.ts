import { checkRoute, expect, logIn, test } from './fixtures';

const PROGRAM = /Giảm nghèo bền vững giai đoạn 2016-2020/;

test('a program opens down to the activities of a line', async ({ page }) => {
  await logIn(page, 'tinh', '/programs');
  await page.getByRole('link', { name: PROGRAM }).click();
  await expect(page.getByRole('rowheader', { name: /^DA2\.2/ })).toBeVisible();
  await page.getByRole('button', { name: 'Hoạt động của DA2.1' }).click();
  await expect(page.getByRole('heading', { name: 'Hoạt động của DA2.1' })).toBeVisible();
  await expect(page).toHaveURL(/line=/);
  const activities = page.getByRole('table', { name: 'Hoạt động' });
  await activities.getByRole('rowheader').first().getByRole('button').click();
  await expect(page.getByRole('complementary', { name: 'Hoạt động' })).toContainText('Nguồn vốn');
});

test('who only looks is offered no activity form', async ({ page }) => {
  await logIn(page, 'phantich', '/programs');
  await page.getByRole('link', { name: PROGRAM }).click();
  await expect(page.getByRole('table', { name: 'Hoạt động' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thêm hoạt động' })).toHaveCount(0);
});

test('the programs pass axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(180_000);
  await checkRoute(
    page,
    {
      account: 'phantich',
      path: '/programs',
      row: (at) => at.getByText('NTPSPR-1620'),
    },
    'programs',
  );
});
