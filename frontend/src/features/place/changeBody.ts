import {
  type Evidence,
  type UnitChangeInput,
  type UnitChangeKind,
  type UnitKind,
  type UnitSuccessorInput,
  uuidv7,
} from '@/api';
import type { Option } from '@/shared/ui/Combobox';
import type { Unit } from './placeQueries';
import { levelOf } from './unitKinds';

/** What can be recorded of a unit that stands; a unit without predecessor is recorded as a unit. */
export const CHANGE_KINDS = ['RENAME', 'RELEVEL', 'MERGE', 'SPLIT', 'REPARENT', 'ABOLISH'] as const;

export type ChangeKind = Extract<UnitChangeKind, (typeof CHANGE_KINDS)[number]>;

export interface SuccessorRow {
  /** Also the id of the new unit: the same for every try. */
  key: string;
  mode: 'new' | 'existing';
  unit: Option | null;
  kind: UnitKind;
  code: string;
  name: string;
  parent: Option | null;
  /** Percent by predecessor; absent or null: not known; 0: nothing comes from there. */
  shares: Record<string, number | null>;
}

export interface ChangeValues {
  kind: ChangeKind;
  effectiveOn: string | null;
  decision: string;
  evidence: Evidence;
  note: string;
  others: Option[];
  successors: SuccessorRow[];
  parentId: Option | null;
  /** Key of the successor that a unit below goes to; absent: stays. */
  childTo: Record<string, string>;
}

const parentOf = (unit: Unit): Option | null =>
  unit.parentId ? { id: unit.parentId, label: unit.parentName ?? unit.parentId } : null;

/** A row for a new unit like the old one, or for the old one itself where it lives on. */
export function successorRow(unit: Unit, mode: SuccessorRow['mode'] = 'new'): SuccessorRow {
  return {
    key: uuidv7(),
    mode,
    unit: mode === 'existing' ? { id: unit.id, label: unit.name } : null,
    kind: unit.kind,
    code: '',
    name: '',
    parent: parentOf(unit),
    shares: {},
  };
}

/** The rows that a change of this kind begins with. */
export function startingRows(unit: Unit, kind: ChangeKind): SuccessorRow[] {
  const alike = { ...successorRow(unit), code: unit.code, name: unit.name };
  switch (kind) {
    case 'RENAME':
      return [{ ...alike, name: '' }];
    case 'RELEVEL':
      return [alike];
    case 'MERGE':
      return [successorRow(unit)];
    case 'SPLIT':
      return [successorRow(unit, 'existing'), successorRow(unit)];
    default:
      return [];
  }
}

/** Shares are asked for where there is something to share. */
export const hasShares = (values: ChangeValues) => values.successors.length > 1;

export const takesOthers = (kind: ChangeKind) =>
  kind === 'MERGE' || kind === 'ABOLISH' || kind === 'REPARENT';

export function changeBody(id: string, unit: Unit, values: ChangeValues): UnitChangeInput {
  const others = takesOthers(values.kind) ? values.others.map((one) => one.id) : [];
  const predecessors = [unit.id, ...others];
  return {
    id,
    kind: values.kind,
    effectiveOn: values.effectiveOn ?? '',
    decision: values.decision.trim(),
    evidence: values.evidence,
    note: values.note.trim() || undefined,
    otherPredecessorIds: others,
    parentId: values.kind === 'REPARENT' ? values.parentId?.id : undefined,
    successors: values.successors.map((row) => ({
      ...successor(row),
      from: hasShares(values) ? shares(row, predecessors) : undefined,
      childIds: hasShares(values)
        ? Object.keys(values.childTo).filter((child) => values.childTo[child] === row.key)
        : undefined,
    })),
  };
}

function successor(row: SuccessorRow): UnitSuccessorInput {
  if (row.mode === 'existing') return { unitId: row.unit?.id };
  const level = levelOf(row.kind);
  return {
    id: row.key,
    code: row.code.trim(),
    level,
    kind: row.kind,
    name: row.name.trim(),
    parentId: level === 'PROVINCE' ? undefined : row.parent?.id,
  };
}

/** Nothing said of any predecessor: it comes from all of them, in parts nobody knows. */
function shares(row: SuccessorRow, predecessors: readonly string[]): UnitSuccessorInput['from'] {
  if (predecessors.every((id) => row.shares[id] === undefined || row.shares[id] === null)) {
    return undefined;
  }
  return predecessors
    .filter((id) => row.shares[id] !== 0)
    .map((predecessorId) => {
      const percent = row.shares[predecessorId];
      // 12,3 % is 0.123 and not 0.12300000000000001.
      return percent
        ? { predecessorId, share: Number((percent / 100).toPrecision(12)) }
        : { predecessorId };
    });
}
