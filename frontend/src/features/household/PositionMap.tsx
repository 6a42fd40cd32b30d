import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { hasCells, mapUnits } from '@/api';
import { type MapPoint, PointMap } from '@/shared/charts/PointMap';
import { isWithin } from '@/shared/charts/projection';
import { today } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Loading, Notice } from '@/shared/ui/states';
import { mapQuery, ownUnitQuery, unitOnQuery } from './householdQueries';

interface PositionMapProps {
  /** Commune whose map it is. */
  unitId: string;
  point?: MapPoint;
  onPick?: (point: MapPoint) => void;
}

/** A household in its commune, as the product draws it; where nobody gave the commune a shape, in its district. */
export function PositionMap({ unitId, point, onPick }: PositionMapProps) {
  const t = useText('household');
  const { isPending, unit, around, isApproximate } = useGround(unitId);
  if (isPending) return <Loading what={t('map.what')} rows={2} />;
  if (!unit) return <p className="note">{t('map.none')}</p>;
  return (
    <>
      <PointMap
        title={t('map.title', { unit: unit.name })}
        unit={unit}
        around={around}
        point={point}
        onPick={onPick}
        note={[unit.name, onPick && t('map.pick'), isApproximate && t('map.cells')]
          .filter(Boolean)
          .join('. ')}
      />
      {point && !isWithin(unit.geometry, point.longitude, point.latitude) && (
        <Notice>{t('map.outside', { unit: unit.name })}</Notice>
      )}
    </>
  );
}

/** The smallest unit with a shape that holds a commune, on its last day where it is no more, and what lies around it. */
function useGround(unitId: string) {
  const known = useQuery(ownUnitQuery(unitId));
  const ended = known.data?.validTo;
  const asOf = ended && ended < today() ? ended : undefined;
  const then = useQuery({ ...unitOnQuery(unitId, asOf), enabled: known.data !== undefined });
  const communes = useQuery({ ...mapQuery('COMMUNE', asOf), enabled: known.data !== undefined });
  const isDrawn = communes.data?.shapes.some((shape) => shape.unitId === unitId);
  const wantsDistrict = isDrawn === false && then.data?.parentId !== undefined;
  const districts = useQuery({ ...mapQuery('DISTRICT', asOf), enabled: wantsDistrict });
  const map = isDrawn ? communes.data : wantsDistrict ? districts.data : undefined;
  const around = useMemo(() => (map ? mapUnits(map) : []), [map]);
  const drawnId = isDrawn ? unitId : then.data?.parentId;
  return {
    isPending: known.isLoading || then.isLoading || communes.isLoading || districts.isLoading,
    unit: around.find((one) => one.id === drawnId),
    around,
    isApproximate: map !== undefined && hasCells(map),
  };
}
