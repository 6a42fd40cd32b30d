import type { Evaluation, EvaluationState } from '@/api';

export interface Step {
  to: EvaluationState;
  /** The word on the button, a key of the texts. */
  action: 'FIELD_WORK' | 'DRAFTING' | 'REVIEW' | 'propose' | 'approve' | 'return';
  needsReason: boolean;
}

/** What the reader may do with the evaluation as it stands; the API decides again. */
export function stepsOf(evaluation: Evaluation): Step[] {
  const onTeam = evaluation.memberRole !== undefined;
  const isLead = evaluation.memberRole === 'LEAD';
  const steps: Step[] = [];
  switch (evaluation.state) {
    case 'PLANNED':
      if (onTeam) steps.push({ to: 'FIELD_WORK', action: 'FIELD_WORK', needsReason: false });
      break;
    case 'FIELD_WORK':
      if (onTeam) steps.push({ to: 'DRAFTING', action: 'DRAFTING', needsReason: false });
      break;
    case 'DRAFTING':
      if (onTeam) steps.push({ to: 'REVIEW', action: 'REVIEW', needsReason: false });
      break;
    case 'REVIEW':
      if (onTeam || evaluation.approver) {
        steps.push({ to: 'DRAFTING', action: 'return', needsReason: true });
      }
      if (isLead && !evaluation.proposedBy) {
        steps.push({ to: 'PUBLISHED', action: 'propose', needsReason: false });
      }
      if (evaluation.approver && evaluation.proposedBy) {
        steps.push({ to: 'PUBLISHED', action: 'approve', needsReason: false });
      }
      break;
    default:
      break;
  }
  return steps;
}
