import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { AreaBadge } from '@/shared/ui/area';
import type { Column } from '@/shared/ui/DataTable';
import { SyntheticBadge } from '@/shared/ui/figure';
import type { Unit } from './placeQueries';

/** Provinces and districts hold both. */
export const isUrbanOrRural = ({ level }: Unit) => level === 'COMMUNE' || level === 'VILLAGE';

/** The columns of every table of units. */
export function useUnitColumns(): Column<Unit>[] {
  const t = useText('place');
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('column.name'),
        names: true,
        sortable: true,
        cell: (unit) => (
          <>
            <Link to={paths.place(unit.id)} className="quiet">
              {unit.name}
            </Link>
            {unit.synthetic && (
              <>
                {' '}
                <SyntheticBadge>{t('synthetic')}</SyntheticBadge>
              </>
            )}
          </>
        ),
      },
      {
        key: 'code',
        brief: true,
        title: t('column.code'),
        sortable: true,
        cell: (unit) => unit.code,
      },
      {
        key: 'level',
        brief: true,
        title: t('column.level'),
        cell: (unit) => t(`level.${unit.level}`),
      },
      {
        key: 'parentName',
        brief: true,
        title: t('column.parent'),
        cell: (unit) => unit.parentName ?? '–',
      },
      { key: 'areaType', title: t('column.areaType'), cell: (unit) => <UnitArea unit={unit} /> },
      {
        key: 'urban',
        title: t('column.urban'),
        optional: true,
        cell: (unit) => {
          if (!isUrbanOrRural(unit)) return '–';
          return unit.urban ? t('urban') : t('rural');
        },
      },
      {
        key: 'validFrom',
        brief: true,
        title: t('column.validFrom'),
        optional: true,
        cell: (unit) => formatDate(unit.validFrom),
      },
      {
        key: 'validTo',
        brief: true,
        title: t('column.validTo'),
        cell: (unit) => (unit.validTo ? formatDate(unit.validTo) : t('stillValid')),
      },
    ],
    [t],
  );
}

/** Area type by place, with the words when it rests on an unverified designation. */
export function UnitArea({ unit }: { unit: Unit }) {
  const t = useText('place');
  if (!unit.areaType) return <>–</>;
  return (
    <span className="row">
      <AreaBadge area={unit.areaType} />
      {unit.areaTypeVerified === false && <span className="note">{t('unverified')}</span>}
    </span>
  );
}
