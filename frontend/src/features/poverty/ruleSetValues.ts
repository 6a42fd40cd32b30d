import type {
  ClassifiedHousehold,
  Evidence,
  PovertyDimension,
  PovertyLimit,
  PovertyLogic,
  Residence,
  RuleSet,
  RuleSetInput,
  RuleSetLine,
} from '@/api';
import type { Errors } from '@/shared/form/useForm';
import type { Option } from '@/shared/ui/Combobox';
import type { CalculatorSearch } from './povertyRoutes';

export const RESIDENCES: readonly Residence[] = ['RURAL', 'URBAN'];

export const LOGICS: readonly PovertyLogic[] = ['INCOME_AND_DEPRIVATION', 'INCOME_OR_DEPRIVATION'];

export const DIMENSIONS: readonly PovertyDimension[] = [
  'EMPLOYMENT',
  'HEALTH',
  'EDUCATION',
  'HOUSING',
  'WATER_SANITATION',
  'INFORMATION',
];

/** The limits of a line, in rising order; the low ones only where income alone may suffice. */
export const LINE_LIMITS = {
  incomeLow: 'INCOME_LOW',
  incomeHigh: 'INCOME_HIGH',
  averageMax: 'AVERAGE_MAX',
  scoreLow: 'SCORE_LOW',
  scoreHigh: 'SCORE_HIGH',
} as const satisfies Partial<Record<keyof RuleSetLine, PovertyLimit>>;

export type LineLimit = keyof typeof LINE_LIMITS;

export interface LineRow extends Record<LineLimit, number | null> {
  key: Residence;
  unverified: PovertyLimit[];
}

export interface IndicatorRow {
  key: string;
  code: string;
  dimension: PovertyDimension | '';
  titleVi: string;
  titleEn: string;
  thresholdVi: string;
  thresholdEn: string;
  evidence: Evidence;
}

export interface RuleSetValues {
  code: string;
  titleVi: string;
  titleEn: string;
  unit: Option | null;
  baseId: string;
  validFrom: string | null;
  validTo: string | null;
  legalBasis: string;
  evidence: Evidence;
  logic: PovertyLogic;
  minDeprivations: number | null;
  pointsPerDeprivation: number | null;
  lines: LineRow[];
  indicators: IndicatorRow[];
}

const DEFAULT_DEPRIVATIONS = 3;
const DEFAULT_POINTS = 10;

export const emptyIndicator = (key: string): IndicatorRow => ({
  key,
  code: '',
  dimension: '',
  titleVi: '',
  titleEn: '',
  thresholdVi: '',
  thresholdEn: '',
  evidence: 'UNVERIFIED',
});

/** @param before the draft to change, or the rule set to copy; nothing for a new one */
export function valuesOf(before: RuleSet | undefined, newKey: () => string): RuleSetValues {
  return {
    code: before?.code ?? '',
    titleVi: before?.titleVi ?? '',
    titleEn: before?.titleEn ?? '',
    unit: before?.unitId ? { id: before.unitId, label: before.unitName ?? '' } : null,
    baseId: before?.baseId ?? '',
    validFrom: before?.validFrom ?? null,
    validTo: before?.validTo ?? null,
    legalBasis: before?.legalBasis ?? '',
    evidence: before?.evidence ?? 'UNVERIFIED',
    logic: before?.logic ?? 'INCOME_AND_DEPRIVATION',
    minDeprivations: before?.minDeprivations ?? DEFAULT_DEPRIVATIONS,
    pointsPerDeprivation: before?.pointsPerDeprivation ?? DEFAULT_POINTS,
    lines: RESIDENCES.map((key) => {
      const line = before?.lines.find((one) => one.residence === key);
      return {
        key,
        incomeLow: line?.incomeLow ?? null,
        incomeHigh: line?.incomeHigh ?? null,
        averageMax: line?.averageMax ?? null,
        scoreLow: line?.scoreLow ?? null,
        scoreHigh: line?.scoreHigh ?? null,
        unverified: line?.unverified ?? [],
      };
    }),
    indicators: before?.indicators.map((one) => ({ ...emptyIndicator(newKey()), ...one })) ?? [
      emptyIndicator(newKey()),
    ],
  };
}

