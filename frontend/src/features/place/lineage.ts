import type { UnitSuccessionStep } from '@/api';

/** Units as many changes away, and the changes that lie between them and the stage before. */
export interface Stage {
  distance: number;
  steps: readonly UnitSuccessionStep[];
  changes: readonly UnitSuccessionStep[];
}

/** A chain of successors or predecessors by its stages, nearest first; each unit and change once a stage. */
export function stagesOf(items: readonly UnitSuccessionStep[]): Stage[] {
  const distances = [...new Set(items.map((step) => step.distance))].sort((a, b) => a - b);
  return distances.map((distance) => {
    const here = items.filter((step) => step.distance === distance);
    return {
      distance,
      steps: onceBy(here, (step) => `${step.unitId}/${step.changeId}`),
      changes: onceBy(here, (step) => step.changeId).sort((a, b) =>
        a.effectiveOn.localeCompare(b.effectiveOn),
      ),
    };
  });
}

function onceBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
