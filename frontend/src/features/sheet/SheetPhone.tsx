import { useId } from 'react';
import { SHEET_COLUMNS, type SheetRow, unitOf } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaBadge, type AreaColumn } from '@/shared/ui/area';
import { measuresOf, SheetCellView } from './SheetCells';
import { linesInSight, type SheetBodyProps, ThemeFindings, useRowState } from './SheetTable';
import { LINES_SHOWN } from './sheetLines';
import { sheetRoute } from './sheetRoutes';

function phoneColumns(row: SheetRow): readonly AreaColumn[] {
  if (row.cut !== 'LINE') return SHEET_COLUMNS.filter((area) => area !== 'NOT_BY_AREA');
  const isSplit = row.cells.some((cell) => cell.column === 'P135_IN_P30A');
  return SHEET_COLUMNS.flatMap((area) =>
    area === 'P135' && isSplit ? [area, 'P135_IN_P30A'] : [area],
  );
}

/** One theme at a time, chosen on top; the area types are rows. */
export function SheetPhone({ sheet, findings, ...cells }: SheetBodyProps) {
  const t = useText('sheet');
  const id = useId();
  const [search, change] = useSearchState(sheetRoute);
  const stateOf = useRowState(cells);
  const theme = sheet.themes.find((one) => one.code === search.theme) ?? sheet.themes[0];
  if (!theme) return null;
  return (
    <div className="sheet-phone">
      <div className="sheet-choose">
        <label htmlFor={id} className="note">
          {t('theme', { number: theme.number, count: sheet.themes.length })}
        </label>
        <select
          id={id}
          className="control select"
          value={theme.code}
          onChange={(event) => change({ theme: event.target.value, cell: undefined })}
        >
          {sheet.themes.map((one) => (
            <option key={one.code} value={one.code}>
              {one.number}. {one.title}
            </option>
          ))}
        </select>
      </div>
      {theme.rows.map((row) => {
        const state = stateOf(row);
        const { lines, shown, isOpen } = linesInSight(row, state);
        const hidden = lines.length - LINES_SHOWN;
        return (
          <section key={row.code} className="sheet-block">
            {lines.slice(0, shown).map((line, index) => {
              const measure = measuresOf(line)[0];
              return (
                <div key={line.key}>
                  <div className="spread">
                    {index === 0 ? <h2>{row.title}</h2> : <h3>{line.title}</h3>}
                    <span className="note">
                      {[measure && unitOf(measure), index === 0 ? line.title : undefined]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </div>
                  <ul>
                    {phoneColumns(row).map((area) => (
                      <li
                        key={area}
                        className={
                          measuresOf(line).some(
                            (one) => cells.selected === `${row.code}.${one.key}.${area}`,
                          )
                            ? 'sheet-line sheet-line-selected'
                            : 'sheet-line'
                        }
                      >
                        <SheetCellView
                          {...cells}
                          row={row}
                          line={line}
                          area={area}
                          lead={<AreaBadge area={area} tight strong />}
                        />
                      </li>
                    ))}
                  </ul>
                </div>
              );
            })}
            {hidden > 0 && (
              <button
                type="button"
                className="sheet-toggle"
                aria-expanded={isOpen}
                onClick={() => state.onToggle(row.code)}
              >
                {isOpen ? t('less') : t('more', { count: hidden })}
              </button>
            )}
          </section>
        );
      })}
      <h2>{t('findings')}</h2>
      <ThemeFindings theme={theme} findings={findings} evaluationId={sheet.evaluationId} />
    </div>
  );
}
