import { Clock, TriangleAlert } from 'lucide-react';
import type { Recommendation } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Status } from '@/shared/ui/marks';
import { isOverdue } from './overdue';
import { useDay } from './useDay';

/** Where a recommendation stands: icon and words, red only when overdue or refused. */
export function RecommendationStatusLine({ recommendation }: { recommendation: Recommendation }) {
  const t = useText('evaluation');
  const day = useDay();
  const { status, dueOn } = recommendation;
  const due = dueOn ? t('recommendation.due', { date: formatDate(dueOn) }) : '';
  const words = [t(`recommendation.status.${status}`), due].filter(Boolean).join(', ');
  if (isOverdue(recommendation, day)) {
    return (
      <Status tone="danger" icon={<Clock size={14} aria-hidden="true" />}>
        {t('recommendation.overdue')}, {words}
      </Status>
    );
  }
  if (status === 'REJECTED') {
    return (
      <Status tone="danger" icon={<TriangleAlert size={14} aria-hidden="true" />}>
        {words}
      </Status>
    );
  }
  if (status === 'OPEN') {
    return <Status icon={<Clock size={14} aria-hidden="true" />}>{words}</Status>;
  }
  return <Status tone="ok">{words}</Status>;
}
