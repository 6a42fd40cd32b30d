import type { Page } from '@playwright/test';
import { checkRoute, expect, expectAccessible, logIn, lookAt, settled, test } from './fixtures';

const MID_TERM = 'asOf=2018-06-30';

/** From the list to the page of one indicator, by part of its title. */
async function openIndicator(page: Page, text: string, title: string) {
  await page.getByRole('textbox', { name: 'Tìm tên hoặc mã chỉ tiêu' }).fill(text);
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

test('the sourced values of 2019 stand side by side, and one is official', async ({ page }) => {
  await logIn(page, 'phantich', '/indicators');
  await openIndicator(page, 'ty le ho ngheo', 'Tỷ lệ hộ nghèo');
  const row = page.getByRole('row', { name: /^12\/2019/ });
  await expect(row.getByRole('cell').filter({ hasText: '13,74' }).first()).toContainText(
    'chính thức',
  );
  await expect(row).toContainText('13,6');
  await expect(row).toContainText('nguồn khác');
  await expect(row).toContainText('trên 13,6');
  await row.getByRole('button', { name: /^13,74\. .*giá trị/ }).click();
  const panel = page.getByRole('complementary', { name: 'Nguồn số liệu' });
  await expect(panel).toContainText('comingo.gov.vn');
  await expect(panel).toContainText('khớp');
  await expect(panel).toContainText('Nguồn khác của cùng kết quả');
  await expect(page).toHaveURL(/point=result/);
  await expectAccessible(page);
});

test('what places add up to leads to its rows, and they add up to it', async ({ page }) => {
  await logIn(page, 'tinh', `/indicators?${MID_TERM}`);
  await openIndicator(page, 'POOR_HOUSEHOLDS', 'Hộ nghèo');
  const row = page.getByRole('row', { name: /^12\/2017/ });
  await row
    .getByRole('cell')
    .nth(2)
    .getByRole('button', { name: /^26\.164/ })
    .click();
  const panel = page.getByRole('complementary', { name: 'Nguồn số liệu' });
  await expect(panel).toContainText('Cộng 102 dòng');
  await expect(panel).toContainText('khớp');
  // Recorded for a day after the cut-off: shown as such.
  await expect(page.getByRole('row', { name: /^12\/2018/ })).toContainText('sau ngày chốt');
});

test('figures are kept at the places then or carried to those now, to the same total', async ({
  page,
}) => {
  await logIn(page, 'tinh', '/indicators');
  await openIndicator(page, 'POOR_HOUSEHOLDS', 'Hộ nghèo');
  await page.getByRole('link', { name: 'Theo địa bàn' }).click();
  await expect(page.getByRole('row', { name: /^Không quy được về nơi nào/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Cộng/ })).toContainText('22.851');
  await expect(page.getByText('Đang hiện 40 trên 40 dòng')).toBeVisible();
  await page.getByText('Nơi khi đó', { exact: true }).click();
  await expect(page.getByText('Đang hiện 102 trên 102 dòng')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Cộng/ })).toContainText('22.851');
});

