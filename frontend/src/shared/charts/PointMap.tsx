import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { fitTo, toPath } from './projection';
import type { MapUnit } from './UnitMap';
import './map.css';

export interface MapPoint {
  latitude: number;
  longitude: number;
}

interface PointMapProps {
  /** Says what is seen: 'Vị trí của hộ trong Xã Sa Bình'. */
  title: string;
  /** The unit that the map shows … */
  unit: MapUnit;
  /** … and what lies around it. */
  around: readonly MapUnit[];
  point?: MapPoint;
  /** Called with the place that was clicked; the field beside takes the same from the keyboard. */
  onPick?: (point: MapPoint) => void;
  note?: ReactNode;
}

const WIDTH = 400;
const MARGIN = 28;
const RADIUS = 6;

/** One unit with a point in it. It is a picture: what stands beside it says in words where the point is. */
export function PointMap({ title, unit, around, point, onPick, note }: PointMapProps) {
  const { projection, own, others } = useMemo(() => {
    const projection = fitTo([unit.geometry], WIDTH, MARGIN);
    return {
      projection,
      own: toPath(unit.geometry, projection),
      others: around
        .filter((one) => one.id !== unit.id)
        .map((one) => ({ ...one, path: toPath(one.geometry, projection) })),
    };
  }, [unit, around]);
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const scale = projection.width / frame.width;
    const [longitude, latitude] = projection.place(
      (event.clientX - frame.left) * scale,
      (event.clientY - frame.top) * scale,
    );
    onPick?.({ latitude, longitude });
  };
  const [x, y] = point ? projection.point(point.longitude, point.latitude) : [0, 0];
  return (
    <figure className="unit-map">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field beside takes the same from the keyboard */}
      <svg
        viewBox={`0 0 ${projection.width} ${projection.height.toFixed(1)}`}
        role="img"
        aria-label={title}
        className={onPick ? 'map-pick' : undefined}
        onClick={onPick && pick}
      >
        {others.map((one) => (
          <path key={one.id} d={one.path} fillRule="evenodd" className="map-shape map-around">
            <title>{one.name}</title>
          </path>
        ))}
        <path d={own} fillRule="evenodd" className="map-shape map-own">
          <title>{unit.name}</title>
        </path>
        {point && (
          <g className="map-point" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
            <line x1={-2.5 * RADIUS} x2={2.5 * RADIUS} y1={0} y2={0} />
            <line y1={-2.5 * RADIUS} y2={2.5 * RADIUS} x1={0} x2={0} />
            <circle r={RADIUS} />
          </g>
        )}
      </svg>
      {note && <figcaption>{note}</figcaption>}
    </figure>
  );
}
