import type { Evaluation, Theme } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useMay } from '@/shared/session';

/** The eight themes in their order; their number is their place. */
export const THEMES: readonly Theme[] = [
  'RESULTS',
  'PRODUCTION',
  'MONEY',
  'TARGETING',
  'PARTICIPATION',
  'POLICIES',
  'LESSONS',
  'CAPACITY',
];

/** Until review the team writes; each part in some states only, which the API decides. */
export function mayWrite(evaluation: Evaluation): boolean {
  return (
    evaluation.memberRole !== undefined &&
    ['PLANNED', 'FIELD_WORK', 'DRAFTING'].includes(evaluation.state)
  );
}

/** Before publication the contents are read by the team, and in review by who approves. */
export function mayRead(evaluation: Evaluation): boolean {
  return (
    evaluation.memberRole !== undefined ||
    evaluation.state === 'PUBLISHED' ||
    (evaluation.state === 'REVIEW' && evaluation.approver)
  );
}

/** The administrator assigns the team until publication. */
export function useMayAssign() {
  const may = useMay();
  return (evaluation: Evaluation) => may('admin') && evaluation.state !== 'PUBLISHED';
}

/** Head and terms: the administrator and the team, before review. */
export function useMayPlan() {
  const may = useMay();
  return (evaluation: Evaluation) =>
    mayWrite(evaluation) ||
    (may('admin') && ['PLANNED', 'FIELD_WORK', 'DRAFTING'].includes(evaluation.state));
}

/** Findings, ratings and recommendations are written in field work and drafting. */
export function mayFind(evaluation: Evaluation): boolean {
  return mayWrite(evaluation) && evaluation.state !== 'PLANNED';
}

type Both<K extends string> = { [P in `${K}Vi` | `${K}En`]?: string };

/** `read(finding, 'title')`: of titleVi and titleEn the one in the reader's language, else the other. */
export function useTexts() {
  const { language } = useFormat();
  return <K extends string>(of: Both<K>, name: K): string => {
    const pair = of as Record<string, string | undefined>;
    const [own, other] =
      language === 'vi' ? [`${name}Vi`, `${name}En`] : [`${name}En`, `${name}Vi`];
    return pair[own] ?? pair[other] ?? '';
  };
}
