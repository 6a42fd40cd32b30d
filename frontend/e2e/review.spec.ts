import type { Page } from '@playwright/test';
import { checkRoute, expect, expectAccessible, logIn, lookAt, settled, test } from './fixtures';

/** A household of the commune, by its form. */
async function household(page: Page, code: string) {
  await page.goto('/households?panel=new');
  const form = page.getByRole('form', { name: 'Thêm hộ' });
  await expect(form.getByRole('combobox', { name: /^Xã, phường/ })).toHaveValue(/Sa Bình/);
  await form.getByRole('textbox', { name: /^Mã hộ/ }).fill(code);
  await form.getByRole('textbox', { name: /^Lập hộ/ }).fill('01/01/2016');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('button', { name: 'Thêm thành viên' }).click();
  const member = page.getByRole('form', { name: 'Thêm thành viên' });
  await member.getByRole('textbox', { name: /^Họ và tên/ }).fill(`A ${code}`);
  await member.getByRole('combobox', { name: /^Quan hệ/ }).selectOption('HEAD');
  await member.getByRole('combobox', { name: /^Giới tính/ }).selectOption('MALE');
  await member.getByRole('textbox', { name: /^Năm sinh/ }).fill('1985');
  await member.getByRole('combobox', { name: /^Dân tộc/ }).selectOption({ label: 'Ba-na' });
  await member.getByRole('button', { name: 'Lưu' }).click();
  await expect(member).toBeHidden();
}

async function step(page: Page, name: string, day: string) {
  await page.getByRole('button', { name: 'Ghi bước' }).click();
  const form = page.getByRole('form', { name: 'Ghi một bước' });
  await expect(form.getByRole('combobox', { name: /^Bước/ })).toContainText(name);
  await form.getByRole('textbox', { name: /^Ngày thực hiện/ }).fill(day);
  await form.getByRole('textbox', { name: /^Số người dự/ }).fill('41');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form).toBeHidden();
}

