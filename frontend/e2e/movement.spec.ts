import type { Locator, Page } from '@playwright/test';
import { Api } from './api';
import { expect, logIn, lookAt, test } from './fixtures';
import { recognisedRound } from './rounds';

const POOR = { incomeMonthlyPerHead: 600_000, lacks: [] };
const NEAR_POOR = { incomeMonthlyPerHead: 900_000, lacks: [] };
const NOT_POOR = { incomeMonthlyPerHead: 5_000_000, lacks: [] };

/** Two rounds: of the poor one stays and one becomes near-poor; one near-poor and a new household become poor. */
async function twoRounds(api: Api) {
  const code = (name: string) => `MOVE-${stamp}-${name}`;
  const stamp = Date.now();
  const previousRoundId = await recognisedRound(api, {
    title: `Rà soát trước ${stamp}`,
    year: 2017,
    found: [
      { household: code('A'), ...POOR },
      { household: code('B'), ...POOR },
      { household: code('C'), ...NEAR_POOR },
      { household: code('D'), ...NOT_POOR },
    ],
  });
  const title = `Rà soát sau ${stamp}`;
  const id = await recognisedRound(api, {
    title,
    year: 2018,
    previousRoundId,
    found: [
      { household: code('A'), ...POOR },
      { household: code('B'), ...NEAR_POOR },
      { household: code('C'), ...POOR },
      { household: code('D'), ...NEAR_POOR },
      { household: code('E'), ...POOR },
    ],
  });
  return { id, title };
}

/** What the last row of the official table says, by column. */
async function totals(table: Locator) {
  const cells = table.locator('tfoot td');
  return cells.evaluateAll((all) =>
    all.map((cell) => [cell.getAttribute('data-label') ?? '', cell.textContent ?? ''].join(': ')),
  );
}

/** What the picture of a status says, by part, without the unit. */
async function drawn(page: Page, name: string, unit: string) {
  const picture = page.getByRole('img', { name });
  const said = await picture.locator('desc').textContent();
  const written = await picture.locator('.movement-node .movement-number').allTextContents();
  const parts = (said ?? '').split('; ');
  expect(parts.map((part) => part.split(': ')[1])).toEqual(written);
  return parts.map((part) => part.replace(` ${unit}`, ''));
}

async function expectSame(page: Page, status: string, name: string, unit: string) {
  const table = await totals(page.getByRole('table', { name: status }));
  expect(table).toHaveLength(9);
  expect((await drawn(page, `${status}, ${name}`, unit)).sort()).toEqual(table.sort());
  return table;
}

test('on a phone communes are folded, found by name and opened one by one', async ({ page }) => {
  test.setTimeout(420_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await logIn(page, 'tinh', '/poverty-movement');
  const poor = page.getByRole('table', { name: 'Biến động hộ nghèo' });
  await expect(poor.getByRole('rowheader', { name: 'Tổng số' })).toBeVisible({ timeout: 120_000 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThan(8_000);
  await page.getByRole('textbox', { name: 'Tìm xã theo tên' }).fill('dak cam');
  const row = poor
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /Đắk Cấm/ }) });
  await expect(row).toBeVisible();
  await expect(page).toHaveURL(/q=dak/);
  const fold = row.getByRole('button', { name: /Các số của Xã Đắk Cấm/ });
  await expect(row.getByRole('cell').first()).toBeHidden();
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(row.getByRole('cell').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(poor.getByRole('cell').first()).toBeVisible();
});

test('an officer goes from a round to its movement, in a table that closes and a picture', async ({
  page,
  request,
}) => {
  test.setTimeout(420_000);
  const round = await twoRounds(new Api(request));
  await logIn(page, 'tinh', `/review-rounds/${round.id}`);
  await page
    .getByRole('navigation', { name: 'Kết quả của đợt' })
    .getByRole('link', { name: 'Biến động hộ nghèo' })
    .click();
  await expect(page).toHaveURL(new RegExp(`round=${round.id}`));
  await expect(page.getByText('Mọi cân đối đều khớp')).toHaveCount(2);
  const poor = await expectSame(page, 'Biến động hộ nghèo', 'Tổng số', 'hộ');
  expect(poor).toEqual(
    expect.arrayContaining([
      'Đầu kỳ: 2',
      'Thành cận nghèo: −1',
      'Cận nghèo thành nghèo: +1',
      'Tăng khác: +1',
      'Cuối kỳ: 3',
    ]),
  );
  await expectSame(page, 'Biến động hộ cận nghèo', 'Tổng số', 'hộ');

  await page.getByRole('combobox', { name: 'Chia theo' }).selectOption({ label: 'Huyện' });
  await page.getByRole('combobox', { name: 'Đếm' }).selectOption({ label: 'Nhân khẩu' });
  await expect(page).toHaveURL(/by=DISTRICT/);
  await expect(page).toHaveURL(/measure=PERSONS/);
  const table = page.getByRole('table', { name: 'Biến động hộ nghèo' });
  const district = table.getByRole('button', { name: /Sa Thầy/ });
  await district.click();
  await expect(district).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(page).toHaveURL(/unit=/);
  const name = (await district.textContent()) ?? '';
  // The commune's district is all there is: its picture has the numbers of the total.
  const persons = await expectSame(page, 'Biến động hộ nghèo', name, 'người');
  expect(persons).toEqual(
    expect.arrayContaining(['Đầu kỳ: 10', 'Thành cận nghèo: −5', 'Cuối kỳ: 15']),
  );

  await page.goto('/poverty-movement?by=DISTRICT');
  await expect(page.getByRole('table', { name: 'Biến động hộ nghèo' })).toBeVisible();
  await lookAt(page, (on) => on.getByRole('img', { name: /,/ }), 'movement');
});

test('a baseline says that there is no movement', async ({ page, request }) => {
  const api = new Api(request);
  const { items } = await api.get('tinh', '/review-rounds?limit=100');
  const baseline = items.find((one: { previousRoundId?: string }) => !one.previousRoundId);
  await logIn(page, 'tinh', `/poverty-movement?round=${baseline.id}`);
  await expect(page.getByRole('heading', { name: 'Đợt này mở đầu giai đoạn' })).toBeVisible();
});
