import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Evaluation, evaluationQuery } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { evaluationRoute, evaluationTabs } from '@/shared/router/evaluation';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { SyntheticBadge } from '@/shared/ui/figure';
import { StatusStepper } from '@/shared/ui/marks';
import { Page, PageHeader, Tabs } from '@/shared/ui/page';
import { Loading, QueryState } from '@/shared/ui/states';
import { EvaluationSteps } from './EvaluationSteps';
import { useTexts } from './words';
import './workspace.css';

/** The workspace of one evaluation: its head and tabs, and below them what the tab shows. */
export default function EvaluationShow() {
  const t = useText('evaluation');
  const { evaluationId } = evaluationRoute.useParams();
  const { pathname } = useLocation();
  const { asOf } = useContextSearch();
  const evaluation = useQuery(evaluationQuery(evaluationId));
  if (pathname.replace(/\/$/, '') === paths.evaluation(evaluationId)) {
    return <Navigate to={paths.evaluation(evaluationId, 'terms')} search={true as never} replace />;
  }
  return (
    <QueryState
      query={evaluation}
      what={t('whatOne')}
      loading={<Page header={<PageHeader title={t('title')} />}>{null}</Page>}
    >
      {(found) => (
        <div className="workspace">
          <Head evaluation={found} />
          {asOf === undefined ? <AtCutOff day={found.cutOffOn} /> : <Outlet />}
        </div>
      )}
    </QueryState>
  );
}

/** An evaluation is seen as of its cut-off unless another day is chosen; the header then says which. */
function AtCutOff({ day }: { day: string }) {
  const navigate = useNavigate();
  useEffect(() => {
    navigate({
      to: '.',
      search: (now: object) => ({ ...now, asOf: day }),
      replace: true,
    } as never);
  }, [navigate, day]);
  return <Loading />;
}

/** How many there are, by the last segment of a tab's address. */
function countOf(evaluation: Evaluation, segment: string): number | undefined {
  if (segment === 'findings') return evaluation.counts.findings;
  if (segment === 'recommendations') return evaluation.counts.recommendations;
  if (segment === 'team') return evaluation.counts.members;
  if (segment === 'itinerary') return evaluation.counts.siteVisits;
  return undefined;
}

function Head({ evaluation }: { evaluation: Evaluation }) {
  const t = useText('evaluation');
  const translate = useText() as (key: string) => string;
  const read = useTexts();
  return (
    <PageHeader
      title={read(evaluation, 'title')}
      crumbs={[
        { label: t('title'), to: paths.evaluations() },
        { label: t('cutOff', { date: formatDate(evaluation.cutOffOn) }) },
      ]}
      aside={evaluation.synthetic && <SyntheticBadge>{t('syntheticContent')}</SyntheticBadge>}
      status={<StatusStepper state={evaluation.state} />}
      actions={<EvaluationSteps evaluation={evaluation} />}
      tabs={
        <Tabs
          label={t('tabs')}
          tabs={evaluationTabs().map((tab) => ({
            to: `${paths.evaluation(evaluation.id)}/${tab.segment}`,
            label: translate(tab.label),
            count: countOf(evaluation, tab.segment),
          }))}
        />
      }
    />
  );
}
