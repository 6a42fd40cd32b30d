import { checkRoute, expect, logIn, settled, test } from './fixtures';

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
