import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { type Activity, deleteActivity, historyOf, ifMatch, type ProgramTree } from '@/api';
import { formatPeriod } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useMay } from '@/shared/session';
import { AreaBadge } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Facts, SidePanel } from '@/shared/ui/page';
import { RowHistory } from '@/shared/ui/RowHistory';
import { NoPermission, QueryState } from '@/shared/ui/states';
import { ActivityForm } from './ActivityForm';
import { activityQuery, programsQuery } from './programQueries';

interface Props {
  tree: ProgramTree;
  /** 'new', or the one to show. */
  id: string;
  isEditing: boolean;
  onEdit: (editing: boolean) => void;
  onShow: (id: string) => void;
  onClose: () => void;
}

export function ActivityPanel({ tree, id, isEditing, onEdit, onShow, onClose }: Props) {
  const t = useText('program');
  const may = useMay();
  const isNew = id === 'new';
  const isForm = isNew || isEditing;
  const found = useQuery({ ...activityQuery(id), enabled: !isNew });
  const show = () => onEdit(false);
  let title = t('activity.one');
  if (isForm) title = isNew ? t('activity.add') : t('activity.edit');
  let content = (
    <QueryState query={found} what={t('activity.one')}>
      {(one) =>
        isEditing ? (
          <ActivityForm tree={tree} activity={one} onSaved={show} onDiscard={show} />
        ) : (
          <ActivityFacts activity={one} />
        )
      }
    </QueryState>
  );
  if (isForm && !may('officer')) content = <NoPermission />;
  else if (isNew) content = <ActivityForm tree={tree} onSaved={onShow} onDiscard={onClose} />;
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      footer={
        !isForm &&
        found.data &&
        may('officer') && (
          <>
            <Button
              kind="primary"
              icon={<Pencil size={16} aria-hidden="true" />}
              onClick={() => onEdit(true)}
            >
              {t('activity.edit')}
            </Button>
            <DeleteActivity activity={found.data} onDone={onClose} />
          </>
        )
      }
    >
      {content}
    </SidePanel>
  );
}

function DeleteActivity({ activity, onDone }: { activity: Activity; onDone: () => void }) {
  const t = useText('program');
  const queries = useQueryClient();
  return (
    <DeleteButton
      label={t('activity.delete')}
      question={t('activity.deleteTitle', { code: activity.code })}
      onDelete={async () => {
        await deleteActivity({
          path: { id: activity.id },
          headers: ifMatch(activity),
          throwOnError: true,
        });
        onDone();
        queries.invalidateQueries();
      }}
    >
      <p>{activity.title}</p>
      <p>{t('activity.deleteText')}</p>
    </DeleteButton>
  );
}

function ActivityFacts({ activity }: { activity: Activity }) {
  const t = useText('program');
  const { number } = useFormat();
  const optional = (label: string, value: string | undefined) =>
    value === undefined ? [] : [{ label, value }];
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
            value: (
              <>
                {activity.subProjectCode ?? activity.projectCode}{' '}
                <AreaBadge area={activity.areaType} tight />
              </>
            ),
          },
          {
            label: t('activity.unit'),
            value: <Link to={paths.place(activity.unitId)}>{activity.unitName}</Link>,
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
          ...optional(
            t('activity.households'),
            activity.plannedHouseholds === undefined
              ? undefined
              : number(activity.plannedHouseholds),
          ),
          ...optional(
            t('activity.proposedBy'),
            activity.proposedBy && t(`proposer.${activity.proposedBy}`),
          ),
          ...optional(
            t('activity.investor'),
            activity.communeIsInvestor === undefined
              ? undefined
              : t(activity.communeIsInvestor ? 'activity.yes' : 'activity.no'),
          ),
          ...optional(t('activity.recovery'), activity.recoveryRule),
          ...optional(t('activity.decision'), activity.decision),
          ...optional(t('activity.citation'), activity.citation),
        ]}
      />
      <Financings activity={activity} />
      <RowHistory rowId={activity.id} load={historyOf(activity.id)} />
    </div>
  );
}

/** Planned money by program and source, and that it adds up to the planned cost or what is left. */
function Financings({ activity }: { activity: Activity }) {
  const t = useText('program');
  const { number, language } = useFormat();
  const programs = useQuery(programsQuery()).data?.items ?? [];
  const titleOf = (id: string) => {
    const program = programs.find((one) => one.id === id);
    return program && (language === 'vi' ? program.titleVi : program.titleEn);
  };
  const sum = activity.financings.reduce((total, one) => total + one.amount, 0);
  if (activity.financings.length === 0) return <p className="muted">{t('activity.noFinancing')}</p>;
  return (
    <div className="program-money">
      <h3>{t('activity.financing')}</h3>
      <ul>
        {activity.financings.map((one) => (
          <li key={`${one.programId}${one.fundingSource}`}>
            <span>
              {titleOf(one.programId)}
              <span className="note">{t(`source.${one.fundingSource}`)}</span>
            </span>
            <span className="num">{number(one.amount)}</span>
          </li>
        ))}
        <li className="program-money-sum">
          <span>
            {t('activity.financed')}
            {sum !== activity.plannedCost && (
              <span className="note">
                {sum < activity.plannedCost
                  ? t('activity.uncovered', { amount: number(activity.plannedCost - sum) })
                  : t('activity.exceeded', { amount: number(sum - activity.plannedCost) })}
              </span>
            )}
          </span>
          <span className="num">{number(sum)}</span>
        </li>
      </ul>
    </div>
  );
}
