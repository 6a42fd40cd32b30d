import { formatDate, formatPeriod } from '../format/date';
import { useFormat } from '../format/useFormat';
import { useText } from '../i18n/useText';
import './source.css';
import './table.css';

/** A row that was recorded after the block of a figure, by how it changes it. */
interface LaterRow {
  id?: string;
  side: string;
  contribution: number;
  label?: string;
  line?: string;
  periodFrom?: string;
  periodTo?: string;
}

interface LaterRowsProps {
  later: { block: number; lastBlock: number; value?: number; differs: boolean; items: LaterRow[] };
  /** Writes a value of the figure. */
  format: (value: number) => string;
  /** Writes the change of a value, with its sign. */
  change: (value: number) => string;
  unit: string;
}

/** What was recorded later for the same days: it stands beside the figure, in no sum of it. */
export function LaterRows({ later, format, change, unit }: LaterRowsProps) {
  const t = useText();
  const { number } = useFormat();
  return (
    <section className="source-later" aria-labelledby="source-later">
      <h3 id="source-later">{t('source.later')}</h3>
      {later.items.length === 0 ? (
        <p className="muted">{t('source.noLater', { block: number(later.block) })}</p>
      ) : (
        <>
          <p className="muted">
            {later.differs && later.value !== undefined
              ? t('source.laterDiffers', { value: format(later.value), unit })
              : t('source.laterSame')}
          </p>
          <table className="data-table source-table">
            <caption className="sr-only">{t('source.later')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('source.place')}</th>
                <th scope="col">{t('source.period')}</th>
                <th scope="col" className="num">
                  {t('source.change')}
                </th>
              </tr>
            </thead>
            <tbody>
              {later.items.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an answer don't move
                <tr key={`${row.id}/${index}`}>
                  <th scope="row">
                    {row.label ?? t('source.unnamed')}
                    <span className="source-note">{row.line}</span>
                  </th>
                  <td>
                    {row.periodFrom && row.periodFrom !== row.periodTo
                      ? formatPeriod(row.periodFrom, row.periodTo)
                      : formatDate(row.periodTo ?? row.periodFrom ?? '')}
                  </td>
                  <td className="num">{change(row.contribution)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
