import { Plus } from 'lucide-react';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { Page, PageHeader } from '@/shared/ui/page';
import { FigurePanel } from './FigureEdit';
import { FigureTable } from './FigureTable';
import { figureListRoute } from './indicatorRoutes';
import { ListTabs } from './ListTabs';
import './indicator.css';

export default function FigureList() {
  const t = useText('indicator');
  const may = useMay();
  const [search, change] = useSearchState(figureListRoute);
  return (
    <Page
      header={
        <PageHeader
          title={t('title')}
          lead={t('figure.lead')}
          tabs={<ListTabs />}
          actions={
            may('admin') && (
              <Button
                kind="primary"
                icon={<Plus size={16} aria-hidden="true" />}
                onClick={() => change({ edit: 'new' }, { push: true })}
              >
                {t('figure.add')}
              </Button>
            )
          }
        />
      }
      panel={
        search.edit && (
          <FigurePanel
            key={search.edit}
            id={search.edit}
            onClose={() => change({ edit: undefined })}
          />
        )
      }
    >
      <FigureTable search={search} change={change} />
    </Page>
  );
}
