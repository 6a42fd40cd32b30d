import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { download, type RuleSet } from '@/api';
import { formatPeriod } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Page, PageHeader, SidePanel } from '@/shared/ui/page';
import { Empty, NoPermission, QueryState } from '@/shared/ui/states';
import { ruleSetsQuery } from './povertyQueries';
import { ruleSetListRoute } from './povertyRoutes';
import { RuleSetForm } from './RuleSetForm';
import { RuleSetStatus } from './RuleSetStatus';

export default function RuleSetList() {
  const t = useText('poverty');
  const { language, number } = useFormat();
  const may = useMay();
  const [{ sort, cols, state, panel }, change] = useSearchState(ruleSetListRoute);
  const { place, asOf } = useContextSearch();
  const filter = { state, asOf, unitId: place, sort };
  const found = useInfiniteQuery(ruleSetsQuery(filter));
  const columns: Column<RuleSet>[] = [
    {
      key: language === 'vi' ? 'titleVi' : 'titleEn',
      title: t('column.title'),
      names: true,
      cell: (one) => (
        <Link to={paths.ruleSet(one.id)} className="quiet">
          {language === 'vi' ? one.titleVi : one.titleEn}
        </Link>
      ),
    },
    { key: 'code', brief: true, sortable: true, title: t('column.code'), cell: (one) => one.code },
    {
      key: 'validFrom',
      brief: true,
      sortable: true,
      title: t('column.period'),
      cell: (one) => formatPeriod(one.validFrom, one.validTo),
    },
    {
      key: 'unitName',
      title: t('column.unit'),
      cell: (one) => one.unitName ?? t('national'),
    },
    { key: 'logic', title: t('column.logic'), cell: (one) => t(`logic.${one.logic}`) },
    { key: 'legalBasis', title: t('column.legalBasis'), cell: (one) => one.legalBasis },
    {
      key: 'caseCount',
      numeric: true,
      title: t('column.cases'),
      cell: (one) => number(one.caseCount),
    },
    {
      key: 'state',
      brief: true,
      title: t('column.state'),
      cell: (one) => <RuleSetStatus state={one.state} />,
    },
  ];
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          actions={
            may('admin') && (
              <Button
                kind="primary"
                icon={<Plus size={16} aria-hidden="true" />}
                onClick={() => change({ panel: 'new' }, { push: true })}
              >
                {t('add')}
              </Button>
            )
          }
        />
      }
      panel={panel && <NewRuleSet onClose={() => change({ panel: undefined })} />}
    >
      <FilterBar active={state ? 1 : 0} onClear={() => change({ state: undefined })}>
        <FilterSelect
          label={t('column.state')}
          value={state}
          all={t('anyState')}
          options={(['IN_FORCE', 'DRAFT'] as const).map((value) => ({
            value,
            label: t(`state.${value}`),
          }))}
          onChange={(value) => change({ state: value })}
        />
      </FilterBar>
      <QueryState query={found} what={t('what')}>
        {({ pages }) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(one) => one.id}
            view={{ sort, cols }}
            onView={change}
            hasMore={found.hasNextPage}
            onMore={found.fetchNextPage}
            isFetchingMore={found.isFetchingNextPage}
            total={pages[0]?.total}
            onExport={(format, fields) =>
              download('/api/v1/rule-sets', format, t('fileName'), {
                ...filter,
                fields: fields.join(','),
              })
            }
            empty={<Empty title={t('empty.title')}>{t('empty.text')}</Empty>}
          />
        )}
      </QueryState>
    </Page>
  );
}

function NewRuleSet({ onClose }: { onClose: () => void }) {
  const t = useText('poverty');
  const may = useMay();
  const navigate = useNavigate();
  return (
    <SidePanel title={t('add')} onClose={onClose}>
      {may('admin') ? (
        <RuleSetForm
          onSaved={(id) => navigate({ to: paths.ruleSet(id) } as never)}
          onDone={onClose}
        />
      ) : (
        <NoPermission />
      )}
    </SidePanel>
  );
}
