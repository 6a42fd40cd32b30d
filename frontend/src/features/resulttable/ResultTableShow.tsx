import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FileDown, Files, Printer } from 'lucide-react';
import { download, type ResultTable, type ResultTableLevel } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useSession } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { DownloadButton } from '@/shared/ui/DownloadButton';
import { isIllustrative, SyntheticBadge } from '@/shared/ui/figure';
import { Page, PageHeader } from '@/shared/ui/page';
import { Segmented } from '@/shared/ui/Segmented';
import { Empty, Notice, QueryState } from '@/shared/ui/states';
import { ResultGrid } from './ResultGrid';
import { roundQuery, TABLES, tableQuery, titlesQuery, unitQuery } from './resultTableQueries';
import { resultTableRoute } from './resultTableRoutes';
import { TableChoice } from './TableChoice';
import './resulttable.css';

const LEVELS: readonly ResultTableLevel[] = ['PROVINCE', 'DISTRICT', 'COMMUNE'];

/** The official result tables of a round: one of the fifteen, of a place, by commune, district or province. */
export default function ResultTableShow() {
  const t = useText('resulttable');
  const { roundId } = resultTableRoute.useParams();
  const [{ table = 1, level }, change] = useSearchState(resultTableRoute);
  const { place, asOf, knownAt, synthetic } = useContextSearch();
  const { scope } = useSession();
  const round = useQuery(roundQuery(roundId));
  const titles = useQuery(titlesQuery(roundId));
  const of = place ?? scope?.id;
  const unit = useQuery({ ...unitQuery(of ?? ''), enabled: of !== undefined });
  const isVillage = place !== undefined && unit.data?.level === 'VILLAGE';
  // Of a place nothing above it can be shown.
  const from = LEVELS.indexOf(unit.data?.level as ResultTableLevel);
  const levels = LEVELS.slice(Math.max(from, 0));
  const chosen = level && levels.includes(level) ? level : 'COMMUNE';
  const number = table >= 1 && table <= TABLES ? table : 1;
  const question = {
    level: chosen === 'COMMUNE' ? undefined : chosen,
    unitId: place,
    asOf,
    knownAt,
    synthetic,
  };
  const found = useInfiniteQuery({
    ...tableQuery(roundId, number, question),
    enabled: (of === undefined || !unit.isPending) && !isVillage,
  });
  const first = found.data?.pages[0];
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          crumbs={[{ label: round.data?.title ?? t('round'), to: paths.reviewRound(roundId) }]}
          lead={t('lead')}
          aside={
            isIllustrative(first?.provenance) && (
              <SyntheticBadge mixed={first?.provenance === 'MIXED'} />
            )
          }
          actions={
            <>
              <ToExcel roundId={roundId} table={number} question={question} />
              <ToExcel roundId={roundId} question={question} />
              <Button
                icon={<Printer size={16} aria-hidden="true" />}
                disabled={!first || first.totals.length === 0}
                onClick={() => window.print()}
              >
                {t('print')}
              </Button>
            </>
          }
        />
      }
    >
      <QueryState query={titles} what={t('title')}>
        {(list) => (
          <div className="result-page">
            <TableChoice
              titles={list.tables}
              chosen={number}
              onChoose={(one) => change({ table: one === 1 ? undefined : one }, { push: true })}
            />
            <div className="result-body">
              {levels.length > 1 && first?.counting !== 'LIST' && (
                <div className="result-level no-print">
                  <Segmented
                    aria-label={t('level')}
                    value={chosen}
                    options={[...levels]
                      .reverse()
                      .map((one) => ({ value: one, label: t(`levels.${one}`) }))}
                    onChange={(one) => change({ level: one === 'COMMUNE' ? undefined : one })}
                  />
                </div>
              )}
              {isVillage ? (
                <Empty title={t('village')}>{t('villageText')}</Empty>
              ) : (
                <QueryState query={{ ...found, data: first }} what={t('title')}>
                  {(answer) => (
                    <Answer
                      table={answer}
                      pages={found.data?.pages ?? []}
                      more={found.hasNextPage ? () => found.fetchNextPage() : undefined}
                      isFetchingMore={found.isFetchingNextPage}
                    />
                  )}
                </QueryState>
              )}
            </div>
          </div>
        )}
      </QueryState>
    </Page>
  );
}

function Answer({
  table,
  pages,
  more,
  isFetchingMore,
}: {
  table: ResultTable;
  pages: ResultTable[];
  more?: () => unknown;
  isFetchingMore: boolean;
}) {
  const t = useText('resulttable');
  const { number } = useFormat();
  const rows = pages.flatMap((page) => page.rows);
  const notes = table.notes.map((note) => (
    <p key={note.code} className="note">
      {note.text}
      {note.units && (
        <details className="result-units">
          <summary>{t('which')}</summary>
          {note.units.join(', ')}
        </details>
      )}
    </p>
  ));
  return (
    <article aria-label={table.title}>
      <header className="result-head">
        <div className="result-head-sides">
          <strong>{table.placeName}</strong>
          <strong>{t('numbered', { number: table.number })}</strong>
        </div>
        <h2>{table.title}</h2>
        <p className="note">
          {t('recognised', {
            round: table.roundTitle,
            code: table.roundCode,
            day: formatDate(table.asOf),
          })}
        </p>
        <p className="note">
          {table.decision
            ? t('decision', {
                number: table.decision.number,
                day: formatDate(table.decision.signedOn),
                unit: table.decision.unitName,
              })
            : t('noDecision')}
        </p>
        {isIllustrative(table.provenance) && (
          <p className="note result-paper">{t('illustrative')}</p>
        )}
        <p className="result-unit">{t(`unit.${table.counting}`)}</p>
      </header>
      {table.totals.length === 0 ? (
        <Empty title={t('nothing')}>{notes.length > 0 ? notes : t('nothingText')}</Empty>
      ) : (
        <>
          <ResultGrid table={table} rows={rows} />
          {more && (
            <Notice>
              {t('shown', { shown: number(rows.length) })}{' '}
              <Button className="no-print" size="small" loading={isFetchingMore} onClick={more}>
                {t('more')}
              </Button>
            </Notice>
          )}
          <footer className="result-notes">
            {notes}
            <p className="note">{table.definition}</p>
          </footer>
        </>
      )}
    </article>
  );
}

/** One table as a workbook, or all of them. */
function ToExcel({
  roundId,
  table,
  question,
}: {
  roundId: string;
  table?: number;
  question: Record<string, unknown>;
}) {
  const t = useText('resulttable');
  const path = `/api/v1/review-rounds/${roundId}/result-tables`;
  const Icon = table === undefined ? Files : FileDown;
  return (
    <DownloadButton
      icon={<Icon size={16} aria-hidden="true" />}
      onDownload={() =>
        download(
          table === undefined ? path : `${path}/${table}`,
          'xlsx',
          table === undefined ? t('fileOfAll') : t('file', { number: table }),
          question,
        )
      }
    >
      {t(table === undefined ? 'allToExcel' : 'toExcel')}
    </DownloadButton>
  );
}
