import { describe, expect, it } from 'vitest';
import { type ChangeValues, changeBody, startingRows } from './changeBody';
import type { Unit } from './placeQueries';

const unit = {
  id: 'old',
  code: '616',
  level: 'DISTRICT',
  kind: 'HUYEN',
  name: 'Huyện Sa Thầy',
  parentId: 'province',
  parentName: 'Tỉnh Kon Tum',
} as Unit;

function values(kind: ChangeValues['kind'], more: Partial<ChangeValues> = {}): ChangeValues {
  return {
    kind,
    effectiveOn: '2031-07-01',
    decision: ' Nghị quyết 1 ',
    evidence: 'CONFIRMED',
    note: '',
    others: [],
    successors: startingRows(unit, kind),
    parentId: null,
    childTo: {},
    ...more,
  };
}

describe('a change of units as it is sent', () => {
  it('of a renaming has one new unit like the old one', () => {
    const renaming = values('RENAME');
    const [row] = renaming.successors;
    const body = changeBody('c', unit, {
      ...renaming,
      successors: row ? [{ ...row, name: 'Huyện Mới' }] : [],
    });
    expect(body).toMatchObject({ id: 'c', kind: 'RENAME', decision: 'Nghị quyết 1' });
    expect(body.successors).toEqual([
      {
        id: row?.key,
        code: '616',
        level: 'DISTRICT',
        kind: 'HUYEN',
        name: 'Huyện Mới',
        parentId: 'province',
        from: undefined,
        childIds: undefined,
      },
    ]);
  });

  it('of a split says the shares and where the units below go', () => {
    const split = values('SPLIT');
    const [stays, young] = split.successors;
    if (!stays || !young) throw new Error('a split begins with two');
    const body = changeBody('c', unit, {
      ...split,
      successors: [
        { ...stays, shares: { old: 87.7 } },
        { ...young, shares: { old: 12.3 } },
      ],
      childTo: { a: young.key, b: '', c: young.key },
    });
    expect(body.successors?.[0]).toEqual({
      unitId: 'old',
      from: [{ predecessorId: 'old', share: 0.877 }],
      childIds: [],
    });
    expect(body.successors?.[1]).toMatchObject({
      from: [{ predecessorId: 'old', share: 0.123 }],
      childIds: ['a', 'c'],
    });
  });

  it('of a merger into two leaves out what comes from nowhere, and what is not known', () => {
    const merger = values('MERGE', { others: [{ id: 'other', label: 'Huyện Khác' }] });
    const [row] = merger.successors;
    if (!row) throw new Error('a merger begins with one');
    const body = changeBody('c', unit, {
      ...merger,
      successors: [
        { ...row, key: 'x', shares: { old: 0, other: null } },
        { ...row, key: 'y' },
      ],
    });
    expect(body.otherPredecessorIds).toEqual(['other']);
    expect(body.successors?.[0]?.from).toEqual([{ predecessorId: 'other' }]);
    expect(body.successors?.[1]?.from).toBeUndefined();
  });

  it('of a unit that moves names the one above, and no successor', () => {
    const body = changeBody(
      'c',
      unit,
      values('REPARENT', { parentId: { id: 'new', label: 'Tỉnh Mới' } }),
    );
    expect(body).toMatchObject({ parentId: 'new', successors: [] });
    expect(changeBody('c', unit, values('ABOLISH')).parentId).toBeUndefined();
  });
});
