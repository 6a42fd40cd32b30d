import { describe, expect, it } from 'vitest';
import type { UnitSuccessionStep } from '@/api';
import { stagesOf } from './lineage';

const step = (unitId: string, distance: number, changeId: string, effectiveOn: string) =>
  ({ unitId, distance, changeId, effectiveOn }) as UnitSuccessionStep;

describe('what became of a unit', () => {
  it('is told stage by stage, each change once', () => {
    const stages = stagesOf([
      step('township', 1, 'relevel', '2020-02-01'),
      step('commune', 2, 'merger', '2025-07-01'),
    ]);
    expect(stages.map((stage) => stage.steps.map((one) => one.unitId))).toEqual([
      ['township'],
      ['commune'],
    ]);
    const split = stagesOf([
      step('a', 1, 'split', '2021-03-01'),
      step('b', 1, 'split', '2021-03-01'),
      step('c', 2, 'later', '2025-07-01'),
      step('c', 2, 'later', '2025-07-01'),
    ]);
    expect(split.map((stage) => stage.changes.length)).toEqual([1, 1]);
    expect(split[1]?.steps.length).toBe(1);
  });
});
