import { type ReactNode, useMemo } from 'react';
import { useText } from '../i18n/useText';
import { AREA_TYPES, type AreaType, areaColour, useAreaLabel } from '../ui/area';
import { fitTo, type Geometry, labelPoint, type Projection, toPath } from './projection';
import './map.css';

export interface MapUnit {
  id: string;
  /** In full, for the tip. */
  name: string;
  /** Written on the shape; the name when absent. */
  shortName?: string;
  geometry: Geometry;
  value: number | null;
  /** The value is illustrative: dotted, as everywhere. */
  illustrative?: boolean;
  /** 30a districts are outlined; a map without values is coloured by area type. */
  area?: AreaType;
}

/** The four values between the five colours, rising. */
export type Breaks = readonly [number, number, number, number];

interface Ramp {
  unit: string;
  breaks: Breaks;
  /** A value on its shape: '57,1 %'. */
  format: (value: number) => string;
  /** A limit in the legend, where the unit stands beside. */
  formatBreak: (value: number) => string;
}

interface UnitMapProps {
  /** Says what is seen: 'Tỷ lệ hộ nghèo theo huyện'. */
  title: string;
  units: readonly MapUnit[];
  /** How values are coloured; without one the shapes show the area type. */
  ramp?: Ramp;
  selectedId?: string;
  onSelect?: (id: string) => void;
  /** Words for the outline: 'huyện 30a'. */
  outlineLabel?: string;
  /** Names are written when there is room for them. */
  withNames?: boolean;
  /** Under the legend: where the shapes come from. */
  note?: ReactNode;
}

const RAMP = ['var(--ramp1)', 'var(--ramp2)', 'var(--ramp3)', 'var(--ramp4)', 'var(--ramp5)'];

const WIDTH = 400;
const SYMBOL = { P30A: '◆', P135: '●', OUTSIDE: '□' } as const;

function classOf(value: number, breaks: Breaks): number {
  return breaks.filter((limit) => value >= limit).length;
}

interface Shape extends MapUnit {
  path: string;
  label: [number, number];
}

/**
 * A map in SVG. It is a picture: the table that must stand beside it says the same to the keyboard
 * and to screen readers, so its shapes answer the mouse only.
 */
export function UnitMap(props: UnitMapProps) {
  const { units, ramp, title } = props;
  const t = useText();
  const areaLabel = useAreaLabel();
  const { projection, shapes } = useShapes(units);
  if (units.length === 0) return null;
  const outlined = ramp ? shapes.filter((shape) => shape.area === 'P30A') : [];
  const written = (shape: Shape): string => {
    if (!ramp) return shape.area ? areaLabel(shape.area) : '';
    return shape.value === null ? t('figure.noData') : ramp.format(shape.value);
  };
  return (
    <figure className="unit-map">
      <svg
        viewBox={`0 0 ${projection.width} ${projection.height.toFixed(1)}`}
        role="img"
        aria-label={ramp ? `${title}, ${ramp.unit}` : title}
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
            style={{ fill: fillOf(shape, ramp) }}
            data-unit={shape.id}
            onClick={props.onSelect && (() => props.onSelect?.(shape.id))}
          >
            <title>{[shape.name, written(shape)].filter(Boolean).join(': ')}</title>
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
          shapes.map((shape) => <ShapeLabel key={shape.id} shape={shape} ramp={ramp} />)}
      </svg>
      <figcaption>
        {ramp ? <RampLegend ramp={ramp} shapes={shapes} /> : <AreaLegend shapes={shapes} />}
        {props.outlineLabel && outlined.length > 0 && (
          <span className="map-key">
            <i className="map-key-outline" />
            {props.outlineLabel}
          </span>
        )}
        {ramp && shapes.some((shape) => shape.illustrative) && (
          <span className="map-key">
            <i className="map-key-illustrative" />
            {t('figure.synthetic')}
          </span>
        )}
        {props.note && <p className="map-note">{props.note}</p>}
      </figcaption>
    </figure>
  );
}

function useShapes(units: readonly MapUnit[]): { projection: Projection; shapes: Shape[] } {
  return useMemo(() => {
    const projection = fitTo(
      units.map((one) => one.geometry),
      WIDTH,
    );
    const shapes = units.map((one): Shape => {
      const [longitude, latitude] = labelPoint(one.geometry);
      return {
        ...one,
        path: toPath(one.geometry, projection),
        label: projection.point(longitude, latitude),
      };
    });
    return { projection, shapes };
  }, [units]);
}

function fillOf(shape: Shape, ramp: Ramp | undefined): string {
  if (!ramp) {
    return shape.area
      ? `color-mix(in srgb, ${areaColour(shape.area)} 30%, var(--surface))`
      : 'var(--sunken2)';
  }
  if (shape.value === null) return 'url(#map-no-data)';
  return RAMP[classOf(shape.value, ramp.breaks)] ?? 'none';
}

function ShapeLabel({ shape, ramp }: { shape: Shape; ramp: Ramp | undefined }) {
  const [x, y] = shape.label;
  const name = shape.shortName ?? shape.name;
  const isOnLast = ramp && shape.value !== null && classOf(shape.value, ramp.breaks) === 4;
  const isOnHatch = ramp && shape.value === null;
  return (
    <text
      x={x}
      y={y}
      className={`map-name ${isOnLast ? 'map-name-last' : ''} ${isOnHatch ? 'map-name-hatch' : ''}`}
    >
      <tspan x={x}>{!ramp && shape.area ? `${SYMBOL[shape.area]} ${name}` : name}</tspan>
      {ramp && shape.value !== null && (
        <tspan
          x={x}
          dy="1.3em"
          className={shape.illustrative ? 'map-value map-value-illustrative' : 'map-value'}
        >
          {ramp.format(shape.value)}
        </tspan>
      )}
    </text>
  );
}

function RampLegend({ ramp, shapes }: { ramp: Ramp; shapes: readonly Shape[] }) {
  const t = useText();
  const { breaks, formatBreak } = ramp;
  const gaps = shapes.filter((shape) => shape.value === null).length;
  return (
    <>
      {gaps < shapes.length && (
        <ol className="map-legend" aria-label={t('map.legend', { unit: ramp.unit })}>
          {RAMP.map((colour, index) => (
            <li key={colour}>
              <i style={{ background: colour }} />
              {index === 0 && t('map.below', { value: formatBreak(breaks[0]) })}
              {index > 0 &&
                index < 4 &&
                `${formatBreak(breaks[index - 1] ?? 0)}–${formatBreak(breaks[index] ?? 0)}`}
              {index === 4 && t('map.from', { value: formatBreak(breaks[3]) })}
            </li>
          ))}
        </ol>
      )}
      {gaps > 0 && (
        <span className="map-key">
          <i className="map-key-gap" />
          {t('figure.noData')}
        </span>
      )}
    </>
  );
}

function AreaLegend({ shapes }: { shapes: readonly Shape[] }) {
  const areaLabel = useAreaLabel();
  return (
    <>
      {AREA_TYPES.filter((area) => shapes.some((shape) => shape.area === area)).map((area) => (
        <span key={area} className="map-key">
          <i style={{ background: fillOf({ area } as Shape, undefined) }} />
          {SYMBOL[area]} {areaLabel(area)}
        </span>
      ))}
    </>
  );
}
