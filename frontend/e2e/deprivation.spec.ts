import { Api } from './api';
import { expect, logIn, lookAt, test } from './fixtures';

const DAY = '2018-11-05';

/** A round of 2018 in which a commune recognises three households, deprived of three, four and one of ten services. */
async function recognised(api: Api) {
  const { scopeUnitId: commune } = await api.get('xa', '/me');
  const { scopeUnitId: province } = await api.get('tinh', '/me');
  const title = `Rà soát ${Date.now()}`;
  const round = await api.post('tinh', '/review-rounds', {
    code: `E2E-${Date.now()}`,
    title,
    year: 2018,
    kind: 'REGULAR',
    unitId: province,
    reviewedOn: '2018-11-01',
    timetable: [],
  });
  const lacks = [
    ['TOILET', 'TELECOM', 'HOUSING_AREA'],
    ['TOILET', 'TELECOM', 'INFO_ASSETS', 'WATER'],
    ['TELECOM'],
  ];
  for (const [number, indicators] of lacks.entries()) {
    const household = await api.post('xa', '/households', {
      code: `MPI-${Date.now()}-${number}`,
      unitId: commune,
      establishedOn: '2016-01-01',
    });
    await api.post('xa', '/reviews', {
      reviewRoundId: round.id,
      householdId: household.id,
      persons: 5,
      inputs: {
        incomeMonthlyPerHead: 900_000,
        deprivations: indicators.map((indicator) => ({ indicator })),
      },
      causes: [],
      needs: [],
    });
  }
  for (const step of ['LIST', 'SURVEY', 'VILLAGE_MEETING', 'POSTING']) {
    await api.post('xa', `/review-rounds/${round.id}/steps`, {
      unitId: commune,
      step,
      heldOn: DAY,
    });
  }
  await api.post('xa', `/review-rounds/${round.id}/recognitions`, {
    unitId: commune,
    kind: 'INITIAL',
    decisionNumber: '125/QĐ-UBND',
    signedOn: '2018-11-20',
    signer: 'A Phương',
  });
  return { id: round.id as string, title };
}

test('an officer sees what households lack and how poor that makes them', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const round = await recognised(new Api(request));
  await logIn(page, 'tinh', `/multidimensional-poverty?round=${round.id}`);
  await expect(page.getByText('10 trên 15 người thiếu hụt từ 30 % trọng số')).toBeVisible();
  const profile = page.getByRole('table', { name: 'Thiếu hụt từng dịch vụ' });
  const telecom = profile.getByRole('row', { name: /viễn thông/ });
  await expect(telecom).toContainText('100,0');
  await expect(telecom).toContainText('66,7');
  const groups = page.getByRole('table', { name: 'Theo nhóm' });
  await expect(groups.getByRole('row')).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Chia theo' }).selectOption({ label: 'Xã' });
  await expect(groups.getByRole('row', { name: /Sa Bình/ })).toContainText('0,667');
  await page.getByRole('combobox', { name: 'Ngưỡng k' }).selectOption({ label: '40 %' });
  await expect(page.getByText('5 trên 15 người')).toBeVisible();
  await page.reload();
  await expect(page.getByText('5 trên 15 người')).toBeVisible();
  await page.getByRole('combobox', { name: 'Đếm' }).selectOption({ label: 'Hộ' });
  await expect(page.getByText('1 trên 3 hộ')).toBeVisible();
  await lookAt(page, (on) => on.getByText(/1 (trên|of) 3/), 'deprivation');
});
