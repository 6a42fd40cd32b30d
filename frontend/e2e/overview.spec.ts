import { checkRoute, expect, logIn, settled, test } from './fixtures';

const MID_TERM = 'asOf=2018-06-30';

test('a figure of the overview opens the rows that add up to it, and the address keeps it', async ({
  page,
}) => {
  await logIn(page, 'tinh', `/?${MID_TERM}`);
  const figure = page.getByRole('button', { name: /Xem nguồn của Hộ nghèo, Toàn tỉnh/ }).first();
  await expect(figure).toHaveText('26.164');
  await figure.click();
  await expect(page).toHaveURL(/cell=poor\.latest\.ALL/);
  const panel = page.getByRole('complementary', { name: 'Nguồn số liệu' });
  await expect(panel.getByText('khớp')).toBeVisible();
  await expect(panel.locator('.source-value')).toHaveText('26.164');
  await page.reload();
  await expect(panel.getByText('khớp')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('illustrative figures leave the overview by the switch in the header', async ({ page }) => {
  await logIn(page, 'tinh', `/?${MID_TERM}`);
  await settled(page);
  await page.getByRole('button', { name: 'Ẩn số liệu minh họa' }).click();
  await expect(page).toHaveURL(/synthetic=exclude/);
  await settled(page);
  await expect(page.locator('.figure-illustrative')).toHaveCount(0);
  await expect(page.getByText('26.164').first()).toBeVisible();
});

test('a district of the table leads to its own overview', async ({ page }) => {
  await logIn(page, 'tinh', `/?${MID_TERM}`);
  await page.getByRole('link', { name: /Hộ nghèo, Huyện Tu Mơ Rông/ }).click();
  await expect(page).toHaveURL(/place=[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { name: 'Bảng theo xã' })).toBeVisible();
});

test('the overview works today, without a day chosen', async ({ page }) => {
  await logIn(page, 'tinh', '/');
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const [name, path] of [
  ['overview', `/?${MID_TERM}`],
  ['overview-sources', `/?${MID_TERM}&cell=escaped.result.P30A`],
] as const) {
  test(`${name} passes axe in both languages and schemes`, async ({ page }) => {
    test.setTimeout(240_000);
    await checkRoute(
      page,
      { account: 'danhgia', path, row: (at) => at.locator('.figure').first() },
      name,
    );
  });
}
