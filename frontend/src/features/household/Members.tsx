import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { Household, HouseholdMember } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { membersQuery } from './householdQueries';
import { inOrder } from './householdValues';

/** Who lives in the household, and who has left. */
export function Members({
  household,
  onOpen,
}: {
  household: Household;
  /** Opens a member, or 'new'. */
  onOpen: (id: string) => void;
}) {
  const t = useText('household');
  const { language, number } = useFormat();
  const may = useMay();
  const members = useQuery(membersQuery(household.id));
  const mayChange = may('officer') && household.state === 'ACTIVE';
  const columns: Column<HouseholdMember>[] = [
    {
      key: 'name',
      names: true,
      title: t('member.name'),
      cell: (one) =>
        mayChange ? (
          <button type="button" className="link-button" onClick={() => onOpen(one.id)}>
            {one.name}
          </button>
        ) : (
          (one.name ?? t('member.unnamed'))
        ),
    },
    {
      key: 'relation',
      brief: true,
      title: t('member.relation'),
      cell: (one) => t(`relation.${one.relation}`),
    },
    { key: 'sex', title: t('member.sex'), cell: (one) => t(`sex.${one.sex}`) },
    {
      key: 'birthYear',
      brief: true,
      title: t('member.born'),
      cell: (one) => (one.birthDate ? formatDate(one.birthDate) : String(one.birthYear)),
    },
    {
      key: 'ethnicGroup',
      title: t('member.ethnicGroup'),
      cell: (one) => (language === 'vi' ? one.ethnicGroupVi : one.ethnicGroupEn),
    },
    {
      key: 'identityNumber',
      title: t('member.identityNumber'),
      cell: (one) => one.identityNumber ?? '–',
    },
    {
      key: 'work',
      title: t('member.work'),
      cell: (one) => (one.work ? t(`work.${one.work}`) : '–'),
    },
    {
      key: 'leftOn',
      brief: true,
      title: t('member.status'),
      cell: (one) =>
        one.leftOn && one.leftReason
          ? `${t(`leftReason.${one.leftReason}`)} · ${formatDate(one.leftOn)}`
          : t('member.present'),
    },
  ];
  return (
    <Section
      title={t('members')}
      note={t('membersNote', { present: number(household.memberCount) })}
      actions={
        mayChange && (
          <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => onOpen('new')}>
            {t('member.add')}
          </Button>
        )
      }
    >
      <QueryState query={members} what={t('members')}>
        {({ items }) => (
          <DataTable
            caption={t('members')}
            columns={columns}
            rows={inOrder(items)}
            rowKey={(one) => one.id}
            total={items.length}
            empty={<Empty title={t('member.none')}>{t('member.noneText')}</Empty>}
          />
        )}
      </QueryState>
    </Section>
  );
}
