import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { hasCells, mapUnits } from '@/api';
import { type MapPoint, PointMap } from '@/shared/charts/PointMap';
import { isWithin } from '@/shared/charts/projection';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Notice, QueryState } from '@/shared/ui/states';
import { mapQuery, ownUnitQuery } from './householdQueries';

interface PositionMapProps {
  /** Commune whose map it is. */
  unitId: string;
  point?: MapPoint;
  onPick?: (point: MapPoint) => void;
}

/** The commune as the product draws it on its last day, or today, with a household in it. */
export function PositionMap({ unitId, point, onPick }: PositionMapProps) {
  const t = useText('household');
  const unit = useQuery(ownUnitQuery(unitId));
  const ended = unit.data?.validTo;
  const asOf = ended && ended < today() ? ended : undefined;
  const map = useQuery({ ...mapQuery(asOf), enabled: unit.data !== undefined });
  const units = useMemo(() => (map.data ? mapUnits(map.data) : []), [map.data]);
  const own = units.find((one) => one.id === unitId);
  return (
    <QueryState query={map} what={t('map.what')}>
      {(found) =>
        own ? (
          <>
            <PointMap
              title={t('map.title', { unit: own.name })}
              unit={own}
              around={units}
              point={point}
              onPick={onPick}
              note={[onPick && t('map.pick'), hasCells(found) && t('map.cells')]
                .filter(Boolean)
                .join(' ')}
            />
            {point && !isWithin(own.geometry, point.longitude, point.latitude) && (
              <Notice>{t('map.outside', { unit: own.name })}</Notice>
            )}
          </>
        ) : (
          <p className="note">{t('map.none')}</p>
        )
      }
    </QueryState>
  );
}
