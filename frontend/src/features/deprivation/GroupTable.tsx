import type { GroupPoverty, MultidimensionalPoverty } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';

type Coded = 'P30A' | 'P135' | 'OUTSIDE' | 'RURAL' | 'URBAN' | 'true' | 'false';

/** One group a row; rates with three decimals, as they are published. */
export function GroupTable({ poverty }: { poverty: MultidimensionalPoverty }) {
  const t = useText('deprivation');
  const { number } = useFormat();
  const rate = (value: number | undefined) =>
    value === undefined ? '–' : number(value, { digits: 3, minDigits: 3 });
  const name = (group: GroupPoverty) => {
    if (group.name) return group.name;
    return group.key === undefined ? t('unknown') : t(`group.${group.key as Coded}`);
  };
  const columns: Column<GroupPoverty>[] = [
    { key: 'name', names: true, title: t(`grouping.${poverty.by as 'COMMUNE'}`), cell: name },
    {
      key: 'all',
      numeric: true,
      title: t('column.all'),
      unit: t(`unit.${poverty.measure}`),
      cell: (group) => number(group.headcount.denominator),
    },
    {
      key: 'poor',
      numeric: true,
      title: t('column.poor'),
      unit: t(`unit.${poverty.measure}`),
      cell: (group) => number(group.headcount.numerator),
    },
    {
      key: 'headcount',
      numeric: true,
      title: t('column.headcount'),
      cell: (group) => rate(group.headcount.value),
    },
    {
      key: 'intensity',
      numeric: true,
      title: t('column.intensity'),
      cell: (group) => rate(group.intensity.value),
    },
    {
      key: 'adjustedHeadcount',
      numeric: true,
      title: t('column.adjusted'),
      cell: (group) => rate(group.adjustedHeadcount.value),
    },
  ];
  return (
    <Section title={t('groups')} note={t('groupsNote')}>
      <DataTable
        caption={t('groups')}
        columns={columns}
        rows={poverty.groups}
        rowKey={(group) => group.key ?? ''}
      />
    </Section>
  );
}
