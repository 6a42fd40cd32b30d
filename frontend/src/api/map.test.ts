import { describe, expect, it } from 'vitest';
import { hasCells, mapUnits, shortName } from './map';

const map = {
  asOf: '2018-06-30',
  level: 'DISTRICT' as const,
  shapes: [
    {
      unitId: 'a',
      code: '617',
      name: 'Huyện Tu Mơ Rông',
      areaType: 'P30A' as const,
      source: 'VORONOI' as const,
      polygons: [],
    },
    {
      unitId: 'b',
      code: '608',
      name: 'Thành phố Kon Tum',
      source: 'BOUNDARY' as const,
      polygons: [],
    },
  ],
  unplaced: [],
};

describe('units on a map', () => {
  it('are named without the word for their kind, except a city', () => {
    expect(shortName('Huyện Đắk Glei')).toBe('Đắk Glei');
    expect(shortName('Thành phố Kon Tum')).toBe('TP Kon Tum');
    expect(shortName('Phường 1')).toBe('Phường 1');
    expect(shortName('Xã Xốp')).toBe('Xốp');
  });

  it('have no figure where none is known, which is not zero', () => {
    const units = mapUnits(map, (id) =>
      id === 'a' ? { value: 0, illustrative: true } : undefined,
    );
    expect(units.map((unit) => [unit.value, unit.illustrative])).toEqual([
      [0, true],
      [null, false],
    ]);
    expect(units[0]?.area).toBe('P30A');
    expect(hasCells(map)).toBe(true);
  });
});
