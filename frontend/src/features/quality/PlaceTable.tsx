import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { type PlaceCounts, sumOf } from './places';
import { qualityRoute, SEVERITIES } from './qualityRoutes';

interface PlaceTableProps {
  places: PlaceCounts[];
  grouping: 'COMMUNE' | 'DISTRICT';
}

/** How much was found in each district or commune; its name leads to the rows. */
export function PlaceTable({ places, grouping }: PlaceTableProps) {
  const t = useText('quality');
  const { number } = useFormat();
  const [{ unit }, change] = useSearchState(qualityRoute);
  const columns: Column<PlaceCounts>[] = [
    {
      key: 'name',
      names: true,
      title: t(`grouping.${grouping}`),
      cell: (place) => (
        <button
          type="button"
          className="link-button"
          aria-pressed={place.id === unit}
          onClick={() => change({ unit: place.id === unit ? undefined : place.id })}
        >
          {place.name}
        </button>
      ),
    },
    ...(grouping === 'COMMUNE'
      ? [
          {
            key: 'district',
            title: t('grouping.DISTRICT'),
            cell: (place: PlaceCounts) => place.district ?? '–',
          },
        ]
      : []),
    ...SEVERITIES.map(
      (severity): Column<PlaceCounts> => ({
        key: severity,
        numeric: true,
        title: t(`severities.${severity}`),
        cell: (place) => number(place[severity]),
      }),
    ),
    { key: 'all', numeric: true, title: t('total'), cell: (place) => number(sumOf(place)) },
  ];
  return (
    <Section title={t('places')}>
      <DataTable
        caption={t('places')}
        columns={columns}
        rows={places}
        rowKey={(place) => place.id}
        rowClassName={(place) => (place.id === unit ? 'row-selected' : undefined)}
        empty={<p className="note">{t('nothingHere')}</p>}
      />
    </Section>
  );
}
