import type { Locator, Page } from '@playwright/test';
import { checkRoute, expect, expectAccessible, logIn, lookAt, settled, test } from './fixtures';

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

/** Types part of a unit's name into the box for places and takes the first that is found. */
async function addPlace(form: Locator, text: string, name: RegExp) {
  await form.getByRole('combobox', { name: /^Địa bàn/ }).fill(text);
  await form.getByRole('option', { name }).first().click();
}

async function addFinancing(form: Locator, number: number, program: RegExp, amount: string) {
  await form.getByRole('button', { name: 'Thêm nguồn vốn' }).click();
  const row = form.getByRole('group', { name: `Nguồn vốn ${number}`, exact: true });
  const choice = row.getByRole('combobox', { name: /^Chương trình/ });
  const option = choice.locator('option', { hasText: program });
  await choice.selectOption((await option.getAttribute('value')) ?? '');
  await row.getByRole('combobox', { name: /^Nguồn vốn/ }).selectOption('CENTRAL');
  await row.getByRole('textbox', { name: /Số tiền/ }).fill(amount);
}

/** Everywhere that a form may be used: at a desk and on a phone. */
async function expectUsable(page: Page) {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('an officer records, corrects and deletes an activity of two places and two programs', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const code = `E2E-${Date.now()}`;
  await logIn(page, 'tinh', '/programs');
  await page.getByRole('link', { name: PROGRAM }).click();
  await page.getByRole('button', { name: 'Thêm hoạt động' }).click();
  const form = page.getByRole('form', { name: 'Thêm hoạt động' });
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form.getByRole('alert')).toContainText('chỗ cần sửa');
  await form.getByRole('combobox', { name: /^Dự án, tiểu dự án/ }).selectOption({ index: 5 });
  await form.getByRole('textbox', { name: /^Mã/ }).fill(code);
  await form.getByRole('textbox', { name: /^Tên hoạt động/ }).fill('Nuôi bò sinh sản');
  await form.getByRole('combobox', { name: /^Loại hoạt động/ }).selectOption('PRODUCTION');
  // Units are looked for as they were on the first day.
  await form.getByRole('textbox', { name: /^Ngày bắt đầu/ }).fill('15/03/2018');
  await form.getByRole('textbox', { name: /^Ngày kết thúc/ }).fill('15/12/2018');
  await addPlace(form, 'dak bla', /Xã Đắk Blà/);
  await addPlace(form, 'sa binh', /Xã Sa Bình/);
  await form.getByRole('textbox', { name: /^Kinh phí kế hoạch/ }).fill('300 triệu');
  await addFinancing(form, 1, /^NTPSPR-1620/, '200 triệu');
  await addFinancing(form, 2, /^NTM-1620/, '80 triệu');
  await form.getByRole('textbox', { name: /^Số hộ dự kiến/ }).fill('24');
  await expect(form.getByText('còn 20.000.000 đồng chưa có nguồn')).toBeVisible();
  await expectUsable(page);
  await form.getByRole('button', { name: 'Lưu' }).click();

  const panel = page.getByRole('complementary', { name: 'Hoạt động', exact: true });
  await expect(panel).toContainText('Xã Đắk Blà');
  await expect(panel).toContainText('Xã Sa Bình');
  await expect(panel).toContainText('280.000.000');
  await expect(page).toHaveURL(/activity=[0-9a-f-]{36}/);

  await panel.getByRole('button', { name: 'Sửa hoạt động' }).click();
  const change = page.getByRole('form', { name: 'Sửa hoạt động' });
  await change.getByRole('button', { name: /^Bỏ Xã Sa Bình/ }).click();
  await change
    .getByRole('textbox', { name: /Số tiền/ })
    .first()
    .fill('100 triệu');
  await change.getByRole('button', { name: 'Lưu' }).click();
  await expect(panel).not.toContainText('Xã Sa Bình');
  await expect(panel).toContainText('100.000.000');

  await panel.getByRole('button', { name: 'Xóa hoạt động' }).click();
  const question = page.getByRole('dialog', { name: `Xóa hoạt động ${code}?` });
  await question.getByRole('button', { name: 'Xóa hoạt động' }).click();
  await expect(panel).toBeHidden();
  await page
    .getByRole('searchbox', { name: /Tìm tên hoặc mã/ })
    .or(page.getByPlaceholder(/Tìm tên hoặc mã/))
    .first()
    .fill(code);
  await expect(page.getByText('Không có hoạt động nào hợp điều kiện lọc.')).toBeVisible();
});

