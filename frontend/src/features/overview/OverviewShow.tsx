import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type Overview, pagesTogether, partsOf, saveBlob, unitOf, writeValue } from '@/api';
import { toCsv } from '@/shared/format/csv';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch, useSetContext } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useAreaLabel } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { FigureSources } from '@/shared/ui/FigureSources';
import { isIllustrative, type Provenance, SyntheticBadge } from '@/shared/ui/figure';
import { LaterRows } from '@/shared/ui/LaterRows';
import { Facts, Page, PageHeader, SidePanel } from '@/shared/ui/page';
import { Loading, Notice, QueryState } from '@/shared/ui/states';
import { OverviewAreas } from './OverviewAreas';
import { OverviewAside } from './OverviewAside';
import { OverviewPlaces } from './OverviewPlaces';
import {
  lastEvaluationQuery,
  overviewLaterQuery,
  overviewQuery,
  overviewSourcesQuery,
} from './overviewQueries';
import { overviewRoute } from './overviewRoutes';
import './overview.css';

export default function OverviewShow() {
  const t = useText('overview');
  const overview = useQuery(overviewQuery(useContextSearch()));
  return (
    <QueryState
      query={overview}
      what={t('what')}
      loading={
        <Page header={<PageHeader title={t('title')} />}>
          <Loading what={t('what')} />
        </Page>
      }
    >
      {(found) => <OverviewPage overview={found} />}
    </QueryState>
  );
}

function OverviewPage({ overview }: { overview: Overview }) {
  const t = useText('overview');
  const areaLabel = useAreaLabel();
  const [search, change] = useSearchState(overviewRoute);
  const open = (cell: string) => change({ cell, later: undefined }, { push: true });
  const close = () => change({ cell: undefined, later: undefined }, { push: true });
  const hasIllustrative = overview.rows.some((row) =>
    row.cells.some((cell) => isIllustrative((cell.provenance ?? undefined) as Provenance)),
  );
  const exportTable = () =>
    saveBlob(
      toCsv([
        [
          t('csv.row'),
          t('csv.measure'),
          t('csv.area'),
          t('csv.value'),
          t('csv.unit'),
          t('csv.provenance'),
        ],
        ...overview.rows.flatMap((row) =>
          row.cells.map((cell) => {
            const measure = row.measures.find((one) => one.key === cell.measure);
            return [
              row.title,
              measure?.title,
              areaLabel(cell.column as 'ALL'),
              cell.value,
              measure?.unit,
              cell.provenance,
            ];
          }),
        ),
        ...overview.places.flatMap((place) => {
          const provenance = place.synthetic ? 'SYNTHETIC' : 'REAL';
          const line = (measure: string, value: number | undefined, unit: string) => [
            t('csv.places'),
            measure,
            place.name,
            value,
            unit,
            value === undefined ? undefined : provenance,
          ];
          return [
            line(t('places.households'), place.households, t('map.households')),
            line(t('places.poor'), place.poorHouseholds, t('map.households')),
            line(t('csv.rate'), place.poorRatePercent, '%'),
          ];
        }),
      ]),
      `${t('fileName')}-${overview.asOf}.csv`,
    );
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          aside={hasIllustrative && <SyntheticBadge />}
          lead={t('lead', { program: overview.programTitle })}
          actions={
            <Button icon={<Download size={16} aria-hidden="true" />} onClick={exportTable}>
              {t('export')}
            </Button>
          }
        />
      }
      panel={<OverviewPanel overview={overview} onClose={close} />}
    >
      <Origins overview={overview} />
      <LastCutOff overview={overview} />
      <OverviewAreas overview={overview} selected={search.cell} onOpen={open} />
      <hr className="rule" />
      <div className="overview-frame">
        <div className="overview-below">
          <OverviewPlaces overview={overview} onOpen={open} selected={search.cell} />
          <OverviewAside
            overview={overview}
            onLater={(later) => change({ later, cell: undefined }, { push: true })}
          />
        </div>
      </div>
    </Page>
  );
}