test('an officer records a target, is told what is wrong, changes it and takes it back', async ({
  page,
}) => {
  await logIn(page, 'tinh', `/indicators?${MID_TERM}`);
  await openIndicator(page, 'MODELS', 'Mô hình giảm nghèo nhân rộng');
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm kế hoạch' }).click();
  const panel = page.getByRole('complementary', { name: 'Thêm kế hoạch' });
  const place = panel.getByRole('combobox', { name: /^Địa bàn/ });
  await place.fill('sa binh');
  await panel.getByRole('option', { name: /Xã Sa Bình/ }).click();
  await panel.getByRole('textbox', { name: /^Nhóm/ }).fill('E2E_TARGET');
  await panel.getByRole('textbox', { name: /^Từ ngày/ }).fill('1/1/2018');
  await panel.getByRole('textbox', { name: /^Đến ngày/ }).fill('31/12/2017');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('Đến ngày sớm hơn từ ngày.');
  await expect(panel).toContainText('Nhập giá trị, khoảng kế hoạch, hoặc tử số và mẫu số.');
  await expectAccessible(page);
  await panel.getByRole('textbox', { name: /^Đến ngày/ }).fill('31/12/2018');
  await panel.getByRole('textbox', { name: /^Giá trị/ }).fill('7');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toHaveCount(0);

  await page.goto(`${page.url()}&group=E2E_TARGET`);
  await page.getByRole('button', { name: 'Xã Sa Bình' }).click();
  const change = page.getByRole('complementary', { name: 'Sửa kế hoạch' });
  await change.getByRole('textbox', { name: /^Giá trị/ }).fill('9');
  await page.keyboard.press('Control+Enter');
  await expect(change).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Xã Sa Bình/ })).toContainText('9');

  await page.getByRole('button', { name: 'Xã Sa Bình' }).click();
  await change.getByRole('button', { name: 'Xóa kế hoạch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa kế hoạch' }).click();
  await expect(page.getByRole('button', { name: 'Xã Sa Bình' })).toHaveCount(0);
});

