import { describe, expect, it } from 'vitest';
import { readBoundaries, refusedShapes } from './boundaryFile';

const text = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { properties: { code: '608', name: 'Thành phố' } },
    { properties: { code: 616 } },
    { properties: null },
  ],
});

describe('a file of boundaries', () => {
  it('names its shapes as it says them', () => {
    expect(readBoundaries('a.geojson', text).labels).toEqual(['608 Thành phố', '616', '']);
  });

  it('that is no JSON object holds nothing to send', () => {
    for (const wrong of ['', '{', '[]', 'null', '3']) {
      expect(readBoundaries('a', wrong).collection).toBeNull();
    }
  });

  it('tells which shape was refused and why', () => {
    const file = readBoundaries('a.geojson', text);
    expect(
      refusedShapes(file, [
        { pointer: '/features/1/geometry', code: 'geometry-invalid', detail: 'crosses itself' },
        { pointer: '/source', code: 'required', detail: 'missing' },
      ]),
    ).toEqual([
      { pointer: '/features/1/geometry', number: 2, label: '616', reason: 'crosses itself' },
    ]);
  });
});
