import type { UnitKind, UnitLevel } from '@/api';

export const UNIT_LEVELS = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'] as const;

/** A kind says its level. */
export const KINDS_OF: Record<UnitLevel, readonly UnitKind[]> = {
  PROVINCE: ['TINH', 'THANH_PHO_TRUNG_UONG'],
  DISTRICT: ['HUYEN', 'THANH_PHO', 'THI_XA', 'QUAN'],
  COMMUNE: ['XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU'],
  VILLAGE: ['THON', 'TO_DAN_PHO'],
};

export const UNIT_KINDS: readonly UnitKind[] = UNIT_LEVELS.flatMap((level) => KINDS_OF[level]);

export function levelOf(kind: UnitKind): UnitLevel {
  return UNIT_LEVELS.find((level) => KINDS_OF[level].includes(kind)) ?? 'COMMUNE';
}

/** Under units of which levels one of this level may lie; communes hang under a province since 2025. */
export const PARENT_LEVELS: Record<UnitLevel, readonly UnitLevel[]> = {
  PROVINCE: [],
  DISTRICT: ['PROVINCE'],
  COMMUNE: ['DISTRICT', 'PROVINCE'],
  VILLAGE: ['COMMUNE'],
};
