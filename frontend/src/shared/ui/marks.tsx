import { Ban, BookOpen, Check, CircleCheck, GitBranch, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText';
import './marks.css';

export type FindingKind = 'ACHIEVEMENT' | 'LIMITATION' | 'OBSTACLE' | 'CAUSE' | 'LESSON';

const tileIcon = {
  ACHIEVEMENT: Plus,
  LIMITATION: Minus,
  OBSTACLE: Ban,
  CAUSE: GitBranch,
  LESSON: BookOpen,
};

/** + outlined, − filled, branch dashed, book tinted: told apart without colour. */
export function FindingTile({ kind }: { kind: FindingKind }) {
  const t = useText();
  const Icon = tileIcon[kind];
  return (
    <span className={`finding-tile finding-${kind.toLowerCase()}`} title={t(`finding.${kind}`)}>
      <Icon size={13} aria-hidden="true" />
      <span className="sr-only">{t(`finding.${kind}`)}</span>
    </span>
  );
}

/** A finding in the column beside the sheet: tile, kind and areas, short text. */
export function FindingLine({
  kind,
  areas,
  children,
}: {
  kind: FindingKind;
  areas?: ReactNode;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <span className="finding-line">
      <FindingTile kind={kind} />
      <span>
        <span className="finding-kind">
          {t(`finding.${kind}`)} {areas}
        </span>
        {children}
      </span>
    </span>
  );
}

export const EVALUATION_STATES = [
  'PLANNED',
  'FIELD_WORK',
  'DRAFTING',
  'REVIEW',
  'PUBLISHED',
] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

export function StatusStepper({ state }: { state: EvaluationState }) {
  const t = useText();
  const now = EVALUATION_STATES.indexOf(state);
  return (
    <ol className="stepper" aria-label={t('evaluationState.label')}>
      {EVALUATION_STATES.map((step, index) => {
        const isDone = index < now || state === 'PUBLISHED';
        const isNow = index === now;
        return (
          <li
            key={step}
            className={isNow ? 'step step-now' : 'step'}
            aria-current={isNow ? 'step' : undefined}
          >
            {isDone ? (
              <CircleCheck size={14} aria-hidden="true" />
            ) : (
              <span className={isNow ? 'step-dot step-dot-now' : 'step-dot'} aria-hidden="true" />
            )}
            {t(`evaluationState.${step}`)}
          </li>
        );
      })}
    </ol>
  );
}

/** Status by icon and words, no pill. Red only for overdue or refused, amber for late. */
export function Status({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: 'plain' | 'ok' | 'warn' | 'danger';
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={`status status-${tone}`}>
      {icon ?? (tone === 'ok' && <Check size={14} aria-hidden="true" />)}
      {children}
    </span>
  );
}

export interface SparkPoint {
  label: string;
  value: number;
  /** Recorded for a day after the cut-off: hollow, dashed, in no sum. */
  afterCutOff?: boolean;
}

/** A trend in a corner; its numbers stand beside it in words, so it is hidden from screen readers. */
export function Sparkline({
  points,
  colour = 'var(--whole)',
  firstText,
  width = 96,
}: {
  points: readonly SparkPoint[];
  colour?: string;
  /** The first value, written above its dot. */
  firstText?: string;
  width?: number;
}) {
  if (points.length < 2) return null;
  const top = 16;
  const bottom = 34;
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const at = points.map((point, index) => ({
    ...point,
    x: 8 + (index * (width - 16)) / (points.length - 1),
    y: bottom - ((point.value - low) / span) * (bottom - top),
  }));
  const lastCounted = at.findLastIndex((point) => !point.afterCutOff);
  const path = (from: number, to: number) =>
    at
      .slice(from, to + 1)
      .map(
        (point, index) => `${index === 0 ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`,
      )
      .join('');
  const first = at[0];
  const last = at[at.length - 1];
  return (
    <svg
      className="sparkline"
      width={width}
      height={56}
      viewBox={`0 0 ${width} 56`}
      aria-hidden="true"
    >
      <path d={path(0, lastCounted)} fill="none" stroke={colour} strokeWidth="1.5" />
      {lastCounted < at.length - 1 && (
        <path
          d={path(lastCounted, at.length - 1)}
          fill="none"
          stroke="var(--ink3)"
          strokeWidth="1.2"
          strokeDasharray="2 2"
        />
      )}
      {at.map((point, index) => (
        <circle
          key={point.label}
          cx={point.x}
          cy={point.y}
          r={index === lastCounted ? 3.2 : 2.2}
          fill={point.afterCutOff ? 'var(--surface)' : colour}
          stroke={point.afterCutOff ? 'var(--ink3)' : colour}
        />
      ))}
      {first && firstText && (
        <text x={first.x - 6} y={first.y - 8}>
          {firstText}
        </text>
      )}
      {first && (
        <text x={first.x - 6} y={52}>
          {first.label}
        </text>
      )}
      {last && (
        <text x={width} y={52} textAnchor="end">
          {last.label}
        </text>
      )}
    </svg>
  );
}
