import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { formatDate, formatPeriod } from '../format/date';
import { useFormat } from '../format/useFormat';
import { useText } from '../i18n/useText';
import { AreaBadge, type AreaColumn, useAreaLabel } from './area';
import { Button } from './Button';
import { isIllustrative, NoData, type Provenance, SyntheticBadge } from './figure';
import { Status } from './marks';
import { Facts } from './page';
import { recordOf } from './recordOf';
import { Notice } from './states';
import './source.css';
import './table.css';

/** A row behind a figure, as the API gives it. */
interface Source {
  resource: string;
  id?: string;
  ownerId?: string;
  side: string;
  contribution: number;
  label?: string;
  unitId?: string;
  line?: string;
  periodFrom?: string;
  periodTo?: string;
  synthetic: boolean;
  citation?: string;
}

export interface FigureSourcesData {
  title: string;
  unit: string;
  method: string;
  value?: number;
  numerator?: number;
  denominator?: number;
  state: string;
  provenance?: string;
  asOf: string;
  block: number;
  matches: boolean;
  /** What all rows come to, where `items` are only some of them. */
  sides?: { side: string; count: number; sum: number }[];
  items: Source[];
}

interface FigureSourcesProps {
  sources: FigureSourcesData;
  /** The column of the figure, where it stands in one. */
  area?: AreaColumn;
  /** Writes the value; rows of a ratio are counts and are written as they are. */
  format: (value: number) => string;
  unit: string;
  /** Decimals of a ratio; one when absent. */
  rateDigits?: number;
  /** What the area type rests on is not verified. */
  unverified?: boolean;
  /** Fetches further rows, where they come page by page. */
  more?: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** How many rows are drawn before one asks for the rest. */
const FIRST_ROWS = 30;

const SIDES = ['VALUE', 'NUMERATOR', 'DENOMINATOR'] as const;

interface Total {
  count: number;
  sum: number;
}

function totalOf({ sides, items }: FigureSourcesData, side: string): Total {
  if (sides) return sides.find((one) => one.side === side) ?? { count: 0, sum: 0 };
  const rows = items.filter((row) => row.side === side);
  return { count: rows.length, sum: rows.reduce((sum, row) => sum + row.contribution, 0) };
}

/** Content of the panel of sources: the figure, its method, every row behind it, and that they add up. */
export function FigureSources({
  sources,
  area,
  format,
  unit,
  rateDigits,
  unverified,
  more,
}: FigureSourcesProps) {
  const t = useText();
  const { number, rate } = useFormat();
  const isRatio = sources.items.some((row) => row.side !== 'VALUE');
  const totals = SIDES.map((side) => totalOf(sources, side));
  const all = totals.reduce((count, total) => count + total.count, 0);
  const provenance = (sources.provenance ?? 'REAL') as Provenance;
  return (
    <div className="source">
      <p className="muted">{sources.title}</p>
      <div className="spread">
        {sources.value === undefined ? (
          <NoData />
        ) : (
          <span>
            <strong className="source-value" data-value={sources.value}>
              {isRatio ? rate(sources.value, rateDigits) : format(sources.value)}
            </strong>{' '}
            {!isRatio && <span className="muted">{unit}</span>}
            {isRatio && sources.numerator !== undefined && sources.denominator !== undefined && (
              <span className="muted source-fraction">
                {number(sources.numerator)} / {number(sources.denominator)}
              </span>
            )}
          </span>
        )}
        {area && <AreaBadge area={area} strong />}
      </div>
      {isIllustrative(provenance) && <SyntheticBadge mixed={provenance === 'MIXED'} />}
      {provenance === 'PUBLISHED' && <p className="note">{t('source.published')}</p>}
      {unverified && <Notice>{t('source.unverified')}</Notice>}
      <Facts
        facts={[
          { label: t('source.method'), value: sources.method },
          { label: t('source.asOf'), value: formatDate(sources.asOf) },
          {
            label: t('source.recorded'),
            value: t('source.recordedBlock', { block: number(sources.block) }),
          },
        ]}
      />
      {sources.items.length === 0 ? (
        <p className="muted">{t('source.noRows')}</p>
      ) : (
        SIDES.map((side, index) => {
          const rows = sources.items.filter((row) => row.side === side);
          const total = totals[index];
          if (!total || total.count === 0) return null;
          return (
            <SideTable
              key={side}
              title={isRatio && side !== 'VALUE' ? t(`source.${side}`) : undefined}
              rows={rows}
              total={total}
              isCut={!more}
              format={isRatio ? (value) => number(value) : format}
              unit={isRatio ? '' : unit}
              matches={sources.matches}
            />
          );
        })
      )}
      {more?.hasNextPage && (
        <Button loading={more.isFetchingNextPage} onClick={() => more.fetchNextPage()}>
          {t('source.more', { shown: number(sources.items.length), all: number(all) })}
        </Button>
      )}
    </div>
  );
}

function periodOf(row: Source): string {
  if (!row.periodFrom && !row.periodTo) return '';
  if (!row.periodFrom || row.periodFrom === row.periodTo) {
    return formatDate(row.periodTo ?? row.periodFrom ?? '');
  }
  const year = row.periodFrom.slice(0, 4);
  if (row.periodFrom === `${year}-01-01` && row.periodTo === `${year}-12-31`) return year;
  return formatPeriod(row.periodFrom, row.periodTo);
}

function SideTable({
  title,
  rows,
  total,
  isCut,
  format,
  unit,
  matches,
}: {
  title?: string;
  rows: readonly Source[];
  total: Total;
  /** Whether the first rows are drawn alone until one asks for the others. */
  isCut: boolean;
  format: (value: number) => string;
  unit: string;
  matches: boolean;
}) {
  const t = useText();
  const areaLabel = useAreaLabel();
  const { number } = useFormat();
  const [all, setAll] = useState(!isCut);
  // A theme that nothing was found for is of an area type, not of a line.
  const lineOf = ({ resource, line }: Source) =>
    resource === 'themes' ? areaLabel(line as AreaColumn) : line;
  const shown = all ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <table className="data-table source-table">
      <caption className={title ? 'source-caption' : 'sr-only'}>
        {title ?? t('source.rows')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('source.place')}</th>
          <th scope="col">{t('source.period')}</th>
          <th scope="col" className="num">
            {unit || t('source.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an answer don't move
          <tr key={`${row.id ?? row.label}/${index}`}>
            <th scope="row">
              <RecordLink row={row} />
              {row.synthetic && (
                <span className="source-illustrative" title={t('figure.syntheticTitle')}>
                  <span className="sr-only">{t('figure.synthetic')}</span>
                </span>
              )}
              <span className="source-note">
                {[lineOf(row), row.citation].filter(Boolean).join(' · ')}
              </span>
            </th>
            <td>{periodOf(row)}</td>
            <td className="num" data-value={row.contribution}>
              {format(row.contribution)}
            </td>
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td colSpan={3} className="muted">
              {t('source.furtherOn')}
            </td>
          </tr>
        )}
        {!all && rows.length > FIRST_ROWS && (
          <tr>
            <td colSpan={3}>
              <Button kind="link" size="small" onClick={() => setAll(true)}>
                {t('source.allRows', { count: rows.length })}
              </Button>
            </td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('source.sum', { rows: number(total.count) })}{' '}
            {matches ? (
              <Status tone="ok">{t('source.matches')}</Status>
            ) : (
              <Status tone="danger" icon={<TriangleAlert size={14} aria-hidden="true" />}>
                {t('source.differsAny')}
              </Status>
            )}
          </th>
          <td className="num">{format(total.sum)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The name of a row, leading to the record itself. */
function RecordLink({ row }: { row: Source }) {
  const t = useText();
  const name = row.label ?? t('source.unnamed');
  const record = recordOf(row);
  if (!record) return <>{name}</>;
  return (
    <Link to={record.to} search={(record.search ?? {}) as never} className="quiet">
      {name}
    </Link>
  );
}
