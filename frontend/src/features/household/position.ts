import type { MapPoint } from '@/shared/charts/PointMap';

/** About a tenth of a metre: more no receiver tells. */
const DIGITS = 6;

/** What the registry takes for Vietnam with its islands, degrees. */
const BOUNDS = { south: 6, north: 24, west: 102, east: 118 } as const;

/** How a masked position begins. */
const MASK = '•••';

export const isMasked = (text: string) => text.trim().startsWith(MASK);

/**
 * Latitude and longitude as people write them: '14.3512, 107.8019', '14,3512; 107,8019', '14.3512 107.8019'.
 *
 * @returns undefined for what is no position
 */
export function positionOf(text: string): MapPoint | undefined {
  const parts =
    /^(\d{1,2}(?:[.,]\d+)?)(?:\s*;\s*|\s*,\s+|\s+|,(?=\d{2,3}\.))(\d{2,3}(?:[.,]\d+)?)$/.exec(
      text.trim().replaceAll('°', ''),
    );
  if (!parts) return undefined;
  const [latitude, longitude] = [parts[1], parts[2]].map((part) =>
    Number((part ?? '').replace(',', '.')),
  );
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** As the registry keeps it. */
export const positionText = ({ latitude, longitude }: MapPoint) =>
  `${latitude.toFixed(DIGITS)}, ${longitude.toFixed(DIGITS)}`;

export const isInVietnam = ({ latitude, longitude }: MapPoint) =>
  latitude >= BOUNDS.south &&
  latitude <= BOUNDS.north &&
  longitude >= BOUNDS.west &&
  longitude <= BOUNDS.east;

/** Why a text is no position; nothing of an empty one, or of one that is left as it is. */
export function positionFault(text: string): 'positionWrong' | 'positionOutside' | undefined {
  if (!text.trim() || isMasked(text)) return undefined;
  const point = positionOf(text);
  if (!point) return 'positionWrong';
  return isInVietnam(point) ? undefined : 'positionOutside';
}