test('an administrator builds a tree and takes it down again', async ({ page }) => {
  test.setTimeout(120_000);
  const code = `E2E-${Date.now() % 1_000_000}`;
  await logIn(page, 'admin', '/programs');
  const fill = (name: RegExp, text: string) => page.getByRole('textbox', { name }).fill(text);
  const save = async () => {
    await page.getByRole('button', { name: 'Lưu' }).click();
    await expect(page.getByRole('form')).toBeHidden();
  };
  const remove = async (what: string) => {
    await page.getByRole('button', { name: what }).click();
    await page.getByRole('dialog').getByRole('button', { name: what }).click();
  };
  await page.getByRole('button', { name: 'Thêm chương trình' }).click();
  await fill(/^Mã/, code);
  await fill(/^Tên tiếng Việt/, 'Chương trình thử');
  await fill(/^Tên tiếng Anh/, 'Trial program');
  await fill(/^Từ ngày/, '01/01/2026');
  await fill(/^Đến ngày/, '31/12/2025');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Ngày cuối trước ngày đầu.')).toBeVisible();
  await fill(/^Đến ngày/, '31/12/2030');
  await expectUsable(page);
  await save();
  await expect(page.getByRole('heading', { level: 1, name: 'Chương trình thử' })).toBeVisible();

  await page.getByRole('button', { name: 'Thêm dự án' }).click();
  await fill(/^Mã/, 'DA1');
  await fill(/^Tên tiếng Việt/, 'Dự án thử');
  await fill(/^Tên tiếng Anh/, 'Trial project');
  await page.getByRole('combobox', { name: /^Loại địa bàn/ }).selectOption('P135');
  await page.getByRole('combobox', { name: /^Loại vốn/ }).selectOption('MIXED');
  await save();
  await page.getByRole('button', { name: 'Thêm tiểu dự án của DA1' }).click();
  await fill(/^Mã/, 'DA1.1');
  await fill(/^Tên tiếng Việt/, 'Tiểu dự án thử');
  await fill(/^Tên tiếng Anh/, 'Trial sub-project');
  await page.getByRole('combobox', { name: /^Loại vốn/ }).selectOption('RECURRENT');
  await page.getByRole('combobox', { name: /^Cơ quan chủ trì/ }).selectOption({ index: 1 });
  await save();

  await page.getByRole('button', { name: 'Sửa DA1.1' }).click();
  await fill(/^Tên tiếng Việt/, 'Tiểu dự án đã sửa');
  await save();
  await expect(page.getByRole('rowheader', { name: /Tiểu dự án đã sửa/ })).toBeVisible();
  await page.getByRole('button', { name: 'Sửa DA1', exact: true }).click();
  await expect(page.getByText('Xóa các mục bên dưới trước.')).toBeVisible();

  await page.getByRole('button', { name: 'Sửa DA1.1' }).click();
  await remove('Xóa tiểu dự án');
  await expect(page.getByRole('form')).toBeHidden();
  await page.getByRole('button', { name: 'Sửa DA1', exact: true }).click();
  await remove('Xóa dự án');
  await expect(page.getByRole('form')).toBeHidden();
  await page.getByRole('button', { name: 'Sửa chương trình' }).click();
  await remove('Xóa chương trình');
  await expect(page.getByRole('heading', { level: 1, name: 'Chương trình' })).toBeVisible();
  await expect(page.getByText(code)).toHaveCount(0);
});

test('a project with money and activities is not deleted', async ({ page }) => {
  await logIn(page, 'admin', '/programs');
  await page.getByRole('link', { name: PROGRAM }).click();
  await page.getByRole('button', { name: 'Sửa DA5' }).click();
  await page.getByRole('button', { name: 'Xóa dự án' }).click();
  const question = page.getByRole('dialog', { name: 'Xóa DA5?' });
  await question.getByRole('button', { name: 'Xóa dự án' }).click();
  await expect(question.getByRole('alert')).toContainText('Bản ghi đang được dùng ở');
  await question.getByRole('button', { name: 'Để nguyên' }).click();
  await expect(page.getByRole('rowheader', { name: /^DA5/ })).toBeVisible();
});

test('who only looks is offered no activity form', async ({ page }) => {
  await logIn(page, 'phantich', '/programs');
  await page.getByRole('link', { name: PROGRAM }).click();
  await expect(page.getByRole('table', { name: 'Hoạt động' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thêm hoạt động' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Thêm dự án' })).toHaveCount(0);
  const address = new URL(page.url());
  address.searchParams.set('activity', 'new');
  await page.goto(address.toString());
  await expect(page.getByText('Bạn xem được, chưa sửa được')).toBeVisible();
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

test('a program passes axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(180_000);
  await logIn(page, 'phantich', '/programs');
  await page.getByRole('link', { name: PROGRAM }).click();
  await lookAt(page, (at) => at.getByText('DA2.2').filter({ visible: true }), 'program');
});
