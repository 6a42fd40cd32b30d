import { Link } from '@tanstack/react-router';
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

/** Lines of a row that are in sight: the first few, all when asked for or when one of them is selected. */
export function useShownLines(selected?: string) {
  const [search, change] = useSearchState(sheetRoute);
  const rows: string[] = search.rows ?? [];
  return (row: SheetRow) => {
    const lines = linesOf(row);
    const isOpen =
      rows.includes(row.code) ||
      lines
        .slice(LINES_SHOWN)
        .some((line) =>
          measuresOf(line).some((one) => selected?.startsWith(`${row.code}.${one.key}.`)),
        );
    return {
      lines,
      shown: isOpen ? lines.length : LINES_SHOWN,
      isOpen,
      toggle: () =>
        change({
          rows: rows.includes(row.code)
            ? rows.filter((one) => one !== row.code)
            : [...rows, row.code],
        }),
    };
  };
}

/** The eight themes as tables under one head; what the team found stands right of each. */
export function SheetTable(props: SheetBodyProps) {
  const { sheet, findings } = props;
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
      {sheet.themes.map((theme) => (
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
  const linesShown = useShownLines(cells.selected);
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
      {theme.rows.map((row) => {
        const { lines, shown, isOpen, toggle } = linesShown(row);
        const hidden = lines.length - LINES_SHOWN;
        return (
          <tbody key={row.code}>
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
                      onClick={toggle}
                    >
                      {isOpen ? t('less') : t('more', { count: hidden })}
                    </button>
                  )}
                </th>
                {SHEET_COLUMNS.map((area) => (
                  <td key={area}>
                    <SheetCellView {...cells} row={row} line={line} area={area} />
                    {area === 'P135' && <Within30a {...cells} row={row} line={line} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

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
