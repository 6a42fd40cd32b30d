import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ArrowRightLeft, CalendarArrowUp, Plus } from 'lucide-react';
import { type Budget, download } from '@/api';
import { formatDate } from '@/shared/format/date';
import { MoneyUnitSwitch, useMoney } from '@/shared/format/MoneyUnit';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Facts, Page, PageHeader, Section } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { BudgetWaterfall } from './BudgetWaterfall';
import { budgetQuery, ledgerQuery } from './budgetQueries';
import { budgetRoute } from './budgetRoutes';
import { NewEntry } from './EntryNew';
import { Ledger } from './Ledger';
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
  const [{ panel, cols }, change] = useSearchState(budgetRoute);
  const ledger = useQuery(ledgerQuery(budget.id, { asOf, knownAt }));
  const effects = effectsOf(ledger.data ?? []);
  const available = effects.reduce((sum, one) => sum + one.effect, 0);
  const title = t('show.title', {
    line: budget.lineCode,
    year: budget.fiscalYear,
    unit: budget.unitName,
  });
  const close = () => change({ panel: undefined });
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
                    icon={<ArrowRightLeft size={16} aria-hidden="true" />}
                    onClick={() => change({ panel: 'transfer' }, { push: true })}
                  >
                    {t('pair.transfer.button')}
                  </Button>
                  <Button
                    icon={<CalendarArrowUp size={16} aria-hidden="true" />}
                    onClick={() => change({ panel: 'carryOver' }, { push: true })}
                  >
                    {t('pair.carryOver.button')}
                  </Button>
                  <Button
                    type="primary"
                    icon={<Plus size={16} aria-hidden="true" />}
                    onClick={() => change({ panel: 'entry' }, { push: true })}
                  >
                    {t('entry.button')}
                  </Button>
                </>
              )}
            </>
          }
        />
      }
      panel={
        (panel === 'entry' && <NewEntry budget={budget} onClose={close} />) ||
        (panel && panel !== 'entry' && (
          <NewPair key={panel} kind={panel} budget={budget} onClose={close} />
        ))
      }
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
              { label: t('column.available'), value: `${write(available)} ${unitName}` },
              ...(asOf || knownAt
                ? []
                : [
                    {
                      label: t('column.advanceOutstanding'),
                      value: `${write(budget.advanceOutstanding)} ${unitName}`,
                    },
                  ]),
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
    </Page>
  );
}
