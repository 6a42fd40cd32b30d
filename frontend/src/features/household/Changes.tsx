import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Household, HouseholdChange } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { changesQuery } from './householdQueries';

/** What became of the household, the latest first. */
export function Changes({ household }: { household: Household }) {
  const t = useText('household');
  const changes = useQuery(changesQuery(household.id));
  const columns: Column<HouseholdChange>[] = [
    {
      key: 'effectiveOn',
      brief: true,
      title: t('change.effectiveOn'),
      cell: (one) => formatDate(one.effectiveOn),
    },
    {
      key: 'kind',
      names: true,
      title: t('change.kind'),
      cell: (one) =>
        t(one.householdId === household.id ? `changeKind.${one.kind}` : `changeFrom.${one.kind}`),
    },
    {
      key: 'where',
      title: t('change.where'),
      cell: (one) => {
        const other = one.householdId === household.id ? one.otherHouseholdId : one.householdId;
        if (other) return <Link to={paths.household(other)}>{t('change.otherHousehold')}</Link>;
        return one.toUnitName ? `${one.unitName} → ${one.toUnitName}` : one.unitName;
      },
    },
    { key: 'reason', title: t('change.reason'), cell: (one) => one.reason },
    { key: 'madeByName', title: t('change.madeBy'), cell: (one) => one.madeByName ?? '–' },
  ];
  return (
    <Section title={t('changes')}>
      <QueryState query={changes} what={t('changes')}>
        {({ items }) => (
          <DataTable
            caption={t('changes')}
            columns={columns}
            rows={items}
            rowKey={(one) => one.id}
            total={items.length}
            empty={<Empty title={t('change.none')}>{t('change.noneText')}</Empty>}
          />
        )}
      </QueryState>
    </Section>
  );
}
