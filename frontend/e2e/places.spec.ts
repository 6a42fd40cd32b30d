import { checkRoute, expect, logIn, lookAt, settled, test } from './fixtures';

const MID_TERM = 'asOf=2018-06-30';

test('a stranger is led to the login and back to the address asked for', async ({ page }) => {
  await logIn(page, 'tinh', `/places?${MID_TERM}&q=sa+binh`);
  await expect(page).toHaveURL(/\/places\?.*q=sa\+binh/);
  await expect(page.getByRole('link', { name: 'Xã Sa Bình' })).toBeVisible();
});

test('a place is found without diacritics and with either of đắk and đăk', async ({ page }) => {
  await logIn(page, 'phantich', `/places?${MID_TERM}`);
  for (const text of ['dak to', 'Đắk Tô', 'đăk tô', 'Đắk Tô'.normalize('NFD')]) {
    await page.getByRole('textbox', { name: 'Tìm tên hoặc mã' }).fill(text);
    await expect(page.getByRole('link', { name: 'Huyện Đắk Tô' }).first()).toBeVisible();
  }
});

test('a search that still waits is in the address when one comes back from a row', async ({
  page,
}) => {
  await logIn(page, 'phantich', `/places?${MID_TERM}&view=list`);
  const box = page.getByRole('textbox', { name: 'Tìm tên hoặc mã' });
  const row = page.getByRole('link', { name: 'Phường Quang Trung' });
  await expect(row).toBeVisible();
  await box.fill('quang');
  await row.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Phường Quang Trung' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/q=quang/);
  await expect(box).toHaveValue('quang');
});

test('a token that the server no longer takes leads to the login and back', async ({ page }) => {
  await logIn(page, 'tinh', `/places?${MID_TERM}&view=list&level=DISTRICT`);
  await page.route('**/administrative-units?*', (route) => route.fulfill({ status: 401 }), {
    times: 1,
  });
  await page.reload();
  await expect(page.getByRole('link', { name: 'Huyện Sa Thầy' })).toBeVisible();
  await expect(page).toHaveURL(/view=list.*level=DISTRICT|level=DISTRICT.*view=list/);
});

test('a fault of the server is told with its code, and tried again on demand', async ({ page }) => {
  await logIn(page, 'tinh', '/help/officer');
  await page.route('**/administrative-units?*', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:gnbv:problem:busy',
        title: 'Máy chủ đang bận',
        status: 409,
        request: '8K2-41F',
      }),
    }),
  );
  await page.getByRole('link', { name: 'Địa bàn' }).first().click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Máy chủ đang bận');
  await expect(alert).toContainText('busy');
  await expect(alert).toContainText('8K2-41F');
  await page.unroute('**/administrative-units?*');
  await alert.getByRole('button', { name: 'Thử lại' }).click();
  await expect(alert).toHaveCount(0);
});

test('the tree opens down to the communes by keyboard alone', async ({ page }) => {
  await logIn(page, 'tinh', `/places?${MID_TERM}`);
  const district = page.getByRole('button', { name: 'Đơn vị thuộc Huyện Sa Thầy' });
  await district.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Xã Sa Bình' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Huyện Sa Thầy' })).toBeFocused();
});

test('the day chosen in the header follows to the next screen', async ({ page }) => {
  await logIn(page, 'tinh', '/places');
  await page.getByRole('button', { name: /Tính đến/ }).click();
  await page.getByLabel('Tính đến', { exact: true }).fill('30/6/2018');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/asOf=2018-06-30/);
  await page.getByRole('link', { name: 'Tỉnh Kon Tum' }).first().click();
  await expect(page).toHaveURL(/places\/[0-9a-f-]{36}\?.*asOf=2018-06-30/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Kon Tum');
});

