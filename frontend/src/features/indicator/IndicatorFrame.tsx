import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { historyOf, type Indicator, type Versioned } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { Page, PageHeader, Tabs } from '@/shared/ui/page';
import { RowHistory } from '@/shared/ui/RowHistory';
import { QueryState } from '@/shared/ui/states';
import { indicatorQuery } from './indicatorQueries';
import { useWords } from './words';
import './indicator.css';

interface FrameProps {
  indicator: Indicator;
  aside?: ReactNode;
  actions?: ReactNode;
  panel?: ReactNode;
  children: ReactNode;
}

/** Head and tabs of an indicator; below them what the tab shows. */
export function IndicatorFrame({ indicator, aside, actions, panel, children }: FrameProps) {
  const t = useText('indicator');
  const { title } = useWords(indicator);
  const { id } = indicator;
  return (
    <Page
      header={
        <PageHeader
          title={title}
          aside={aside}
          crumbs={[{ label: t('title'), to: paths.indicators() }]}
          lead={indicator.code}
          actions={actions}
          tabs={
            <Tabs
              label={t('tab.label')}
              tabs={[
                { to: paths.indicator(id), label: t('tab.series'), exact: true },
                { to: paths.indicator(id, 'results'), label: t('tab.results') },
                { to: paths.indicator(id, 'targets'), label: t('tab.targets') },
                { to: paths.indicator(id, 'published-figures'), label: t('tab.published') },
                { to: paths.indicator(id, 'places'), label: t('tab.places') },
              ]}
            />
          }
        />
      }
      panel={panel}
    >
      {children}
      <RowHistory rowId={id} load={historyOf(id)} />
    </Page>
  );
}

/** The definition that a tab is about, or what stands in its place until it is there. */
export function WithIndicator({
  id,
  children,
}: {
  id: string;
  children: (read: Versioned<Indicator>) => ReactNode;
}) {
  const t = useText('indicator');
  const indicator = useQuery(indicatorQuery(id));
  if (indicator.data) return <>{children(indicator.data)}</>;
  return (
    <Page header={<PageHeader title={t('title')} />}>
      <QueryState query={indicator} what={t('whatOne')}>
        {() => null}
      </QueryState>
    </Page>
  );
}
