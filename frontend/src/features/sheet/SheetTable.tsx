import { Link } from '@tanstack/react-router';
import { memo, useCallback } from 'react';
import {
  type Finding,
  inLanguage,
  type ResultSheet,
  SHEET_COLUMNS,
  type SheetRow,
  type SheetTheme,
  unitOf,
} from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaBadges, type AreaColumn, AreaColumnHead, useAreaLabel } from '@/shared/ui/area';
import { FindingLine } from '@/shared/ui/marks';
import { type CellContext, measuresOf, SheetCellView, Within30a } from './SheetCells';
import { LINES_SHOWN, linesOf } from './sheetLines';
import { sheetRoute } from './sheetRoutes';

export interface SheetBodyProps extends CellContext {
  sheet: ResultSheet;
  /** How many of its themes, from the first on, where all stand on one page. */
  drawn: number;
  findings: readonly Finding[];
}

/** How many communes a column holds. */
export function useColumnNote({ columnPlaces }: ResultSheet) {
  const t = useText('sheet');
  return (area: AreaColumn): string => {
    if (area === 'NOT_BY_AREA') return t('columns.notByArea');
    const found = columnPlaces.find((one) => one.column === area);
    const communes =
      area === 'ALL'
        ? columnPlaces.reduce((sum, one) => sum + one.communes, 0)
        : (found?.communes ?? 0);
    const text = t('columns.communes', { count: communes });
    return found?.evidence === 'UNVERIFIED' ? `${text}, ${t('columns.unverified')}` : text;
  };
}

/** What a row needs of the screen, so that only those are drawn anew for which something changes. */
export function useRowState({ selected, onOpen, timeGone }: CellContext) {
  const [{ rows = [] }, change] = useSearchState(sheetRoute);
  const onToggle = useCallback(
    (code: string) =>
      change(({ rows: now = [] }) => ({
        rows: now.includes(code) ? now.filter((one: string) => one !== code) : [...now, code],
      })),
    [change],
  );
  return (row: SheetRow): RowState => ({
    onOpen,
    timeGone,
    selected: selected?.startsWith(`${row.code}.`) ? selected : undefined,
    isAsked: rows.includes(row.code),
    onToggle,
  });
}

export interface RowState extends CellContext {
  /** All lines of the row were asked for. */
  isAsked: boolean;
  onToggle: (code: string) => void;
}

/** Lines of a row, and those in sight: the first few, all when asked for or when one of the others is selected. */
export function linesInSight(row: SheetRow, { isAsked, selected }: RowState) {
  const lines = linesOf(row);
  const isOpen =
    isAsked ||
    lines
      .slice(LINES_SHOWN)
      .some((line) =>
        measuresOf(line).some((one) => selected?.startsWith(`${row.code}.${one.key}.`)),
      );
  return { lines, shown: isOpen ? lines.length : LINES_SHOWN, isOpen };
}

/** The eight themes as tables under one head; what the team found stands right of each. */
export function SheetTable(props: SheetBodyProps) {
  const { sheet, drawn, findings } = props;
  const t = useText('sheet');
  const note = useColumnNote(sheet);
  return (
    <div className="sheet">
      <div className="sheet-grid sheet-head" aria-hidden="true">
        <div className="sheet-columns">
          <span className="note">{t('columns.row')}</span>
          {SHEET_COLUMNS.map((area) => (
            <AreaColumnHead key={area} area={area} note={note(area)} tight />
          ))}
        </div>
        <span className="note">{t('columns.findings')}</span>
      </div>
      {sheet.themes.slice(0, drawn).map((theme) => (
        <section key={theme.code} className="sheet-grid sheet-theme">
          <ThemeTable {...props} theme={theme} />
          <ThemeFindings theme={theme} findings={findings} evaluationId={sheet.evaluationId} />
        </section>
      ))}
    </div>
  );
}

function ThemeTable({ theme, ...cells }: SheetBodyProps & { theme: SheetTheme }) {
  const t = useText('sheet');
  const areaLabel = useAreaLabel();
  const stateOf = useRowState(cells);
  return (
    <table className="sheet-table">
      <caption>
        <h2>
          {theme.number}. {theme.title}
        </h2>
      </caption>
      <colgroup>
        <col className="sheet-col-label" />
        {SHEET_COLUMNS.map((area) => (
          <col key={area} />
        ))}
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('columns.row')}</th>
          {SHEET_COLUMNS.map((area) => (
            <th key={area} scope="col">
              {areaLabel(area)}
            </th>
          ))}
        </tr>
      </thead>
      {theme.rows.map((row) => (
        <RowLines key={row.code} row={row} {...stateOf(row)} />
      ))}
    </table>
  );
}

const RowLines = memo(function RowLines({ row, ...state }: RowState & { row: SheetRow }) {
  const t = useText('sheet');
  const { lines, shown, isOpen } = linesInSight(row, state);
  const hidden = lines.length - LINES_SHOWN;
  return (
    <tbody>
      {lines.map((line, index) => (
        <tr key={line.key} className={index >= shown ? 'sheet-more' : undefined}>
          <th scope="row">
            {index === 0 ? (
              <>
                <span className="sheet-title">
                  <span className="sheet-code">{row.code}</span> {row.title}
                </span>
                <span className="note">
                  {[line.title, measuresOf(line)[0] && unitOf(measuresOf(line)[0] as never)]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </>
            ) : (
              <span className="note">{line.title}</span>
            )}
            {index === Math.min(LINES_SHOWN, lines.length) - 1 && hidden > 0 && (
              <button
                type="button"
                className="sheet-toggle no-print"
                aria-expanded={isOpen}
                onClick={() => state.onToggle(row.code)}
              >
                {isOpen ? t('less') : t('more', { count: hidden })}
              </button>
            )}
          </th>
          {SHEET_COLUMNS.map((area) => (
            <td key={area}>
              <SheetCellView {...state} row={row} line={line} area={area} />
              {area === 'P135' && <Within30a {...state} row={row} line={line} />}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
});

/** What the team found on a theme, each a link into the matrix. */
export function ThemeFindings({
  theme,
  findings,
  evaluationId,
}: {
  theme: SheetTheme;
  findings: readonly Finding[];
  evaluationId: string;
}) {
  const t = useText('sheet');
  const { language } = useFormat();
  const found = findings.filter((finding) => theme.findings.includes(finding.id));
  return (
    <aside className="sheet-findings" aria-label={t('findingsOf', { theme: theme.title })}>
      {found.length === 0 && <p className="note">{t('noFindings')}</p>}
      <ul>
        {found.map((finding) => (
          <li key={finding.id}>
            <Link
              to={paths.evaluation(evaluationId, 'findings')}
              search={{ finding: finding.id } as never}
              className="sheet-finding"
            >
              <FindingLine kind={finding.kind} areas={<AreaBadges areas={finding.areaTypes} />}>
                {inLanguage(language, finding.titleVi, finding.titleEn)}
              </FindingLine>
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  );
}
