import { useMemo } from 'react';
import { useText } from '../i18n/useText';
import { fitTo, type Geometry, labelPoint, toPath } from './projection';
import './map.css';

export interface MapUnit {
  id: string;
  name: string;
  geometry: Geometry;
  value: number | null;
  /** A 30a district: outlined in the colour of 30a. */
  outlined?: boolean;
}

interface UnitMapProps {
  /** Says what is seen: 'Tỷ lệ hộ nghèo theo huyện'. */
  title: string;
  unit: string;
  units: readonly MapUnit[];
  /** The four values between the five colours, rising. */
  breaks: readonly [number, number, number, number];
  format: (value: number) => string;
  selectedId?: string;
  onSelect?: (id: string) => void;
  /** Words for the outline: 'huyện 30a'. */
  outlineLabel?: string;
  /** Names are written when there is room for them. */
  withNames?: boolean;
}

const RAMP = ['var(--ramp1)', 'var(--ramp2)', 'var(--ramp3)', 'var(--ramp4)', 'var(--ramp5)'];

function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((limit) => value >= limit).length;
}

/**
 * A map in SVG. It is a picture: the table that must stand beside it says the same to the keyboard
 * and to screen readers, so its shapes answer the mouse only.
 */
export function UnitMap(props: UnitMapProps) {
  const { units, breaks, format, title, unit } = props;
  const t = useText();
  const drawn = useMemo(() => {
    const projection = fitTo(
      units.map((one) => one.geometry),
      400,
    );
    return {
      projection,
      shapes: units.map((one) => {
        const [longitude, latitude] = labelPoint(one.geometry);
        return {
          ...one,
          path: toPath(one.geometry, projection),
          label: projection.point(longitude, latitude),
        };
      }),
    };
  }, [units]);
  if (units.length === 0) return null;
  const { projection, shapes } = drawn;
  const outlined = shapes.filter((shape) => shape.outlined);
  return (
    <figure className="unit-map">
      <svg
        viewBox={`0 0 ${projection.width} ${projection.height.toFixed(1)}`}
        role="img"
        aria-label={`${title}, ${unit}`}
      >
        <defs>
          <pattern
            id="map-no-data"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill="var(--surface)" />
            <rect width="1.4" height="6" fill="var(--line-control)" />
          </pattern>
        </defs>
        {shapes.map((shape) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside holds the same links
          <path
            key={shape.id}
            d={shape.path}
            fillRule="evenodd"
            className={props.onSelect ? 'map-shape map-shape-link' : 'map-shape'}
            fill={shape.value === null ? 'url(#map-no-data)' : RAMP[classOf(shape.value, breaks)]}
            onClick={props.onSelect && (() => props.onSelect?.(shape.id))}
          >
            <title>
              {`${shape.name}: ${shape.value === null ? t('figure.noData') : format(shape.value)}`}
            </title>
          </path>
        ))}
        {outlined.map((shape) => (
          <path key={shape.id} d={shape.path} className="map-outline" />
        ))}
        {shapes
          .filter((shape) => shape.id === props.selectedId)
          .map((shape) => (
            <path key={shape.id} d={shape.path} className="map-selected" />
          ))}
        {props.withNames !== false &&
          shapes.map((shape) => (
            <text
              key={shape.id}
              x={shape.label[0]}
              y={shape.label[1]}
              className={
                shape.value !== null && classOf(shape.value, breaks) === 4
                  ? 'map-name map-name-last'
                  : 'map-name'
              }
            >
              <tspan x={shape.label[0]}>{shape.name}</tspan>
              {shape.value !== null && (
                <tspan x={shape.label[0]} dy="1.3em" className="map-value">
                  {format(shape.value)}
                </tspan>
              )}
            </text>
          ))}
      </svg>
      <figcaption>
        <ol className="map-legend" aria-label={t('map.legend', { unit })}>
          {RAMP.map((colour, index) => (
            <li key={colour}>
              <i style={{ background: colour }} />
              {index === 0 && t('map.below', { value: format(breaks[0]) })}
              {index > 0 &&
                index < 4 &&
                `${format(breaks[index - 1] ?? 0)}–${format(breaks[index] ?? 0)}`}
              {index === 4 && t('map.from', { value: format(breaks[3]) })}
            </li>
          ))}
        </ol>
        {props.outlineLabel && outlined.length > 0 && (
          <span className="map-outline-key">
            <i />
            {props.outlineLabel}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
