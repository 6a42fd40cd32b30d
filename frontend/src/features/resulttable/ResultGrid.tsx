import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ResultTable, ResultTableCell, ResultTableColumn, ResultTableRow } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { headerRows } from './headerRows';

const TWO_DIGITS = { digits: 2, minDigits: 2 } as const;

/** The table as the form has it: headings in groups, the total first, rows of households and persons in pairs. */
export function ResultGrid({ table, rows }: { table: ResultTable; rows: ResultTableRow[] }) {
  const t = useText('resulttable');
  const { number } = useFormat();
  const head = useMemo(() => headerRows(table.columns), [table.columns]);
  const isList = table.counting === 'LIST';
  const isPaired = rows.some((row) => row.measure) || table.totals.some((row) => row.measure);
  const depth = head.length;
  return (
    <section
      className="result-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
      tabIndex={0}
      aria-label={t('scroll', { title: table.title })}
    >
      {/* The roles are spelled out because cards on a phone take the display of a table away. */}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table className={isList ? 'result-table result-list' : 'result-table'} role="table">
        <caption className="sr-only">{table.title}</caption>
        <thead role="rowgroup">
          {head.map((cells, level) => (
            <tr key={cells[0]?.key ?? level} role="row">
              {level === 0 && (
                <>
                  <th role="columnheader" scope="col" rowSpan={depth} className="result-number">
                    {t('number')}
                  </th>
                  {!isList && (
                    <th role="columnheader" scope="col" rowSpan={depth} className="result-name">
                      {t(`levels.${table.level}`)}
                    </th>
                  )}
                  {isPaired && (
                    <th role="columnheader" scope="col" rowSpan={depth}>
                      {t('measure')}
                    </th>
                  )}
                </>
              )}
              {cells.map((cell) => (
                <th
                  key={cell.key}
                  role="columnheader"
                  scope="col"
                  colSpan={cell.colSpan}
                  rowSpan={cell.rowSpan}
                >
                  {cell.title}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody role="rowgroup">
          {table.totals.map((row) => (
            <GridRow
              key={`total ${row.measure}`}
              {...{ table, row, isList, isPaired }}
              number=""
              isTotal
            />
          ))}
          {rows.map((row, index) => (
            <GridRow
              key={`${row.householdId ?? row.unitId} ${row.measure}`}
              {...{ table, row, isList, isPaired }}
              number={number(isPaired ? Math.floor(index / 2) + 1 : index + 1)}
            />
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </section>
  );
}

interface GridRowProps {
  table: ResultTable;
  row: ResultTableRow;
  number: string;
  isList: boolean;
  isPaired: boolean;
  isTotal?: boolean;
}

function GridRow({ table, row, number, isList, isPaired, isTotal }: GridRowProps) {
  const t = useText('resulttable');
  const isSecond = row.measure === 'PERSONS';
  const names = table.columns.findIndex((column) => column.key === 'code');
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: cards on a phone take the display of a table away
    <tr role="row" className={isTotal ? 'result-total' : undefined}>
      {!isSecond && (
        <td role="cell" className="result-number" rowSpan={isPaired ? 2 : 1}>
          {number}
        </td>
      )}
      {!isList && !isSecond && (
        <th role="rowheader" scope="row" className="result-name" rowSpan={isPaired ? 2 : 1}>
          {row.name}
        </th>
      )}
      {isPaired && (
        <td role="cell" className="result-measure">
          {row.measure && t(`measures.${row.measure}`)}
        </td>
      )}
      {isList && isTotal ? (
        <ListTotal table={table} row={row} />
      ) : (
        row.cells.map((cell, index) => {
          const column = table.columns[index];
          if (!column) return null;
          return index === names && isList ? (
            <th key={column.key} role="rowheader" scope="row" className="result-name">
              {row.householdId && cell.text ? (
                <Link to={paths.household(row.householdId)}>{cell.text}</Link>
              ) : (
                row.name
              )}
            </th>
          ) : (
            <GridCell key={column.key} column={column} cell={cell} />
          );
        })
      )}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

/** The first columns of a list hold texts: the total of households stands across them. */
function ListTotal({ table, row }: { table: ResultTable; row: ResultTableRow }) {
  const texts = table.columns.filter((column) => column.kind === 'TEXT').length;
  return (
    <>
      <th scope="row" colSpan={texts} className="result-name">
        {row.name}
      </th>
      {table.columns.slice(texts).map((column, index) => {
        const cell = row.cells[texts + index];
        return cell && <GridCell key={column.key} column={column} cell={cell} />;
      })}
    </>
  );
}

function GridCell({ column, cell }: { column: ResultTableColumn; cell: ResultTableCell }) {
  const t = useText('resulttable');
  const { number } = useFormat();
  const label = [...column.groups, column.title].join(' · ');
  if (column.kind === 'TEXT') {
    return (
      <td data-label={label} className={cell.text ? undefined : 'result-blank'}>
        {cell.text}
      </td>
    );
  }
  if (column.kind === 'MARK') {
    return (
      <td data-label={label} className={cell.mark ? 'result-mark' : 'result-mark result-blank'}>
        {cell.mark && (
          <>
            <span aria-hidden="true">×</span>
            <span className="sr-only">{t('yes')}</span>
          </>
        )}
      </td>
    );
  }
  if (column.kind === 'PERCENT') {
    const parts =
      cell.denominator !== undefined && cell.numerator !== undefined
        ? t('of', { numerator: number(cell.numerator), denominator: number(cell.denominator) })
        : undefined;
    return (
      <td data-label={label} className="num" title={parts}>
        {cell.percent === undefined ? '–' : number(cell.percent, TWO_DIGITS)}
      </td>
    );
  }
  return (
    <td data-label={label} className={cell.count === undefined ? 'num result-blank' : 'num'}>
      {cell.count !== undefined && number(cell.count)}
    </td>
  );
}
