import type { Evaluation, Theme } from '@/api';
import { useFormat } from '@/shared/format/useFormat';

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
