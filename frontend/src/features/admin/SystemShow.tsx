import { useQueries, useQuery } from '@tanstack/react-query';
import {
  listActivitiesOptions,
  listAdministrativeUnitsOptions,
  listBudgetsOptions,
  listEntriesOptions,
  listEvaluationsOptions,
  listIndicatorsOptions,
  listProgramsOptions,
  listPublishedFiguresOptions,
  listResultsOptions,
  listTargetsOptions,
} from '@/api';
import { formatDateTime } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { NoData, SyntheticBadge } from '@/shared/ui/figure';
import { Status } from '@/shared/ui/marks';
import { Facts, Page, Section } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { aboutQuery, sealQuery } from './adminQueries';

/** Seconds without a block after which something is wrong: one comes each second. */
const LATE_SECONDS = 30;

/** What runs here, how far the recorded order reaches, and what data is loaded. */
export default function SystemShow() {
  const t = useText('admin');
  const about = useQuery(aboutQuery());
  return (
    <Page>
      <div className="columns">
        <Section title={t('system.product')}>
          <QueryState query={about} what={t('system.product')}>
            {({ product, version, issuer, demo, links }) => (
              <Facts
                facts={[
                  { label: t('system.version'), value: `${product} ${version}` },
                  { label: t('system.issuer'), value: <span className="admin-url">{issuer}</span> },
                  {
                    label: t('system.data'),
                    value: demo ? (
                      <>
                        {t('system.withDemo')} <SyntheticBadge />
                      </>
                    ) : (
                      t('system.withoutDemo')
                    ),
                  },
                  {
                    label: t('system.addresses'),
                    value: (
                      <ul className="admin-addresses">
                        {Object.entries(links).map(([name, address]) => (
                          <li key={name} className="admin-url">
                            <a href={address}>{address}</a>
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                ]}
              />
            )}
          </QueryState>
        </Section>
        <Section title={t('system.seal')} note={t('system.sealNote')}>
          <Sealed />
        </Section>
      </div>
      <Section title={t('system.loaded')} note={t('system.loadedNote')}>
        <Loaded />
      </Section>
    </Page>
  );
}

function Sealed() {
  const t = useText('admin');
  const { number } = useFormat();
  const seal = useQuery(sealQuery());
  return (
    <QueryState query={seal} what={t('system.seal')}>
      {({ block, sealedAt }) => {
        const isLate = seal.dataUpdatedAt - Date.parse(sealedAt) > LATE_SECONDS * 1000;
        return (
          <>
            <Facts
              facts={[
                { label: t('system.block'), value: <span className="num">{number(block)}</span> },
                { label: t('system.sealedAt'), value: formatDateTime(sealedAt) },
              ]}
            />
            <p>
              <Status tone={isLate ? 'warn' : 'ok'}>
                {isLate ? t('system.late') : t('system.onTime')}
              </Status>
            </p>
          </>
        );
      }}
    </QueryState>
  );
}

const one = { limit: 1, count: 'exact' } as const;
const real = { ...one, synthetic: 'exclude' } as const;

interface Row {
  key: string;
  title: string;
  all?: number;
  illustrative?: number;
}

function Loaded() {
  const t = useText('admin');
  const { number } = useFormat();
  const total = (answer: { data: { total?: number } | undefined }) => answer.data?.total;
  const counts = useQueries({
    queries: [
      listAdministrativeUnitsOptions({ query: { ...one, anyDay: true } }),
      listProgramsOptions({ query: one }),
      listIndicatorsOptions({ query: one }),
      listPublishedFiguresOptions({ query: one }),
    ],
  }).map(total);
  const [activities, realActivities, targets, realTargets, results, realResults] = useQueries({
    queries: [
      listActivitiesOptions({ query: one }),
      listActivitiesOptions({ query: real }),
      listTargetsOptions({ query: one }),
      listTargetsOptions({ query: real }),
      listResultsOptions({ query: one }),
      listResultsOptions({ query: real }),
    ],
  }).map(total);
  const [budgets, realBudgets, entries, realEntries, evaluations, realEvaluations] = useQueries({
    queries: [
      listBudgetsOptions({ query: one }),
      listBudgetsOptions({ query: real }),
      listEntriesOptions({ query: one }),
      listEntriesOptions({ query: real }),
      listEvaluationsOptions({ query: one }),
      listEvaluationsOptions({ query: real }),
    ],
  }).map(total);
  const less = (all?: number, some?: number) =>
    all === undefined || some === undefined ? undefined : all - some;
  const rows: Row[] = [
    { key: 'units', title: t('kind.units'), all: counts[0], illustrative: 0 },
    { key: 'programs', title: t('kind.programs'), all: counts[1], illustrative: 0 },
    { key: 'indicators', title: t('kind.indicators'), all: counts[2], illustrative: 0 },
    { key: 'figures', title: t('kind.figures'), all: counts[3], illustrative: 0 },
    {
      key: 'activities',
      title: t('kind.activities'),
      all: activities,
      illustrative: less(activities, realActivities),
    },
    {
      key: 'targets',
      title: t('kind.targets'),
      all: targets,
      illustrative: less(targets, realTargets),
    },
    {
      key: 'results',
      title: t('kind.results'),
      all: results,
      illustrative: less(results, realResults),
    },
    {
      key: 'budgets',
      title: t('kind.budgets'),
      all: budgets,
      illustrative: less(budgets, realBudgets),
    },
    {
      key: 'entries',
      title: t('kind.entries'),
      all: entries,
      illustrative: less(entries, realEntries),
    },
    {
      key: 'evaluations',
      title: t('kind.evaluations'),
      all: evaluations,
      illustrative: less(evaluations, realEvaluations),
    },
  ];
  const count = (value?: number) => (value === undefined ? <NoData /> : number(value));
  const columns: Column<Row>[] = [
    { key: 'title', title: t('system.kind'), names: true, cell: (row) => row.title },
    { key: 'all', title: t('system.rows'), numeric: true, cell: (row) => count(row.all) },
    {
      key: 'illustrative',
      title: t('system.illustrative'),
      numeric: true,
      cell: (row) => count(row.illustrative),
    },
  ];
  return (
    <div className="admin-loaded">
      <DataTable
        caption={t('system.loaded')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
      />
    </div>
  );
}
