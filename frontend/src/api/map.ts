import type { MapUnit } from '@/shared/charts/UnitMap';
import type { AreaType } from '@/shared/ui/area';
import type { UnitMap } from './generated';

/** 'Huyện Đắk Glei' is 'Đắk Glei' where all are districts; a city says that it is one. */
export function shortName(name: string): string {
  return name
    .replace(/^Thành phố\s+/u, 'TP ')
    .replace(/^(Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu)\s+(?=\p{L})/u, '');
}

interface MapFigure {
  value?: number;
  illustrative?: boolean;
}

/** The shapes of the API as the map draws them, each with its figure. */
export function mapUnits(
  map: UnitMap,
  figureOf: (unitId: string) => MapFigure | undefined = () => undefined,
): MapUnit[] {
  return map.shapes.map((shape) => {
    const figure = figureOf(shape.unitId);
    return {
      id: shape.unitId,
      name: shape.name,
      shortName: shortName(shape.name),
      geometry: { type: 'MultiPolygon', coordinates: shape.polygons },
      value: figure?.value ?? null,
      illustrative: figure?.value !== undefined && figure.illustrative,
      area: shape.areaType === 'NOT_BY_AREA' ? undefined : (shape.areaType as AreaType | undefined),
    };
  });
}

/** Whether the map holds cells around the middle of units that nobody gave a boundary for. */
export const hasCells = (map: UnitMap) => map.shapes.some((shape) => shape.source === 'VORONOI');
