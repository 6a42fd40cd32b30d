import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { hasCells, mapUnits, type UnitMap as UnitMapAnswer } from '@/api';
import { UnitMap } from '@/shared/charts/UnitMap';
import { formatDate, today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { Empty, QueryState } from '@/shared/ui/states';
import { mapQuery } from './placeQueries';

/** Districts were abolished on this day; a map of a later one is drawn by commune. */
const DISTRICTS_ENDED = '2025-07-01';

/** More names than this would lie over each other. */
const MOST_NAMES = 16;

export type MapLevel = 'DISTRICT' | 'COMMUNE';

export const mapLevelOf = (day: string): MapLevel =>
  day < DISTRICTS_ENDED ? 'DISTRICT' : 'COMMUNE';

/** The units of a level on the day shown, by area type; the table beside says the same. */
export function PlaceMap({ level }: { level: MapLevel }) {
  const t = useText('place');
  const times = useContextSearch();
  const map = useQuery(mapQuery(level, times));
  return (
    <section className="place-map" aria-labelledby="place-map">
      <h2 id="place-map">{t(`map.title.${level}`)}</h2>
      <p className="note">{t('asOf', { date: formatDate(times.asOf ?? today()) })}</p>
      <QueryState query={map} what={t('map.what')}>
        {(found) =>
          found.shapes.length === 0 ? (
            <Empty title={t('map.none')}>{t('map.noneText')}</Empty>
          ) : (
            <Drawn map={found} level={level} />
          )
        }
      </QueryState>
    </section>
  );
}

function Drawn({ map, level }: { map: UnitMapAnswer; level: MapLevel }) {
  const t = useText('place');
  const navigate = useNavigate();
  const units = useMemo(() => mapUnits(map), [map]);
  const note = [
    hasCells(map) && t('map.cells'),
    map.unplaced.length > 0 && t('map.unplaced', { count: map.unplaced.length }),
  ].filter(Boolean);
  return (
    <UnitMap
      title={t(`map.title.${level}`)}
      units={units}
      withNames={units.length <= MOST_NAMES}
      onSelect={(id) => navigate({ to: paths.place(id) } as never)}
      note={note.length > 0 ? note.join(' ') : undefined}
    />
  );
}
