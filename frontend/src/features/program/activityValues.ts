import type { Activity, ActivityInput, ActivityKind, FundingSource, Proposer } from '@/api';
import type { Option } from '@/shared/ui/Combobox';

/** Planned money of one source of one program. */
export interface FinancingRow {
  key: string;
  programId: string;
  fundingSource: FundingSource | '';
  amount: number | null;
}

export interface ActivityValues {
  line: string;
  code: string;
  title: string;
  kind: ActivityKind | '';
  startsOn: string | null;
  endsOn: string | null;
  unit: Option | null;
  places: Option[];
  plannedCost: number | null;
  financings: FinancingRow[];
  plannedHouseholds: number | null;
  proposedBy: Proposer | '';
  communeIsInvestor: 'yes' | 'no' | '';
  recoveryRule: string;
  decision: string;
  citation: string;
}

/** What a form begins with: the activity as it is, or an empty one held by the officer's own unit. */
export function valuesOf(activity: Activity | undefined, unit: Option | null): ActivityValues {
  return {
    line: activity?.subProjectId ?? activity?.projectId ?? '',
    code: activity?.code ?? '',
    title: activity?.title ?? '',
    kind: activity?.kind ?? '',
    startsOn: activity?.startsOn ?? null,
    endsOn: activity?.endsOn ?? null,
    unit: activity ? { id: activity.unitId, label: activity.unitName } : unit,
    places:
      activity?.units.map(({ unitId, name, code }) => ({ id: unitId, label: name, note: code })) ??
      [],
    plannedCost: activity?.plannedCost ?? null,
    financings:
      activity?.financings.map((one) => ({
        key: `${one.programId}.${one.fundingSource}`,
        ...one,
      })) ?? [],
    plannedHouseholds: activity?.plannedHouseholds ?? null,
    proposedBy: activity?.proposedBy ?? '',
    communeIsInvestor: yesNo(activity?.communeIsInvestor),
    recoveryRule: activity?.recoveryRule ?? '',
    decision: activity?.decision ?? '',
    citation: activity?.citation ?? '',
  };
}

function yesNo(value: boolean | undefined): 'yes' | 'no' | '' {
  if (value === undefined) return '';
  return value ? 'yes' : 'no';
}

/** Of a checked form. */
export function inputOf(
  values: ActivityValues,
  line: { projectId: string; subProjectId?: string },
): ActivityInput {
  return {
    projectId: line.projectId,
    subProjectId: line.subProjectId,
    unitId: values.unit?.id ?? '',
    unitIds: values.places.map((one) => one.id),
    code: values.code.trim(),
    title: values.title.trim(),
    kind: values.kind as ActivityKind,
    startsOn: values.startsOn ?? '',
    endsOn: values.endsOn ?? undefined,
    plannedCost: values.plannedCost ?? 0,
    plannedHouseholds: values.plannedHouseholds ?? undefined,
    financings: values.financings.map((one) => ({
      programId: one.programId,
      fundingSource: one.fundingSource as FundingSource,
      amount: one.amount ?? 0,
    })),
    proposedBy: values.proposedBy || undefined,
    communeIsInvestor:
      values.communeIsInvestor === '' ? undefined : values.communeIsInvestor === 'yes',
    recoveryRule: values.recoveryRule.trim() || undefined,
    decision: values.decision.trim() || undefined,
    citation: values.citation.trim() || undefined,
  };
}

/** Planned cost that no source covers; below zero where the sources exceed it. */
export function uncovered(values: ActivityValues): number {
  return values.financings.reduce((left, one) => left - (one.amount ?? 0), values.plannedCost ?? 0);
}

/** The rows that name a source of a program that an earlier row names already. */
export function namedTwice(rows: readonly FinancingRow[]): FinancingRow[] {
  return rows.filter((row, index) =>
    rows
      .slice(0, index)
      .some((one) => one.programId === row.programId && one.fundingSource === row.fundingSource),
  );
}