test('who only looks is offered no form', async ({ page }) => {
  await logIn(page, 'phantich', '/indicators');
  await openIndicator(page, 'MODELS', 'Mô hình giảm nghèo nhân rộng');
  await page.getByRole('link', { name: 'Kết quả', exact: true }).last().click();
  await settled(page);
  await expect(page.getByRole('button', { name: 'Thêm kết quả' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Nhập từ Excel' })).toHaveCount(0);
});

test('an administrator defines an indicator and deletes it', async ({ page }) => {
  await logIn(page, 'admin', '/indicators');
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  const panel = page.getByRole('complementary', { name: 'Thêm chỉ tiêu' });
  await panel.getByRole('textbox', { name: /^Mã/ }).fill('E2E_RATE');
  await panel.getByRole('textbox', { name: /^Tên tiếng Việt/ }).fill('Tỷ lệ thử nghiệm');
  await panel.getByRole('textbox', { name: /^Tên tiếng Anh/ }).fill('Trial rate');
  await panel.getByRole('textbox', { name: /^Đơn vị tính, tiếng Việt/ }).fill('%');
  await panel.getByRole('textbox', { name: /^Đơn vị tính, tiếng Anh/ }).fill('%');
  await panel.getByRole('combobox', { name: /^Loại số/ }).selectOption('RATIO');
  await panel.getByRole('combobox', { name: /^Chia theo/ }).selectOption('PLACE');
  await panel.getByRole('combobox', { name: /^Chiều tốt hơn/ }).selectOption('UP');
  await panel.getByRole('combobox', { name: /^Kỳ báo cáo/ }).selectOption('ANNUAL');
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await expect(panel).toContainText('Chưa nhập Tử số, tiếng Việt.');
  await panel.getByRole('textbox', { name: /^Tử số, tiếng Việt/ }).fill('Hộ thử');
  await panel.getByRole('textbox', { name: /^Mẫu số, tiếng Việt/ }).fill('Tổng số hộ');
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỷ lệ thử nghiệm');
  await page.getByRole('button', { name: 'Sửa chỉ tiêu' }).click();
  await page.getByRole('button', { name: 'Xóa chỉ tiêu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa chỉ tiêu' }).click();
  await expect(page).toHaveURL(/\/indicators(\?|$)/);
});

const HEAD = 'Mã chỉ tiêu,Mã đơn vị,Nhóm,Từ ngày,Đến ngày,Giá trị,Nguồn số liệu';
const GOOD = 'MODELS,23545,E2E_IMPORT,01/01/2017,31/12/2017,12,Báo cáo thử';
const WRONG = 'MODELS,23545,E2E_IMPORT,01/01/2018,31/02/2018,mười,Báo cáo thử';

async function upload(page: Page, name: string, ...lines: string[]) {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`${[HEAD, ...lines].join('\n')}\n`),
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

test('a file with a wrong row is told at its cells, and a good one is written', async ({
  page,
}) => {
  await logIn(page, 'tinh', '/indicators');
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  const template = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải mẫu Excel' }).click();
  expect((await template).suggestedFilename()).toBe('mau-ket-qua.xlsx');

  await upload(page, 'co-loi.csv', GOOD, WRONG);
  await expect(page.getByRole('cell', { name: /31\/02\/2018/ })).toContainText('Ô E3:');
  await expectAccessible(page);
  await page.getByText('Có lỗi (1)').click();
  await expect(page.getByText('Đang hiện 1 trên 1 dòng')).toBeVisible();
  await expect(page).toHaveURL(/action=REJECTED/);
  const annotated = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp có ghi chú lỗi' }).click();
  expect((await annotated).suggestedFilename()).toBe('co-loi-ghi-chu-loi.xlsx');
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ tệp này' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhập từ Excel');

  await upload(page, 'dung.csv', GOOD);
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi 1 dòng' }).click();
  await expect(page.getByText('Đã ghi 1 dòng')).toBeVisible();
  await page.getByRole('link', { name: 'Xem chỉ tiêu' }).click();
  await openIndicator(page, 'MODELS', 'Mô hình giảm nghèo nhân rộng');
  await page.getByRole('link', { name: 'Kết quả', exact: true }).last().click();
  await expect(page).toHaveURL(/\/results/);
  await page.goto(`${page.url().split('?')[0]}?group=E2E_IMPORT`);
  await page.getByRole('button', { name: 'Xã Sa Bình' }).click();
  await page.getByRole('button', { name: 'Xóa kết quả' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa kết quả' }).click();
  await expect(page.getByRole('button', { name: 'Xã Sa Bình' })).toHaveCount(0);
});

test('a file that is no table is refused before anything is sent', async ({ page }) => {
  await logIn(page, 'tinh', '/imports');
  await page.locator('input[type=file]').setInputFiles({
    name: 'anh.png',
    mimeType: 'image/png',
    buffer: Buffer.from([137, 80, 78, 71]),
  });
  await expect(page.getByRole('alert')).toContainText('anh.png không phải tệp xlsx hay CSV.');
});

for (const [name, path, row] of [
  ['indicators', `/indicators?${MID_TERM}`, /Hộ nghèo|Poor households/],
  ['published-figures', '/indicators/published-figures?q=poor_households', /poor_households/],
] as const) {
  test(`${name} pass axe in both languages and schemes`, async ({ page }) => {
    test.setTimeout(180_000);
    await checkRoute(
      page,
      {
        account: 'tinh',
        path,
        row: (at) => at.getByRole('link', { name: row }).or(at.getByRole('button', { name: row })),
      },
      name,
    );
  });
}

for (const [name, path, row] of [
  ['indicator', '', /12\/2017/],
  ['indicator-results', '/results', /Tỉnh Kon Tum/],
  ['indicator-places', '/places', /Xã Sa Bình/],
  ['indicator-targets', '/targets', /./],
  ['indicator-figures', '/published-figures', /./],
] as const) {
  test(`${name} passes axe in both languages and schemes`, async ({ page }) => {
    test.setTimeout(240_000);
    await logIn(page, 'tinh', '/indicators');
    await openIndicator(page, 'POOR_HOUSEHOLDS', 'Hộ nghèo');
    const { pathname } = new URL(page.url());
    await page.context().clearCookies();
    await page.evaluate(() => sessionStorage.clear());
    await checkRoute(
      page,
      {
        account: 'tinh',
        path: `${pathname}${path}`,
        row: (at) => at.getByRole('rowheader', { name: row }),
      },
      name,
    );
  });
}

test('the imports pass axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(180_000);
  await checkRoute(
    page,
    { account: 'huyen', path: '/imports', row: (at) => at.locator('.import-drop') },
    'imports',
  );
});

test('a file with a wrong row passes axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(180_000);
  await logIn(page, 'tinh', '/imports');
  await upload(page, 'sai.csv', WRONG);
  await lookAt(page, (at) => at.getByRole('cell', { name: /31\/02\/2018/ }), 'import');
});
