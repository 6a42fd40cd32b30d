import type { Page } from '@playwright/test';
import { type Account, checkRoute, expect, logIn, settled, test } from './fixtures';

/** The smallest PNG, which the browser makes a JPEG of before it is sent. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PAPER = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Another person at the same machine. */
async function changeAccount(page: Page, account: Account, path: string) {
  await page.context().clearCookies();
  await page.evaluate(() => sessionStorage.clear());
  await logIn(page, account, path);
  await settled(page);
}

const save = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true }).click();

async function openTab(page: Page, name: RegExp) {
  await page
    .getByRole('navigation', { name: 'Các phần của cuộc đánh giá' })
    .getByRole('link', { name })
    .click();
  await settled(page);
}

/** Presses a button that asks first, and says yes in the dialog. */
async function confirmed(page: Page, button: string | RegExp, question: RegExp) {
  await page.getByRole('button', { name: button }).first().click();
  const dialog = page.getByRole('dialog', { name: question });
  await dialog.getByRole('button').last().click();
  await expect(dialog).toHaveCount(0);
}

test('an evaluation from its creation to a finding with evidence, and back', async ({ page }) => {
  test.setTimeout(300_000);
  const code = `TN-${Date.now().toString(36).toUpperCase()}`;

  await test.step('the administrator creates it', async () => {
    await logIn(page, 'admin', '/evaluations');
    await page.getByRole('button', { name: 'Lập cuộc đánh giá' }).click();
    const form = page.getByRole('form', { name: 'Lập cuộc đánh giá' });
    await form.getByRole('button', { name: 'Lập cuộc đánh giá' }).click();
    await expect(form.getByText('Chưa nhập Mã.')).toBeVisible();
    await form.getByLabel('Mã').fill(code);
    await form.getByLabel('Loại').selectOption('AD_HOC');
    await form.getByLabel('Tiêu đề, tiếng Việt').fill('Kiểm tra đột xuất 2017');
    await form.getByLabel('Tiêu đề, tiếng Anh').fill('Ad hoc check 2017');
    await form.getByLabel('Chương trình').selectOption({ index: 1 });
    await form.getByRole('textbox', { name: /Giai đoạn từ ngày/ }).fill('01/01/2016');
    await form.getByRole('textbox', { name: /Giai đoạn đến ngày/ }).fill('31/12/2018');
    await form.getByRole('textbox', { name: /Ngày chốt/ }).fill('30/06/2018');
    await form.getByRole('combobox', { name: /Địa bàn/ }).fill('kon tum');
    await page.getByRole('option', { name: /^Tỉnh Kon Tum/ }).click();
    await form.getByRole('button', { name: 'Lập cuộc đánh giá' }).click();
    await expect(page).toHaveURL(/\/terms\?/);
    await expect(page.getByRole('heading', { name: 'Kiểm tra đột xuất 2017' })).toBeVisible();
  });
  const address = page.url().replace(/\/terms.*/, '');

  await test.step('assigns the team, changes a role, takes somebody out', async () => {
    await openTab(page, /^Đoàn/);
    for (const name of ['Lê Thị Đánh Giá', 'Phạm Văn Đánh Giá']) {
      await page.getByRole('button', { name: 'Thêm thành viên' }).click();
      await page.getByLabel('Người đã ở đoàn khác').selectOption({ label: name });
      await page.getByLabel(/Vai trò/).selectOption('MEMBER');
      await save(page);
      await expect(page.getByRole('button', { name: `Sửa: ${name}` })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Sửa: Lê Thị Đánh Giá' }).click();
    await page.getByLabel(/Vai trò/).selectOption('LEAD');
    await save(page);
    await expect(page.getByRole('row', { name: /Lê Thị Đánh Giá/ })).toContainText('trưởng đoàn');
    await page.getByRole('button', { name: 'Sửa: Phạm Văn Đánh Giá' }).click();
    await confirmed(page, 'Đưa khỏi đoàn', /Đưa Phạm Văn Đánh Giá khỏi đoàn/);
    await expect(page.getByRole('row', { name: /Phạm Văn Đánh Giá/ })).toHaveCount(0);
  });

  await test.step('corrects the head, asks a question; the contents are not theirs', async () => {
    await openTab(page, /Điều khoản/);
    await page.getByRole('button', { name: 'Sửa thông tin' }).click();
    await page.getByLabel('Quyết định').fill('Quyết định thử 01');
    await save(page);
    await expect(page.getByText('Quyết định thử 01')).toBeVisible();
    await page.getByRole('button', { name: /^Sửa đề cương: Vốn/ }).click();
    await page.getByLabel('Câu hỏi, tiếng Việt').fill('Vốn đến đúng lúc không?');
    await page.getByLabel('Câu hỏi, tiếng Anh').fill('Does the money come in time?');
    await save(page);
    await expect(page.getByText('Vốn đến đúng lúc không?')).toBeVisible();
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await openTab(page, /Phát hiện/);
    await expect(page.getByRole('heading', { name: /chưa có quyền xem/ })).toBeVisible();
  });

  await test.step('the lead begins field work and records a visit', async () => {
    await changeAccount(page, 'danhgia', `${address}/itinerary`);
    await page.getByRole('button', { name: 'Bắt đầu thực địa' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bắt đầu thực địa?' });
    await dialog.getByRole('button', { name: 'Bắt đầu thực địa' }).click();
    await expect(page.locator('[aria-current="step"]')).toHaveText('Thực địa');
    await page.getByRole('button', { name: 'Thêm buổi làm việc' }).click();
    const form = page.getByRole('form', { name: 'Thêm buổi làm việc' });
    await form.getByRole('combobox', { name: /Địa bàn/ }).fill('sa binh');
    await page.getByRole('option', { name: /Sa Bình/ }).click();
    await form.getByLabel('Cấp làm việc').selectOption('COMMUNE');
    await form.getByRole('textbox', { name: /^Ngày/ }).fill('12/06/2018');
    await form.getByLabel('Tiêu đề, tiếng Việt').fill('Làm việc với xã');
    await form.getByLabel('Tiêu đề, tiếng Anh').fill('Meeting the commune');
    await form.getByLabel('Cán bộ xã').fill('4');
    await save(page);
    await expect(page.getByRole('complementary', { name: 'Buổi làm việc' })).toBeVisible();
  });

  const panel = page.getByRole('complementary');

  await test.step('a photo with caption and consent, and a document', async () => {
    await page
      .getByLabel('Chụp hoặc chọn ảnh')
      .setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByRole('button', { name: /^Chú thích, đồng thuận/ }).click();
    await page.getByLabel('Chú thích, tiếng Việt').fill('Vườn cà phê');
    await page.getByLabel('Người trong ảnh đồng ý cho dùng ngoài đoàn').check();
    await save(page);
    await expect(panel.getByText('Vườn cà phê')).toBeVisible();
    await expect(page.getByRole('figure')).toContainText('Người trong ảnh đồng ý');
    await panel
      .getByLabel(/Tải văn bản lên/)

      .setInputFiles({ name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: PAPER });
    await expect(panel.getByRole('button', { name: 'bien-ban.pdf', exact: true })).toBeVisible();
  });

  await test.step('a finding rests on a figure of the sheet', async () => {
    await openTab(page, /Phát hiện/);
    await page.getByRole('button', { name: 'Thêm phát hiện' }).click();
    await page.getByLabel('Loại phát hiện').selectOption('ACHIEVEMENT');
    await page.getByLabel('Chủ đề').selectOption('RESULTS');
    await page.getByRole('checkbox', { name: /30a/ }).first().check();
    await page.getByLabel('Cấp', { exact: false }).last().selectOption('PROVINCE');
    await page.getByLabel('Tiêu đề, tiếng Việt').fill('Số hộ nghèo giảm');
    await page.getByLabel('Nội dung, tiếng Việt').fill('Giảm qua từng năm.');
    await page.getByLabel('Tiêu đề, tiếng Anh').fill('Fewer poor households');
    await page.getByLabel('Nội dung, tiếng Anh').fill('Fewer each year.');
    await save(page);
    await expect(panel.getByText(/Chưa có bằng chứng/)).toBeVisible();
    await openTab(page, /Bảng kết quả/);
    await page
      .getByRole('button', { name: /Thực hiện, 30a/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Dùng làm bằng chứng' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Dùng làm bằng chứng' }).click();
    await expect(dialog).toHaveCount(0);
    await openTab(page, /Phát hiện/);
    await page.getByRole('button', { name: 'Số hộ nghèo giảm' }).first().click();
    await expect(panel.getByText(/Bảng kết quả 1\./)).toBeVisible();
    await page.getByRole('button', { name: 'Thống nhất' }).click();
    await expect(page.getByRole('button', { name: 'Đưa về dự thảo' })).toBeVisible();
  });

  await test.step('what was recorded is taken back after a question', async () => {
    await page.getByRole('button', { name: 'Đưa về dự thảo' }).click();
    await expect(page.getByRole('button', { name: 'Thống nhất' })).toBeVisible();
    await confirmed(page, 'Gỡ bằng chứng 1', /Gỡ bằng chứng 1/);
    await expect(panel.getByText(/Chưa có bằng chứng/)).toBeVisible();
    await confirmed(page, 'Xóa phát hiện', /Xóa phát hiện/);
    await expect(page.getByRole('heading', { name: 'Chưa có phát hiện nào' })).toBeVisible();
    await openTab(page, /Lịch làm việc/);
    await page.getByRole('button', { name: /Làm việc với xã/ }).click();
    await page.getByRole('button', { name: 'Xóa buổi làm việc' }).click();
    const dialog = page.getByRole('dialog', { name: /Xóa buổi làm việc/ });
    await dialog.getByRole('button', { name: 'Xóa buổi làm việc' }).click();
    await expect(dialog.getByRole('alert')).toContainText('in-use');
    await dialog.getByRole('button', { name: 'Để nguyên' }).click();
    await confirmed(page, /^Xóa tệp: Vườn/, /Xóa “Vườn cà phê”/);
    await confirmed(page, /^Xóa tệp: bien-ban/, /Xóa “bien-ban.pdf”/);
    await confirmed(page, 'Xóa buổi làm việc', /Xóa buổi làm việc/);
    await expect(page.getByRole('heading', { name: 'Chưa có buổi làm việc nào' })).toBeVisible();
  });
});

test('a planned evaluation is deleted once nothing is in it', async ({ page }) => {
  await logIn(page, 'admin', '/evaluations?edit=new');
  const code = `XOA-${Date.now().toString(36).toUpperCase()}`;
  const form = page.getByRole('form', { name: 'Lập cuộc đánh giá' });
  await form.getByLabel('Mã').fill(code);
  await form.getByLabel('Loại').selectOption('ANNUAL');
  await form.getByLabel('Tiêu đề, tiếng Việt').fill(`Cuộc ${code}`);
  await form.getByLabel('Tiêu đề, tiếng Anh').fill(`Evaluation ${code}`);
  await form.getByLabel('Chương trình').selectOption({ index: 1 });
  await form.getByRole('textbox', { name: /Giai đoạn từ ngày/ }).fill('01/01/2017');
  await form.getByRole('textbox', { name: /Giai đoạn đến ngày/ }).fill('31/12/2017');
  await form.getByRole('textbox', { name: /Ngày chốt/ }).fill('31/12/2018');
  await form.getByRole('combobox', { name: /Địa bàn/ }).fill('kon tum');
  await page.getByRole('option', { name: /^Tỉnh Kon Tum/ }).click();
  await form.getByRole('button', { name: 'Lập cuộc đánh giá' }).click();
  await expect(form.getByText('Ngày chốt phải nằm trong giai đoạn.')).toBeVisible();
  await form.getByRole('textbox', { name: /Ngày chốt/ }).fill('31/12/2017');
  await form.getByRole('button', { name: 'Lập cuộc đánh giá' }).click();
  await expect(page.getByRole('heading', { name: `Cuộc ${code}` })).toBeVisible();
  await confirmed(page, 'Xóa cuộc đánh giá', /Xóa cuộc đánh giá/);
  await expect(page).toHaveURL(/\/evaluations\?|\/evaluations$/);
  await settled(page);
  await expect(page.getByText(code)).toHaveCount(0);
});

test('agencies are recorded, corrected and taken back', async ({ page }) => {
  await logIn(page, 'admin', '/admin');
  await expect(page).toHaveURL(/\/admin\/agencies/);
  await page.getByRole('button', { name: 'Thêm cơ quan' }).click();
  const form = page.getByRole('form');
  const code = `THU-${Date.now().toString(36).toUpperCase()}`;
  await form.getByLabel(/^Mã/).fill('chữ thường');
  await save(page);
  await expect(page.getByText(/Mã gồm 2 đến 40/)).toBeVisible();
  await form.getByLabel(/^Mã/).fill(code);
  await page.getByLabel('Tên tiếng Việt').fill('Cơ quan thử');
  await page.getByLabel('Tên tiếng Anh').fill('Agency on trial');
  await page.getByRole('complementary').getByLabel('Cấp').selectOption('PROVINCE');
  await page.getByRole('textbox', { name: /Ngày đầu/ }).fill('01/01/2016');
  await page.getByRole('combobox', { name: /Cơ quan kế thừa/ }).fill('molisa');
  await page
    .getByRole('option', { name: /MOLISA/ })
    .first()
    .click();
  await save(page);
  // A form that is being saved lets nobody leave it, a search neither.
  await expect(form).toHaveCount(0);
  await page.getByLabel('Tìm theo mã hoặc tên').fill(code);
  await expect(page).toHaveURL(/q=/);
  await page.getByRole('button', { name: 'Cơ quan thử' }).click();
  await page.getByRole('textbox', { name: /Ngày cuối/ }).fill('31/12/2020');
  await save(page);
  await expect(page.getByRole('row', { name: /Cơ quan thử/ })).toContainText('31/12/2020');
  await page.getByRole('button', { name: 'Cơ quan thử' }).click();
  await confirmed(page, 'Xóa cơ quan', /Xóa cơ quan/);
  await expect(page.getByRole('heading', { name: 'Không có cơ quan nào' })).toBeVisible();
});

test('a partner is granted writing, and it is revoked', async ({ page }) => {
  await logIn(page, 'admin', '/admin/grants');
  await page.getByRole('button', { name: 'Cấp quyền ghi' }).click();
  await page.getByLabel('Hệ thống đối tác').fill('partner-thu');
  await page.getByRole('complementary').getByLabel('Được ghi').selectOption('targets');
  await page.getByLabel('Căn cứ').fill('Thỏa thuận 01');
  await save(page);
  await expect(page.getByRole('row', { name: /partner-thu/ })).toContainText('Thỏa thuận 01');
  await page.getByRole('button', { name: 'partner-thu' }).click();
  await confirmed(page, 'Thu hồi quyền', /Thu hồi quyền/);
  await expect(page.getByRole('button', { name: 'partner-thu' })).toHaveCount(0);
});

test('accounts are listed with their places, searched and narrowed', async ({ page }) => {
  await logIn(page, 'admin', '/admin/accounts');
  const table = page.getByRole('table', { name: 'Các tài khoản' });
  const rows = table.locator('tbody tr');
  const officer = table.getByRole('row', { name: /Trần Thị Tỉnh/ });
  await expect(officer).toContainText('Cán bộ');
  await expect(officer).toContainText('Tỉnh Kon Tum');
  await expect(table.getByRole('link', { name: /Trần Thị Tỉnh/ })).toHaveAttribute(
    'href',
    /\/auth\/admin\/master\/console\/#\/gnbv\/users\/01900000-0000-7000-8000-000000000002\/settings$/,
  );
  await page.getByRole('textbox', { name: /^Tìm theo tên/ }).fill('danh gia');
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/q=danh/);
  const filters = page.getByRole('main');
  await filters.getByRole('combobox', { name: 'Vai trò' }).selectOption('officer');
  await expect(page.getByRole('heading', { name: 'Không có tài khoản nào' })).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await filters.getByRole('combobox', { name: 'Vai trò' }).selectOption('officer');
  await filters.getByRole('combobox', { name: 'Địa bàn', exact: true }).selectOption('KNOWN');
  await page.getByRole('button', { name: 'Họ tên' }).click();
  await expect(page).toHaveURL(/role=officer.*unitState=KNOWN.*sort=name/);
  await page.reload();
  await expect(table.getByRole('row', { name: /A Huyện/ })).toContainText('Huyện Sa Thầy');
  await expect(rows.filter({ hasNotText: 'Cán bộ' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Xuất bảng' }).first().click();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tệp CSV' }).click();
  expect((await file).suggestedFilename()).toBe('tai-khoan.csv');
  await table.getByRole('link', { name: 'Huyện Sa Thầy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Sa Thầy/ })).toBeVisible();
});

test('others are told that administration is not theirs', async ({ page }) => {
  await logIn(page, 'tinh', '/admin/system');
  await expect(page.getByRole('heading', { name: /chưa có quyền xem/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Quản trị' })).toHaveCount(0);
});

const TABS = [
  ['agencies', 'tbody tr'],
  ['grants', '.state, tbody tr'],
  ['offices', 'tbody tr'],
  ['places', '.admin-tasks li'],
  ['system', 'tbody tr'],
  ['accounts', 'tbody tr'],
] as const;

for (const [tab, row] of TABS) {
  test(`the tab ${tab} passes axe in both languages and schemes`, async ({ page }) => {
    test.setTimeout(240_000);
    await checkRoute(
      page,
      { account: 'admin', path: `/admin/${tab}`, row: (at) => at.locator(row) },
      `admin-${tab}`,
    );
  });
}
