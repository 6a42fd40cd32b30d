import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useMoney } from '@/shared/format/MoneyUnit';
import { useText } from '@/shared/i18n/useText';
import { Loading } from '@/shared/ui/states';
import type { Effect } from './sums';

const Waterfall = lazy(() => import('@/shared/charts/Waterfall'));

/** From allotted to available; what changed nothing is left out, except the two ends of the story. */
export function BudgetWaterfall({ steps }: { steps: readonly Effect[] }) {
  const t = useText('budget');
  const { write, unitName } = useMoney();
  const format = useCallback(
    (value: number, signed?: boolean) => write(value, { signed }),
    [write],
  );
  const shown = useMemo(
    () =>
      steps
        .filter(
          ({ figure, effect }) => effect !== 0 || figure === 'ALLOTTED' || figure === 'DISBURSED',
        )
        .map(({ figure, effect }) => ({ label: t(`figure.${figure}`), change: effect })),
    [steps, t],
  );
  if (steps.length === 0) return <p className="muted">{t('ledger.empty')}</p>;
  return (
    <Suspense fallback={<Loading what={t('waterfall.title')} />}>
      <Waterfall
        title={t('waterfall.title')}
        unit={unitName}
        steps={shown}
        restLabel={t('figure.AVAILABLE')}
        format={format}
      />
    </Suspense>
  );
}
