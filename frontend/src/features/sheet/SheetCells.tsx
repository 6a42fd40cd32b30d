import type { ReactNode } from 'react';
import {
  cellOf,
  provenanceOf,
  type SheetCell,
  type SheetMeasure,
  type SheetRow,
  writeValue,
} from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { type AreaColumn, useAreaLabel } from '@/shared/ui/area';
import { ComparisonCell, Figure, NoData } from '@/shared/ui/figure';
import type { SheetLine } from './sheetLines';

export interface CellContext {
  selected?: string;
  onOpen: (key: string) => void;
  /** Share of the plan's time that has gone. */
  timeGone: number;
}

interface Props extends CellContext {
  row: SheetRow;
  line: SheetLine;
  area: AreaColumn;
  /** On a phone areas are rows: the badge stands before the number. */
  lead?: ReactNode;
}

const BILLION = 1_000_000_000;

const hasValue = (cell: SheetCell | undefined): boolean =>
  cell?.value !== null && cell?.value !== undefined;

/** Every measure that a line draws. */
export function measuresOf(line: SheetLine): SheetMeasure[] {
  switch (line.kind) {
    case 'comparison':
      return [line.actual, line.plan];
    case 'stock':
      return [line.latest, line.start, line.target].filter((one) => one !== undefined);
    case 'survey':
      return [line.value, line.low, line.high, line.n, line.target].filter(
        (one) => one !== undefined,
      );
    default:
      return [line.measure];
  }
}

/** One cell: what its line says in one column. */
export function SheetCellView(props: Props) {
  const { row, line, area, lead } = props;
  const t = useText('sheet');
  const cells = measuresOf(line).map((measure) => cellOf(row, measure.key, area));
  if (cells.every((cell) => !cell || cell.state === 'NOT_APPLICABLE')) {
    return (
      <Framed lead={lead}>
        <span className="sheet-none">
          <span aria-hidden="true">–</span>
          <span className="sr-only">{t('notApplicable')}</span>
        </span>
      </Framed>
    );
  }
  if (!cells.some(hasValue)) {
    return (
      <Framed lead={lead}>
        <NoData />
      </Framed>
    );
  }
  const unverified = cells.some((cell) => hasValue(cell) && cell?.evidence === 'UNVERIFIED');
  const note = unverified ? (
    <span className="sheet-unverified" title={t('unverified')}>
      <span aria-hidden="true">*</span>
      <span className="sr-only">{t('unverified')}</span>
    </span>
  ) : undefined;
  if (line.kind === 'comparison') return <Comparison {...props} line={line} note={note} />;
  return (
    <Framed lead={lead} note={note}>
      {line.kind === 'stock' && <Stock {...props} line={line} />}
      {line.kind === 'survey' && <Survey {...props} line={line} />}
      {line.kind === 'ratio' && <Ratio {...props} line={line} />}
      {line.kind === 'plain' && <Plain {...props} measure={line.measure} weight="strong" />}
    </Framed>
  );
}

/** Of a cell of 135 the part in 30a districts, where it was asked for. */
export function Within30a(props: Omit<Props, 'area' | 'lead'>) {
  const areaLabel = useAreaLabel();
  const { row, line } = props;
  const cells = measuresOf(line).map((measure) => cellOf(row, measure.key, 'P135_IN_P30A'));
  if (!cells.some(hasValue)) return null;
  return (
    <div className="sheet-within">
      <span className="note">{areaLabel('P135_IN_P30A')}</span>
      <SheetCellView {...props} area="P135_IN_P30A" />
    </div>
  );
}

function Framed({
  lead,
  note,
  children,
}: {
  lead?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={lead ? 'sheet-cell sheet-cell-line' : 'sheet-cell'}>
      {lead && <span className="sheet-lead">{lead}</span>}
      <span className="sheet-numbers">{children}</span>
      {note}
    </div>
  );
}

function Comparison({
  row,
  line,
  area,
  lead,
  note,
  selected,
  onOpen,
  timeGone,
}: Props & { line: Extract<SheetLine, { kind: 'comparison' }>; note?: ReactNode }) {
  const t = useText('sheet');
  const { language } = useFormat();
  const areaLabel = useAreaLabel();
  const actual = cellOf(row, line.actual.key, area);
  const plan = cellOf(row, line.plan.key, area);
  return (
    <ComparisonCell
      actual={actual?.value}
      plan={plan?.value}
      label={t('figure', { row: row.title, measure: line.actual.title, area: areaLabel(area) })}
      area={area}
      format={writeValue(line.actual, language)}
      provenance={provenanceOf(actual)}
      planProvenance={provenanceOf(plan)}
      yearGone={line.plan.yearShare ? timeGone : undefined}
      layout={lead ? 'line' : 'cell'}
      lead={lead}
      note={note}
      selected={actual !== undefined && selected === actual.key}
      onOpen={actual && (() => onOpen(actual.key))}
      planSelected={plan !== undefined && selected === plan.key}
      onOpenPlan={plan && (() => onOpen(plan.key))}
    />
  );
}

