import { useId } from 'react';
import type { ResultTableTitle } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';

interface TableChoiceProps {
  titles: readonly ResultTableTitle[];
  chosen: number;
  onChoose: (number: number) => void;
}

/** The fifteen tables: a list beside the table, the platform's own where there is no room for it. */
export function TableChoice({ titles, chosen, onChoose }: TableChoiceProps) {
  const t = useText('resulttable');
  const { language } = useFormat();
  const id = useId();
  const titleOf = (one: ResultTableTitle) => (language === 'vi' ? one.titleVi : one.titleEn);
  return (
    <>
      <nav className="result-tables no-print" aria-label={t('tables')}>
        <ol>
          {titles.map((one) => (
            <li key={one.number}>
              <button
                type="button"
                aria-current={one.number === chosen ? 'page' : undefined}
                onClick={() => onChoose(one.number)}
              >
                <span className="result-tables-number">{one.number}</span>
                {titleOf(one)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="result-choice no-print">
        <label className="field-label" htmlFor={id}>
          {t('table')}
        </label>
        <select
          id={id}
          className="control select"
          value={chosen}
          onChange={(event) => onChoose(Number(event.target.value))}
        >
          {titles.map((one) => (
            <option key={one.number} value={one.number}>
              {one.number}. {titleOf(one)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
