import type {
  Disability,
  Education,
  Household,
  HouseholdInput,
  HouseholdMember,
  HouseholdMemberInput,
  LeftReason,
  Relation,
  Schooling,
  Sex,
  Work,
} from '@/api';
import type { Option } from '@/shared/ui/Combobox';
import { positionOf, positionText } from './position';

export const SEXES: readonly Sex[] = ['FEMALE', 'MALE'];
export const RELATIONS: readonly Relation[] = [
  'HEAD',
  'SPOUSE',
  'CHILD',
  'CHILD_IN_LAW',
  'PARENT',
  'GRANDPARENT',
  'GRANDCHILD',
  'SIBLING',
  'OTHER_RELATIVE',
  'NOT_RELATED',
];
export const SCHOOLINGS: readonly Schooling[] = ['ATTENDING', 'LEFT', 'NEVER'];
export const EDUCATIONS: readonly Education[] = [
  'NONE',
  'PRIMARY',
  'LOWER_SECONDARY',
  'UPPER_SECONDARY',
  'VOCATIONAL',
  'COLLEGE',
  'UNIVERSITY',
];
export const WORKS: readonly Work[] = [
  'WAGE',
  'OWN_ACCOUNT',
  'UNEMPLOYED',
  'STUDENT',
  'HOUSEWORK',
  'RETIRED',
  'UNABLE',
];
export const DISABILITIES: readonly Disability[] = ['NONE', 'MILD', 'SEVERE', 'EXTREMELY_SEVERE'];
/** What a person can be said to have left for; a duplicate is merged in its case. */
export const LEFT_REASONS: readonly LeftReason[] = ['DECEASED', 'MOVED', 'OTHER'];

export interface HouseholdValues {
  code: string;
  unit: Option | null;
  village: Option | null;
  address: string;
  phone: string;
  position: string;
  establishedOn: string | null;
  note: string;
}

export function householdValues(before: Household | undefined, unit: Option | null) {
  return {
    code: before?.code ?? '',
    unit: before ? { id: before.unitId, label: before.unitName } : unit,
    village: before?.villageId
      ? { id: before.villageId, label: before.villageName ?? before.villageId }
      : null,
    address: before?.address ?? '',
    phone: before?.phone ?? '',
    position: before?.position ?? '',
    establishedOn: before?.establishedOn ?? null,
    note: before?.note ?? '',
  } satisfies HouseholdValues;
}

const given = (text: string) => text.trim() || undefined;

/** Digits as people group them, without what stands between; a mask stays as it is. */
export const plainNumber = (text: string) => text.replaceAll(/[\s.-]/g, '');

export function householdInput(values: HouseholdValues): HouseholdInput {
  return {
    code: values.code.trim(),
    unitId: values.unit?.id ?? '',
    villageId: values.village?.id,
    address: given(values.address),
    phone: given(plainNumber(values.phone)),
    position: typedPosition(values.position),
    establishedOn: values.establishedOn ?? '',
    note: given(values.note),
  };
}

export interface MemberValues {
  name: string;
  sex: Sex | '';
  birthYear: string;
  birthDate: string | null;
  ethnicGroupCode: string;
  relation: Relation | '';
  identityNumber: string;
  schooling: Schooling | '';
  education: Education | '';
  healthInsurance: 'yes' | 'no' | '';
  work: Work | '';
  disability: Disability | '';
  merit: 'yes' | 'no';
  joinedOn: string | null;
  leftOn: string | null;
  leftReason: LeftReason | '';
}

const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no');

export function memberValues(before: HouseholdMember | undefined, joinedOn: string) {
  return {
    name: before?.name ?? '',
    sex: before?.sex ?? '',
    birthYear: before ? String(before.birthYear) : '',
    birthDate: before?.birthDate ?? null,
    ethnicGroupCode: before?.ethnicGroupCode ?? '',
    relation: before?.relation ?? '',
    identityNumber: before?.identityNumber ?? '',
    schooling: before?.schooling ?? '',
    education: before?.education ?? '',
    healthInsurance: yesNo(before?.healthInsurance),
    work: before?.work ?? '',
    disability: before?.disability ?? '',
    merit: before?.merit ? 'yes' : 'no',
    joinedOn: before?.joinedOn ?? joinedOn,
    leftOn: before?.leftOn ?? null,
    leftReason: before?.leftReason ?? '',
  } satisfies MemberValues;
}

export function memberInput(values: MemberValues): HouseholdMemberInput {
  return {
    name: values.name.trim(),
    sex: values.sex as Sex,
    birthYear: Number(values.birthYear),
    birthDate: values.birthDate ?? undefined,
    ethnicGroupCode: values.ethnicGroupCode,
    relation: values.relation as Relation,
    identityNumber: given(plainNumber(values.identityNumber)),
    schooling: values.schooling || undefined,
    education: values.education || undefined,
    healthInsurance: values.healthInsurance === '' ? undefined : values.healthInsurance === 'yes',
    work: values.work || undefined,
    disability: values.disability || undefined,
    merit: values.merit === 'yes',
    joinedOn: values.joinedOn ?? '',
    leftOn: values.leftOn ?? undefined,
    leftReason: values.leftReason || undefined,
  };
}

/** The head first, then by relation; who has left comes last. */
export function inOrder(members: readonly HouseholdMember[]): HouseholdMember[] {
  const rank = (one: HouseholdMember) =>
    (one.leftOn ? RELATIONS.length : 0) + RELATIONS.indexOf(one.relation);
  return [...members].sort((a, b) => rank(a) - rank(b) || a.birthYear - b.birthYear);
}

/** Two lists, each with its latest first, as one; on one day those of the second come first. */
export function mergedEvents<E extends { effectiveOn: string }>(
  some: readonly E[],
  others: readonly E[],
): E[] {
  return [...others, ...some].sort((one, other) =>
    other.effectiveOn.localeCompare(one.effectiveOn),
  );
}

/** As the registry keeps it; what is masked, or no position, as it is. */
function typedPosition(text: string): string | undefined {
  const point = positionOf(text);
  return point ? positionText(point) : given(text);
}
