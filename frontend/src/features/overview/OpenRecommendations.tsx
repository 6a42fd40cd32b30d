import { Link } from '@tanstack/react-router';
import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Overview } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { type AreaColumn, useAreaLabel } from '@/shared/ui/area';
import { Status } from '@/shared/ui/marks';

/** How many recommendations for an area type are open, and how many of these are past their day. */
export function OpenRecommendations({
  overview,
  area,
  lead,
}: {
  overview: Overview;
  area: AreaColumn;
  lead?: ReactNode;
}) {
  const t = useText('overview');
  const areaLabel = useAreaLabel();
  const found = overview.recommendations.find((one) => one.column === area);
  const open = found?.open ?? 0;
  const overdue = found?.overdue ?? 0;
  const evaluations = new Set(overview.attention.flatMap((one) => one.evaluationId ?? []));
  const only = evaluations.size === 1 ? [...evaluations][0] : undefined;
  return (
    <div className="overview-open">
      {lead && <span className="overview-open-lead">{lead}</span>}
      <Link
        to={only ? paths.evaluation(only, 'recommendations') : paths.evaluations()}
        search={(only ? { area: area === 'ALL' ? undefined : area } : {}) as never}
        className="figure figure-large figure-strong"
        aria-label={t('recommendations.link', { count: open, area: areaLabel(area) })}
        data-value={open}
      >
        {open}
      </Link>
      {overdue > 0 ? (
        <Status tone="danger" icon={<Clock size={16} aria-hidden="true" />}>
          {t('recommendations.overdue', { count: overdue })}
        </Status>
      ) : (
        <span className="note">
          {open > 0 ? t('recommendations.noneOverdue') : t('recommendations.none')}
        </span>
      )}
    </div>
  );
}
