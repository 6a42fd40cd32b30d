import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Activity, ProgramTree } from '@/api';
import { formatPeriod } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useMay } from '@/shared/session';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Facts, SidePanel } from '@/shared/ui/page';
import { NoPermission, QueryState } from '@/shared/ui/states';
import { ActivityNew } from './ActivityNew';
import { activityQuery, programsQuery } from './programQueries';

interface Props {
  tree: ProgramTree;
  /** 'new', or the one to show. */
  id: string;
  onClose: () => void;
}

export function ActivityPanel({ tree, id, onClose }: Props) {
  const t = useText('program');
  const may = useMay();
  const isNew = id === 'new';
  const found = useQuery({ ...activityQuery(id), enabled: !isNew });
  let content = <QueryState query={found}>{(one) => <ActivityFacts activity={one} />}</QueryState>;
  if (isNew) {
    content = may('officer') ? <ActivityNew tree={tree} onDone={onClose} /> : <NoPermission />;
  }
  return (
    <SidePanel title={isNew ? t('activity.add') : t('activity.one')} onClose={onClose}>
      {content}
    </SidePanel>
  );
}

function ActivityFacts({ activity }: { activity: Activity }) {
  const t = useText('program');
  const { number, language } = useFormat();
  const programs = useQuery(programsQuery()).data?.items ?? [];
  const programTitle = (id: string) => {
    const program = programs.find((one) => one.id === id);
    return program && (language === 'vi' ? program.titleVi : program.titleEn);
  };
  return (
    <div className="stack">
      <div>
        <strong>{activity.title}</strong>
        {activity.synthetic && (
          <div>
            <SyntheticBadge />
          </div>
        )}
      </div>
      <Facts
        facts={[
          { label: t('column.code'), value: activity.code },
          { label: t('activity.kind'), value: t(`kind.${activity.kind}`) },
          {
            label: t('column.line'),
            value: activity.subProjectCode ?? activity.projectCode,
          },
          {
            label: t('activity.places'),
            value: activity.units.map((unit) => (
              <div key={unit.unitId}>
                <Link to={paths.place(unit.unitId)}>{unit.name}</Link>
              </div>
            )),
          },
          { label: t('activity.time'), value: formatPeriod(activity.startsOn, activity.endsOn) },
          {
            label: t('activity.plannedCost'),
            value: t('activity.dong', { amount: number(activity.plannedCost) }),
          },
          ...(activity.plannedHouseholds === undefined
            ? []
            : [{ label: t('activity.households'), value: number(activity.plannedHouseholds) }]),
          ...(activity.decision
            ? [{ label: t('activity.decision'), value: activity.decision }]
            : []),
          ...(activity.proposedBy
            ? [{ label: t('activity.proposedBy'), value: t(`proposer.${activity.proposedBy}`) }]
            : []),
          ...(activity.recoveryRule
            ? [{ label: t('activity.recovery'), value: activity.recoveryRule }]
            : []),
          ...(activity.citation
            ? [{ label: t('activity.citation'), value: activity.citation }]
            : []),
        ]}
      />
      <div>
        <strong>{t('activity.financing')}</strong>
        <ul>
          {activity.financings.map((one) => (
            <li key={`${one.programId}${one.fundingSource}`}>
              {programTitle(one.programId)}, {t(`source.${one.fundingSource}`)}:{' '}
              {t('activity.dong', { amount: number(one.amount) })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
