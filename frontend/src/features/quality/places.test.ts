import { expect, it } from 'vitest';
import type { DataQualityUnit } from '@/api';
import { placesOf, sumOf } from './places';

const units: DataQualityUnit[] = [
  { unitId: '62', unitCode: '62', unitName: 'Kon Tum', counts: [{ check: 'RATE_FAR', count: 1 }] },
  {
    unitId: 'a',
    unitCode: '23527',
    unitName: 'Sa Nghĩa',
    districtId: 'd',
    districtName: 'Sa Thầy',
    counts: [{ check: 'HEAD_MISSING', count: 2 }],
  },
  {
    unitId: 'b',
    unitCode: '23545',
    unitName: 'Sa Bình',
    districtId: 'd',
    districtName: 'Sa Thầy',
    counts: [
      { check: 'HEAD_MISSING', count: 3 },
      { check: 'REVIEW_MISSING', count: 4 },
    ],
  },
];

const severityOf = (check: string) =>
  (({ HEAD_MISSING: 'ERROR', REVIEW_MISSING: 'NOTE' }) as const)[check] ?? 'WARNING';

it('adds up by district, and what lies in none stands by itself', () => {
  const places = placesOf(units, 'DISTRICT', severityOf);
  expect(places.map(({ name, ERROR, WARNING, NOTE }) => [name, ERROR, WARNING, NOTE])).toEqual([
    ['Kon Tum', 0, 1, 0],
    ['Sa Thầy', 5, 0, 4],
  ]);
  expect(places.map(sumOf)).toEqual([1, 9]);
});

it('tells communes apart with their district', () => {
  expect(
    placesOf(units, 'COMMUNE', severityOf).map(({ name, district }) => [name, district]),
  ).toEqual([
    ['Kon Tum', undefined],
    ['Sa Nghĩa', 'Sa Thầy'],
    ['Sa Bình', 'Sa Thầy'],
  ]);
});
