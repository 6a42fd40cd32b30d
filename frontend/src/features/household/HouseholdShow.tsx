import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, Eye, Pencil } from 'lucide-react';
import { type Household, historyOf } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Status } from '@/shared/ui/marks';
import { Facts, Page, PageHeader, Section, SidePanel } from '@/shared/ui/page';
import { PovertyResult } from '@/shared/ui/Reasoning';
import { RowHistory } from '@/shared/ui/RowHistory';
import { NoPermission, QueryState } from '@/shared/ui/states';
import { ChangeForm } from './ChangeForm';
import { HouseholdForm } from './HouseholdForm';
import { HouseholdStatus } from './HouseholdStatus';
import { householdQuery, membersQuery } from './householdQueries';
import { householdRoute } from './householdRoutes';
import { MemberForm } from './MemberForm';
import { Members } from './Members';
import { Timeline } from './Timeline';
import { UnmaskForm } from './UnmaskForm';
import './household.css';

export default function HouseholdShow() {
  const t = useText('household');
  const { householdId } = householdRoute.useParams();
  const found = useQuery(householdQuery(householdId));
  if (found.data) return <HouseholdPage key={householdId} household={found.data} />;
  return (
    <Page header={<PageHeader title={t('title')} />}>
      <QueryState query={found} what={t('what')}>
        {() => null}
      </QueryState>
    </Page>
  );
}

function HouseholdPage({ household }: { household: Household }) {
  const t = useText('household');
  const may = useMay();
  const [, change] = useSearchState(householdRoute);
  return (
    <Page
      header={
        <PageHeader
          title={household.headName ?? t('householdOf', { code: household.code })}
          crumbs={[{ label: t('title'), to: paths.households() }]}
          aside={
            <>
              <HouseholdStatus state={household.state} />
              {household.status && (
                <Status>
                  <PovertyResult status={household.status} kind={household.statusKind} />
                </Status>
              )}
              {household.synthetic && <SyntheticBadge>{t('illustrative')}</SyntheticBadge>}
            </>
          }
          lead={[household.code, household.villageName, household.unitName]
            .filter(Boolean)
            .join(' · ')}
          actions={may('officer') && <Actions household={household} />}
        />
      }
      panel={<Panel household={household} />}
    >
      <Section title={t('facts')}>
        <Facts
          facts={[
            { label: t('column.unit'), value: household.unitName },
            { label: t('column.village'), value: household.villageName ?? '–' },
            { label: t('column.residence'), value: t(`residence.${household.residence}`) },
            {
              label: t('column.status'),
              value: household.status ? (
                <>
                  <PovertyResult status={household.status} kind={household.statusKind} />
                  {household.statusSince && (
                    <span className="note household-before">
                      {t('timeline.since', { day: formatDate(household.statusSince) })}
                    </span>
                  )}
                </>
              ) : (
                t('timeline.noStatus')
              ),
            },
            { label: t('column.address'), value: household.address ?? '–' },
            { label: t('column.phone'), value: household.phone ?? '–' },
            {
              label: t('column.position'),
              value: household.position
                ? t('positionWithin', { position: household.position, unit: household.unitName })
                : '–',
            },
            { label: t('column.establishedOn'), value: formatDate(household.establishedOn) },
            ...(household.endedOn
              ? [{ label: t('column.endedOn'), value: formatDate(household.endedOn) }]
              : []),
            ...(household.successorId
              ? [
                  {
                    label: t('column.successor'),
                    value: (
                      <Link to={paths.household(household.successorId)}>
                        {t('change.otherHousehold')}
                      </Link>
                    ),
                  },
                ]
              : []),
            ...(household.note ? [{ label: t('column.note'), value: household.note }] : []),
          ]}
        />
      </Section>
      <Members
        household={household}
        onOpen={(id) => change({ member: id, panel: undefined }, { push: true })}
      />
      <Timeline household={household} />
      <RowHistory rowId={household.id} load={historyOf(household.id)} />
    </Page>
  );
}

function Actions({ household }: { household: Household }) {
  const t = useText('household');
  const [, change] = useSearchState(householdRoute);
  const open = (panel: 'edit' | 'change' | 'unmask') =>
    change({ panel, member: undefined }, { push: true });
  return (
    <>
      <Button icon={<Eye size={16} aria-hidden="true" />} onClick={() => open('unmask')}>
        {t('unmask.open')}
      </Button>
      {household.state === 'ACTIVE' && (
        <>
          <Button
            icon={<ArrowRightLeft size={16} aria-hidden="true" />}
            onClick={() => open('change')}
          >
            {t('change.add')}
          </Button>
          <Button icon={<Pencil size={16} aria-hidden="true" />} onClick={() => open('edit')}>
            {t('edit')}
          </Button>
        </>
      )}
    </>
  );
}

function Panel({ household }: { household: Household }) {
  const t = useText('household');
  const may = useMay();
  const navigate = useNavigate();
  const [{ panel, member: memberId }, change] = useSearchState(householdRoute);
  const { data: members } = useQuery(membersQuery(household.id));
  const close = () => change({ panel: undefined, member: undefined });
  if (!panel && !memberId) return null;
  if (!may('officer')) {
    return (
      <SidePanel title={t('title')} onClose={close}>
        <NoPermission />
      </SidePanel>
    );
  }
  if (panel === 'unmask') {
    return (
      <SidePanel title={t('unmask.title')} onClose={close}>
        <UnmaskForm household={household} onDone={close} />
      </SidePanel>
    );
  }
  if (household.state !== 'ACTIVE') {
    return (
      <SidePanel title={t('title')} onClose={close}>
        <p>{t('ended')}</p>
      </SidePanel>
    );
  }
  if (panel === 'change') {
    return (
      <SidePanel title={t('change.add')} onClose={close}>
        <ChangeForm household={household} onDone={close} />
      </SidePanel>
    );
  }
  if (panel === 'edit') {
    return (
      <SidePanel title={t('edit')} onClose={close}>
        <HouseholdForm
          household={household}
          onSaved={close}
          onDiscard={close}
          onDeleted={() => navigate({ to: paths.households() } as never)}
        />
      </SidePanel>
    );
  }
  const member = members?.items.find((one) => one.id === memberId);
  return (
    <SidePanel
      key={memberId}
      title={t(memberId === 'new' ? 'member.add' : 'member.edit')}
      onClose={close}
    >
      {(member || memberId === 'new') && (
        <MemberForm household={household} member={member} onDone={close} />
      )}
    </SidePanel>
  );
}
