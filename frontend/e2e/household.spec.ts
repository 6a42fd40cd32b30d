import { checkRoute, expect, expectAccessible, logIn, lookAt, settled, test } from './fixtures';

/** A number that fits a man born in 1985 in Kon Tum; no two runs share one. */
const identityNumber = () => `062085${String(Date.now() % 1_000_000).padStart(6, '0')}`;

test('an officer enters a household, finds it, and reads in clear with a reason', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const code = `E2E-${Date.now() % 100_000_000}`;
  const number = identityNumber();
  await logIn(page, 'xa', '/households');
  await page.getByRole('button', { name: 'Thêm hộ' }).click();
  const form = page.getByRole('form', { name: 'Thêm hộ' });
  await expect(form.getByRole('combobox', { name: /^Xã, phường/ })).toHaveValue(/Sa Bình/);
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form.getByRole('alert')).toContainText('2 chỗ cần sửa');
  await form.getByRole('textbox', { name: /^Mã hộ/ }).fill(code);
  await form.getByRole('textbox', { name: /^Lập hộ/ }).fill('01/01/2016');
  await form.getByRole('textbox', { name: 'Điện thoại' }).fill('0912 345 678');
  const position = form.getByRole('textbox', { name: 'Vị trí' });
  await position.fill('107,8; 14,42');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form.getByText('Nhập vĩ độ rồi kinh độ, ví dụ')).toBeVisible();
  await form.getByText('Chọn trên bản đồ').click();
  await form.getByRole('img', { name: /^Vị trí của hộ trong/ }).click();
  await expect(position).toHaveValue(/^14\.\d{6}, 107\.\d{6}$/);
  await position.fill('14,42; 107,83');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Hộ ${code}` })).toBeVisible();
  await expect(page.getByText('•••678')).toBeVisible();
  await expect(page.getByText('•••, trong Xã Sa Bình')).toBeVisible();

  await page.getByRole('button', { name: 'Thêm thành viên' }).click();
  const member = page.getByRole('form', { name: 'Thêm thành viên' });
  await member.getByRole('textbox', { name: /^Họ và tên/ }).fill('Đinh Hòa Nhưng');
  await member.getByRole('combobox', { name: /^Quan hệ/ }).selectOption('HEAD');
  await member.getByRole('combobox', { name: /^Giới tính/ }).selectOption('FEMALE');
  await member.getByRole('textbox', { name: /^Năm sinh/ }).fill('1985');
  await member.getByRole('combobox', { name: /^Dân tộc/ }).selectOption({ label: 'Xơ-đăng' });
  await member.getByRole('textbox', { name: 'Số định danh' }).fill(number);
  await member.getByRole('button', { name: 'Lưu' }).click();
  await expect(member.getByText('Chữ số thứ tư không khớp giới tính.')).toBeVisible();
  await member.getByRole('combobox', { name: /^Giới tính/ }).selectOption('MALE');
  await member.getByRole('button', { name: 'Lưu' }).click();
  await expect(member).toBeHidden();
  const members = page.getByRole('table', { name: 'Thành viên' });
  await expect(members.getByRole('row', { name: /Đinh Hòa Nhưng/ })).toContainText(
    `•••${number.slice(9)}`,
  );
  await expect(page.getByText(number)).toBeHidden();

  await page.getByRole('button', { name: 'Xem dữ liệu cá nhân' }).click();
  const unmask = page.getByRole('form', { name: 'Xem dữ liệu cá nhân' });
  await unmask.getByRole('textbox', { name: /^Lý do/ }).fill('Đối chiếu với sổ');
  await unmask.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page.getByText(number)).toBeVisible();
  await expect(page.getByText('0912345678')).toBeVisible();
  await expect(page.getByText('14.420000, 107.830000')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Vị trí của hộ trong/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đóng' }).click();
  await expect(page.getByText('14.420000, 107.830000')).toBeHidden();
  await page.getByRole('button', { name: 'Xem dữ liệu cá nhân' }).click();
  await expect(page.getByText(/Đối chiếu với sổ/).first()).toBeVisible();

  await page.goto('/households');
  const box = page.getByRole('textbox', { name: /^Tìm tên/ });
  for (const words of ['dinh hoa nhung', 'ĐINH HOÀ', number]) {
    await box.fill(words);
    await expect(page.getByRole('row', { name: new RegExp(code) })).toBeVisible();
  }
});

test('a household is split, and its parts lead to one another', async ({ page }) => {
  test.setTimeout(120_000);
  const stamp = Date.now() % 100_000_000;
  await logIn(page, 'xa', '/households?panel=new');
  const form = page.getByRole('form', { name: 'Thêm hộ' });
  await form.getByRole('textbox', { name: /^Mã hộ/ }).fill(`T-${stamp}`);
  await form.getByRole('textbox', { name: /^Lập hộ/ }).fill('01/01/2016');
  await form.getByRole('button', { name: 'Lưu' }).click();
  for (const [name, relation] of [
    ['A Cha', 'HEAD'],
    ['A Con', 'CHILD'],
  ] as const) {
    await page.getByRole('button', { name: 'Thêm thành viên' }).click();
    const member = page.getByRole('form', { name: 'Thêm thành viên' });
    await member.getByRole('textbox', { name: /^Họ và tên/ }).fill(name);
    await member.getByRole('combobox', { name: /^Quan hệ/ }).selectOption(relation);
    await member.getByRole('combobox', { name: /^Giới tính/ }).selectOption('MALE');
    await member.getByRole('textbox', { name: /^Năm sinh/ }).fill('1985');
    await member.getByRole('combobox', { name: /^Dân tộc/ }).selectOption({ label: 'Ba-na' });
    await member.getByRole('button', { name: 'Lưu' }).click();
    await expect(member).toBeHidden();
  }
  await page.getByRole('button', { name: 'Ghi biến động' }).click();
  const change = page.getByRole('form', { name: 'Ghi biến động' });
  await change.getByRole('combobox', { name: /^Biến động/ }).selectOption('SPLIT');
  await change.getByRole('textbox', { name: /^Từ ngày/ }).fill('01/03/2018');
  await change.getByRole('checkbox', { name: /A Con/ }).check();
  await change.getByRole('textbox', { name: /^Mã hộ mới/ }).fill(`S-${stamp}`);
  await change.getByRole('textbox', { name: /^Lý do/ }).fill('Ra ở riêng');
  await change.getByRole('button', { name: 'Tách hộ' }).click();
  await expect(change).toBeHidden();
  await expect(page.getByText('1 người đang ở trong hộ')).toBeVisible();
  const changes = page.getByRole('table', { name: 'Diễn biến của hộ' });
  await changes.getByRole('link', { name: 'hộ liên quan' }).click();
  await expect(page.getByText(`S-${stamp}`).first()).toBeVisible();
  await expect(changes.getByRole('row', { name: /Tách ra từ hộ khác/ })).toBeVisible();
});

test('a number that two households name becomes a case, and a decision', async ({ page }) => {
  test.setTimeout(120_000);
  const number = identityNumber();
  const name = `A Trùng ${Date.now() % 100_000}`;
  await logIn(page, 'huyen', '/households');
  for (const commune of ['Sa Bình', 'Sa Nghĩa']) {
    await page.goto('/households?panel=new');
    const form = page.getByRole('form', { name: 'Thêm hộ' });
    await form.getByRole('textbox', { name: /^Lập hộ/ }).fill('01/01/2016');
    await form.getByRole('combobox', { name: /^Xã, phường/ }).fill(commune);
    await page
      .getByRole('option', { name: new RegExp(commune) })
      .first()
      .click();
    await form.getByRole('textbox', { name: /^Mã hộ/ }).fill(`D-${Date.now() % 100_000_000}`);
    await form.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('button', { name: 'Thêm thành viên' }).click();
    const member = page.getByRole('form', { name: 'Thêm thành viên' });
    await member.getByRole('textbox', { name: /^Họ và tên/ }).fill(name);
    await member.getByRole('combobox', { name: /^Quan hệ/ }).selectOption('HEAD');
    await member.getByRole('combobox', { name: /^Giới tính/ }).selectOption('MALE');
    await member.getByRole('textbox', { name: /^Năm sinh/ }).fill('1985');
    await member.getByRole('combobox', { name: /^Dân tộc/ }).selectOption({ label: 'Ba-na' });
    await member.getByRole('textbox', { name: 'Số định danh' }).fill(number);
    await member.getByRole('button', { name: 'Lưu' }).click();
    await expect(member).toBeHidden();
  }
  await page.goto('/duplicate-cases?state=OPEN&sort=-recordedAt');
  await page.getByRole('button', { name: `${name} · ${name}` }).click();
  const decision = page.getByRole('form', { name: 'Quyết định' });
  await decision.getByRole('combobox', { name: /^Giữ người/ }).selectOption({ index: 1 });
  await decision.getByRole('textbox', { name: /^Lý do/ }).fill('Cùng một người');
  await decision.getByRole('button', { name: 'Gộp thành một' }).click();
  await expect(decision).toBeHidden();
  const pair = page.getByRole('button', { name: `${name} · ${name}` });
  await expect(pair).toBeHidden();
  await page.goto('/duplicate-cases?state=MERGED&sort=-recordedAt');
  await pair.click();
  await lookAt(page, (on) => on.getByText(/Cùng một người/), 'duplicate-case');
});

test('the households pass axe in both languages and schemes', async ({ page }) => {
  await checkRoute(
    page,
    {
      account: 'xa',
      path: '/households',
      row: (on) => on.getByRole('table').or(on.getByText(/Không có hộ nào|No households/)),
    },
    'households',
  );
});

test('the forms of a household pass axe at a desk and on a phone', async ({ page }) => {
  await logIn(page, 'xa', '/households?panel=new');
  await expect(page.getByRole('form', { name: 'Thêm hộ' })).toBeVisible();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    await expectAccessible(page);
  }
});
