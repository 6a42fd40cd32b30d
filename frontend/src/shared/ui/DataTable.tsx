import { ArrowDown, ArrowUp, ChevronDown, Columns3, Download } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useFormat } from '../format/useFormat';
import { useText } from '../i18n/useText';
import type { TableSearch } from '../router/context';
import { usePhone } from '../theme/useMedia';
import { Button } from './Button';
import { Popup, type PopupAction, PopupActions } from './Popup';
import { Notice } from './states';
import { copyTable, plainCopy } from './tableCopy';
import './table.css';

export interface Column<Row> {
  /** Also the API's name of the field, for sort and export. */
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, tabular. */
  numeric?: boolean;
  /** The server sorts by this key. */
  sortable?: boolean;
  /** Names the row: a row header for screen readers, the title of the card on a phone. */
  names?: boolean;
  /** Not shown until chosen. */
  optional?: boolean;
  /** The unit: 'hộ', 'triệu đồng'. */
  unit?: string;
  /** A code, a day, a name of two words: stays on one line where the table has the whole page. */
  brief?: boolean;
  width?: string;
}

export type ExportFormat = 'csv' | 'xlsx';

interface DataTableProps<Row> {
  /** What the table holds, read by screen readers and kept out of sight. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Sort and columns as the URL has them … */
  view?: TableSearch;
  /** … and where changes of them go. */
  onView?: (change: TableSearch) => void;
  /** Keyset paging. */
  hasMore?: boolean;
  onMore?: () => void;
  isFetchingMore?: boolean;
  total?: number;
  /** Fetches the same list, filters and sort, with the columns that are shown. */
  onExport?: (format: ExportFormat, columns: string[]) => Promise<unknown>;
  /** Formats that onExport can write; both when absent. */
  exports?: readonly ExportFormat[];
  /** Instead of the table when there is no row. */
  empty?: ReactNode;
  /** First of the buttons: what adds a row. */
  actions?: ReactNode;
  /** Left of the buttons: filters, a note. */
  tools?: ReactNode;
  /** Rows of totals, as <tr>. */
  foot?: ReactNode;
  rowClassName?: (row: Row) => string | undefined;
  /** Level in a tree, from 0. */
  indent?: (row: Row) => number;
  /**
   * For tables of many rows that each say much: what a row says in short. On a phone its card is then folded to that, totals come
   * first, and a part of the rows stands there until all are asked for. Elsewhere nothing changes, nor on paper.
   */
  short?: (row: Row) => ReactNode;
  /** Names the row in words, for the button that unfolds its card. */
  rowName?: (row: Row) => string;
}

/** So many folded cards fill two screens of a phone. */
const FOLDED_ROWS = 20;