/** Of a unit that came from others the earlier figures are theirs alone. */
function Origins({ overview }: { overview: Overview }) {
  const t = useText('overview');
  const first = overview.origins[0];
  if (!first) return null;
  return (
    <Notice>
      {t('origins', {
        unit: overview.unitName,
        date: formatDate(first.changedOn),
        names: overview.origins.map((one) => one.name).join(', '),
      })}
    </Notice>
  );
}

/** A place with nothing below it today has its figures in the past: leads to the day of its last evaluation. */
function LastCutOff({ overview }: { overview: Overview }) {
  const t = useText('overview');
  const setContext = useSetContext();
  const isOver = useContextSearch().asOf === undefined && overview.places.length === 0;
  const last = useQuery({ ...lastEvaluationQuery(overview.unitId), enabled: isOver }).data
    ?.items?.[0];
  if (!isOver || !last) return null;
  return (
    <Notice>
      {t('lastCutOff.text', { unit: overview.unitName })}{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => setContext({ asOf: last.cutOffOn })}
      >
        {t('lastCutOff.open', { date: formatDate(last.cutOffOn) })}
      </button>
    </Notice>
  );
}

function OverviewPanel({ overview, onClose }: { overview: Overview; onClose: () => void }) {
  const [{ cell, later }] = useSearchState(overviewRoute);
  if (cell) return <CellPanel key={cell} overview={overview} cell={cell} onClose={onClose} />;
  const figure = later && overview.later.find((one) => one.id === later);
  if (figure) return <LaterPanel key={later} figure={figure} onClose={onClose} />;
  return null;
}

function CellPanel({
  overview,
  cell,
  onClose,
}: {
  overview: Overview;
  cell: string;
  onClose: () => void;
}) {
  const t = useText('overview');
  const { language } = useFormat();
  const parts = partsOf(cell);
  const row = overview.rows.find((one) => one.code === parts?.row);
  const measure = row?.measures.find((one) => one.key === parts?.measure);
  const found = row?.cells.find((one) => one.key === cell);
  const context = useContextSearch();
  const sources = useInfiniteQuery({
    ...overviewSourcesQuery(cell, context),
    enabled: measure !== undefined,
  });
  // Without a moment of knowledge the figure is of the last block: nothing is later.
  const later = useQuery({
    ...overviewLaterQuery(cell, context),
    enabled: measure !== undefined && context.knownAt !== undefined,
  });
  return (
    <SidePanel title={t('sources')} onClose={onClose}>
      {!measure || !parts ? (
        <p className="muted">{t('noSuchCell')}</p>
      ) : (
        <QueryState query={sources} what={t('sourcesWhat')}>
          {(data) => (
            <FigureSources
              sources={pagesTogether(data)}
              area={parts.column}
              format={writeValue(measure, language)}
              unit={unitOf(measure)}
              unverified={found?.evidence === 'UNVERIFIED'}
              more={sources}
            />
          )}
        </QueryState>
      )}
      {measure && later.data && (
        <LaterRows
          later={later.data}
          format={writeValue(measure, language)}
          change={writeValue(measure, language, true)}
          unit={unitOf(measure)}
        />
      )}
    </SidePanel>
  );
}

function LaterPanel({
  figure,
  onClose,
}: {
  figure: Overview['later'][number];
  onClose: () => void;
}) {
  const t = useText('overview');
  const { number } = useFormat();
  return (
    <SidePanel title={t('sources')} onClose={onClose}>
      <div className="source">
        <p className="muted">{t(`later.${figure.measure as 'poor_households'}`)}</p>
        <strong className="source-value" data-value={figure.value}>
          {t(`qualifier.${figure.qualifier as 'EQ'}`, { value: number(figure.value) })}
        </strong>
        <Facts
          facts={[
            { label: t('later.day'), value: formatDate(figure.periodTo) },
            { label: t('later.citation'), value: figure.citation },
          ]}
        />
        <p className="note">{t('later.notCounted')}</p>
      </div>
    </SidePanel>
  );
}
