import { checkRoute, expect, expectAccessible, logIn, lookAt, settled, test } from './fixtures';

const MID_TERM = 'asOf=2018-06-30';

test('a cell leads to its waterfall, its holders and its entries', async ({ page }) => {
  await logIn(page, 'tinh', `/budgets?${MID_TERM}`);
  await page.getByRole('button', { name: /Giải ngân DA2\.2, 2018/ }).click();
  const cell = page.getByRole('region', { name: /^DA2\.2, 2018/ });
  await expect(cell.getByText('Từ phân bổ đến còn sử dụng').first()).toBeVisible();
  await expect(cell.getByRole('table', { name: /Sổ bút toán/ })).toBeVisible();
  await expect(page).toHaveURL(/line=.*column=2018/);
  await page.reload();
  await expect(cell.getByRole('heading', { name: 'Theo đơn vị giữ vốn' })).toBeVisible();
});

test('what goes beyond the money is refused with the day and what is left', async ({ page }) => {
  await logIn(page, 'tinh', '/budgets?view=list&year=2018&source=CENTRAL');
  await page
    .getByRole('rowheader')
    .getByRole('link', { name: /Tỉnh Kon Tum/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Ghi bút toán' }).click();
  const panel = page.getByRole('complementary', { name: 'Ghi bút toán' });
  await panel.getByRole('combobox', { name: /Loại bút toán/ }).selectOption('PAYMENT');
  await panel.getByRole('textbox', { name: /Số tiền/ }).fill('900.000 tỷ');
  await panel.getByRole('textbox', { name: /Ngày hiệu lực/ }).fill('30/06/2018');
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await expect(panel.getByRole('alert')).toContainText('Bút toán chưa được ghi');
  await expect(panel.getByRole('alert')).toContainText('chỉ còn');
});

test('an officer opens, corrects and takes back a line without entries', async ({ page }) => {
  test.setTimeout(120_000);
  await logIn(page, 'tinh', '/budgets?view=list');
  await page.getByRole('button', { name: 'Thêm ngân sách' }).click();
  const form = page.getByRole('form', { name: 'Thêm dòng ngân sách' });
  await form.getByRole('combobox', { name: /^Dự án/ }).selectOption({ index: 1 });
  const subProject = form.getByRole('combobox', { name: /^Tiểu dự án/ });
  const hasSubProjects = await subProject
    .waitFor({ timeout: 5_000 })
    .then(() => true)
    .catch(() => false);
  if (hasSubProjects) await subProject.selectOption({ index: 1 });
  await form.getByRole('textbox', { name: /^Năm ngân sách/ }).fill('2016');
  await form.getByRole('combobox', { name: /^Nguồn vốn/ }).selectOption('ODA');
  await form.getByRole('combobox', { name: /^Loại vốn/ }).selectOption('INVESTMENT');
  await form.getByRole('combobox', { name: /^Đơn vị giữ vốn/ }).fill('sa binh');
  await form
    .getByRole('option', { name: /Xã Sa Bình/ })
    .first()
    .click();
  await settled(page);
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /năm 2016, Xã Sa Bình/ })).toBeVisible();
  await expect(page.getByText('Chưa có lần điều chuyển nào.')).toBeVisible();

  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  const change = page.getByRole('form', { name: 'Sửa dòng ngân sách' });
  await change.getByRole('textbox', { name: /^Năm ngân sách/ }).fill('2017');
  await change.getByRole('textbox', { name: /^Ghi chú/ }).fill('Ghi nhầm năm');
  await change.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /năm 2017, Xã Sa Bình/ })).toBeVisible();
  await expect(change).toBeHidden();
  await expect(page.getByText('Ghi nhầm năm')).toBeVisible();

  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  await page.getByRole('button', { name: 'Xóa dòng ngân sách' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa dòng ngân sách' }).click();
  await expect(page).toHaveURL(/\/budgets(\?|$)/);
});

test('a line with entries keeps itself, and an entry opens as a record', async ({ page }) => {
  await logIn(page, 'tinh', `/budgets?view=list&year=2018&source=CENTRAL&${MID_TERM}`);
  await page
    .getByRole('rowheader')
    .getByRole('link', { name: /Tỉnh Kon Tum/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  await expect(page.getByText('chỉ sửa được ghi chú')).toBeVisible();
  await page.getByRole('button', { name: 'Xóa dòng ngân sách' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Xóa dòng ngân sách' }).click();
  await expect(question.getByRole('alert')).toContainText('Bản ghi đang được dùng ở bút toán');
  await question.getByRole('button', { name: 'Để nguyên' }).click();

  const transfers = page.getByRole('table', { name: 'Các lần điều chuyển' });
  await expect(transfers.getByRole('rowheader').first()).toContainText('Chuyển đến');
  await page
    .getByRole('button', { name: /Số \d+: Điều chuyển đi/ })
    .first()
    .click();
  const record = page.getByRole('complementary', { name: /^Bút toán \d/ });
  await expect(record).toContainText('Người ghi');
  await expect(page).toHaveURL(/entry=[0-9a-f-]{36}/);
  await settled(page);
  await expectAccessible(page);
  // The other half lies on the budget that the money went to.
  await record.getByRole('link', { name: /năm 2018/ }).click();
  await expect(page.getByRole('button', { name: /Số \d+: Điều chuyển đến/ }).first()).toBeVisible();
});

test('a row behind a figure leads to its own entry', async ({ page }) => {
  await logIn(page, 'tinh', `/?${MID_TERM}`);
  await page
    .getByRole('button', { name: /Giải ngân|giải ngân/ })
    .first()
    .click();
  const sources = page.getByRole('complementary', { name: 'Nguồn số liệu' });
  await sources.getByRole('rowheader').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/budgets\/[0-9a-f-]{36}\?.*entry=/);
  await expect(page.getByRole('complementary', { name: /^Bút toán \d/ })).toContainText(
    'Người ghi',
  );
});

test('who only looks is offered no entry', async ({ page }) => {
  await logIn(page, 'phantich', `/budgets?view=list&${MID_TERM}`);
  await expect(page.getByRole('button', { name: 'Thêm ngân sách' })).toHaveCount(0);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Sổ bút toán' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi bút toán' })).toHaveCount(0);
});

test('the budgets pass axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(180_000);
  await checkRoute(
    page,
    {
      account: 'phantich',
      path: `/budgets?${MID_TERM}`,
      row: (at) =>
        at.getByText('DA2.2', { exact: true }).or(at.getByRole('heading', { name: /^DA2\.2 / })),
    },
    'budgets',
  );
});

test('a line with its ledger passes axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(180_000);
  await logIn(page, 'phantich', `/budgets?view=list&${MID_TERM}`);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await lookAt(
    page,
    (at) => at.getByText(/^(Phân bổ|Allocation)/).filter({ visible: true }),
    'budget',
  );
});
