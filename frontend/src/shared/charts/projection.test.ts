import { expect, it } from 'vitest';
import { fitTo, type Geometry, isWithin } from './projection';

/** A square about Kon Tum with a hole in its middle. */
const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [107, 14],
      [108, 14],
      [108, 15],
      [107, 15],
      [107, 14],
    ],
    [
      [107.4, 14.4],
      [107.6, 14.4],
      [107.6, 14.6],
      [107.4, 14.6],
      [107.4, 14.4],
    ],
  ],
};

it('finds the place of a point that it drew', () => {
  const projection = fitTo([square], 400, 24);
  const [x, y] = projection.point(107.8019, 14.3512);
  const [longitude, latitude] = projection.place(x, y);
  expect(longitude).toBeCloseTo(107.8019, 9);
  expect(latitude).toBeCloseTo(14.3512, 9);
  expect(projection.point(107, 15)).toEqual([24, 24]);
});

it('tells what lies in a shape, and not in a hole of it', () => {
  expect(isWithin(square, 107.2, 14.2)).toBe(true);
  expect(isWithin(square, 107.5, 14.5)).toBe(false);
  expect(isWithin(square, 106.9, 14.5)).toBe(false);
  expect(isWithin(square, 107.5, 15.1)).toBe(false);
});
