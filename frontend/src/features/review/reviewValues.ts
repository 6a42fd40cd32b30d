import type {
  ClassifiedHousehold,
  PovertyCause,
  PovertyKind,
  PovertyStatus,
  Residence,
  Review,
  ReviewInput,
  RuleSet,
  SupportNeed,
} from '@/api';

export const STATUSES: readonly PovertyStatus[] = ['POOR', 'NEAR_POOR', 'AVERAGE', 'NOT_POOR'];
export const KINDS: readonly PovertyKind[] = ['INCOME', 'DEPRIVATION'];
export const CAUSES: readonly PovertyCause[] = [
  'LAND',
  'CAPITAL',
  'LABOUR',
  'TOOLS',
  'KNOWLEDGE',
  'SKILLS',
  'ILLNESS',
  'OTHER',
];
export const NEEDS: readonly SupportNeed[] = [
  'HEALTH',
  'EDUCATION',
  'PRODUCTION',
  'CREDIT',
  'HOUSING',
  'OTHER',
];
export type Trait = 'nativeMinority' | 'withoutWorkingCapacity';
export const TRAITS: readonly Trait[] = ['nativeMinority', 'withoutWorkingCapacity'];

/** Children under 16 years and what they lack: as the registry has it where nothing is said. */
export const CHILD_COUNTS = [
  'childCount',
  'uninsuredChildCount',
  'undernourishedChildCount',
  'outOfSchoolChildCount',
] as const;
type ChildCounts = Record<(typeof CHILD_COUNTS)[number], number | null>;

export interface ReviewValues extends ChildCounts {
  method: 'INCOME' | 'SCORE';
  /** Đồng per person and month. */
  income: number | null;
  points: number | null;
  /** Codes of the indicators in which the household is deprived. */
  lacks: string[];
  /** What was seen or told, by indicator. */
  facts: Record<string, string>;
  causes: PovertyCause[];
  needs: SupportNeed[];
  reviewedOn: string | null;
  persons: number | null;
  traits: Trait[];
  agricultural: 'yes' | 'no' | '';
  childDeprivationCount: number | null;
  note: string;
  status: PovertyStatus | '';
  kind: PovertyKind | '';
  reason: string;
  decisionNumber: string;
}

/** The keys that answer an indicator, in the order of the list: a standard has up to twelve. */
export const KEYS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '-', '='];

/** Whether the standard has a form of points for this residence. */
export const hasScores = (standard: RuleSet, residence: Residence) =>
  standard.lines.some((line) => line.residence === residence && line.scoreHigh !== undefined);

/** What was found last, or nothing yet. */
export function reviewValues(
  before: Review | undefined,
  day: string,
  byScore: boolean,
): ReviewValues {
  const inputs = before?.inputs;
  const agricultural = before?.agricultural;
  return {
    method: (before ? before.method === 'SCORE' : byScore) ? 'SCORE' : 'INCOME',
    income: inputs?.incomeMonthlyPerHead ?? null,
    points: inputs?.incomeScore ?? null,
    lacks: (inputs?.deprivations ?? []).map((one) => one.indicator),
    facts: Object.fromEntries(
      (inputs?.deprivations ?? []).flatMap((one) => (one.fact ? [[one.indicator, one.fact]] : [])),
    ),
    causes: before?.causes ?? [],
    needs: before?.needs ?? [],
    reviewedOn: before?.reviewedOn ?? day,
    persons: before?.persons ?? null,
    traits: TRAITS.filter((trait) => before?.[trait]),
    agricultural: agricultural === undefined ? '' : agricultural ? 'yes' : 'no',
    childDeprivationCount: before?.childDeprivationCount ?? null,
    childCount: before?.childCount ?? null,
    uninsuredChildCount: before?.uninsuredChildCount ?? null,
    undernourishedChildCount: before?.undernourishedChildCount ?? null,
    outOfSchoolChildCount: before?.outOfSchoolChildCount ?? null,
    note: before?.note ?? '',
    status: before?.override?.status ?? '',
    kind: before?.override?.kind ?? '',
    reason: before?.override?.reason ?? '',
    decisionNumber: before?.override?.decisionNumber ?? '',
  };
}

const inputsOf = (values: ReviewValues) => ({
  ...(values.method === 'INCOME'
    ? { incomeMonthlyPerHead: values.income ?? undefined }
    : { incomeScore: values.points ?? undefined }),
  deprivations: values.lacks.map((indicator) => ({
    indicator,
    fact: values.facts[indicator]?.trim() || undefined,
  })),
});

/** For the calculator; undefined until income or points are told. */
export function classifiedOf(
  values: ReviewValues,
  residence: Residence,
): ClassifiedHousehold | undefined {
  if ((values.method === 'INCOME' ? values.income : values.points) === null) return undefined;
  const { deprivations, ...known } = inputsOf(values);
  // Facts change nothing of the result: typing one asks for no new one.
  return {
    residence,
    ...known,
    deprivations: deprivations.map(({ indicator }) => ({ indicator })),
  };
}

export function reviewInput(
  values: ReviewValues,
  of: { reviewRoundId: string; householdId: string; supersedesId?: string },
): ReviewInput {
  return {
    ...of,
    reviewedOn: values.reviewedOn ?? undefined,
    inputs: inputsOf(values),
    override: values.status
      ? {
          status: values.status,
          kind: values.status === 'POOR' ? values.kind || undefined : undefined,
          reason: values.reason.trim(),
          decisionNumber: values.decisionNumber.trim(),
        }
      : undefined,
    persons: values.persons ?? undefined,
    nativeMinority: values.traits.includes('nativeMinority'),
    withoutWorkingCapacity: values.traits.includes('withoutWorkingCapacity'),
    agricultural: values.agricultural === '' ? undefined : values.agricultural === 'yes',
    causes: values.causes,
    needs: values.needs,
    childDeprivationCount: values.childDeprivationCount ?? undefined,
    childCount: values.childCount ?? undefined,
    uninsuredChildCount: values.uninsuredChildCount ?? undefined,
    undernourishedChildCount: values.undernourishedChildCount ?? undefined,
    outOfSchoolChildCount: values.outOfSchoolChildCount ?? undefined,
    note: values.note.trim() || undefined,
  };
}

/** Whom to review next: the first after this one that is not reviewed yet, from the start again at the end. */
export function nextOf(
  households: readonly { id: string }[],
  reviewed: ReadonlySet<string>,
  current: string,
): string | undefined {
  const at = households.findIndex((one) => one.id === current);
  const others = [...households.slice(at + 1), ...households.slice(0, Math.max(at, 0))];
  return others.find((one) => one.id !== current && !reviewed.has(one.id))?.id;
}