/** One measure as a link to its rows; a bound of a published figure is said. */
function Plain({
  row,
  measure,
  area,
  selected,
  onOpen,
  weight,
  format,
  shown,
}: Props & {
  measure: SheetMeasure;
  weight?: 'strong' | 'regular';
  format?: (value: number) => string;
  /** What is written instead of the value: the change from it. */
  shown?: number;
}) {
  const t = useText('sheet');
  const { language } = useFormat();
  const areaLabel = useAreaLabel();
  const cell = cellOf(row, measure.key, area);
  if (!cell || !hasValue(cell)) return <NoData />;
  const write = format ?? writeValue(measure, language);
  const bound = cell.qualifier && cell.qualifier !== 'EQ' ? cell.qualifier : null;
  return (
    <Figure
      value={shown ?? cell.value}
      label={t('figure', { row: row.title, measure: measure.title, area: areaLabel(area) })}
      format={(value) =>
        bound ? t(`qualifier.${bound as 'GT'}`, { value: write(value) }) : write(value)
      }
      provenance={provenanceOf(cell)}
      size="row"
      weight={weight}
      selected={selected === cell.key}
      onOpen={() => onOpen(cell.key)}
    />
  );
}

function Stock(props: Props & { line: Extract<SheetLine, { kind: 'stock' }> }) {
  const { row, line, area } = props;
  const t = useText('sheet');
  const { language } = useFormat();
  const latest = cellOf(row, line.latest.key, area);
  const start = line.start && cellOf(row, line.start.key, area);
  const target = line.target && cellOf(row, line.target.key, area);
  const before = start?.value;
  return (
    <>
      <span className="sheet-pair">
        <Plain {...props} measure={line.latest} weight="strong" />
        {hasValue(latest) && line.start && before !== null && before !== undefined && (
          <Plain
            {...props}
            measure={line.start}
            weight="regular"
            shown={(latest?.value ?? 0) - before}
            format={writeValue(line.latest, language, true)}
          />
        )}
      </span>
      {line.target && hasValue(target) && (
        <span className="sheet-second">
          {t('target')} <Plain {...props} measure={line.target} weight="regular" />
        </span>
      )}
    </>
  );
}

function Survey(props: Props & { line: Extract<SheetLine, { kind: 'survey' }> }) {
  const { row, line, area } = props;
  const t = useText('sheet');
  const { language, number } = useFormat();
  const read = (measure: SheetMeasure | undefined) =>
    measure && cellOf(row, measure.key, area)?.value;
  const low = read(line.low);
  const high = read(line.high);
  const n = read(line.n);
  const write = writeValue(line.value, language);
  const isKnown = (value: number | null | undefined): value is number =>
    value !== null && value !== undefined;
  return (
    <>
      <Plain {...props} measure={line.value} weight="strong" />
      <span className="sheet-second">
        {isKnown(low) && isKnown(high) && t('interval', { low: write(low), high: write(high) })}{' '}
        {isKnown(n) && t('n', { n: number(n) })}
      </span>
    </>
  );
}

function Ratio(props: Props & { line: Extract<SheetLine, { kind: 'ratio' }> }) {
  const { row, line, area } = props;
  const t = useText('sheet');
  const { number, rate } = useFormat();
  const cell = cellOf(row, line.measure.key, area);
  const digits = Math.min(line.measure.decimals, 1) || 1;
  // Only money reaches billions: whole đồng would fill two lines, and the panel has them.
  const isLong = Math.abs(cell?.denominator ?? 0) >= BILLION;
  const count = (value: number) =>
    isLong
      ? t('billions', { value: number(value / BILLION, { digits: 1, minDigits: 1 }) })
      : number(value);
  return (
    <>
      <Plain
        {...props}
        measure={line.measure}
        weight="strong"
        format={(value) => rate(value, digits)}
      />
      {cell?.denominator !== null && cell?.denominator !== undefined && (
        <span className="sheet-second">
          {count(cell.numerator ?? 0)} / {count(cell.denominator)}
        </span>
      )}
    </>
  );
}
