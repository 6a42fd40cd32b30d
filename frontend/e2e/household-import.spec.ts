import { Buffer } from 'node:buffer';
import { expect, expectAccessible, logIn, picture, settled, test } from './fixtures';

/** As an official's file is: titles above the header, TCVN3, members below their head. */
const file = (code: string) =>
  [
    'DANH S¸CH Hé GIA §×NH;;;;;;',
    ';;;;;;',
    'STT;M· hé;Hä vµ tªn;Giíi tÝnh;N¨m sinh;D©n téc;Quan hÖ víi chñ hé',
    `1;${code};NguyÔn V¨n §øc;Nam;1960;Kinh;Chñ hé`,
    '2;;TrÇn ThÞ Hoµ;N÷;1962;Kinh;Vî',
    `3;${code}b;A Sai;Nam;1985;Sao Ho¶;Chñ hé`,
  ].join('\r\n');

test('an officer brings a file of households, sees what it does, writes it and takes it back', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const code = `X${Date.now() % 100_000_000}`;
  await logIn(page, 'xa', '/households');
  await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
  await expect(page.getByText('Mỗi dòng một thành viên')).toBeVisible();
  await settled(page);
  await picture(page, 'household-import-new');
  await page.locator('input[type=file]').setInputFiles({
    name: 'danh-sach-ho.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(file(code)),
  });
  await expect(page.getByText('Đã kiểm tra, chưa ghi')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Trần Thị Hoà').first()).toBeVisible();
  await expect(page.getByText('Không có dân tộc mang tên hoặc mã này.').first()).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await picture(page, 'household-import');
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  await picture(page, 'household-import-390');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Ghi 2 dòng hợp lệ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi 2 dòng hợp lệ' }).click();
  await expect(page.getByText('Đã ghi 2 dòng')).toBeVisible({ timeout: 20_000 });
  const written = page.url();
  await page.goto('/households');
  await page.getByRole('textbox', { name: /^Tìm tên/ }).fill(code);
  await expect(page.getByRole('row', { name: /Nguyễn Văn Đức/ })).toBeVisible();
  await page.goto(written);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Đã hoàn tác')).toBeVisible({ timeout: 20_000 });
  await page.goto('/households');
  await page.getByRole('textbox', { name: /^Tìm tên/ }).fill(code);
  await expect(page.getByRole('row', { name: /Nguyễn Văn Đức/ })).toBeHidden();
});
