import type { APIRequestContext, Browser } from '@playwright/test';
import { Api } from './api';
import {
  type Account,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  logIn,
  lookAt,
  picture,
  test,
} from './fixtures';

const TEAM = [
  { userId: '01900000-0000-7000-8000-000000000005', name: 'Lê Thị Đánh Giá', role: 'LEAD' },
];

interface Out {
  evaluation: string;
  slug: string;
  pdf: Buffer;
}

/** A published evaluation with the demo's article and photos; a report is rendered for it once. */
async function bringOut(request: APIRequestContext): Promise<Out> {
  const api = new Api(request);
  const mark = Date.now().toString(36);
  const demo = (await api.get('danhgia', '/evaluations?mine=true&limit=100')).items.find(
    (one: { code: string }) => one.code === 'KT-2018-MID',
  );
  const { id } = await api.post('admin', '/evaluations', {
    code: `CB-${mark}`,
    titleVi: 'Cuộc đánh giá để công bố thử',
    titleEn: 'An evaluation to publish',
    kind: 'MID_TERM',
    programId: demo.programId,
    unitId: demo.unitId,
    periodFrom: '2016-01-01',
    periodTo: '2018-06-30',
    cutOffOn: '2018-06-30',
  });
  for (const member of TEAM) await api.post('admin', `/evaluations/${id}/team`, member);
  const move = async (account: Account, to: string) => {
    const { contentVersion } = await api.get('danhgia', `/evaluations/${id}`);
    await api.post(account, `/evaluations/${id}/transitions`, { to, contentVersion });
  };
  await move('danhgia', 'FIELD_WORK');
  const photos: string[] = [];
  const shown = await api.get('danhgia', `/evaluations/${demo.id}/attachments?kind=PHOTO`);
  for (const photo of shown.items) {
    const bytes = await api.bytes(
      'danhgia',
      `/evaluations/${demo.id}/attachments/${photo.id}/content`,
    );
    const fields = { consent: 'true', captionVi: photo.captionVi, captionEn: photo.captionEn };
    photos.push((await api.upload('danhgia', `/evaluations/${id}/attachments`, bytes, fields)).id);
  }
  await move('danhgia', 'DRAFTING');
  await move('danhgia', 'REVIEW');
  await move('danhgia', 'PUBLISHED');
  await move('tinh', 'PUBLISHED');
  const { items } = await api.get('danhgia', `/publications?evaluationId=${demo.id}`);
  const { titleVi, titleEn, byline, summaryVi, summaryEn, paragraphs } = items[0];
  const slug = `nua-chang-${mark}`;
  const article = await api.post('danhgia', '/publications', {
    evaluationId: id,
    slug,
    titleVi,
    titleEn,
    byline,
    summaryVi,
    summaryEn,
    paragraphs,
    photos: photos.map((attachmentId, at) => ({
      attachmentId,
      captionVi: items[0].photos[at].captionVi,
      captionEn: items[0].photos[at].captionEn,
    })),
    relatedIds: [],
    showsReport: true,
  });
  await api.post('tinh', `/publications/${article.id}/transitions`, {
    to: 'PUBLISHED',
    publicationVersion: article.version,
  });
  const pdf = await api.bytes('tinh', `/evaluations/${id}/report`, 'application/pdf');
  return { evaluation: id, slug, pdf };
}

let out: Out;

test.beforeAll(async ({ playwright, baseURL }) => {
  test.setTimeout(300_000);
  const request = await playwright.request.newContext({ baseURL });
  out = await bringOut(request);
  await request.dispose();
});

test('the article is accessible and has no sideways scroll, in both languages and schemes', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const language of ['vi', 'en'] as const) {
    await page.goto(`/p/${out.slug}${language === 'en' ? '?lang=en' : ''}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 768, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await picture(page, `article-${width}-${language}-${colorScheme}`);
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  await expect(page.locator('.nav')).toBeHidden();
});

async function withoutScript(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  return context.newPage();
}

test('without script it is read, rated, and its report downloaded and checked', async ({
  browser,
  baseURL,
}) => {
  const page = await withoutScript(browser, baseURL);
  await page.goto('/p');
  await page.locator(`a[href="/p/${out.slug}"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /Nửa chặng giảm nghèo ở Kon Tum/,
  );
  await expect(page.locator('.lead-photo img')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('0260.3862524');
  await page.getByRole('button', { name: 'Cho 4 sao' }).click();
  await expect(page.getByRole('status')).toContainText('Đã ghi nhận bình chọn');
  await page
    .getByRole('navigation', { name: 'Ngôn ngữ' })
    .getByRole('link', { name: /EN/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Half-way in Kon Tum/);
  const file = page.waitForEvent('download');
  await page.locator('.files a').first().click();
  expect((await file).suggestedFilename()).toMatch(/^bao-cao-CB-.*\.(pdf|docx|html)$/);
  await page.goto('/p/check');
  await page.getByLabel('Tệp đã tải về').setInputFiles({
    name: 'bao-cao.pdf',
    mimeType: 'application/pdf',
    buffer: out.pdf,
  });
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(page.getByRole('status')).toContainText('Đúng là tệp đã phát hành');
  await expect(page.getByRole('status')).toContainText('Bản số 1, PDF, tiếng Việt');
  await page.getByLabel('Tệp đã tải về').setInputFiles({
    name: 'bao-cao.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.concat([out.pdf, Buffer.from('\n')]),
  });
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(page.getByRole('status')).toContainText('Không phải tệp đã phát hành');
  await page.context().close();
});

test('the pages around the article are accessible too', async ({ page }) => {
  for (const path of ['/p', '/p/check', `/p/${out.slug}/issues/1`, '/p/khong-co']) {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await picture(page, `page${path.replaceAll('/', '-')}-${width}`);
    }
  }
});

test('the workspace shows the article, its readers, and a correction from proposal to issue', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await logIn(page, 'danhgia', `/evaluations/${out.evaluation}/publication?asOf=2018-06-30`);
  await expect(page.getByText('Đang công khai')).toBeVisible();
  await expect(page.locator('.publication-preview')).toBeVisible();
  // By key: a click right after scrolling goes to the frame of the preview where that was drawn last, and is lost.
  await page.getByRole('button', { name: 'Đề nghị đính chính' }).press('Enter');
  await page.getByLabel('Lý do, tiếng Việt').fill('Một xã ghi nhầm số hộ');
  await page.getByLabel('Lý do, tiếng Anh').fill('A commune was counted twice');
  await page
    .getByRole('form', { name: 'Đề nghị đính chính' })
    .getByRole('button', { name: 'Đề nghị đính chính' })
    .click();
  await expect(page.getByText('Chờ duyệt')).toBeVisible();
  await page.context().clearCookies();
  await page.evaluate(() => sessionStorage.clear());
  await logIn(page, 'tinh', `/evaluations/${out.evaluation}/publication?asOf=2018-06-30`);
  await page.getByRole('button', { name: 'Duyệt đính chính' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt đính chính' }).click();
  await expect(page.getByRole('heading', { name: 'Bản số 2', exact: true })).toBeVisible({
    timeout: 120_000,
  });
  await expect(page.getByText(/Đã thay bằng bản số 2/)).toBeVisible();
  await lookAt(
    page,
    (at) => at.locator('.publication-preview'),
    'publication',
    '.publication-preview',
  );
  await page.goto(`/p/${out.slug}/issues/1`);
  await expect(page.getByRole('note')).toContainText('Một xã ghi nhầm số hộ');
});
