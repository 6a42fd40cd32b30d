import type { UnitMovement } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { Notice } from '@/shared/ui/states';
import { type Measure, PARTS, type Status, signed } from './parts';

interface MovementTableProps {
  status: Status;
  measure: Measure;
  grouping: 'COMMUNE' | 'DISTRICT';
  total: UnitMovement;
  units: UnitMovement[];
  /** Those of the units whose rows stand there. */
  shown: UnitMovement[];
  /** Id of the unit that the pictures show; all together when absent. */
  unit: string | undefined;
  onUnit: (id: string | undefined) => void;
}

/** The balance of one status as the official form has it, one unit a row, and whether it closes. */
export function MovementTable(props: MovementTableProps) {
  const { status, measure, grouping, total, units, shown, unit, onUnit } = props;
  const t = useText('movement');
  const { number } = useFormat();
  const nameOf = (one: UnitMovement) => (one === total ? t('total') : (one.name ?? t('unknown')));
  const balance = (one: UnitMovement) => one[status][measure];
  const columns: Column<UnitMovement>[] = [
    {
      key: 'name',
      names: true,
      title: t(`grouping.${grouping}`),
      cell: (one) =>
        one.unitId === undefined ? (
          nameOf(one)
        ) : (
          <button
            type="button"
            className="link-button"
            aria-pressed={one.unitId === unit}
            title={t('flow.show', { name: nameOf(one) })}
            onClick={() => onUnit(one.unitId === unit ? undefined : one.unitId)}
          >
            {nameOf(one)}
          </button>
        ),
    },
    ...PARTS.map(
      ([part]): Column<UnitMovement> => ({
        key: part,
        numeric: true,
        title: t(`form.${status}.${part}`),
        cell: (one) => signed(part, balance(one)[part], number),
      }),
    ),
  ];
  const all = [...units, total];
  const open = all.filter((one) => !balance(one).closes);
  const doubtful = all.filter((one) => balance(one).implausible.length > 0);
  return (
    <Section title={t(`form.${status}.title`)} note={t('unit', { unit: t(`units.${measure}`) })}>
      <DataTable
        caption={t(`form.${status}.title`)}
        columns={columns}
        rows={shown}
        rowKey={(one) => one.unitId ?? ''}
        short={(one) => `${number(balance(one).start)} → ${number(balance(one).end)}`}
        rowName={nameOf}
        empty={<p className="note">{t('notFound')}</p>}
        rowClassName={(one) => (one.unitId && one.unitId === unit ? 'row-selected' : undefined)}
        foot={
          <tr>
            <th scope="row">{t('total')}</th>
            {PARTS.map(([part]) => (
              <td key={part} className="num" data-label={t(`form.${status}.${part}`)}>
                {signed(part, balance(total)[part], number)}
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
              .map((one) => `${nameOf(one)} (${number(balance(one).difference)})`)
              .join(', '),
          })}
        </Notice>
      )}
      {doubtful.length > 0 && (
        <p className="note">{t('implausible', { units: doubtful.map(nameOf).join(', ') })}</p>
      )}
    </Section>
  );
}