test('a commune reviews its households by keyboard, and recognises them', async ({ page }) => {
  test.setTimeout(120_000);
  const stamp = Date.now() % 100_000_000;
  await logIn(page, 'xa', '/households');
  await household(page, `R1-${stamp}`);
  await household(page, `R2-${stamp}`);

  await page.goto('/review-rounds');
  await page.getByRole('button', { name: 'Mở đợt rà soát' }).click();
  const form = page.getByRole('form', { name: 'Mở đợt rà soát' });
  await form.getByRole('textbox', { name: /^Tên đợt/ }).fill(`Rà soát cuối năm ${stamp}`);
  await form.getByRole('textbox', { name: /^Mã đợt/ }).fill(`RS-${stamp}`);
  await form.getByRole('textbox', { name: /^Năm/ }).fill('2018');
  await form.getByRole('textbox', { name: /^Ngày rà soát/ }).fill('01/11/2018');
  await form.getByRole('textbox', { name: /^Mã đợt/ }).focus();
  const survey = form.getByRole('group', { name: 'Khảo sát' });
  await survey.getByRole('textbox', { name: /^Từ ngày/ }).fill('01/10/2018');
  await survey.getByRole('textbox', { name: /^Đến ngày/ }).fill('31/10/2018');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Rà soát cuối năm/ })).toBeVisible();
  const progress = page.getByRole('table', { name: 'Tiến độ' });
  await expect(progress.getByText('quá hạn')).toBeVisible();
  const round = page.url().split('?')[0] ?? '';

  // The screen opens with the cursor in the first field: digits alone from there on.
  await page.getByRole('link', { name: 'Rà soát hộ', exact: true }).click();
  await page.getByRole('link', { name: `A R1-${stamp}` }).click();
  const scoring = page.getByRole('form', { name: 'Rà soát hộ' });
  const answer = page.getByRole('status', { name: 'Kết quả' });
  await expect(scoring.getByRole('textbox', { name: /^Điểm thu nhập/ })).toBeFocused();
  await scoring.getByText('Thu nhập', { exact: true }).click();
  const income = scoring.getByRole('textbox', { name: /^Thu nhập bình quân/ });
  await income.focus();
  await page.keyboard.type('850000');
  await expect(answer).toContainText('Hộ cận nghèo');
  await expect(income).toHaveValue('850000');
  for (const key of ['ArrowDown', '1', '3', '5']) await page.keyboard.press(key);
  await expect(answer).toContainText('Hộ nghèo theo thiếu hụt');
  await expect(scoring.getByText('Thiếu hụt: 3/10 chỉ số')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `A R1-${stamp}` })).toBeHidden();

  // A correction supersedes; the old one stays in sight.
  await page.goto(`${round}/households`);
  await page.getByRole('link', { name: `A R1-${stamp}` }).click();
  const correction = page.getByRole('form', { name: 'Sửa kết quả rà soát' });
  await correction.getByRole('textbox', { name: /^Thu nhập bình quân/ }).fill('600000');
  await expect(answer).toContainText('Hộ nghèo theo thu nhập');
  await lookAt(page, (on) => on.locator('.review-row'), 'review');
  await page.setViewportSize({ width: 1440, height: 900 });
  const corrected = page.url();
  await page.locator('.review-scoring form button[type=submit]').click();
  await expect(page).not.toHaveURL(corrected);
  await page.goto(`${round}/households`);
  await page.getByRole('button', { name: /^vi\b/i }).first().click();
  await page.getByRole('link', { name: `A R1-${stamp}` }).click();
  await expect(page.getByRole('heading', { name: 'Kết quả cũ, đã có bản sửa' })).toBeVisible();
  const household1 = await page.getByRole('link', { name: 'Trang của hộ' }).getAttribute('href');

  await page.goto(round);
  for (const [name, day] of [
    ['Lập danh sách', '05/11/2018'],
    ['Khảo sát', '06/11/2018'],
    ['Họp dân', '07/11/2018'],
    ['Niêm yết', '08/11/2018'],
  ] as const) {
    await step(page, name, day);
  }
  await page.getByRole('button', { name: 'Công nhận' }).click();
  const decision = page.getByRole('form', { name: 'Quyết định công nhận' });
  await decision.getByRole('textbox', { name: /^Số quyết định/ }).fill('125/QĐ-UBND');
  await decision.getByRole('textbox', { name: /^Ngày ký/ }).fill('20/12/2018');
  await decision.getByRole('textbox', { name: /^Người ký/ }).fill('A Chủ tịch');
  await decision.getByRole('button', { name: 'Công nhận' }).click();
  const dialog = page.getByRole('dialog', { name: /^Công nhận kết quả của/ });
  await expect(dialog).toContainText('1 kết quả rà soát sẽ được tính và bị khóa');
  await dialog.getByRole('button', { name: 'Công nhận' }).click();
  await expect(page.getByText('đã có xã được công nhận')).toBeVisible();
  await expect(progress.getByText('20/12/2018')).toBeVisible();
  await lookAt(page, (on) => on.getByRole('row', { name: /Sa Bình/ }), 'review-round');

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: /^vi\b/i }).first().click();
  await page.goto(household1 ?? '');
  await expect(page.getByText('Hộ nghèo theo thu nhập').first()).toBeVisible();
});

test('the forms on paper pass axe, a page for each household', async ({ page }) => {
  await logIn(page, 'xa', '/review-rounds');
  const first = page.getByRole('table').getByRole('link').first();
  await first.click();
  await page.getByRole('link', { name: 'Phiếu giấy' }).click();
  await expect(page.getByRole('article').first()).toContainText('PHIẾU RÀ SOÁT');
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    await expectAccessible(page);
  }
});

test('the rounds pass axe in both languages and schemes', async ({ page }) => {
  await checkRoute(
    page,
    {
      account: 'xa',
      path: '/review-rounds',
      row: (on) => on.getByRole('table').or(on.getByText(/Không có đợt|No review rounds/)),
    },
    'review-rounds',
  );
});
