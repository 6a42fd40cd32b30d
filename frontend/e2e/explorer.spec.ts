import { expect, test } from '@playwright/test';

test('an analyst logs in to the explorer and calls the API with it', async ({ page, context }) => {
  test.setTimeout(180_000);
  await page.goto('/explorer/');
  await page.getByRole('button', { name: 'Authorize' }).first().click();
  const dialog = page.locator('.modal-ux');
  const login = context.waitForEvent('page');
  await dialog.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click();
  const provider = await login;
  await provider.locator('#username').fill('phantich');
  await provider.locator('#password').fill('gnbv-demo');
  await provider.locator('#kc-login').click();
  await expect(dialog.getByText('Authorized', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).first().click();

  const operation = page.locator('#operations-About-getMe');
  await operation.getByRole('button').first().click();
  await operation.getByRole('button', { name: 'Try it out' }).click();
  await operation.getByRole('button', { name: 'Execute' }).click();
  const answer = operation.locator('.live-responses-table');
  await expect(answer.getByRole('cell', { name: '200' })).toBeVisible();
  await expect(answer).toContainText('"Hoàng Phân Tích"');
});
