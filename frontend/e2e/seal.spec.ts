import type { Page } from '@playwright/test';
import { checkRoute, expect, logIn, settled, test } from './fixtures';

const sealRow = (page: Page) => page.locator('.history-list > li').first();

/** Address of a budget that the account sees. */
async function firstBudget(page: Page): Promise<string> {
  const answer = page.waitForResponse(/\/api\/v1\/budgets\?/);
  await page.goto('/budgets?view=list');
  const { items } = await (await answer).json();
  return `/budgets/${items[0].id}`;
}

test('the page of the seal, as everybody sees it', async ({ page }) => {
  test.setTimeout(180_000);
  await checkRoute(page, { account: 'admin', path: '/admin/seal', row: sealRow }, 'seal');
});

test('an administrator verifies all of the audit', async ({ page }) => {
  test.setTimeout(180_000);
  await logIn(page, 'admin', '/admin/seal');
  await settled(page);
  await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
  await expect(page.getByText('Đúng như khi niêm phong', { exact: true })).toBeVisible({
    timeout: 120_000,
  });
});

test('an officer reads what happened to a budget', async ({ page }) => {
  await logIn(page, 'tinh', '/budgets');
  await settled(page);
  await page.goto(await firstBudget(page));
  await settled(page);
  await page.getByRole('button', { name: 'Xem lịch sử' }).click();
  await expect(sealRow(page)).toContainText('thêm dòng ngân sách');
});

test('an analyst is not offered a history', async ({ page }) => {
  await logIn(page, 'phantich', '/budgets');
  await settled(page);
  await page.goto(await firstBudget(page));
  await settled(page);
  await expect(page.getByRole('button', { name: 'Xem lịch sử' })).toHaveCount(0);
});
