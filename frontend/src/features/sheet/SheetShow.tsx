import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import {
  type Evaluation,
  evaluationQuery,
  findingsQuery,
  planTimeGone,
  type ResultSheet,
  saveBlob,
  sheetQuery,
} from '@/api';
import { toCsv } from '@/shared/format/csv';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useNarrow } from '@/shared/theme/useMedia';
import { AreaBadge, type AreaColumn, useAreaLabel } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { isIllustrative, type Provenance, SyntheticBadge } from '@/shared/ui/figure';
import { Page } from '@/shared/ui/page';
import { Loading, QueryState } from '@/shared/ui/states';
import { useSteps } from '@/shared/ui/useSteps';
import { SheetPanel } from './SheetPanel';
import { SheetPhone } from './SheetPhone';
import { SheetTable } from './SheetTable';
import { sheetRoute } from './sheetRoutes';
import './sheet.css';

/** Each is a table of some hundred cells. */
const THEMES_AT_ONCE = 2;

export default function SheetShow() {
  const t = useText('sheet');
  const { evaluationId } = sheetRoute.useParams();
  const [{ split }] = useSearchState(sheetRoute);
  const sheet = useQuery(sheetQuery(evaluationId, useContextSearch(), split === 'true'));
  const evaluation = useQuery(evaluationQuery(evaluationId)).data;
  return (
    <QueryState query={sheet} what={t('what')}>
      {(found) => evaluation && <Sheet sheet={found} evaluation={evaluation} />}
    </QueryState>
  );
}

function Sheet({ sheet, evaluation }: { sheet: ResultSheet; evaluation: Evaluation }) {
  const t = useText('sheet');
  const { percent } = useFormat();
  const areaLabel = useAreaLabel();
  const context = useContextSearch();
  const [search, change] = useSearchState(sheetRoute);
  const isNarrow = useNarrow();
  const findings = useQuery(findingsQuery(evaluation.id, context)).data?.items ?? [];
  const timeGone = planTimeGone(evaluation.periodFrom, sheet.asOf, sheet.yearShareGonePercent);
  const all = sheet.themes.flatMap((theme) => theme.rows.flatMap((row) => row.cells));
  const hasIllustrative = all.some((cell) =>
    isIllustrative((cell.provenance ?? undefined) as Provenance | undefined),
  );
  const open = useCallback((cell: string) => change({ cell }, { push: true }), [change]);
  const cells = { selected: search.cell, onOpen: open, timeGone };
  const Body = isNarrow ? SheetPhone : SheetTable;
  const drawn = useSteps(sheet.themes.length, THEMES_AT_ONCE);
  const isDrawn = drawn === sheet.themes.length;
  // The panel takes width, and the lines above grow.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another cell is selected
  useEffect(() => {
    if (isDrawn) document.querySelector('.figure-selected')?.scrollIntoView({ block: 'nearest' });
  }, [isDrawn, search.cell]);
  const exportSheet = () =>
    saveBlob(
      toCsv([
        [
          'csv.theme',
          'csv.code',
          'csv.row',
          'csv.measure',
          'csv.area',
          'csv.value',
          'csv.unit',
          'csv.numerator',
          'csv.denominator',
          'csv.state',
          'csv.provenance',
        ].map((key) => t(key as 'csv.theme')),
        ...sheet.themes.flatMap((theme) =>
          theme.rows.flatMap((row) =>
            row.cells.map((cell) => {
              const measure = row.measures.find((one) => one.key === cell.measure);
              return [
                theme.title,
                row.code,
                row.title,
                measure?.title,
                areaLabel(cell.column as AreaColumn),
                cell.value,
                measure?.unit,
                cell.numerator,
                cell.denominator,
                cell.state,
                cell.provenance,
              ];
            }),
          ),
        ),
      ]),
      `${t('fileName')}-${evaluation.code}-${sheet.asOf}.csv`,
    );
  return (
    <Page
      panel={
        search.cell && (
          <SheetPanel
            key={search.cell}
            sheet={sheet}
            evaluation={evaluation}
            findings={findings}
            cell={search.cell}
            onClose={() => change({ cell: undefined }, { push: true })}
          />
        )
      }
    >
      <div className="sheet-tools">
        {hasIllustrative && <SyntheticBadge exceptSolid />}
        <label className="choice no-print">
          <input
            type="checkbox"
            checked={search.split === 'true'}
            onChange={(event) => change({ split: event.target.checked ? 'true' : undefined })}
          />
          {areaLabel('P135_IN_P30A')}
        </label>
        <Button
          size="small"
          className="no-print"
          icon={<Download size={14} aria-hidden="true" />}
          onClick={exportSheet}
        >
          {t('export')}
        </Button>
        <span className="note">{t('legend', { percent: percent(timeGone, 1, 0) })}</span>
      </div>
      {drawn > 0 ? (
        <Body sheet={sheet} drawn={drawn} findings={findings} {...cells} />
      ) : (
        <Loading what={t('what')} />
      )}
      <footer className="sheet-foot">
        <p className="note">{t('foot')}</p>
        {sheet.changedUnits.length > 0 && (
          <section aria-labelledby="sheet-changed">
            <h2 id="sheet-changed">{t('changed.title')}</h2>
            <p className="note">{t('changed.note')}</p>
            <ul className="sheet-changed">
              {sheet.changedUnits.map((unit) => (
                <li key={unit.unitId}>
                  {unit.name} <AreaBadge area={unit.from as AreaColumn} tight />
                  <span aria-hidden="true">→</span>
                  <span className="sr-only">{t('changed.to')}</span>{' '}
                  <AreaBadge area={unit.to as AreaColumn} tight />
                </li>
              ))}
            </ul>
          </section>
        )}
      </footer>
    </Page>
  );
}
