import { Fragment, type ReactNode } from 'react';
import type { BudgetMatrix, BudgetSums, Program } from '@/api';
import { formatDate, yearGone } from '@/shared/format/date';
import { useMoney } from '@/shared/format/MoneyUnit';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useNarrow } from '@/shared/theme/useMedia';
import { type AreaColumn, AreaShape } from '@/shared/ui/area';
import { ComparisonCell } from '@/shared/ui/figure';
import type { MatrixGroup, MatrixLine } from './lines';
import { given } from './sums';

export interface MatrixColumn {
  /** Absent for the total over all columns. */
  key?: string;
  label: string;
}

/** The columns as the reader sees them: names of sources and years, and the total of all at the end. */
export function useMatrixColumns(matrix: BudgetMatrix): MatrixColumn[] {
  const t = useText('budget');
  const { columns } = matrix;
  const named = columns.map(({ key, label }) => {
    if (matrix.by === 'fundingSource') return { key, label: t(`source.${key as 'CENTRAL'}`) };
    const isCut = matrix.by === 'year' && key === matrix.asOf.slice(0, 4);
    return {
      key,
      label: isCut
        ? t('matrix.until', { year: key, date: formatDate(matrix.asOf).slice(0, 5) })
        : label,
    };
  });
  if (columns.length < 2) return named;
  const first = columns[0]?.label ?? '';
  const last = columns.at(-1)?.label ?? '';
  const total = matrix.by === 'year' ? `${first}–${last}` : t('matrix.allColumns');
  return [...named, { label: total }];
}

interface Props {
  matrix: BudgetMatrix;
  groups: readonly MatrixGroup[];
  programs: readonly Program[];
  selected: { line?: string; column?: string };
  onSelect: (line: string, column: string | undefined) => void;
}

/** Lines of the program by years, sources or holders: disbursed over allotted; rows of cards where it is narrow. */
export function MatrixTable(props: Props) {
  const { matrix, groups, programs } = props;
  const t = useText('budget');
  const { language, percent } = useFormat();
  const { unitName } = useMoney();
  const isNarrow = useNarrow();
  const columns = useMatrixColumns(matrix);
  const title = (of: { titleVi: string; titleEn: string }) =>
    language === 'vi' ? of.titleVi : of.titleEn;
  const isNow = (column: MatrixColumn) =>
    matrix.by === 'year' && column.key === matrix.asOf.slice(0, 4);
  const gone = yearGone(matrix.asOf);
  const programTitle = (id: string) => {
    const program = programs.find((one) => one.id === id);
    return program && title(program);
  };
  const total: MatrixLine = {
    key: 'all',
    code: '',
    titleVi: t('matrix.total'),
    titleEn: t('matrix.total'),
    area: 'NOT_BY_AREA',
    isProject: true,
    cell: (column) =>
      (column === undefined ? matrix.total : matrix.totals.find((one) => one.column === column))
        ?.sums,
  };
  const isSelected = (line: MatrixLine, column: MatrixColumn) =>
    props.selected.line === line.key && props.selected.column === column.key;
  const cell = (line: MatrixLine, column: MatrixColumn, lead?: ReactNode) => (
    <MoneyCell
      sums={line.cell(column.key)}
      label={t('matrix.cell', { line: line.code || title(line), column: column.label })}
      area={line.area}
      gone={isNow(column) ? gone : undefined}
      lead={lead}
      selected={isSelected(line, column)}
      onOpen={() => props.onSelect(line.key, column.key)}
    />
  );

  if (isNarrow) {
    return (
      <>
        {[...groups.flatMap((group) => group.lines), total].map((line) => (
          <section key={line.key} className="budget-block">
            <h2>
              <AreaShape area={line.area} /> {line.code} {title(line)}
            </h2>
            <ul>
              {columns.map((column) => (
                <li key={column.key ?? ''}>{cell(line, column, column.label)}</li>
              ))}
            </ul>
          </section>
        ))}
      </>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="budget-scroll" tabIndex={0} aria-label={t('matrix.caption')}>
      <table className="budget-matrix" style={{ minWidth: 340 + columns.length * 164 }}>
        <caption className="sr-only">{t('matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className="budget-line-head">
              {t('matrix.lines')}
            </th>
            {columns.map((column) => (
              <th key={column.key ?? ''} scope="col">
                <strong>{column.label}</strong>
                <span className="note">
                  {isNow(column)
                    ? t('matrix.gone', { percent: percent(gone, 1, 0) })
                    : t('matrix.what', { unit: unitName })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.programId}>
              {groups.length > 1 && (
                <tr>
                  <th scope="rowgroup" colSpan={columns.length + 1} className="budget-program">
                    {programTitle(group.programId)}
                  </th>
                </tr>
              )}
              {[...group.lines, ...(group === groups.at(-1) ? [total] : [])].map((line) => (
                <tr key={line.key} className={line.isProject ? 'budget-project' : undefined}>
                  <th scope="row">
                    <span className="budget-line">
                      <span className="budget-shape">
                        {line.isProject && <AreaShape area={line.area} />}
                      </span>
                      {line.code && <span className="budget-code">{line.code}</span>}
                      <span>{title(line)}</span>
                    </span>
                  </th>
                  {columns.map((column) => (
                    <td
                      key={column.key ?? ''}
                      className={[
                        isSelected(line, column) ? 'budget-selected' : '',
                        isNow(column) ? 'budget-now' : '',
                      ].join(' ')}
                    >
                      {cell(line, column)}
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  sums: BudgetSums | undefined;
  label: string;
  area: AreaColumn;
  gone?: number;
  lead?: ReactNode;
  selected: boolean;
  onOpen: () => void;
}

function MoneyCell({ sums, label, area, gone, lead, selected, onOpen }: CellProps) {
  const { write } = useMoney();
  return (
    <ComparisonCell
      actual={sums?.disbursed}
      plan={sums && given(sums)}
      label={label}
      area={area}
      format={write}
      provenance={sums?.provenance}
      planProvenance={sums?.provenance}
      yearGone={gone ?? 1}
      layout={lead ? 'line' : 'cell'}
      lead={lead}
      selected={selected}
      onOpen={onOpen}
    />
  );
}
