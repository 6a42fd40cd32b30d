import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, logIn, test } from './fixtures';
import { answersTake, likeComposer, likeUniKey, marksOf, NAMES, type Typist } from './typing';

const WAYS: Record<string, (session: CDPSession) => Typist> = {
  'Backspace and new letters': likeUniKey,
  composition: likeComposer,
};
/** Milliseconds of the answers, in turn: an earlier one comes after a later one. */
const LATENCIES: readonly (readonly number[])[] = [[0], [900, 0, 300], [2000, 0, 0, 1200]];

/** Each latency and each field has its own part of the names, and all of them together have them all. */
const part = (of: number, parts: number, names = NAMES) =>
  names.filter((_, index) => index % parts === of);

/** Types over what is there, as somebody does who marked all of it, and sees that each letter came once. */
async function typeOver(page: Page, field: Locator, typist: Typist, text: string) {
  await page.keyboard.press('ControlOrMeta+A');
  await typist.type(text);
  await expect(field).toHaveValue(text);
}

test('the names are worth typing', () => {
  expect(new Set(NAMES).size).toBe(200);
  const marks = NAMES.map(marksOf);
  expect(marks.reduce((sum, one) => sum + one.qualities, 0)).toBeGreaterThan(250);
  expect(marks.reduce((sum, one) => sum + one.tones, 0)).toBeGreaterThan(400);
});

for (const [way, typistOf] of Object.entries(WAYS)) {
  LATENCIES.forEach((latency, turn) => {
    const names = part(turn, LATENCIES.length);
    const slowest = Math.max(...latency);

    test(`typed by ${way}, no letter is lost or doubled with answers that take up to ${slowest} ms`, async ({
      page,
    }) => {
      await logIn(page, 'huyen', '/households?panel=new');
      const typist = typistOf(await page.context().newCDPSession(page));
      await answersTake(page, latency);
      const form = page.getByRole('form', { name: 'Thêm hộ' });
      const table = page.getByRole('table');
      await expect(table).toBeVisible();
      // Communes are those of the day.
      await form.getByRole('textbox', { name: /^Lập hộ/ }).fill('01/01/2016');

      // Each line of text, each area of text, and each box that searches while it is typed in.
      const search = page.getByRole('textbox', { name: /^Tìm tên/ });
      const village = form.getByRole('combobox', { name: /^Thôn/ });
      const fields = [
        form.getByRole('textbox', { name: 'Địa chỉ' }),
        form.getByRole('textbox', { name: 'Ghi chú' }),
        village,
        search,
      ];
      for (const [index, field] of fields.entries()) {
        await field.focus();
        for (const name of part(index, fields.length, names)) {
          await typeOver(page, field, typist, name);
        }
        await expect(field).toBeFocused();
      }
      // What is left keeps what was typed, except the box that stands for a choice that was not made.
      await expect(village).toHaveValue('');
      for (const [index, field] of fields.slice(0, 2).entries()) {
        await expect(field).toHaveValue(part(index, fields.length, names).at(-1) ?? '');
      }

      // A choice of many by its name, among answers to other names that come late.
      const commune = form.getByRole('combobox', { name: /^Xã, phường/ });
      await commune.focus();
      for (const name of ['Sa Bình', 'Hơ Moong', 'Sa Nghĩa']) {
        await typeOver(page, commune, typist, name);
        await page.waitForTimeout(280);
      }
      await form.getByRole('option', { name: /Sa Nghĩa/ }).waitFor();
      await page.waitForTimeout(slowest);
      await expect(form.getByRole('option')).toHaveText([/Sa Nghĩa/]);
      await page.keyboard.press('Enter');
      await expect(commune).toHaveValue(/Sa Nghĩa/);
      await expect(commune).toBeFocused();

      // The list shows what was asked for last, however late the answers to what was asked for before.
      await search.focus();
      for (const name of ['Hơ Moong', 'Nguyễn', 'Sa Bình']) {
        await typeOver(page, search, typist, name);
        await page.waitForTimeout(330);
      }
      const cells = table.locator('tbody tr');
      const others = cells.filter({ hasNotText: 'Sa Bình' });
      await expect(page).toHaveURL(/q=Sa(\+|%20)B%C3%ACnh/i);
      await expect(cells.first()).toContainText('Sa Bình');
      await page.waitForTimeout(slowest);
      await expect(cells.first()).toContainText('Sa Bình');
      await expect(others).toHaveCount(0);
      await expect(search).toHaveValue('Sa Bình');
      await expect(search).toBeFocused();
    });
  });

  test(`amounts and days typed by ${way} are read as they stand when the field is left`, async ({
    page,
  }) => {
    await logIn(page, 'xa', '/rule-sets');
    const typist = typistOf(await page.context().newCDPSession(page));
    await answersTake(page, [600, 0]);
    await page
      .getByRole('link', { name: /Chuẩn nghèo tiếp cận đa chiều giai đoạn 2016-2020/ })
      .click();
    const income = page.getByRole('textbox', { name: /^Thu nhập bình quân/ });
    for (const [typed, read] of [
      ['1,25 triệu', '1.250.000'],
      ['950.000', '950.000'],
      ['700000', '700.000'],
    ] as const) {
      await income.focus();
      await typeOver(page, income, typist, typed);
      await page.keyboard.press('Tab');
      await expect(income).toHaveValue(read);
    }
    await page.goto('/households?panel=new');
    const founded = page.getByRole('textbox', { name: /^Lập hộ/ });
    await founded.focus();
    await typeOver(page, founded, typist, '1/3/2016');
    await page.keyboard.press('Tab');
    await expect(founded).toHaveValue('01/03/2016');
  });
}
