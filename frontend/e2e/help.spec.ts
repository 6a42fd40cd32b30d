import { checkRoute, expect, logIn, test } from './fixtures';

test('each role finds its manual from every screen', async ({ page }) => {
  for (const account of ['tinh', 'danhgia', 'phantich', 'admin'] as const) {
    await logIn(page, account, '/places');
    await page.getByRole('link', { name: 'Hướng dẫn' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hướng dẫn');
    await page.context().clearCookies();
    await page.evaluate(() => sessionStorage.clear());
  }
});

test('the manual passes axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(180_000);
  await checkRoute(
    page,
    {
      account: 'danhgia',
      path: '/help/evaluator',
      row: (at) => at.getByRole('heading', { level: 2 }),
    },
    'help',
  );
});
