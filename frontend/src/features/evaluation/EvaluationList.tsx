import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { download, type Evaluation } from '@/api';
import { formatDate, formatPeriod } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { SyntheticBadge } from '@/shared/ui/figure';
import { EVALUATION_STATES } from '@/shared/ui/marks';
import { Page, PageHeader, SidePanel } from '@/shared/ui/page';
import { Empty, NoPermission, QueryState } from '@/shared/ui/states';
import { EvaluationForm } from './EvaluationForm';
import { evaluationsQuery } from './evaluationQueries';
import { evaluationListRoute } from './evaluationRoutes';
import { useTexts } from './words';

export default function EvaluationList() {
  const t = useText('evaluation');
  const shared = useText();
  const read = useTexts();
  const [{ state, mine, edit, sort, cols }, change] = useSearchState(evaluationListRoute);
  const context = useContextSearch();
  const filter = { state, sort, mine: mine ? true : undefined };
  const evaluations = useInfiniteQuery(evaluationsQuery(filter, context));
  const navigate = useNavigate();
  const may = useMay()('admin');
  const close = () => change({ edit: undefined }, { push: true });
  const add = may && (
    <Button
      kind="primary"
      icon={<Plus size={16} aria-hidden="true" />}
      onClick={() => change({ edit: 'new' }, { push: true })}
    >
      {t('head.add')}
    </Button>
  );
  const columns: Column<Evaluation>[] = [
    {
      key: 'code',
      brief: true,
      title: t('column.code'),
      cell: (one) => one.code,
    },
    {
      key: 'titleVi',
      title: t('column.title'),
      names: true,
      cell: (one) => (
        <>
          <Link to={paths.evaluation(one.id, 'result-sheet')} className="quiet">
            {read(one, 'title')}
          </Link>{' '}
          {one.synthetic && <SyntheticBadge>{t('syntheticContent')}</SyntheticBadge>}
        </>
      ),
    },
    { key: 'unitName', brief: true, title: t('column.unit'), cell: (one) => one.unitName },
    {
      key: 'periodFrom',
      brief: true,
      title: t('column.period'),
      cell: (one) => formatPeriod(one.periodFrom, one.periodTo),
    },
    {
      key: 'cutOffOn',
      brief: true,
      title: t('column.cutOff'),
      cell: (one) => formatDate(one.cutOffOn),
    },
    {
      key: 'state',
      brief: true,
      title: shared('evaluationState.label'),
      cell: (one) => shared(`evaluationState.${one.state}`),
    },
  ];
  return (
    <Page
      header={<PageHeader title={t('title')} lead={t('lead')} actions={add} />}
      panel={
        edit === 'new' && (
          <SidePanel title={t('head.add')} onClose={close}>
            {may ? (
              <EvaluationForm
                whole
                onDone={(id) =>
                  id ? navigate({ to: paths.evaluation(id, 'terms') } as never) : close()
                }
              />
            ) : (
              <NoPermission />
            )}
          </SidePanel>
        )
      }
    >
      <QueryState query={evaluations} what={t('what')}>
        {({ pages }) => (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={pages.flatMap((page) => page.items ?? [])}
            rowKey={(one) => one.id}
            view={{ sort, cols }}
            onView={change}
            total={pages[0]?.total}
            hasMore={evaluations.hasNextPage}
            onMore={() => evaluations.fetchNextPage()}
            isFetchingMore={evaluations.isFetchingNextPage}
            onExport={(format, fields) =>
              download('/api/v1/evaluations', format, t('fileName'), {
                ...filter,
                synthetic: context.synthetic,
                fields: fields.join(','),
              })
            }
            tools={
              <FilterBar
                active={[state, mine].filter(Boolean).length}
                onClear={() => change({ state: undefined, mine: undefined })}
              >
                <FilterSelect
                  label={shared('evaluationState.label')}
                  all={t('filter.allStates')}
                  value={state}
                  options={EVALUATION_STATES.map((value) => ({
                    value,
                    label: shared(`evaluationState.${value}`),
                  }))}
                  onChange={(value) => change({ state: value })}
                />
                <FilterSelect
                  label={t('filter.team')}
                  all={t('filter.allTeams')}
                  value={mine}
                  options={[{ value: 'true', label: t('filter.mine') }]}
                  onChange={(value) => change({ mine: value })}
                />
              </FilterBar>
            }
            empty={
              <Empty title={t('empty.title')} actions={add}>
                {t('empty.text')}
              </Empty>
            }
          />
        )}
      </QueryState>
    </Page>
  );
}
