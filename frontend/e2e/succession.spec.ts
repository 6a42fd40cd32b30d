import { expect, expectAccessible, logIn, picture, settled, test } from './fixtures';

const MID_TERM = 'asOf=2018-06-30';

test('a commune has villages, which lists of places leave out until they are asked for', async ({
  page,
}) => {
  await logIn(page, 'admin', `/places?${MID_TERM}&view=list&q=ngoc+lay`);
  await page.getByRole('link', { name: 'Xã Ngọc Lây' }).click();
  const villages = page.getByRole('table', { name: /Xã Ngọc Lây/ }).first();
  await expect(villages.getByText('minh họa').first()).toBeVisible();
  await settled(page);
  await expectAccessible(page);
  await picture(page, 'commune-villages');
  await page.goto(`/places?${MID_TERM}&view=list`);
  await settled(page);
  const table = page.getByRole('table');
  await expect(table.getByText('minh họa')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Cấp' }).selectOption('VILLAGE');
  await expect(table.getByText('minh họa').first()).toBeVisible();
  await picture(page, 'places-villages');
});

test('households follow their commune into the one that it was merged into', async ({ page }) => {
  await logIn(page, 'admin', `/places?${MID_TERM}&view=list&q=ngoc+lay`);
  await page.getByRole('link', { name: 'Xã Ngọc Lây' }).click();
  const changes = page.getByRole('region', { name: 'Các thay đổi' });
  await expect(changes).toContainText('Hộ theo đơn vị kế thừa');
  await settled(page);
  await picture(page, 'succession-proposed');
  const left = changes.getByText(/hộ còn ghi ở/);
  const before = await left.count();
  await changes.getByRole('button', { name: 'Về Xã Măng Ri' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('01/07/2025');
  await expectAccessible(page);
  await picture(page, 'succession-asked');
  await dialog.getByRole('button', { name: 'Cho về' }).click();
  await expect(changes).toContainText(/đã về Xã Măng Ri/);
  await expect.poll(() => left.count()).toBeLessThan(before);
  await picture(page, 'succession-done');
});
