import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { hasCells, mapUnits, type Overview, type UnitMap as UnitMapAnswer } from '@/api';
import { breaksOf } from '@/shared/charts/breaks';
import { UnitMap } from '@/shared/charts/UnitMap';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { QueryState } from '@/shared/ui/states';
import { levelBelow, overviewMapQuery } from './overviewQueries';

export type MapMeasure = 'rate' | 'poor';

interface Props {
  overview: Overview;
  measure: MapMeasure;
}

/** More names than this would lie over each other. */
const MOST_NAMES = 16;

/** The units below on a map, coloured by a figure; the table beside says the same. */
export function OverviewMap(props: Props) {
  const t = useText('overview');
  const { overview } = props;
  const context = useContextSearch();
  const map = useQuery(overviewMapQuery(context));
  return (
    <QueryState query={map} what={t('map.what')}>
      {(found) =>
        found.shapes.length === 0 ? (
          <p className="muted overview-no-map">{t(`map.none.${levelBelow(overview)}`)}</p>
        ) : (
          <Drawn {...props} map={found} />
        )
      }
    </QueryState>
  );
}

function Drawn({ overview, measure, map }: Props & { map: UnitMapAnswer }) {
  const t = useText('overview');
  const { number, rate } = useFormat();
  const navigate = useNavigate();
  const { units, breaks } = useMemo(() => {
    const places = new Map(overview.places.map((place) => [place.unitId, place]));
    const units = mapUnits(map, (id) => {
      const place = places.get(id);
      const value = measure === 'rate' ? place?.poorRatePercent : place?.poorHouseholds;
      return place && { value, illustrative: place.synthetic };
    });
    return { units, breaks: breaksOf(units.flatMap((unit) => unit.value ?? [])) };
  }, [overview, map, measure]);
  const isRate = measure === 'rate';
  const note = [
    hasCells(map) && t('map.cells', { date: formatDate(map.asOf) }),
    map.unplaced.length > 0 && t('map.unplaced', { count: map.unplaced.length }),
  ].filter(Boolean);
  return (
    <UnitMap
      title={t(`map.title.${measure}.${levelBelow(overview)}`)}
      units={units}
      ramp={{
        unit: isRate ? '%' : t('map.households'),
        breaks,
        format: (value) => (isRate ? rate(value) : number(value)),
        formatBreak: (value) => number(value),
      }}
      outlineLabel={t('places.poorDistrict')}
      withNames={units.length <= MOST_NAMES}
      onSelect={(id) => navigate({ to: paths.place(id) } as never)}
      note={note.length > 0 ? note.join(' ') : undefined}
    />
  );
}
