import type {
  FigureQualifier,
  IndicatorCut,
  IndicatorDirection,
  IndicatorFrequency,
  IndicatorKind,
  UnitLevel,
} from '@/api';

export const KINDS: readonly IndicatorKind[] = [
  'STOCK',
  'FLOW',
  'MONEY',
  'RATIO',
  'SURVEY',
  'LIST',
];

export const CUTS: readonly IndicatorCut[] = ['PLACE', 'LINE', 'NONE'];

export const DIRECTIONS: readonly IndicatorDirection[] = ['UP', 'DOWN', 'NONE'];

export const FREQUENCIES: readonly IndicatorFrequency[] = [
  'MONTHLY',
  'QUARTERLY',
  'SEMI_ANNUAL',
  'ANNUAL',
  'START',
  'MID',
  'END',
  'AD_HOC',
];

export const LEVELS: readonly UnitLevel[] = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'];

export const QUALIFIERS: readonly FigureQualifier[] = ['EQ', 'GT', 'LT', 'APPROX'];

export const YEARS: readonly string[] = Array.from({ length: 13 }, (_, i) => String(2013 + i));
