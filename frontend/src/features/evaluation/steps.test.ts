import { describe, expect, it } from 'vitest';
import type { Evaluation } from '@/api';
import { stepsOf } from './steps';

const evaluation = (some: Partial<Evaluation>) => some as Evaluation;
const actions = (some: Partial<Evaluation>) => stepsOf(evaluation(some)).map((step) => step.action);

describe('the steps of an evaluation', () => {
  it('are the team’s until review', () => {
    expect(actions({ state: 'PLANNED', memberRole: 'MEMBER' })).toEqual(['FIELD_WORK']);
    expect(actions({ state: 'DRAFTING', memberRole: 'LEAD' })).toEqual(['REVIEW']);
    expect(actions({ state: 'DRAFTING', approver: true })).toEqual([]);
  });

  it('let the lead propose and the province’s officer approve what was proposed', () => {
    expect(actions({ state: 'REVIEW', memberRole: 'LEAD' })).toEqual(['return', 'propose']);
    expect(actions({ state: 'REVIEW', memberRole: 'MEMBER' })).toEqual(['return']);
    expect(actions({ state: 'REVIEW', approver: true })).toEqual(['return']);
    expect(actions({ state: 'REVIEW', approver: true, proposedBy: 'x' })).toEqual([
      'return',
      'approve',
    ]);
  });

  it('ask a reason on the way back, and end with publication', () => {
    expect(stepsOf(evaluation({ state: 'REVIEW', memberRole: 'LEAD' }))[0]?.needsReason).toBe(true);
    expect(actions({ state: 'PUBLISHED', memberRole: 'LEAD', approver: true })).toEqual([]);
  });
});