const SORT = { ascending: 'ascending', descending: 'descending', none: 'none' } as const;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, view, onView, caption } = props;
  const t = useText();
  const { number } = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [overflows, setOverflows] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const [exportProblem, setExportProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const [unfolded, setUnfolded] = useState<readonly string[]>([]);
  const [isWhole, setWhole] = useState(false);
  const folds = usePhone() && props.short !== undefined;
  const present = folds && !isWhole ? rows.slice(0, FOLDED_ROWS) : rows;

  const chosen = view?.cols;
  const shown = useMemo(
    () =>
      columns.filter((column) =>
        chosen ? column.names || chosen.includes(column.key) : !column.optional,
      ),
    [columns, chosen],
  );

  const isEmpty = rows.length === 0 && props.empty !== undefined;

  // A table that fits keeps its header in sight while the page scrolls; a wider one scrolls by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where nothing is found, there is no table
  useLayoutEffect(() => {
    const frame = scroller.current;
    const content = table.current;
    if (!frame || !content || typeof ResizeObserver === 'undefined') return;
    const measure = () => setOverflows(content.offsetWidth > frame.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    observer.observe(content);
    return () => observer.disconnect();
  }, [isEmpty]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const content = table.current;
    content?.addEventListener('copy', plainCopy);
    return () => content?.removeEventListener('copy', plainCopy);
  }, [isEmpty]);

  const sortBy = (key: string) => {
    const ascending = view?.sort === key;
    onView?.({ ...view, sort: ascending ? `-${key}` : key });
  };
  const sortState = (key: string) => {
    if (view?.sort === key) return SORT.ascending;
    return view?.sort === `-${key}` ? SORT.descending : SORT.none;
  };
  const toggle = (key: string, on: boolean) => {
    const keys = shown.map((column) => column.key).filter((one) => one !== key || on);
    const wanted = new Set(on ? [...keys, key] : keys);
    onView?.({ ...view, cols: columns.map((c) => c.key).filter((one) => wanted.has(one)) });
  };
  const exportAs = async (format: ExportFormat) => {
    setExporting(true);
    setExportProblem(undefined);
    try {
      await props.onExport?.(
        format,
        shown.map((column) => column.key),
      );
    } catch (error) {
      setExportProblem(error instanceof Error ? error.message : t('state.errorUnknown'));
    } finally {
      setExporting(false);
    }
  };

  const toggleCard = (key: string) =>
    setUnfolded((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key]));

  const copy = async () => {
    if (!table.current) return;
    const count = await copyTable(table.current);
    setSaid(t('table.copied', { rows: number(count) }));
  };
  const actions: PopupAction[] = [
    ...(props.onExport
      ? [
          { key: 'xlsx', label: t('table.exportXlsx'), onSelect: () => exportAs('xlsx') },
          { key: 'csv', label: t('table.exportCsv'), onSelect: () => exportAs('csv') },
        ].filter(({ key }) => !props.exports || props.exports.includes(key as ExportFormat))
      : []),
    { key: 'copy', label: t('table.copy'), onSelect: copy },
  ];

  return (
    <div className="table-frame">
      <div className="table-tools no-print">
        {props.tools}
        {!isEmpty && (
          <div className="table-buttons row">
            {props.actions}
            {onView && (
              <Popup
                className="button"
                align="end"
                button={
                  <>
                    <Columns3 size={16} aria-hidden="true" />
                    {t('table.columns')}
                  </>
                }
              >
                {() => (
                  <fieldset className="table-columns">
                    <legend>{t('table.chooseColumns')}</legend>
                    {columns.map((column) => (
                      <label key={column.key}>
                        <input
                          type="checkbox"
                          checked={shown.includes(column)}
                          disabled={column.names}
                          onChange={(event) => toggle(column.key, event.target.checked)}
                        />
                        {column.title}
                      </label>
                    ))}
                    <Button
                      size="small"
                      onClick={() => onView({ ...view, cols: columns.map((column) => column.key) })}
                    >
                      {t('table.allColumns')}
                    </Button>
                  </fieldset>
                )}
              </Popup>
            )}
            <Popup
              className="button"
              align="end"
              button={
                <>
                  <Download size={16} aria-hidden="true" />
                  {isExporting ? t('table.exporting') : t('table.export')}
                  <ChevronDown size={14} aria-hidden="true" />
                </>
              }
            >
              {(close) => <PopupActions actions={actions} close={close} />}
            </Popup>
          </div>
        )}
      </div>
      {/* The tools stay what they are where nothing is found: somebody is typing into them. */}
      {isEmpty ? (
        props.empty
      ) : (
        <>
          <span role="status" className="note">
            {said}
          </span>
          {exportProblem && <Notice>{exportProblem}</Notice>}
          <div
            ref={scroller}
            className={overflows ? 'table-scroll table-scroll-on' : 'table-scroll'}
            {...(overflows
              ? { role: 'region', tabIndex: 0, 'aria-label': t('table.scroll', { caption }) }
              : {})}
          >
            {/* The roles are spelled out because cards on a phone take the display of a table away. */}
            {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
            <table
              ref={table}
              className={folds ? 'data-table data-table-folds' : 'data-table'}
              role="table"
            >
              <caption className="sr-only">{caption}</caption>
              <thead role="rowgroup">
                <tr role="row">
                  {shown.map((column) => (
                    <th
                      key={column.key}
                      role="columnheader"
                      scope="col"
                      className={column.numeric ? 'num' : undefined}
                      style={column.width ? { width: column.width } : undefined}
                      aria-sort={column.sortable && view ? sortState(column.key) : undefined}
                    >
                      {column.sortable && onView ? (
                        <button
                          type="button"
                          className="table-sort"
                          title={t('table.sortBy', { column: column.title })}
                          onClick={() => sortBy(column.key)}
                        >
                          {column.title}
                          {sortState(column.key) === SORT.ascending && (
                            <ArrowUp size={13} aria-hidden="true" />
                          )}
                          {sortState(column.key) === SORT.descending && (
                            <ArrowDown size={13} aria-hidden="true" />
                          )}
                        </button>
                      ) : (
                        column.title
                      )}
                      {column.unit && <span className="table-unit">{column.unit}</span>}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody role="rowgroup">
                {present.map((row) => (
                  <tr
                    key={props.rowKey(row)}
                    role="row"
                    className={
                      [
                        props.rowClassName?.(row),
                        unfolded.includes(props.rowKey(row)) && 'row-unfolded',
                      ]
                        .filter(Boolean)
                        .join(' ') || undefined
                    }
                  >
                    {shown.map((column) => {
                      const className =
                        [column.numeric && 'num', column.brief && 'table-brief']
                          .filter(Boolean)
                          .join(' ') || undefined;
                      if (!column.names) {
                        return (
                          <td
                            key={column.key}
                            role="cell"
                            className={className}
                            data-label={
                              column.unit ? `${column.title}, ${column.unit}` : column.title
                            }
                          >
                            <div className="table-value">{column.cell(row)}</div>
                          </td>
                        );
                      }
                      const level = props.indent?.(row) ?? 0;
                      return (
                        <th
                          key={column.key}
                          role="rowheader"
                          scope="row"
                          className={className}
                          style={level ? { paddingLeft: 8 + 20 * level } : undefined}
                        >
                          {column.cell(row)}
                          {folds && (
                            <Fold
                              name={props.rowName?.(row)}
                              isOpen={unfolded.includes(props.rowKey(row))}
                              onToggle={() => toggleCard(props.rowKey(row))}
                            >
                              {props.short?.(row)}
                            </Fold>
                          )}
                        </th>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
              {props.foot && <tfoot role="rowgroup">{props.foot}</tfoot>}
            </table>
            {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
          </div>
          <div className="table-foot">
            <span className="note" role="status">
              {props.total === undefined && present === rows
                ? t('table.shown', { shown: number(rows.length) })
                : t('table.shownOf', {
                    shown: number(present.length),
                    total: number(props.total ?? rows.length),
                  })}
            </span>
            {present.length < rows.length && (
              <Button className="no-print" onClick={() => setWhole(true)}>
                {t('table.whole', { count: number(rows.length) })}
              </Button>
            )}
            {props.hasMore && (
              <Button className="no-print" onClick={props.onMore} loading={props.isFetchingMore}>
                {t('table.more')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** What a folded card says, as the button that unfolds it. */
function Fold({
  name,
  isOpen,
  onToggle,
  children,
}: {
  name?: string;
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <button type="button" className="table-fold" aria-expanded={isOpen} onClick={onToggle}>
      <span className="table-short">{children}</span>
      <span className="sr-only">{t('table.details', { name: name ?? '' })}</span>
      <ChevronDown size={18} aria-hidden="true" />
    </button>
  );
}
