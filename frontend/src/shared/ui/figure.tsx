import { Link } from '@tanstack/react-router';
import { type CSSProperties, type ReactNode, useId } from 'react';
import { useFormat } from '../format/useFormat';
import { useText } from '../i18n/useText';
import { type AreaColumn, areaColour } from './area';
import './figure.css';

export type Provenance = 'REAL' | 'PUBLISHED' | 'SYNTHETIC' | 'MIXED';

export const isIllustrative = (provenance?: Provenance) =>
  provenance === 'SYNTHETIC' || provenance === 'MIXED';

/** The dotted-ring badge for whatever holds illustrative figures. */
export function SyntheticBadge({
  exceptSolid,
  mixed,
  children,
}: {
  /** Says that figures underlined solid are real. */
  exceptSolid?: boolean;
  mixed?: boolean;
  /** Another word than 'số liệu minh họa': 'hộ giả lập', 'ảnh giữ chỗ'. */
  children?: ReactNode;
}) {
  const t = useText();
  let words: ReactNode = t('figure.synthetic');
  if (mixed) words = t('figure.mixed');
  if (exceptSolid) words = t('figure.syntheticExcept');
  return (
    <span className="synthetic-badge" title={t('figure.syntheticTitle')}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle
          cx="7"
          cy="7"
          r="5.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
          strokeDasharray="2.2 1.6"
        />
      </svg>
      {children ?? words}
    </span>
  );
}

/** Hatched: there is no number here, which is not zero. */
export function NoData({ children }: { children?: ReactNode }) {
  const t = useText();
  return <span className="no-data">{children ?? t('figure.noData')}</span>;
}

export interface FigureProps {
  value: number | null | undefined;
  /** What the number is, for screen readers: 'Hộ thoát nghèo, 30a'. */
  label: string;
  /** How it is written; default: a number with at most two decimals. */
  format?: (value: number) => string;
  provenance?: Provenance;
  /** Where its rows are: a link … */
  to?: string;
  search?: object;
  /** … or a panel that opens on this page. */
  onOpen?: () => void;
  selected?: boolean;
  size?: 'text' | 'row' | 'large' | 'key';
  weight?: 'regular' | 'strong';
}

/** A figure is a link to its rows: solid underline = real or published, dotted = illustrative. */
export function Figure({
  value,
  label,
  format,
  provenance = 'REAL',
  to,
  search,
  onOpen,
  selected,
  size = 'text',
  weight = 'strong',
}: FigureProps) {
  const { number } = useFormat();
  const t = useText();
  if (value === null || value === undefined) return <NoData />;
  const text = format ? format(value) : number(value);
  const className = [
    'figure',
    `figure-${size}`,
    weight === 'strong' ? 'figure-strong' : '',
    isIllustrative(provenance) ? 'figure-illustrative' : '',
    selected ? 'figure-selected' : '',
  ].join(' ');
  const name = `${text}. ${t('figure.sources', { label })}`;
  if (to) {
    return (
      <Link
        to={to}
        search={search as never}
        className={className}
        aria-label={name}
        data-value={value}
      >
        {text}
      </Link>
    );
  }
  if (onOpen) {
    return (
      <button
        type="button"
        className={className}
        aria-label={name}
        aria-pressed={selected ?? false}
        data-value={value}
        onClick={onOpen}
      >
        {text}
      </button>
    );
  }
  return (
    <span className={`${className} figure-plain`} data-value={value}>
      {text}
    </span>
  );
}

interface BarProps {
  /** Share of the plan reached, 1 = 100 %. */
  share: number;
  area?: AreaColumn;
  /** Where the tick stands, as a share of the plan: 1 = 100 %, or the year gone. */
  tick?: number;
  /** Share of the plan at the right end of the track. */
  scale?: number;
  label: string;
}

export function Bar({ share, area = 'ALL', tick, scale = 1.2, label }: BarProps) {
  const within = (value: number) => `${(100 * Math.min(Math.max(value, 0), scale)) / scale}%`;
  return (
    <span
      className="bar"
      role="img"
      aria-label={label}
      style={{ '--area': areaColour(area) } as CSSProperties}
    >
      <span className="bar-fill" style={{ width: within(share) }} />
      {tick !== undefined && <span className="bar-tick" style={{ left: within(tick) }} />}
    </span>
  );
}

