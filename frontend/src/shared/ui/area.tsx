import type { CSSProperties, ReactNode } from 'react';
import { useText } from '../i18n/useText';
import './area.css';

/** P135_IN_P30A is a part of P135 that sheets give on request; it stands in no sum. */
export type AreaColumn = 'P30A' | 'P135' | 'P135_IN_P30A' | 'OUTSIDE' | 'NOT_BY_AREA' | 'ALL';
export type AreaType = 'P30A' | 'P135' | 'OUTSIDE';

export const AREA_TYPES: readonly AreaType[] = ['P30A', 'P135', 'OUTSIDE'];

const colour: Record<AreaColumn, string> = {
  P30A: 'var(--p30a)',
  P135: 'var(--p135)',
  P135_IN_P30A: 'var(--p135)',
  OUTSIDE: 'var(--outside)',
  NOT_BY_AREA: 'var(--whole)',
  ALL: 'var(--whole)',
};

export function areaColour(area: AreaColumn): string {
  return colour[area];
}

/** ◆ 30a, ● 135, □ outside: the shape says it without the colour. The whole has none. */
export function AreaShape({ area, size = 10 }: { area: AreaColumn; size?: number }) {
  if (area === 'ALL' || area === 'NOT_BY_AREA') return null;
  return (
    <svg className="area-shape" width={size} height={size} viewBox="0 0 10 10" aria-hidden="true">
      {area === 'P30A' && <path d="M5 0 10 5 5 10 0 5Z" fill={colour.P30A} />}
      {(area === 'P135' || area === 'P135_IN_P30A') && (
        <circle cx="5" cy="5" r="4.8" fill={colour.P135} />
      )}
      {area === 'OUTSIDE' && (
        <rect
          x="1"
          y="1"
          width="8"
          height="8"
          fill="none"
          stroke={colour.OUTSIDE}
          strokeWidth="2"
        />
      )}
    </svg>
  );
}

export function useAreaLabel() {
  const t = useText();
  return (area: AreaColumn, tight = false): string =>
    area === 'OUTSIDE' && tight ? t('area.OUTSIDE_tight') : t(`area.${area}`);
}

interface BadgeProps {
  area: AreaColumn;
  /** Short form where room is scarce. */
  tight?: boolean;
  /** Only the shape is drawn; the words are for screen readers. */
  shapeOnly?: boolean;
  strong?: boolean;
}

export function AreaBadge({ area, tight, shapeOnly, strong }: BadgeProps) {
  const label = useAreaLabel()(area, tight);
  return (
    <span
      className={strong ? 'area-badge area-badge-strong' : 'area-badge'}
      title={shapeOnly ? label : undefined}
    >
      <AreaShape area={area} />
      <span className={shapeOnly ? 'sr-only' : undefined}>{label}</span>
    </span>
  );
}

/** Several area types in their fixed order; all three by shapes alone. */
export function AreaBadges({ areas }: { areas: readonly AreaColumn[] }) {
  const ordered = AREA_TYPES.filter((area) => areas.includes(area));
  return (
    <span className="area-badges">
      {ordered.map((area) => (
        <AreaBadge key={area} area={area} tight shapeOnly={ordered.length > 1} />
      ))}
    </span>
  );
}

interface ColumnHeadProps {
  area: AreaColumn;
  /** '23 xã', or a longer line on the overview. */
  note?: ReactNode;
  tight?: boolean;
  large?: boolean;
}

/** Head of a column of one area type: 3 px top rule in its colour, shape and name below. */
export function AreaColumnHead({ area, note, tight, large }: ColumnHeadProps) {
  return (
    <div
      className={large ? 'area-head area-head-large' : 'area-head'}
      style={{ '--area': colour[area] } as CSSProperties}
    >
      <AreaBadge area={area} tight={tight} strong />
      {note && <span className="area-head-note">{note}</span>}
    </div>
  );
}
