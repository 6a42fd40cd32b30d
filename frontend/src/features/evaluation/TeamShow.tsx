import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { deleteTeamMember, download, type Evaluation, ifMatch, type TeamMember } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { Page, SidePanel } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { teamQuery } from './evaluationQueries';
import { teamRoute } from './evaluationRoutes';
import { MemberForm } from './MemberForm';
import { OfEvaluation } from './OfEvaluation';
import { useMayAssign, useTexts } from './words';
import './team.css';

/** Who is on the team, as what; the administrator assigns, until publication. */
export default function TeamShow() {
  return (
    <OfEvaluation id={teamRoute.useParams().evaluationId} open>
      {(evaluation) => <Team evaluation={evaluation} />}
    </OfEvaluation>
  );
}

function Team({ evaluation }: { evaluation: Evaluation }) {
  const t = useText('evaluation');
  const read = useTexts();
  const queries = useQueryClient();
  const [search, change] = useSearchState(teamRoute);
  const team = useQuery(teamQuery(evaluation.id));
  const may = useMayAssign()(evaluation);
  const close = () => change({ member: undefined }, { push: true });
  const chosen = team.data?.items?.find((one) => one.id === search.member);
  const remove = async (member: TeamMember) => {
    await deleteTeamMember({
      path: { id: evaluation.id, evaluationMemberId: member.id },
      headers: ifMatch(member),
      throwOnError: true,
    });
    close();
    await queries.invalidateQueries();
  };
  const add = may && (
    <Button
      kind="primary"
      icon={<Plus size={16} aria-hidden="true" />}
      onClick={() => change({ member: 'new' }, { push: true })}
    >
      {t('team.add')}
    </Button>
  );
  const columns: Column<TeamMember>[] = [
    { key: 'name', title: t('team.name'), names: true, cell: (one) => one.name },
    { key: 'role', title: t('team.role'), cell: (one) => t(`memberRole.${one.role}`) },
    { key: 'position', title: t('team.position'), cell: (one) => read(one, 'position') },
    {
      key: 'userId',
      title: t('team.account'),
      optional: true,
      cell: (one) => <code>{one.userId}</code>,
    },
    ...(may
      ? [
          {
            key: 'change',
            title: t('need.action'),
            cell: (one: TeamMember) => (
              <Button
                size="small"
                aria-label={`${t('change')}: ${one.name}`}
                onClick={() => change({ member: one.id }, { push: true })}
              >
                {t('change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page
      panel={
        may &&
        (search.member === 'new' || chosen) && (
          <SidePanel
            key={search.member}
            title={chosen ? t('team.edit') : t('team.add')}
            onClose={close}
            footer={
              chosen && (
                <DeleteButton
                  label={t('team.remove')}
                  question={t('team.removeQuestion', { name: chosen.name })}
                  onDelete={() => remove(chosen)}
                >
                  {t('team.removeText')}
                </DeleteButton>
              )
            }
          >
            <MemberForm evaluation={evaluation} member={chosen} onDone={close} />
          </SidePanel>
        )
      }
    >
      <QueryState query={team} what={t('terms.team')}>
        {({ items = [] }) => (
          <DataTable
            caption={t('terms.team')}
            columns={columns}
            rows={items}
            rowKey={(one) => one.id}
            view={search}
            onView={change}
            onExport={(format, fields) =>
              download(`/api/v1/evaluations/${evaluation.id}/team`, format, t('team.fileName'), {
                fields: fields
                  .filter((one) => one !== 'change')
                  .flatMap((one) => (one === 'position' ? ['positionVi', 'positionEn'] : [one]))
                  .join(','),
              })
            }
            tools={
              <div className="team-tools">
                <p className="note">{t('team.note')}</p>
                {items.length > 0 && add}
              </div>
            }
            empty={
              <Empty title={t('terms.noTeam')} actions={add}>
                {t('team.emptyText')}
              </Empty>
            }
          />
        )}
      </QueryState>
    </Page>
  );
}
