import type { Page } from '@playwright/test';
import { expect, logIn, lookAt, settled, test } from './fixtures';

/** Units of these tests begin in 2031: no other test looks at that time. */
const LATER = 'asOf=2031-12-31';

const code = () => `98${String(Date.now()).slice(-8)}`;

const panelOf = (page: Page) => page.getByRole('complementary');

async function choose(page: Page, label: string, text: string, option: RegExp) {
  const box = panelOf(page).getByRole('combobox', { name: label });
  await box.click();
  await box.pressSequentially(text);
  await page.getByRole('option', { name: option }).first().click();
}

/** A commune of its own, by the form; its page is open afterwards. */
async function makeCommune(page: Page, name: string, its: string) {
  await page.goto(`/places?${LATER}`);
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
  const panel = panelOf(page);
  await panel.getByRole('combobox', { name: 'Loại đơn vị' }).selectOption('XA');
  await panel.getByRole('textbox', { name: 'Tên' }).fill(name);
  await panel.getByRole('textbox', { name: 'Mã' }).fill(its);
  await panel.getByRole('textbox', { name: 'Từ ngày' }).fill('1/1/2031');
  await choose(page, 'Thuộc', 'quang ngai', /Tỉnh Quảng Ngãi/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

test('an administrator records a unit, corrects it, and a code that is taken is refused', async ({
  page,
}) => {
  const its = code();
  await logIn(page, 'admin', `/places?${LATER}`);
  await makeCommune(page, 'Xã Thử', its);
  await page.getByRole('button', { name: 'Sửa đơn vị' }).click();
  await panelOf(page).getByRole('textbox', { name: 'Tên' }).fill('Xã Thử Sửa');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Thử Sửa');

  await page.goto(`/places?${LATER}&form=unit`);
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await expect(panel).toContainText('Chưa nhập Tên.');
  await panel.getByRole('combobox', { name: 'Loại đơn vị' }).selectOption('XA');
  await panel.getByRole('textbox', { name: 'Tên' }).fill('Xã Trùng');
  await panel.getByRole('textbox', { name: 'Mã' }).fill(its);
  await panel.getByRole('textbox', { name: 'Từ ngày' }).fill('1/6/2031');
  await choose(page, 'Thuộc', 'quang ngai', /Tỉnh Quảng Ngãi/);
  await panel.getByRole('button', { name: 'Lưu' }).click();
  await expect(panel.getByRole('alert')).toContainText('Mã này đã thuộc một đơn vị khác');
  await expect(panel.getByRole('textbox', { name: 'Tên' })).toHaveValue('Xã Trùng');
});

test('a split is recorded with its shares; more than the whole is refused first', async ({
  page,
}) => {
  await logIn(page, 'admin', `/places?${LATER}`);
  await makeCommune(page, 'Xã Tách', code());
  await page.getByRole('button', { name: 'Ghi thay đổi' }).click();
  const panel = panelOf(page);
  await panel.getByRole('combobox', { name: 'Loại thay đổi' }).selectOption('SPLIT');
  await panel.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('1/7/2031');
  await panel.getByRole('textbox', { name: 'Quyết định' }).fill('Nghị quyết thử 7/NQ-TEST');
  await panel.getByRole('textbox', { name: 'Phần nhận từ Xã Tách' }).first().fill('60');
  await panel.getByRole('textbox', { name: 'Tên' }).fill('Xã Tách Mới');
  await panel.getByRole('textbox', { name: 'Mã' }).fill(code());
  await panel.getByRole('textbox', { name: 'Phần nhận từ Xã Tách' }).last().fill('50');
  await panel.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await expect(panel.getByRole('alert')).toContainText('Tổng tỷ lệ của một đơn vị cũ vượt quá 1');
  await expect(panel.getByText('Từ 01/07/2031')).toBeVisible();

  await panel.getByRole('textbox', { name: 'Phần nhận từ Xã Tách' }).last().fill('40');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toHaveCount(0);
  const line = page.locator('.lineage');
  await expect(line).toContainText(/Xã Tách.*01\/07\/2031.*Tách.*7\/NQ-TEST.*Xã Tách Mới/s);
  await expect(line).toContainText('phần 40 %');
  await line.getByRole('link', { name: 'Xã Tách Mới' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xã Tách Mới');
  await expect(line).toContainText(/Xã Tách.*phần 40 %.*Xã Tách Mới.*đang xem/s);
});

test('two communes merge into one, and both say what they became', async ({ page }) => {
  await logIn(page, 'admin', `/places?${LATER}`);
  const stamp = code();
  await makeCommune(page, `Xã Nhập ${stamp} Hai`, code());
  await makeCommune(page, `Xã Nhập ${stamp} Một`, code());
  await page.getByRole('button', { name: 'Ghi thay đổi' }).click();
  const panel = panelOf(page);
  await panel.getByRole('combobox', { name: 'Loại thay đổi' }).selectOption('MERGE');
  await panel.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('1/8/2031');
  await panel.getByRole('textbox', { name: 'Quyết định' }).fill('Nghị quyết thử 8/NQ-TEST');
  await choose(page, 'Cùng nhập với đơn vị này', `${stamp} hai`, /Hai/);
  await panel.getByRole('textbox', { name: 'Tên' }).fill(`Xã Chung ${stamp}`);
  await panel.getByRole('textbox', { name: 'Mã' }).fill(code());
  await panel.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.getByText('Đơn vị này thôi có hiệu lực sau 31/07/2031')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi thay đổi' })).toHaveCount(0);
  await page
    .locator('.lineage')
    .getByRole('link', { name: `Xã Chung ${stamp}` })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Xã Chung ${stamp}`);
  await expect(page.locator('.lineage')).toContainText(/Hai.*Một|Một.*Hai/s);
});

/** Invented shapes: what crosses itself is refused, and so is a code that nobody bears. */
const square = (x: number) => [
  [
    [x, 14.2],
    [x + 0.2, 14.2],
    [x + 0.2, 14.4],
    [x, 14.4],
    [x, 14.2],
  ],
];
const bowTie = [
  [
    [107.5, 14.2],
    [107.9, 14.6],
    [107.9, 14.2],
    [107.5, 14.6],
    [107.5, 14.2],
  ],
];
const feature = (its: string, coordinates: number[][][]) => ({
  type: 'Feature',
  properties: { code: its, name: 'Hình thử' },
  geometry: { type: 'Polygon', coordinates },
});
const file = (name: string, ...features: unknown[]) => ({
  name,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
});

async function openImport(page: Page) {
  await page.goto(`/places?${LATER}&view=map`);
  await page.getByRole('button', { name: 'Nhập ranh giới' }).click();
  await panelOf(page).getByRole('textbox', { name: 'Nguồn' }).fill('hình thử');
}

test('boundaries are imported all or none, and refused shapes say why', async ({ page }) => {
  const its = code();
  await logIn(page, 'admin', `/places?${LATER}`);
  await makeCommune(page, 'Xã Ranh Giới', its);
  await openImport(page);
  const panel = panelOf(page);
  const save = panel.getByRole('button', { name: 'Nhập ranh giới' });
  await save.click();
  await expect(panel).toContainText('Chưa nhập Tệp GeoJSON.');
  const input = panel.locator('input[type=file]');
  await input.setInputFiles({
    name: 'sai.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('không'),
  });
  await save.click();
  await expect(panel).toContainText('Tệp không phải JSON.');

  await input.setInputFiles(
    file('sai.geojson', feature(its, square(107.5)), feature(its, bowTie), feature('99', bowTie)),
  );
  await save.click();
  const refused = panel.getByRole('region', { name: '4 hình bị từ chối' });
  await expect(refused).toContainText(`Hình thứ 2 · ${its} Hình thử`);
  await expect(refused).toContainText('đường biên tự cắt');
  await expect(refused).toContainText('Không có đơn vị mã 99 vào ngày 2031-12-31');

  await input.setInputFiles(file('dung.geojson', feature(its, square(107.5))));
  await expect(refused).toHaveCount(0);
  await save.click();
  await expect(panel.getByRole('status')).toContainText('1 đơn vị mới có ranh giới');
  await input.setInputFiles(file('lai.geojson', feature(its, square(107.6))));
  await save.click();
  await expect(panel.getByRole('status')).toContainText('1 ranh giới được thay');
  await expect(page.locator('.map-shape', { hasText: 'Xã Ranh Giới' })).toHaveCount(1);
});

test('an officer is offered none of these forms, by address neither', async ({ page }) => {
  await logIn(page, 'tinh', '/places?asOf=2018-06-30&form=boundaries');
  await expect(panelOf(page).getByText('Bạn xem được, chưa sửa được')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thêm đơn vị' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nhập ranh giới' })).toHaveCount(0);
});

test('the forms pass axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(240_000);
  await logIn(page, 'admin', '/places?asOf=2025-12-31&view=list&q=mang+den');
  await page.getByRole('link', { name: 'Xã Măng Đen' }).first().click();
  await page.getByRole('button', { name: 'Ghi thay đổi' }).click();
  const panel = panelOf(page);
  await panel.getByRole('combobox', { name: 'Loại thay đổi' }).selectOption('SPLIT');
  await panel.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill('1/7/2030');
  await panel.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await settled(page);
  await lookAt(page, (at) => at.locator('.successor').first(), 'place-change-form');
});

test('the import passes axe in both languages and schemes', async ({ page }) => {
  test.setTimeout(240_000);
  await logIn(page, 'admin', '/places?asOf=2018-06-30');
  await page.getByRole('button', { name: 'Nhập ranh giới' }).click();
  const panel = panelOf(page);
  await panel.getByRole('textbox', { name: 'Nguồn' }).fill('hình thử');
  await panel
    .locator('input[type=file]')
    .setInputFiles(file('sai.geojson', feature('616', bowTie)));
  await panel.getByRole('button', { name: 'Nhập ranh giới' }).click();
  await lookAt(page, (at) => at.locator('.boundary-refused'), 'place-boundaries');
});
