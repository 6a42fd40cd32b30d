import type { DataQualityUnit, QualityCheck } from '@/api';
import { SEVERITIES, type Severity } from './qualityRoutes';

/** What was found in a district or commune, by severity. */
export interface PlaceCounts extends Record<Severity, number> {
  id: string;
  name: string;
  /** District of a commune that stands by itself. */
  district?: string;
}

/** Adds up by commune, or by district: what lies in none stands by itself. */
export function placesOf(
  units: readonly DataQualityUnit[],
  by: 'COMMUNE' | 'DISTRICT',
  severityOf: (check: QualityCheck) => Severity,
): PlaceCounts[] {
  const places = new Map<string, PlaceCounts>();
  for (const unit of units) {
    const inDistrict = by === 'DISTRICT' && unit.districtId !== undefined;
    const id = (inDistrict && unit.districtId) || unit.unitId;
    const place = places.get(id) ?? {
      id,
      name: (inDistrict && unit.districtName) || unit.unitName,
      ...(inDistrict ? {} : { district: unit.districtName }),
      ERROR: 0,
      WARNING: 0,
      NOTE: 0,
    };
    for (const { check, count } of unit.counts) place[severityOf(check)] += count;
    places.set(id, place);
  }
  return [...places.values()];
}

export const sumOf = (place: PlaceCounts) =>
  SEVERITIES.reduce((all, severity) => all + place[severity], 0);
