import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { checkRoute, expect, logIn, lookAt, settled, test } from './fixtures';

/** Opens the evaluation of the demo data from the list, as a member of its team would. */
async function openEvaluation(
  page: Page,
  account: 'danhgia' | 'danhgia2' = 'danhgia',
  as: Parameters<typeof logIn>[3] = {},
) {
  await logIn(page, account, '/evaluations', as);
  await page.getByRole('link', { name: /Đánh giá giữa kỳ/ }).click();
  await expect(page).toHaveURL(/\/result-sheet\?.*asOf=2018-06-30/);
  await settled(page);
}

async function openTab(page: Page, name: RegExp) {
  await page
    .getByRole('navigation', { name: 'Các phần của cuộc đánh giá' })
    .getByRole('link', { name })
    .click();
}

test('the main job: from the login to a figure’s rows, the findings and the report', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openEvaluation(page, 'danhgia', { asNewcomer: true });

  await test.step('eight themes, the areas side by side', async () => {
    await expect(page.locator('.sheet-theme')).toHaveCount(8);
    await expect(page.getByRole('row', { name: /1\.1 Hộ nghèo/ })).toContainText('26.164');
  });

  await test.step('a figure opens its rows, and they add up to it', async () => {
    await page
      .getByRole('button', { name: /Thực hiện, 30a/ })
      .first()
      .click();
    await expect(page).toHaveURL(/cell=1\.3\.result\.P30A/);
    const panel = page.getByRole('complementary', { name: 'Nguồn số liệu' });
    await expect(panel.getByText('khớp')).toBeVisible();
    await expect(panel.getByText(/đến khối/)).toBeVisible();
    const file = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Tải CSV' }).click();
    const rows = readFileSync(await (await file).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(rows.length).toBeGreaterThan(2);
  });

  await test.step('on request rows by project line tell the part of 135 in poor districts', async () => {
    await page.getByRole('checkbox', { name: '135 trong huyện 30a' }).click();
    await expect(page).toHaveURL(/split=true/);
    const part = page.getByRole('button', { name: /Vốn DA1-DA5.*135 trong huyện 30a/ }).first();
    await part.click();
    const panel = page.getByRole('complementary', { name: 'Nguồn số liệu' });
    await expect(panel.getByText('khớp', { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: '135 trong huyện 30a' }).click();
    await expect(part).toBeHidden();
  });

  await test.step('the findings stand in a matrix, each with evidence and chain', async () => {
    await openTab(page, /Phát hiện/);
    await page
      .getByRole('button', { name: /Một số hộ chưa quyết tâm/ })
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: /Phát hiện/ });
    await expect(panel.getByRole('heading', { name: 'Bằng chứng' })).toBeVisible();
    await expect(panel.getByText('Không có điểm làm việc nào ở: 30a; 135.')).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'Chuỗi lập luận' })).toBeVisible();
  });

  await test.step('the report is seen and downloaded', async () => {
    await openTab(page, /Báo cáo/);
    const preview = page.frameLocator('iframe[title="Xem trước báo cáo"]');
    await expect(preview.getByText('TÓM TẮT').first()).toBeVisible({ timeout: 60_000 });
    const file = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: 'Tải Word' }).click();
    const bytes = readFileSync(await (await file).path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

test('a figure of many entries shows some of them, and more when asked', async ({ page }) => {
  await openEvaluation(page);
  await page.goto(`${new URL(page.url()).pathname}?asOf=2018-06-30&cell=3.2.total.ALL`);
  const panel = page.getByRole('complementary', { name: 'Nguồn số liệu' });
  await expect(panel.getByText('khớp')).toHaveCount(2);
  const rows = panel.locator('tbody').getByRole('rowheader');
  await expect(rows).toHaveCount(50);
  await panel.getByRole('button', { name: /Xem thêm \(đang xem 50 \/ [\d.]+ dòng\)/ }).click();
  await expect(rows).toHaveCount(100);
});

test('the sheet of a phone shows one theme, its areas as rows', async ({ page }) => {
  await openEvaluation(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await page.getByLabel('Chủ đề 1/8').selectOption('PRODUCTION');
  await expect(page).toHaveURL(/theme=PRODUCTION/);
  const figure = page
    .getByRole('button', { name: /Thực hiện, Ngoài 30a và 135/, includeHidden: true })
    .first();
  await figure.click();
  const sheet = page.getByRole('dialog', { name: 'Nguồn số liệu' });
  await expect(sheet.getByText('khớp')).toBeVisible();
  // All but the sheet is covered: the content, the head of the page, and the navigation.
  const covered = page.locator('[inert]');
  await expect(covered.filter({ has: figure })).toHaveCount(1);
  await expect(covered.getByRole('heading', { level: 1, includeHidden: true })).toHaveCount(1);
  await expect(covered.getByRole('navigation', { includeHidden: true }).first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(covered).toHaveCount(0);
  await expect(figure).toBeFocused();
});

test('a figure far down the sheet stays in sight when its rows are shown', async ({ page }) => {
  await openEvaluation(page);
  const figure = page.locator('.sheet-theme').nth(4).locator('.figure:visible').nth(5);
  await figure.click();
  await expect(page.getByRole('complementary', { name: 'Nguồn số liệu' })).toContainText('khớp');
  await expect(figure).toHaveAttribute('aria-pressed', 'true');
  await expect(figure).toBeInViewport();
});

test('a refused step is explained in its dialog, and nothing has moved', async ({ page }) => {
  await openEvaluation(page);
  // Somebody else has changed the evaluation since this page was read.
  await page.route('**/transitions', async (route) => {
    const body = route.request().postDataJSON();
    await route.continue({ postData: JSON.stringify({ ...body, contentVersion: 0 }) });
  });
  await page.getByRole('button', { name: 'Gửi rà soát' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gửi bản thảo để rà soát?' });
  await dialog.getByRole('button', { name: 'Gửi rà soát' }).click();
  await expect(dialog.getByRole('alert')).toContainText('content-changed');
  await dialog.getByRole('button', { name: 'Để nguyên' }).click();
  await expect(page.locator('[aria-current="step"]')).toHaveText('Soạn thảo');
});

test('a finding with what is missing says so under its fields', async ({ page }) => {
  await openEvaluation(page, 'danhgia2');
  await openTab(page, /Phát hiện/);
  await page.getByRole('button', { name: 'Thêm phát hiện' }).click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Chưa nhập Chủ đề.')).toBeVisible();
  await expect(page.getByText(/chỗ cần sửa/)).toBeVisible();
});

test('a steering document is recorded, its days checked, and taken back', async ({ page }) => {
  await openEvaluation(page);
  await openTab(page, /Điều khoản/);
  await expect(page.getByRole('row', { name: /1427\/QĐ-UBND.*27\/12\/2017/ })).toBeVisible();
  await page.getByRole('button', { name: 'Thêm văn bản' }).click();
  const panel = page.getByRole('complementary', { name: 'Văn bản chỉ đạo' });
  await panel.getByLabel('Số, ký hiệu').fill('15/KH-UBND');
  await panel.getByLabel('Trích yếu, tiếng Việt').fill('Kế hoạch giảm nghèo năm 2018');
  await panel.getByLabel('Trích yếu, tiếng Anh').fill('Plan of poverty reduction for 2018');
  await panel.getByLabel('Nơi ban hành').fill('Ủy ban nhân dân huyện Sa Thầy');
  await panel.getByRole('textbox', { name: 'Ngày ban hành' }).fill('15/01/2018');
  await panel.getByRole('textbox', { name: 'Ngày đến xã' }).fill('10/01/2018');
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await expect(panel.getByText('Ngày đến xã sớm hơn ngày ban hành.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Ngày đến xã' }).fill('22/01/2018');
  await panel.getByRole('button', { name: 'Lưu' }).click();
  const row = page.getByRole('row', { name: /15\/KH-UBND.*22\/01\/2018/ });
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: /Sửa/ }).click();
  await panel.getByRole('button', { name: 'Xóa văn bản' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa văn bản' }).click();
  await expect(row).toHaveCount(0);
});

test('an analyst does not see the evaluation before it is published', async ({ page }) => {
  await logIn(page, 'phantich', '/evaluations');
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Chưa có cuộc đánh giá nào' })).toBeVisible();
});

const TABS = [
  ['terms', '', '.terms li'],
  ['team', '', 'tbody tr'],
  ['itinerary', '', '.visits li'],
  ['findings', '', '.finding-button'],
  ['result-sheet', '&cell=1.3.result.P30A', '.source-value'],
  ['recommendations', '', '.visit-button'],
  ['ratings', '', '.score'],
] as const;

test('the list of evaluations passes axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(240_000);
  await checkRoute(
    page,
    { account: 'danhgia', path: '/evaluations', row: (at) => at.locator('tbody a') },
    'evaluations',
  );
});

for (const [tab, search, row] of TABS) {
  test(`the tab ${tab} passes axe in both languages and schemes`, async ({ page }) => {
    test.setTimeout(300_000);
    await logIn(page, 'danhgia', '/evaluations');
    const address = await page.getByRole('link', { name: /Đánh giá giữa kỳ/ }).getAttribute('href');
    const path = `${address?.replace(/result-sheet.*/, tab)}?asOf=2018-06-30${search}`;
    await page.context().clearCookies();
    await page.evaluate(() => sessionStorage.clear());
    await checkRoute(page, { account: 'danhgia', path, row: (at) => at.locator(row) }, tab);
  });
}

test('the tab report passes axe in both languages and schemes, around the frame that runs nothing', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openEvaluation(page);
  await openTab(page, /Báo cáo/);
  await expect(page.locator('.report-preview')).toBeVisible({ timeout: 60_000 });
  await lookAt(page, (at) => at.locator('.report-preview'), 'report', '.report-preview');
});
