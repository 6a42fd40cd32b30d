import { readFile } from 'node:fs/promises';
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

test('the map shows what the table says, hatches what is not known, and leads to the place', async ({
  page,
}) => {
  await logIn(page, 'tinh', `/?${MID_TERM}`);
  const map = page.getByRole('img', { name: /Tỷ lệ hộ nghèo theo huyện/ });
  await expect(map.locator('.map-shape')).toHaveCount(10);
  await expect(map.locator('.map-outline')).toHaveCount(3);
  const shape = map.locator('.map-shape', { hasText: 'Huyện Tu Mơ Rông' });
  await expect(shape.locator('title')).toHaveText('Huyện Tu Mơ Rông: 58,7 %');
  // Two districts have generated figures only: marked, and hatched when those are hidden.
  await expect(page.locator('.map-value-illustrative')).toHaveCount(2);
  await page.getByRole('button', { name: 'Ẩn số liệu minh họa' }).click();
  await expect(
    map.locator('.map-shape', { hasText: 'Thành phố Kon Tum' }).locator('title'),
  ).toHaveText('Thành phố Kon Tum: không có số liệu');
  await expect(page.locator('.map-value-illustrative')).toHaveCount(0);

  await page.getByText('Số hộ', { exact: true }).click();
  await expect(page).toHaveURL(/measure=poor/);
  await expect(page.getByRole('heading', { name: 'Hộ nghèo theo huyện' })).toBeVisible();
  await page.getByText('Bảng', { exact: true }).click();
  await expect(page.locator('.unit-map')).toHaveCount(0);
  await page.getByText('Bản đồ', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'Bảng theo huyện' })).toHaveCount(0);
  await page.locator('.map-shape', { hasText: 'Huyện Tu Mơ Rông' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Huyện Tu Mơ Rông');
});

test('the exported table holds the places too', async ({ page }) => {
  await logIn(page, 'tinh', `/?${MID_TERM}`);
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất bảng' }).click();
  const text = await readFile(await (await file).path(), 'utf8');
  expect(text).toMatch(/Theo địa bàn.*Hộ nghèo.*Huyện Tu Mơ Rông.*3539.*REAL/);
  expect(text).toMatch(/Theo địa bàn.*Hộ nghèo.*Thành phố Kon Tum.*SYNTHETIC/);
});

test('nothing of the areas lies over each other beside an open panel', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await logIn(page, 'tinh', `/?${MID_TERM}&cell=poor.latest.ALL`);
  await settled(page);
  const cells = await page.locator('.overview-areas tbody td').all();
  for (const cell of cells) {
    const excess = await cell.evaluate((node) => {
      const right = node.getBoundingClientRect().right;
      return Math.max(
        ...[...node.querySelectorAll('*')].map(
          (part) => part.getBoundingClientRect().right - right,
        ),
      );
    });
    expect(excess).toBeLessThanOrEqual(1);
  }
});

test('a fault of the overview stands where its words would, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.route('**/api/v1/overview?*', (route) => route.fulfill({ status: 409 }));
  await page.goto(`/?${MID_TERM}`);
  await page.locator('#username').fill('tinh');
  await page.locator('#password').fill('gnbv-demo');
  await page.locator('#kc-login').click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();
  const words = await alert.getByRole('heading').boundingBox();
  expect(words?.x).toBeGreaterThanOrEqual(16);
});

test('who is known sees where they are while the figures are still worked out', async ({
  page,
}) => {
  let answer = () => {};
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/v1/overview?*', async (route) => {
    await slow;
    await route.continue();
  });
  await page.goto(`/?${MID_TERM}`);
  await page.locator('#username').fill('tinh');
  await page.locator('#password').fill('gnbv-demo');
  await page.locator('#kc-login').click();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Địa bàn' })).toBeVisible();
  await expect(page.locator('#content').getByRole('status')).toBeVisible();
  answer();
  await expect(page.getByRole('table', { name: 'Bảng theo huyện' })).toBeVisible();
});

test('the overview works today, and leads to the day of the last evaluation', async ({ page }) => {
  await logIn(page, 'danhgia', '/');
  await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: /cuộc đánh giá gần nhất, 30\/06\/2018/ }).click();
  await expect(page).toHaveURL(/asOf=2018-06-30/);
  await expect(page.getByRole('table', { name: 'Bảng theo huyện' })).toBeVisible();
  await expect(page.getByText('cuộc đánh giá gần nhất')).toHaveCount(0);
});

for (const [name, path] of [
  ['overview', `/?${MID_TERM}`],
  ['overview-map', `/?${MID_TERM}&show=map&synthetic=exclude`],
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
