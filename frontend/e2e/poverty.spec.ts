import { checkRoute, expect, expectAccessible, logIn, lookAt, settled, test } from './fixtures';

const OF_2016 = /Chuẩn nghèo tiếp cận đa chiều giai đoạn 2016-2020/;

test('an officer tries a household and shares the calculation', async ({ page }) => {
  await logIn(page, 'xa', '/rule-sets');
  await page.getByRole('link', { name: OF_2016 }).click();
  await expect(page.getByText('Nhập thu nhập hoặc điểm')).toBeVisible();
  await page.getByRole('textbox', { name: /^Thu nhập bình quân/ }).fill('950.000');
  await page.keyboard.press('Tab');
  const answer = page.getByRole('status', { name: 'Kết quả' });
  await expect(answer).toContainText('Hộ cận nghèo');
  await expect(answer).toContainText('950.000 ≤ 700.000');
  for (const lack of ['Nguồn nước sinh hoạt', 'Chất lượng nhà ở', /^Hố xí/]) {
    await page.getByRole('checkbox', { name: lack }).check();
  }
  await expect(answer).toContainText('Hộ nghèo theo thiếu hụt');
  await expect(answer).toContainText('3 ≥ 3 chỉ số');
  // Exactly on the low line is poor by income.
  await page.getByRole('textbox', { name: /^Thu nhập bình quân/ }).fill('700000');
  await page.keyboard.press('Tab');
  await expect(answer).toContainText('Hộ nghèo theo thu nhập');
  await expect(page).toHaveURL(/income=700000/);
  await page.reload();
  await expect(answer).toContainText('Hộ nghèo theo thu nhập');
  await page.getByText('Điểm theo phiếu').click();
  await page.getByRole('textbox', { name: 'Điểm thu nhập' }).fill('151');
  await page.keyboard.press('Tab');
  await expect(answer).toContainText('Hộ không nghèo');
  await expect(page.getByRole('button', { name: 'Sao thành bộ mới' })).toBeHidden();
});

test('an administrator copies a standard, tries it on a case and puts it in force', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const code = `E2E-${Date.now() % 100_000_000}`;
  // Each run takes a day of its own: no two standards begin on one.
  const day = new Date(Date.UTC(2060, 0, 1) + (Date.now() % 12_000) * 86_400_000);
  const from = day.toISOString().slice(0, 10).split('-').reverse().join('/');
  await logIn(page, 'admin', '/rule-sets');
  await page
    .getByRole('row', { name: /CN-2226/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: 'Sao thành bộ mới' }).click();
  const form = page.getByRole('form', { name: 'Soạn bộ chuẩn' });
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form.getByRole('alert')).toContainText('2 chỗ cần sửa');
  await form.getByRole('textbox', { name: /^Mã/ }).first().fill(code);
  await form
    .getByRole('textbox', { name: /^Tên tiếng Việt/ })
    .first()
    .fill(`Chuẩn thử ${code}`);
  await form.getByRole('textbox', { name: /^Áp dụng từ ngày/ }).fill(from);
  const rural = form.getByRole('group', { name: 'Nông thôn' });
  await rural.getByRole('textbox', { name: /^Chuẩn thu nhập/ }).fill('2,5 triệu');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form.getByRole('alert')).toContainText('1 chỗ cần sửa');
  await rural.getByRole('textbox', { name: /^Mức sống trung bình/ }).fill('3,5 triệu');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form).toBeHidden();

  await expect(page.getByText('Chưa có trường hợp mẫu')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ban hành' })).toBeDisabled();
  await page.getByRole('button', { name: 'Thêm trường hợp mẫu' }).click();
  const added = page.getByRole('form', { name: 'Thêm trường hợp mẫu' });
  await added.getByRole('textbox', { name: /^Trường hợp/ }).fill('Đúng mức chuẩn');
  await added.getByRole('textbox', { name: /^Thu nhập bình quân/ }).fill('2.500.000');
  await added.getByRole('button', { name: 'Lưu' }).click();
  await expect(added).toBeHidden();
  const cases = page.getByRole('table', { name: 'Trường hợp mẫu' });
  await expect(cases.getByRole('row', { name: /Đúng mức chuẩn/ })).toContainText('Không đúng');
  await expect(page.getByRole('button', { name: 'Ban hành' })).toBeDisabled();

  await cases.getByRole('button', { name: 'Đúng mức chuẩn' }).click();
  const changed = page.getByRole('form', { name: 'Sửa trường hợp mẫu' });
  for (const lack of ['Việc làm', 'Dinh dưỡng', 'Bảo hiểm y tế']) {
    await changed.getByRole('checkbox', { name: lack }).check();
  }
  await changed.getByRole('button', { name: 'Lưu' }).click();
  await expect(changed).toBeHidden();
  await expect(page.getByText('1 đúng, 0 không đúng')).toBeVisible();
  await page.getByRole('button', { name: 'Ban hành' }).click();
  const question = page.getByRole('dialog', { name: `Ban hành bộ chuẩn ${code}?` });
  await question.getByRole('button', { name: 'Ban hành' }).click();
  await expect(question).toBeHidden();
  await expect(page.getByText('có hiệu lực').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sửa dự thảo' })).toBeHidden();
});

test('the poverty standards pass axe in both languages and schemes', async ({ page }) => {
  await checkRoute(
    page,
    {
      account: 'phantich',
      path: '/rule-sets',
      row: (on) =>
        on.getByRole('link', { name: OF_2016 }).or(on.getByRole('link', { name: /2016-2020/ })),
    },
    'rule-sets',
  );
});

test('a poverty standard with a calculation passes axe in both languages and schemes', async ({
  page,
}) => {
  await logIn(page, 'phantich', '/rule-sets');
  await page.getByRole('link', { name: OF_2016 }).click();
  await page.getByRole('textbox', { name: /^Thu nhập bình quân/ }).fill('950.000');
  await page.getByRole('checkbox', { name: /^Hố xí/ }).check();
  await lookAt(page, (on) => on.getByText(/950[.,]000 ≤ 700[.,]000/), 'rule-set');
});

test('the form of a poverty standard passes axe at a desk and on a phone', async ({ page }) => {
  await logIn(page, 'admin', '/rule-sets?panel=new');
  await expect(page.getByRole('form', { name: 'Soạn bộ chuẩn' })).toBeVisible();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    await expectAccessible(page);
  }
});
