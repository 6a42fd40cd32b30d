import type { ReviewProgress } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { FilterSelect } from '@/shared/ui/FilterBar';

/** Where an officer works: a commune of the round and one of its villages. */
export interface Chosen {
  unit?: string;
  village?: string;
}

/** The place that is asked for, or the first there is: an officer of a commune need not choose it. */
export function chosenPlace(progress: ReviewProgress | undefined, asked: Chosen) {
  const commune =
    progress?.communes.find((one) => one.unitId === asked.unit) ?? progress?.communes[0];
  if (!commune) return undefined;
  const named = commune.villages.filter((one) => one.villageId);
  const village = named.find((one) => one.villageId === asked.village);
  return { commune, villages: named, village };
}

export function PlaceFilter({
  progress,
  asked,
  onChange,
}: {
  progress: ReviewProgress;
  asked: Chosen;
  onChange: (chosen: Chosen) => void;
}) {
  const t = useText('review');
  const place = chosenPlace(progress, asked);
  if (!place) return null;
  return (
    <>
      {progress.communes.length > 1 && (
        <FilterSelect
          label={t('progress.commune')}
          all={t('households.firstCommune')}
          value={place.commune.unitId}
          options={progress.communes.map((one) => ({ value: one.unitId, label: one.unitName }))}
          onChange={(unit) => onChange({ unit, village: undefined })}
        />
      )}
      {place.villages.length > 0 && (
        <FilterSelect
          label={t('progress.village')}
          all={t('households.allVillages')}
          value={place.village?.villageId}
          options={place.villages.map((one) => ({
            value: one.villageId ?? '',
            label: one.villageName ?? '',
          }))}
          onChange={(village) => onChange({ unit: place.commune.unitId, village })}
        />
      )}
    </>
  );
}