/** A limit is used where the logic asks for it; the low ones are not where both are needed. */
export const isUsed = (limit: LineLimit, logic: PovertyLogic) =>
  logic === 'INCOME_OR_DEPRIVATION' || (limit !== 'incomeLow' && limit !== 'scoreLow');

/** Names of what must be filled in and is not: of fields, and of fields of rows by their path. */
export function missingOf(values: RuleSetValues): string[] {
  const own = (
    ['code', 'titleVi', 'titleEn', 'validFrom', 'legalBasis', 'minDeprivations'] as const
  ).filter((name) => values[name] === null || String(values[name]).trim() === '');
  const points = values.pointsPerDeprivation === null ? ['pointsPerDeprivation'] : [];
  const base = values.unit && !values.baseId ? ['baseId'] : [];
  const lines = values.lines.flatMap((line) =>
    (['incomeLow', 'incomeHigh'] as const)
      .filter((name) => isUsed(name, values.logic) && line[name] === null)
      .map((name) => `lines/${line.key}/${name}`),
  );
  const indicators = values.indicators.flatMap((row) =>
    (['code', 'dimension', 'titleVi', 'titleEn'] as const)
      .filter((name) => !row[name].trim())
      .map((name) => `indicators/${row.key}/${name}`),
  );
  return [...own, ...points, ...base, ...lines, ...indicators];
}

/** Limits that do not lie above the one before, by their path. */
export function notRising(values: RuleSetValues): (keyof Errors<RuleSetValues>)[] {
  return values.lines.flatMap((line) =>
    (
      [
        ['incomeLow', 'incomeHigh'],
        ['incomeHigh', 'averageMax'],
        ['scoreLow', 'scoreHigh'],
      ] as const
    )
      .filter(([low, high]) => {
        const [lower, higher] = [isUsed(low, values.logic) ? line[low] : null, line[high]];
        return lower !== null && higher !== null && higher <= lower;
      })
      .map(([, high]) => `lines/${line.key}/${high}` as const),
  );
}

export function bodyOf(values: RuleSetValues): RuleSetInput {
  const { unit, lines, indicators, validFrom, validTo, baseId, ...own } = values;
  return {
    ...own,
    code: own.code.trim(),
    unitId: unit?.id,
    baseId: unit ? baseId : undefined,
    validFrom: validFrom ?? '',
    validTo: validTo ?? undefined,
    minDeprivations: own.minDeprivations ?? 0,
    pointsPerDeprivation: own.pointsPerDeprivation ?? 0,
    lines: lines.map(({ key, unverified, ...limits }) => {
      const used = (Object.keys(LINE_LIMITS) as LineLimit[]).filter(
        (limit) => isUsed(limit, values.logic) && limits[limit] !== null,
      );
      return {
        residence: key,
        ...Object.fromEntries(used.map((limit) => [limit, limits[limit]])),
        unverified: unverified.filter((one) => used.some((limit) => LINE_LIMITS[limit] === one)),
      } as RuleSetLine;
    }) as RuleSetInput['lines'],
    indicators: indicators.map(({ key: _, thresholdVi, thresholdEn, dimension, ...row }) => ({
      ...row,
      dimension: dimension as PovertyDimension,
      thresholdVi: thresholdVi.trim() || undefined,
      thresholdEn: thresholdEn.trim() || undefined,
    })),
  };
}

/** The household of an address, once enough of it is known. */
export function householdOf(asked: CalculatorSearch): ClassifiedHousehold | undefined {
  const { residence, income, points, lacks } = asked;
  if (!residence || (income === undefined && points === undefined)) return undefined;
  const known = income === undefined ? { incomeScore: points } : { incomeMonthlyPerHead: income };
  return {
    residence,
    ...known,
    deprivations: (lacks ?? []).map((indicator) => ({ indicator })),
  };
}
