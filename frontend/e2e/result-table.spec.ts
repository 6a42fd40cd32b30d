import { readFile } from 'node:fs/promises';
import { Api } from './api';
import { expect, logIn, lookAt, picture, settled, test } from './fixtures';

interface Found {
  income: number;
  persons: number;
  lacks: string[];
  group: string;
  causes: string[];
  needs: string[];
}

const FOUND: Found[] = [
  {
    income: 650_000,
    persons: 5,
    lacks: ['TOILET', 'TELECOM'],
    group: '14',
    causes: ['LAND', 'CAPITAL'],
    needs: ['HOUSING'],
  },
  { income: 900_000, persons: 3, lacks: ['TELECOM'], group: '02', causes: ['SKILLS'], needs: [] },
  { income: 2_000_000, persons: 4, lacks: [], group: '01', causes: [], needs: [] },
];

/** A round of 2018 in which a commune recognises three households: one poor, one near-poor, one above. */
async function recognised(api: Api) {
  const { scopeUnitId: commune } = await api.get('xa', '/me');
  const { scopeUnitId: province } = await api.get('tinh', '/me');
  const round = await api.post('tinh', '/review-rounds', {
    code: `E2E-${Date.now()}`,
    title: `Rà soát ${Date.now()}`,
    year: 2018,
    kind: 'REGULAR',
    unitId: province,
    reviewedOn: '2018-11-01',
    timetable: [],
  });
  for (const [number, one] of FOUND.entries()) {
    const household = await api.post('xa', '/households', {
      code: `RT-${Date.now()}-${number}`,
      unitId: commune,
      establishedOn: '2016-01-01',
    });
    await api.post('xa', '/reviews', {
      reviewRoundId: round.id,
      householdId: household.id,
      persons: one.persons,
      headEthnicGroupCode: one.group,
      inputs: {
        incomeMonthlyPerHead: one.income,
        deprivations: one.lacks.map((indicator) => ({ indicator })),
      },
      causes: one.causes,
      needs: one.needs,
    });
  }
  for (const step of ['LIST', 'SURVEY', 'VILLAGE_MEETING', 'POSTING']) {
    await api.post('xa', `/review-rounds/${round.id}/steps`, {
      unitId: commune,
      step,
      heldOn: '2018-11-05',
    });
  }
  await api.post('xa', `/review-rounds/${round.id}/recognitions`, {
    unitId: commune,
    kind: 'INITIAL',
    decisionNumber: '125/QĐ-UBND',
    signedOn: '2018-11-20',
    signer: 'A Phương',
  });
  return round.id as string;
}

test('an officer reads the official tables, takes them to Excel and prints them', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const round = await recognised(new Api(request));
  await logIn(page, 'tinh', `/review-rounds/${round}`);
  await page.getByRole('link', { name: 'Biểu tổng hợp' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /kết quả chính thức/ })).toBeVisible();
  const total = page.getByRole('row', { name: /Tổng số/ });
  await expect(total).toContainText('33,33');
  await expect(page.getByRole('row', { name: /Sa Bình/ })).toContainText('12');

  await page.getByRole('button', { name: /theo các nguyên nhân nghèo/ }).click();
  await expect(page).toHaveURL(/table=10/);
  await page.getByText('Huyện', { exact: true }).click();
  await expect(page).toHaveURL(/level=DISTRICT/);
  await expect(page.getByRole('row', { name: /Huyện Sa Thầy/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('row', { name: /Huyện Sa Thầy/ })).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel cả 15 biểu' }).click();
  const file = await (await downloading).path();
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');

  await page.goto(`/review-rounds/${round}/tables?table=15`);
  await expect(page.getByRole('row', { name: /RT-/ })).toHaveCount(1);
  await page.goto(`/review-rounds/${round}/tables?table=2`);
  await expect(page.getByText(/mở đầu giai đoạn/)).toBeVisible();

  await page.goto(`/review-rounds/${round}/tables?table=1`);
  await expect(total).toBeVisible();
  await lookAt(page, (on) => on.getByRole('row', { name: /Tổng số|Total/ }), 'result-table');
});

test('a commune sees its own part', async ({ page, request }) => {
  const round = await recognised(new Api(request));
  await logIn(page, 'xa', `/review-rounds/${round}/tables`);
  await expect(
    page.getByText('Quyết định số 125/QĐ-UBND ngày 20/11/2018, Xã Sa Bình'),
  ).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: 'Chia theo' })).toHaveCount(0);
});

test('an evaluator sees no tables', async ({ page, request }) => {
  const round = await recognised(new Api(request));
  await logIn(page, 'danhgia', `/review-rounds/${round}/tables`);
  await expect(page.getByText(/Không (có|tìm thấy)/).first()).toBeVisible();
});

test('the tables of the demo fit on paper', async ({ page }) => {
  test.setTimeout(180_000);
  await logIn(page, 'tinh', '/review-rounds?year=2018');
  await page
    .getByRole('link', { name: /hộ tạo/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Biểu tổng hợp' }).click();
  const address = page.url().split('?')[0];
  for (const number of [1, 2, 5, 9, 12, 15]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${address}?table=${number}`);
    await expect(page.getByRole('row', { name: /Tổng số/ }).first()).toBeVisible();
    await settled(page);
    const beside = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(beside).toBeLessThanOrEqual(1440);
    await picture(page, `result-table-demo-${number}-1440`);
    await page.setViewportSize({ width: 1040, height: 720 });
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'In', exact: true })).toBeHidden();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(1040);
    await picture(page, `result-table-demo-${number}-print`);
    if (process.env.GNBV_PICTURES) {
      await page.pdf({
        path: `test-results/pictures/result-table-demo-${number}.pdf`,
        preferCSSPageSize: true,
      });
    }
    await page.emulateMedia({ media: null });
  }
});