export interface ComparisonProps {
  actual: number | null | undefined;
  plan: number | null | undefined;
  label: string;
  area?: AreaColumn;
  format?: (value: number) => string;
  provenance?: Provenance;
  planProvenance?: Provenance;
  /** A part of the year has gone at the cut-off (0-1): the tick stands there instead of at 100 %. */
  yearGone?: number;
  to?: string;
  search?: object;
  onOpen?: () => void;
  /** Opens the rows behind the plan. */
  onOpenPlan?: () => void;
  planSelected?: boolean;
  selected?: boolean;
  /** 'cell': in tables, actual over plan. 'line': one line over a long bar (overview, phone). */
  layout?: 'cell' | 'line';
  /** Stands before the numbers in the 'line' layout: the area badge on the phone. */
  lead?: ReactNode;
  note?: ReactNode;
}

/** Actual against plan. The percentage is computed from both numbers, never handed in. */
export function ComparisonCell({
  actual,
  plan,
  label,
  area = 'ALL',
  format,
  provenance,
  planProvenance,
  yearGone,
  layout = 'cell',
  lead,
  note,
  onOpenPlan,
  planSelected,
  ...link
}: ComparisonProps) {
  const { number, percent } = useFormat();
  const t = useText();
  const planId = useId();
  const write = format ?? ((value: number) => number(value));
  const hasActual = actual !== null && actual !== undefined;
  const hasPlan = plan !== null && plan !== undefined;
  if (!hasActual && !hasPlan) {
    return (
      <div className={`comparison comparison-${layout}`}>
        {lead ? (
          <div className="comparison-top">
            <span className="comparison-lead">{lead}</span>
            <NoData />
          </div>
        ) : (
          <NoData />
        )}
        {note && <span className="comparison-note">{note}</span>}
      </div>
    );
  }
  const share = hasActual && hasPlan && plan !== 0 ? actual / plan : null;
  const shareText = share === null ? null : percent(actual as number, plan as number);
  const planText = hasPlan ? write(plan) : null;
  const barLabel = shareText
    ? [
        t('figure.percentOfPlan', { percent: shareText }),
        yearGone === undefined ? '' : t('figure.yearGone', { percent: percent(yearGone, 1, 0) }),
      ]
        .filter(Boolean)
        .join(', ')
    : '';
  const bar = share !== null && (
    <Bar
      share={share}
      area={area}
      tick={yearGone ?? 1}
      scale={yearGone === undefined ? 1.2 : 1}
      label={barLabel}
    />
  );
  const figure = (
    <Figure
      value={actual}
      label={label}
      format={format}
      provenance={provenance}
      size={layout === 'line' ? 'large' : 'row'}
      {...link}
    />
  );
  const planFigure = planText && (
    <span
      id={planId}
      className={
        planProvenance === 'PUBLISHED' && !onOpenPlan
          ? 'comparison-plan comparison-plan-published'
          : 'comparison-plan'
      }
      data-value={onOpenPlan ? undefined : plan}
    >
      <span className="sr-only">{t('figure.plan', { value: '' })}</span>
      {layout === 'line' && <span aria-hidden="true">/ </span>}
      {onOpenPlan ? (
        <Figure
          value={plan}
          label={`${label}, ${t('figure.plan', { value: '' })}`}
          format={format}
          provenance={planProvenance}
          size="row"
          weight="regular"
          selected={planSelected}
          onOpen={onOpenPlan}
        />
      ) : (
        planText
      )}
    </span>
  );
  if (layout === 'line') {
    return (
      <div className="comparison comparison-line">
        <div className="comparison-top">
          {lead && <span className="comparison-lead">{lead}</span>}
          <span className="comparison-numbers">
            {figure} {planFigure}
          </span>
          <span className="comparison-share">{shareText}</span>
        </div>
        {bar}
        {note && <span className="comparison-note">{note}</span>}
      </div>
    );
  }
  return (
    <div className={`comparison comparison-cell${shareText ? '' : ' comparison-alone'}`}>
      <span className="comparison-pair">
        {figure}
        {planFigure}
      </span>
      {shareText && (
        <span className="comparison-rate">
          <span className="comparison-share">{shareText}</span>
          {bar}
        </span>
      )}
      {note && <span className="comparison-note">{note}</span>}
    </div>
  );
}
