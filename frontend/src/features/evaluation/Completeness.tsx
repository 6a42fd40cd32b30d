import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { Evaluation, Remaining, RemainingCode } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { type EvaluationSegment, paths } from '@/shared/router/paths';
import { useAreaLabel } from '@/shared/ui/area';
import { Status } from '@/shared/ui/marks';
import { Section } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { completenessQuery } from './evaluationQueries';
import './remaining.css';

/** Where each kind of what remains is mended. */
const where: Record<RemainingCode, EvaluationSegment> = {
  TEAM_WITHOUT_LEAD: 'team',
  FINDING_WITHOUT_EVIDENCE: 'findings',
  FINDING_NOT_AGREED: 'findings',
  THEME_WITHOUT_TERMS: 'terms',
  CELL_WITHOUT_FINDING: 'findings',
  AREA_WITHOUT_VISIT: 'itinerary',
  AREA_UNVERIFIED: 'itinerary',
  VISIT_WITHOUT_MINUTES: 'itinerary',
  VISIT_WITHOUT_PARTICIPANTS: 'itinerary',
  PHOTO_WITHOUT_CAPTION: 'itinerary',
  LIMITATION_WITHOUT_CAUSE: 'findings',
  RECOMMENDATION_WITHOUT_FINDING: 'recommendations',
  REPORT_WITHOUT_SIGNER: 'report',
};

/** How many are named before the rest is counted. */
const NAMED = 4;

/** 'Cần hoàn thiện trước khi rà soát': what blocks, and what is only worth a look. */
export function Completeness({ evaluation }: { evaluation: Evaluation }) {
  const t = useText('evaluation');
  const completeness = useQuery({
    ...completenessQuery(evaluation.id),
    enabled: evaluation.state !== 'PUBLISHED',
  });
  if (evaluation.state === 'PUBLISHED') return null;
  return (
    <Section title={t('remaining.title')}>
      <QueryState query={completeness} what={t('remaining.what')}>
        {({ remaining }) => {
          if (remaining.length === 0) return <Status tone="ok">{t('remaining.none')}</Status>;
          const codes = [...new Set(remaining.map((one) => one.code))];
          return (
            <ul className="remaining">
              {codes.map((code) => (
                <Group
                  key={code}
                  evaluationId={evaluation.id}
                  code={code}
                  items={remaining.filter((one) => one.code === code)}
                />
              ))}
            </ul>
          );
        }}
      </QueryState>
    </Section>
  );
}

function Group({
  evaluationId,
  code,
  items,
}: {
  evaluationId: string;
  code: RemainingCode;
  items: Remaining[];
}) {
  const t = useText('evaluation');
  const areaLabel = useAreaLabel();
  const name = (one: Remaining) =>
    one.subject ??
    [one.theme && t(`theme.${one.theme}`), one.areaType && areaLabel(one.areaType, true)]
      .filter(Boolean)
      .join(', ');
  const named = items.slice(0, NAMED).map(name).filter(Boolean);
  const blocks = items.some((one) => one.blocking);
  return (
    <li>
      <span className="note">{t(`remaining.${code}`)}</span>
      <Link to={paths.evaluation(evaluationId, where[code])} className="remaining-count">
        {t('remaining.count', { count: items.length })}
      </Link>
      {blocks && (
        <Status tone="warn" icon={<TriangleAlert size={14} aria-hidden="true" />}>
          {t('remaining.blocking')}
        </Status>
      )}
      <span className="muted small">
        {named.join('; ')}
        {items.length > named.length && named.length > 0 && ` … +${items.length - named.length}`}
      </span>
    </li>
  );
}
