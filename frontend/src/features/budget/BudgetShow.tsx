import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRightLeft, CalendarArrowUp, Pencil, Plus } from 'lucide-react';
import { type Budget, download, historyOf } from '@/api';
import { formatDate } from '@/shared/format/date';
import { MoneyUnitSwitch, useMoney } from '@/shared/format/MoneyUnit';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Facts, Page, PageHeader, Section } from '@/shared/ui/page';
import { RowHistory } from '@/shared/ui/RowHistory';
import { QueryState } from '@/shared/ui/states';
import { EditBudget } from './BudgetForm';
import { BudgetWaterfall } from './BudgetWaterfall';
import { activityQuery, budgetQuery, ledgerQuery } from './budgetQueries';
import { budgetRoute } from './budgetRoutes';
import { NewEntry } from './EntryNew';
import { EntryPanel } from './EntryPanel';
import { Ledger } from './Ledger';
import { PairList } from './PairList';
import { NewPair } from './PairNew';
import { effectsOf, ledgerOf } from './sums';
import './budget.css';

export default function BudgetShow() {
  const t = useText('budget');
  const { budgetId } = budgetRoute.useParams();
  const budget = useQuery(budgetQuery(budgetId));
  if (budget.data) return <BudgetPage budget={budget.data} />;
  return (
    <Page header={<PageHeader title={t('title')} />}>
      <QueryState query={budget} what={t('list.what')}>
        {() => null}
      </QueryState>
    </Page>
  );
}

function BudgetPage({ budget }: { budget: Budget }) {
  const t = useText('budget');
  const { language } = useFormat();
  const { write, unitName } = useMoney();
  const may = useMay();
  const { asOf, knownAt } = useContextSearch();
  const [{ entry, cols }, change] = useSearchState(budgetRoute);
  const ledger = useQuery(ledgerQuery(budget.id, { asOf, knownAt }));
  const effects = effectsOf(ledger.data ?? []);
  const available = effects.reduce((sum, one) => sum + one.effect, 0);
  const title = t('show.title', {
    line: budget.lineCode,
    year: budget.fiscalYear,
    unit: budget.unitName,
  });
  const show = (panel: 'edit' | 'entry' | 'transfer' | 'carryOver') =>
    change({ panel, entry: undefined }, { push: true });
  return (
    <Page
      header={
        <PageHeader
          title={title}
          crumbs={[{ label: t('title'), to: paths.budgets() }]}
          aside={budget.synthetic && <SyntheticBadge />}
          lead={[
            language === 'vi' ? budget.lineTitleVi : budget.lineTitleEn,
            asOf ? t('show.until', { date: formatDate(asOf) }) : t('show.now'),
          ].join(' · ')}
          actions={
            <>
              <MoneyUnitSwitch />
              {may('officer') && (
                <>
                  <Button
                    icon={<Pencil size={16} aria-hidden="true" />}
                    onClick={() => show('edit')}
                  >
                    {t('edit.button')}
                  </Button>
                  <Button
                    icon={<ArrowRightLeft size={16} aria-hidden="true" />}
                    onClick={() => show('transfer')}
                  >
                    {t('pair.transfer.button')}
                  </Button>
                  <Button
                    icon={<CalendarArrowUp size={16} aria-hidden="true" />}
                    onClick={() => show('carryOver')}
                  >
                    {t('pair.carryOver.button')}
                  </Button>
                  <Button
                    kind="primary"
                    icon={<Plus size={16} aria-hidden="true" />}
                    onClick={() => show('entry')}
                  >
                    {t('entry.button')}
                  </Button>
                </>
              )}
            </>
          }
        />
      }
      panel={<BudgetPanel budget={budget} />}
    >
      <div className="columns">
        <Section title={t('show.facts')}>
          <Facts
            facts={[
              { label: t('column.lineCode'), value: budget.lineCode },
              { label: t('column.fiscalYear'), value: budget.fiscalYear },
              { label: t('column.fundingSource'), value: t(`source.${budget.fundingSource}`) },
              { label: t('column.capitalType'), value: t(`capital.${budget.capitalType}`) },
              { label: t('column.unitName'), value: budget.unitName },
              {
                label: t('column.available'),
                value: ledger.data ? `${write(available)} ${unitName}` : '…',
              },
              ...(asOf || knownAt
                ? []
                : [
                    {
                      label: t('column.advanceOutstanding'),
                      value: `${write(budget.advanceOutstanding)} ${unitName}`,
                    },
                  ]),
              ...(budget.activityId
                ? [
                    {
                      label: t('column.activity'),
                      value: <ActivityLink programId={budget.programId} id={budget.activityId} />,
                    },
                  ]
                : []),
              ...(budget.note ? [{ label: t('column.note'), value: budget.note }] : []),
            ]}
          />
        </Section>
        <div className="section">
          <QueryState query={ledger} what={t('waterfall.title')}>
            {() => <BudgetWaterfall steps={effects} />}
          </QueryState>
        </div>
      </div>
      <Section title={t('ledger.title')} note={t('ledger.unit')}>
        <QueryState query={ledger} what={t('ledger.title')}>
          {(entries) => (
            <Ledger
              caption={`${t('ledger.title')}, ${title}`}
              rows={ledgerOf(entries)}
              selected={entry}
              onOpen={(id) => change({ entry: id, panel: undefined }, { push: true })}
              view={{ cols }}
              onView={change}
              total={entries.length}
              onExport={(format, fields) =>
                download('/api/v1/entries', format, t('ledger.fileName'), {
                  budgetId: budget.id,
                  asOf,
                  knownAt,
                  sort: 'effectiveOn',
                  fields: fields.join(','),
                })
              }
            />
          )}
        </QueryState>
      </Section>
      <PairList kind="transfer" budget={budget} />
      <PairList kind="carryOver" budget={budget} />
      <RowHistory rowId={budget.id} load={historyOf(budget.id)} />
    </Page>
  );
}

function BudgetPanel({ budget }: { budget: Budget }) {
  const [{ panel, entry }, change] = useSearchState(budgetRoute);
  const close = () => change({ panel: undefined, entry: undefined });
  if (panel === 'edit') return <EditBudget id={budget.id} onClose={close} />;
  if (panel === 'entry') return <NewEntry budget={budget} onClose={close} />;
  if (panel) return <NewPair key={panel} kind={panel} budget={budget} onClose={close} />;
  if (!entry) return null;
  return (
    <EntryPanel
      key={entry}
      budget={budget}
      id={entry}
      onOpen={(id) => change({ entry: id }, { push: true })}
      onClose={close}
    />
  );
}

function ActivityLink({ programId, id }: { programId: string; id: string }) {
  const activity = useQuery(activityQuery(id));
  return (
    <Link to={paths.program(programId)} search={{ activity: id } as never}>
      {activity.data?.title ?? '…'}
    </Link>
  );
}