test('the list is exported as it is seen', async ({ page }) => {
  await logIn(page, 'phantich', `/places?${MID_TERM}&view=list&level=DISTRICT`);
  await settled(page);
  await page.getByRole('button', { name: 'Xuất bảng' }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tệp CSV' }).click();
  expect((await file).suggestedFilename()).toBe('dia-ban.csv');
});

test('logging out ends at the login of the provider', async ({ page }) => {
  await logIn(page, 'xa', '/places');
  await page.getByRole('button', { name: /Tài khoản/ }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.locator('#username')).toBeVisible();
});

test('a unit tells what it came from and what became of it, both ways', async ({ page }) => {
  await logIn(page, 'tinh', `/places?${MID_TERM}&view=list&q=23473`);
  await page.getByRole('link', { name: 'Xã Đắk Long' }).first().click();
  const lineage = page.getByRole('region', { name: 'Từ đâu đến, đã thành gì' });
  const line = lineage.locator('.lineage');
  await expect(line).toContainText(
    /Xã Đắk Long.*01\/02\/2020.*Đổi loại đơn vị.*Thị trấn Măng Đen.*01\/07\/2025.*Nhập.*Nghị quyết 1677.*Xã Măng Đen/s,
  );
  await line.getByRole('link', { name: 'Xã Măng Đen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Măng Đen');
  await expect(line).toContainText(/Xã Đắk Long.*Thị trấn Măng Đen.*Xã Măng Đen.*đang xem/s);
  await line.getByRole('link', { name: 'Thị trấn Măng Đen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thị trấn Măng Đen');
  await expect(page.getByText(/thôi có hiệu lực|có từ 01\/02\/2020/)).toBeVisible();
});

test('a code that is used again is told with the days of each unit', async ({ page }) => {
  await logIn(page, 'tinh', `/places?${MID_TERM}&view=list&q=dak+ha&level=COMMUNE`);
  await page.getByRole('link', { name: 'Xã Đắk Hà' }).click();
  const code = page.locator('.lineage-code');
  await expect(code).toContainText('23425');
  await expect(code).toContainText('Xã Tu Mơ Rông');
  await expect(code).toContainText('01/07/2025');
  await code.getByRole('link', { name: 'Xã Tu Mơ Rông' }).click();
  await expect(page.locator('.lineage')).toContainText(/Xã Tu Mơ Rông 23422.*Xã Đắk Hà 23425/s);
});

test('a unit shows its changes and its results up to the day', async ({ page }) => {
  await logIn(page, 'tinh', `/places?${MID_TERM}&view=list&q=sa+thay&level=DISTRICT`);
  await page.getByRole('link', { name: 'Huyện Sa Thầy' }).click();
  const changes = page.getByRole('region', { name: 'Các thay đổi' });
  await expect(changes).toContainText(/Bãi bỏ.*Nghị quyết 60-NQ\/TW.*Tách.*890\/NQ-UBTVQH13/s);
  await changes.getByRole('button', { name: 'Xem cả 10 đơn vị' }).click();
  await expect(changes).toContainText('Huyện Tu Mơ Rông');
  const results = page.getByRole('table', { name: 'Kết quả của Huyện Sa Thầy' });
  await expect(results.getByRole('row').nth(1)).toBeVisible();
  for (const day of await results.locator('td[data-label="Kỳ"]').allTextContents()) {
    expect(day.slice(-4) <= '2018').toBe(true);
  }
});

test('the map of places leads to a place, and changes with the day', async ({ page }) => {
  await logIn(page, 'tinh', `/places?${MID_TERM}&view=map`);
  const shapes = page.locator('.map-shape');
  await expect(shapes).toHaveCount(10);
  await expect(page.getByRole('link', { name: 'Huyện Tu Mơ Rông' })).toBeVisible();
  // Where neither position nor boundary is known, as of the communes of 2018 before an import.
  await page.route('**/administrative-units/map?*level=COMMUNE*', async (route) => {
    const map = await (await route.fetch()).json();
    await route.fulfill({ json: { ...map, shapes: [] } });
  });
  await page.getByRole('combobox', { name: 'Cấp' }).selectOption('COMMUNE');
  await expect(page.getByText('Chưa có gì để vẽ')).toBeVisible();
  await page.unrouteAll();
  await page.goto('/places?asOf=2025-12-31&view=map');
  await expect(shapes).toHaveCount(40);
  await page.locator('.map-shape', { hasText: 'Xã Măng Đen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Măng Đen');
});

for (const [name, path] of [
  ['places-map', `/places?${MID_TERM}&view=map`],
  ['places-tree', `/places?${MID_TERM}`],
  ['places-list', `/places?${MID_TERM}&view=list&level=DISTRICT`],
] as const) {
  test(`${name} passes axe in both languages and schemes`, async ({ page }) => {
    test.setTimeout(180_000);
    await checkRoute(
      page,
      {
        account: 'tinh',
        path,
        row: (at) => at.getByRole('link', { name: /Huyện Sa Thầy|Tỉnh Kon Tum/ }),
      },
      name,
    );
  });
}

test('place-lineage passes axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(180_000);
  await logIn(page, 'tinh', `/places?${MID_TERM}&view=list&q=23473`);
  await page.getByRole('link', { name: 'Xã Đắk Long' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Đắk Long');
  await lookAt(page, (at) => at.locator('.lineage-units'), 'place-lineage');
});

test('an administrator designates a commune, is asked on leaving, and takes it back', async ({
  page,
}) => {
  await logIn(page, 'admin', `/places?${MID_TERM}&view=list&q=dak+na`);
  await page.getByRole('link', { name: 'Xã Đắk Na' }).click();
  await page.getByRole('button', { name: 'Thêm phê duyệt' }).click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('textbox', { name: 'Quyết định' }).fill('Quyết định thử 1/QĐ-TEST');
  await panel.getByRole('button', { name: 'Đóng' }).click();
  const question = page.getByRole('dialog', { name: 'Rời trang này?' });
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await expect(panel.getByRole('textbox', { name: 'Quyết định' })).toHaveValue(
    'Quyết định thử 1/QĐ-TEST',
  );

  await panel.getByRole('textbox', { name: 'Từ ngày' }).fill('31/06/2031');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('Tháng 6 có 30 ngày');
  await panel.getByRole('textbox', { name: 'Từ ngày' }).fill('1/7/2031');
  await page.keyboard.press('Control+Enter');
  const entry = page.getByRole('listitem').filter({ hasText: 'Quyết định thử 1/QĐ-TEST' });
  await expect(entry).toContainText('01/07/2031');
  await expect(panel).toHaveCount(0);

  await entry.getByRole('button', { name: /Sửa phê duyệt/ }).click();
  await page.getByRole('button', { name: 'Xóa phê duyệt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa phê duyệt' }).click();
  await expect(entry).toHaveCount(0);
});

test('an officer reads designations and has no button to change them', async ({ page }) => {
  await logIn(page, 'tinh', `/places?${MID_TERM}&view=list&q=tu+mo+rong&level=DISTRICT`);
  await page.getByRole('link', { name: 'Huyện Tu Mơ Rông' }).click();
  await expect(page.getByText('Huyện nghèo 30a')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thêm phê duyệt' })).toHaveCount(0);
});
