import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDate } from '../format/date';
import { useFormat } from '../format/useFormat';
import { useText } from '../i18n/useText';
import { AreaBadge, type AreaColumn } from './area';
import { isIllustrative, type Provenance, SyntheticBadge } from './figure';
import { Status } from './marks';
import { Facts } from './page';
import './source.css';

export interface SourceRow {
  key: string;
  /** Where, what. */
  title: ReactNode;
  /** When, by which decision. */
  note?: ReactNode;
  /** What the row adds to the figure. */
  contribution: number;
}

interface SourceRowsProps {
  /** What the figure is: 'Hộ được hỗ trợ sản xuất, kết quả'. */
  what: string;
  value: number;
  unit: string;
  area?: AreaColumn;
  provenance: Provenance;
  format?: (value: number) => string;
  method?: ReactNode;
  period?: ReactNode;
  /** Words for the moment up to which rows were recorded. */
  recordedUntil?: string;
  rows: readonly SourceRow[];
  /** Recorded later for the same period: shown, not counted. */
  later?: { after: string; text: ReactNode };
}

/** Content of the panel of sources: the figure, how it is made, its rows, and that they add up to it. */
export function SourceRows(props: SourceRowsProps) {
  const t = useText();
  const { number } = useFormat();
  const write = props.format ?? ((value: number) => number(value));
  const sum = props.rows.reduce((total, row) => total + row.contribution, 0);
  const difference = sum - props.value;
  // Rates and averages carry decimals that don't add up to the last bit.
  const isEqual = Math.abs(difference) < 1e-6 * Math.max(1, Math.abs(props.value));
  return (
    <div className="source">
      <p className="muted">{props.what}</p>
      <div className="spread">
        <span>
          <strong className="source-value" data-value={props.value}>
            {write(props.value)}
          </strong>{' '}
          <span className="muted">{props.unit}</span>
        </span>
        {props.area && <AreaBadge area={props.area} strong />}
      </div>
      {isIllustrative(props.provenance) && <SyntheticBadge mixed={props.provenance === 'MIXED'} />}
      <Facts
        facts={[
          ...(props.method ? [{ label: t('source.method'), value: props.method }] : []),
          ...(props.period ? [{ label: t('source.period'), value: props.period }] : []),
          ...(props.recordedUntil
            ? [
                {
                  label: t('source.recorded'),
                  value: t('source.recordedUntil', { moment: props.recordedUntil }),
                },
              ]
            : []),
        ]}
      />
      <table className="data-table source-table">
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.title}
                {row.note && <span className="source-note">{row.note}</span>}
              </th>
              <td className="num" data-value={row.contribution}>
                {write(row.contribution)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('source.sum', { count: props.rows.length })}{' '}
              {isEqual ? (
                <Status tone="ok">{t('source.matches')}</Status>
              ) : (
                <Status tone="danger" icon={<TriangleAlert size={14} aria-hidden="true" />}>
                  {t('source.differs', { difference: write(difference) })}
                </Status>
              )}
            </th>
            <td className="num">{write(sum)}</td>
          </tr>
        </tfoot>
      </table>
      {props.later && (
        <section className="source-later">
          <h3>{t('source.later', { date: formatDate(props.later.after) })}</h3>
          <div className="muted">{props.later.text}</div>
          <p className="note">{t('source.notCounted')}</p>
        </section>
      )}
    </div>
  );
}
