/** A GeoJSON geometry as our API gives it, in longitude and latitude. */
export type Geometry =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] };

export function rings(geometry: Geometry): number[][][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

export interface Projection {
  width: number;
  height: number;
  point: (longitude: number, latitude: number) => [number, number];
  /** Longitude and latitude of a point of the drawing. */
  place: (x: number, y: number) => [number, number];
}

/** Equirectangular about the middle: over one province the error is below a line's width. */
export function fitTo(geometries: readonly Geometry[], width: number, padding = 4): Projection {
  const points = geometries.flatMap((geometry) => rings(geometry).flat());
  const xs = points.map((point) => point[0] ?? 0);
  const ys = points.map((point) => point[1] ?? 0);
  const west = xs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const east = xs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const south = ys.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const north = ys.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = (width - 2 * padding) / ((east - west) * shrink || 1);
  return {
    width,
    height: (north - south) * scale + 2 * padding,
    point: (longitude, latitude) => [
      padding + (longitude - west) * shrink * scale,
      padding + (north - latitude) * scale,
    ],
    place: (x, y) => [west + (x - padding) / (shrink * scale), north - (y - padding) / scale],
  };
}

export function toPath(geometry: Geometry, projection: Projection): string {
  return rings(geometry)
    .map(
      (ring) =>
        `${ring
          .map((point, index) => {
            const [x, y] = projection.point(point[0] ?? 0, point[1] ?? 0);
            return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
          })
          .join('')}Z`,
    )
    .join('');
}

/** Whether a point lies in a shape, by the number of edges to its east: holes and islands count by themselves. */
export function isWithin(geometry: Geometry, longitude: number, latitude: number): boolean {
  let isInside = false;
  for (const ring of rings(geometry)) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [bx = 0, by = 0] = ring[i + 1] ?? [];
      const crosses = ay > latitude !== by > latitude;
      if (crosses && longitude < ax + ((latitude - ay) / (by - ay)) * (bx - ax)) {
        isInside = !isInside;
      }
    }
  }
  return isInside;
}

/** Middle of the largest ring: where the name is written. */
export function labelPoint(geometry: Geometry): [number, number] {
  let best: { area: number; x: number; y: number } = { area: 0, x: 0, y: 0 };
  for (const ring of rings(geometry)) {
    let area = 0;
    let x = 0;
    let y = 0;
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [bx = 0, by = 0] = ring[i + 1] ?? [];
      const cross = ax * by - bx * ay;
      area += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
    }
    if (Math.abs(area) > Math.abs(best.area)) {
      best = { area, x: x / (3 * area), y: y / (3 * area) };
    }
  }
  return [best.x, best.y];
}
