import { Plus } from 'lucide-react';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { FigurePanel } from './FigureEdit';
import { FigureTable } from './FigureTable';
import { IndicatorFrame, WithIndicator } from './IndicatorFrame';
import { indicatorFiguresRoute } from './indicatorRoutes';

export default function IndicatorFigures() {
  const t = useText('indicator');
  const may = useMay();
  const { indicatorId } = indicatorFiguresRoute.useParams();
  const [search, change] = useSearchState(indicatorFiguresRoute);
  return (
    <WithIndicator id={indicatorId}>
      {({ value: indicator }) => (
        <IndicatorFrame
          indicator={indicator}
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
          panel={
            search.edit && (
              <FigurePanel
                key={search.edit}
                id={search.edit}
                indicatorId={indicator.id}
                onClose={() => change({ edit: undefined })}
              />
            )
          }
        >
          <FigureTable indicatorId={indicator.id} search={search} change={change} />
        </IndicatorFrame>
      )}
    </WithIndicator>
  );
}
