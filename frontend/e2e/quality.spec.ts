import { Api } from './api';
import { expect, logIn, lookAt, test } from './fixtures';

/** A round of 2018 in which a commune is late, with a household that has no head and one that has nobody. */
async function planted(api: Api) {
  const { scopeUnitId: commune } = await api.get('xa', '/me');
  const { scopeUnitId: province } = await api.get('tinh', '/me');
  const stamp = Date.now();
  const round = await api.post('tinh', '/review-rounds', {
    code: `E2E-Q-${stamp}`,
    title: `Rà soát kiểm tra ${stamp}`,
    year: 2018,
    kind: 'REGULAR',
    unitId: province,
    reviewedOn: '2018-11-01',
    timetable: [{ step: 'LIST', from: '2018-11-01', until: '2018-11-03' }],
  });
  const household = async (code: string) => {
    const { id } = await api.post('xa', '/households', {
      code,
      unitId: commune,
      establishedOn: '2016-01-01',
    });
    return id as string;
  };
  const headless = `Q-${stamp}-1`;
  const id = await household(headless);
  await api.post('xa', `/households/${id}/members`, {
    name: 'A Con',
    sex: 'MALE',
    birthYear: 1985,
    ethnicGroupCode: '14',
    relation: 'CHILD',
    joinedOn: '2016-01-01',
  });
  const empty = `Q-${stamp}-2`;
  await household(empty);
  await api.post('xa', `/review-rounds/${round.id}/steps`, {
    unitId: commune,
    step: 'LIST',
    heldOn: '2018-11-05',
  });
  return { id: round.id as string, headless, empty };
}

test('an officer goes from a round to what is wrong in it, and on to the household', async ({
  page,
  request,
}) => {
  test.setTimeout(420_000);
  const round = await planted(new Api(request));
  await logIn(page, 'xa', `/review-rounds/${round.id}`);
  await page
    .getByRole('navigation', { name: 'Kết quả của đợt' })
    .getByRole('link', { name: 'Chất lượng số liệu' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chất lượng số liệu' })).toBeVisible();
  await expect(page.getByText(/Đã kiểm tra [\d.]+ hộ/)).toBeVisible();

  await page.getByRole('button', { name: 'Hộ không có chủ hộ' }).click();
  await expect(page).toHaveURL(/check=HEAD_MISSING/);
  const cases = page.getByRole('table', { name: 'Từng trường hợp' });
  const row = cases.getByRole('row', { name: new RegExp(`Hộ ${round.headless} `) });
  await expect(row).toContainText('1 thành viên, không ai là chủ hộ.');
  await page.reload();
  await expect(row).toBeVisible();
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(round.headless);
  await page.goBack();

  await page.getByRole('combobox', { name: 'Chỉ xem' }).selectOption({ label: 'Tất cả' });
  await page.getByRole('combobox', { name: 'Mức độ' }).selectOption({ label: 'Cần xem lại' });
  const late = cases.getByRole('row', { name: /Lập danh sách trễ 2 ngày/ });
  await expect(late).toContainText('Sa Bình');
  await page.getByRole('combobox', { name: 'Mức độ' }).selectOption({ label: 'Mọi mức độ' });
  await page.getByRole('combobox', { name: 'Chia theo' }).selectOption({ label: 'Xã' });
  await page
    .getByRole('table', { name: 'Theo địa bàn' })
    .getByRole('button', { name: /Sa Bình/ })
    .click();
  await expect(page).toHaveURL(/unit=/);
  const download = page.waitForEvent('download');
  await page
    .getByRole('region', { name: 'Từng trường hợp' })
    .getByRole('button', { name: 'Xuất bảng' })
    .click();
  await page.getByRole('button', { name: 'Tệp CSV' }).click();
  expect((await download).suggestedFilename()).toContain('chat-luong-so-lieu');
});

test('what is wrong in the latest round passes axe in both languages and schemes', async ({
  page,
}) => {
  test.setTimeout(420_000);
  await logIn(page, 'tinh', '/data-quality');
  await lookAt(
    page,
    (on) => on.getByRole('heading', { name: /Kết quả kiểm tra|What the checks found/ }),
    'quality',
  );
});

test('a place without households says that nothing was checked', async ({ page }) => {
  await logIn(page, 'tinh', '/data-quality?unit=00000000-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { name: 'Không có hộ nào để kiểm tra' })).toBeVisible();
});
