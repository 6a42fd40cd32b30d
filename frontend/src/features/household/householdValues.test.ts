import { describe, expect, it } from 'vitest';
import type { HouseholdMember } from '@/api';
import {
  householdInput,
  householdValues,
  inOrder,
  memberInput,
  memberValues,
  mergedEvents,
} from './householdValues';

const member = (name: string, relation: HouseholdMember['relation'], leftOn?: string) =>
  ({
    id: name,
    name,
    relation,
    leftOn,
    birthYear: 1985,
    sex: 'MALE',
    merit: false,
  }) as HouseholdMember;

describe('values of the registry', () => {
  it('takes numbers as people group them, and leaves a mask alone', () => {
    const values = householdValues(undefined, { id: 'u', label: 'Sa Bình' });
    expect(householdInput({ ...values, phone: '0912 345.678' }).phone).toBe('0912345678');
    expect(householdInput({ ...values, phone: '•••678' }).phone).toBe('•••678');
    expect(householdInput(values).phone).toBeUndefined();
  });

  it('says nothing of what is not known', () => {
    const input = memberInput({ ...memberValues(undefined, '2018-01-01'), name: ' A Nhưng ' });
    expect(input.name).toBe('A Nhưng');
    expect(input.healthInsurance).toBeUndefined();
    expect(input.identityNumber).toBeUndefined();
    expect(input.joinedOn).toBe('2018-01-01');
  });

  it('keeps what was read of a member', () => {
    const read = { ...member('A', 'HEAD'), healthInsurance: false, identityNumber: '•••345' };
    expect(memberInput(memberValues(read, ''))).toMatchObject({
      healthInsurance: false,
      identityNumber: '•••345',
      relation: 'HEAD',
    });
  });

  it('puts the head first and who has left last', () => {
    const members = [
      member('left', 'HEAD', '2017-01-01'),
      member('child', 'CHILD'),
      member('head', 'HEAD'),
    ];
    expect(inOrder(members).map((one) => one.id)).toEqual(['head', 'child', 'left']);
  });
});

it('merges what happened, the latest first', () => {
  const on = (effectiveOn: string, id: string) => ({ effectiveOn, id });
  const reviews = [on('2018-11-20', 'recognised'), on('2018-11-01', 'reviewed')];
  const changes = [on('2019-01-01', 'moved'), on('2018-11-01', 'split')];
  expect(mergedEvents(reviews, changes).map(({ id }) => id)).toEqual([
    'moved',
    'recognised',
    'split',
    'reviewed',
  ]);
});
