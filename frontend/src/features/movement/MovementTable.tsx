import type { MovementBalance, UnitMovement } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { Notice } from '@/shared/ui/states';

const PARTS = [
  ['start', ''],
  ['becameOther', '−'],
  ['exceededLine', '−'],
  ['otherDecrease', '−'],
  ['otherBecame', '+'],
  ['relapsed', '+'],
  ['newlyArisen', '+'],
  ['otherIncrease', '+'],
  ['end', ''],
] as const;

interface MovementTableProps {
  status: 'poor' | 'nearPoor';
  measure: 'households' | 'persons';
  grouping: 'COMMUNE' | 'DISTRICT';
  total: UnitMovement;
  units: UnitMovement[];
}

/** The balance of one status as the official form has it, one unit a row, and whether it closes. */
export function MovementTable({ status, measure, grouping, total, units }: MovementTableProps) {
  const t = useText('movement');
  const { number } = useFormat();
  const balance = (unit: UnitMovement): MovementBalance => unit[status][measure];
  const shown = (unit: UnitMovement, part: (typeof PARTS)[number][0], sign: string) => {
    const value = balance(unit)[part];
    return value === 0 || sign === '' ? number(value) : `${sign}${number(value)}`;
  };
  const columns: Column<UnitMovement>[] = [
    {
      key: 'name',
      names: true,
      title: t(`grouping.${grouping}`),
      cell: (unit) => unit.name ?? t('unknown'),
    },
    ...PARTS.map(
      ([part, sign]): Column<UnitMovement> => ({
        key: part,
        numeric: true,
        title: t(`form.${status}.${part}`),
        cell: (unit) => shown(unit, part, sign),
      }),
    ),
  ];
  const names = (of: UnitMovement[]) => of.map((unit) => unit.name ?? t('unknown')).join(', ');
  const all = [...units, { ...total, name: t('total') }];
  const open = all.filter((unit) => !balance(unit).closes);
  const doubtful = all.filter((unit) => balance(unit).implausible.length > 0);
  return (
    <Section title={t(`form.${status}.title`)} note={t('unit', { unit: t(`units.${measure}`) })}>
      <DataTable
        caption={t(`form.${status}.title`)}
        columns={columns}
        rows={units}
        rowKey={(unit) => unit.unitId ?? ''}
        foot={
          <tr>
            <th scope="row">{t('total')}</th>
            {PARTS.map(([part, sign]) => (
              <td key={part} className="num" data-label={t(`form.${status}.${part}`)}>
                {shown(total, part, sign)}
              </td>
            ))}
          </tr>
        }
      />
      {open.length === 0 ? (
        <p className="note">{t('closes')}</p>
      ) : (
        <Notice>
          {t('differs', {
            units: open
              .map((unit) => `${unit.name ?? t('unknown')} (${number(balance(unit).difference)})`)
              .join(', '),
          })}
        </Notice>
      )}
      {doubtful.length > 0 && (
        <p className="note">{t('implausible', { units: names(doubtful) })}</p>
      )}
    </Section>
  );
}
