import type { Api } from './api';

/** What a household earns and lacks in a round of five persons each. */
export interface Found {
  /** Official number of the household; one that is not there yet is made. */
  household: string;
  incomeMonthlyPerHead: number;
  lacks: string[];
}

interface NewRound {
  title: string;
  year: number;
  previousRoundId?: string;
  found: Found[];
}

/** Households of these tests by their number. */
const made = new Map<string, string>();

/** A round in which the commune of `xa` recognises what it found. */
export async function recognisedRound(api: Api, round: NewRound) {
  const { scopeUnitId: commune } = await api.get('xa', '/me');
  const { scopeUnitId: province } = await api.get('tinh', '/me');
  const { title, year, previousRoundId, found } = round;
  const opened = await api.post('tinh', '/review-rounds', {
    code: `E2E-${year}-${Date.now()}`,
    title,
    year,
    kind: 'REGULAR',
    unitId: province,
    reviewedOn: `${year}-11-01`,
    timetable: [],
    ...(previousRoundId ? { previousRoundId } : {}),
  });
  for (const { household, incomeMonthlyPerHead, lacks } of found) {
    if (!made.has(household)) {
      const { id } = await api.post('xa', '/households', {
        code: household,
        unitId: commune,
        establishedOn: '2016-01-01',
      });
      made.set(household, id);
    }
    await api.post('xa', '/reviews', {
      reviewRoundId: opened.id,
      householdId: made.get(household),
      persons: 5,
      inputs: {
        incomeMonthlyPerHead,
        deprivations: lacks.map((indicator) => ({ indicator })),
      },
      causes: [],
      needs: [],
    });
  }
  for (const step of ['LIST', 'SURVEY', 'VILLAGE_MEETING', 'POSTING']) {
    await api.post('xa', `/review-rounds/${opened.id}/steps`, {
      unitId: commune,
      step,
      heldOn: `${year}-11-05`,
    });
  }
  await api.post('xa', `/review-rounds/${opened.id}/recognitions`, {
    unitId: commune,
    kind: 'INITIAL',
    decisionNumber: '125/QĐ-UBND',
    signedOn: `${year}-11-20`,
    signer: 'A Phương',
  });
  return opened.id as string;
}
