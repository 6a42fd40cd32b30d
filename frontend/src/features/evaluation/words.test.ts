import { describe, expect, it } from 'vitest';
import type { Evaluation } from '@/api';
import { mayFind, mayRead, mayWrite } from './words';

const evaluation = (some: Partial<Evaluation>) =>
  ({ state: 'DRAFTING', approver: false, ...some }) as Evaluation;

describe('what the reader of an evaluation may do', () => {
  it('shows the contents to the team in every state', () => {
    expect(mayRead(evaluation({ memberRole: 'MEMBER', state: 'PLANNED' }))).toBe(true);
  });

  it('shows them to whoever approves in review, and to all once published', () => {
    expect(mayRead(evaluation({ approver: true }))).toBe(false);
    expect(mayRead(evaluation({ approver: true, state: 'REVIEW' }))).toBe(true);
    expect(mayRead(evaluation({ state: 'REVIEW' }))).toBe(false);
    expect(mayRead(evaluation({ state: 'PUBLISHED' }))).toBe(true);
  });

  it('lets the team plan before field work, and find from then on until review', () => {
    const planned = evaluation({ memberRole: 'LEAD', state: 'PLANNED' });
    expect([mayWrite(planned), mayFind(planned)]).toEqual([true, false]);
    const inReview = evaluation({ memberRole: 'LEAD', state: 'REVIEW' });
    expect([mayWrite(inReview), mayFind(inReview)]).toEqual([false, false]);
    expect(mayFind(evaluation({ memberRole: 'LEAD' }))).toBe(true);
  });
});
