import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createHouseholdSuccession,
  type SuccessionProposalPlace,
  type UnitChange,
  uuidv7,
} from '@/api';
import { formatDate, today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { QueryState } from '@/shared/ui/states';
import { livingQuery, successionProposalQuery, successionsQuery, type Unit } from './placeQueries';

/** Households that followed a change of units, and those that it leaves behind until a person decides. */
export function Succession({ change }: { change: UnitChange }) {
  const t = useText('place');
  const { number } = useFormat();
  const done = useQuery(successionsQuery(change.id));
  const proposal = useQuery(successionProposalQuery(change.id));
  const followed = done.data?.items ?? [];
  return (
    <QueryState query={proposal} what={t('succession.title')}>
      {({ places }) =>
        followed.length === 0 && places.length === 0 ? null : (
          <div className="succession">
            <strong>{t('succession.title')}</strong>
            <ul>
              {followed.map((one) => (
                <li key={one.id}>
                  {t('succession.followed', {
                    number: number(one.householdCount),
                    from: one.villageName ?? one.unitName,
                    to: one.toUnitName,
                  })}
                  {one.recodedCount > 0 && (
                    <span className="note">
                      {' '}
                      {t('succession.recoded', {
                        number: number(one.recodedCount),
                      })}
                    </span>
                  )}
                </li>
              ))}
              {together(places, change).map((place) => (
                <li key={`${place.unitId} ${place.villageId}`}>
                  <Left place={place} change={change} />
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </QueryState>
  );
}

const isWhole = (change: UnitChange, unitId: string) =>
  change.links.filter((link) => link.predecessorId === unitId).length === 1;

/** Of a unit with one successor all follow at once; of one that was divided each village by itself. */
function together(places: readonly SuccessionProposalPlace[], change: UnitChange) {
  const units = new Map<string, SuccessionProposalPlace>();
  for (const place of places) {
    const key = isWhole(change, place.unitId) ? place.unitId : `${place.unitId} ${place.villageId}`;
    const households = (units.get(key)?.households ?? 0) + place.households;
    units.set(key, { ...place, households });
  }
  return [...units.values()];
}

/** Whoever is still recorded in what was replaced, and the successors to which they can go. */
function Left({ place, change }: { place: SuccessionProposalPlace; change: UnitChange }) {
  const t = useText('place');
  const { number } = useFormat();
  const queries = useQueryClient();
  const [to, setTo] = useState<{ id: string; name: string }>();
  // Chosen here, so that a try whose answer was lost moves nobody twice.
  const [id, setId] = useState(uuidv7);
  const successors = change.links.filter(
    (link) => link.predecessorId === place.unitId && link.successorId !== place.unitId,
  );
  const offered =
    place.toUnitId && place.toUnitName
      ? [{ id: place.toUnitId, name: place.toUnitName }]
      : successors.map((link) => ({ id: link.successorId ?? '', name: link.successorName ?? '' }));
  const whole = isWhole(change, place.unitId);
  const where = whole ? place.unitName : (place.villageName ?? t('succession.withoutVillage'));
  return (
    <>
      {t('succession.left', {
        number: number(place.households),
        from: where,
      })}
      {change.effectiveOn <= today() && (
        <span className="row">
          {offered.map((one) => (
            <Button key={one.id} size="small" onClick={() => setTo(one)}>
              {t('succession.to', { name: one.name })}
            </Button>
          ))}
        </span>
      )}
      <ConfirmDialog
        isOpen={to !== undefined}
        title={t('succession.ask', { name: to?.name ?? '' })}
        confirmLabel={t('succession.confirm')}
        onConfirm={async () => {
          await createHouseholdSuccession({
            body: {
              id,
              unitChangeId: change.id,
              unitId: place.unitId,
              villageId: whole ? undefined : place.villageId,
              toUnitId: to?.id ?? '',
            },
            throwOnError: true,
          });
          setId(uuidv7());
          setTo(undefined);
          await queries.invalidateQueries();
        }}
        onCancel={() => setTo(undefined)}
      >
        {t('succession.will', { day: formatDate(change.effectiveOn) })}
      </ConfirmDialog>
    </>
  );
}

/** How many households a change that is being recorded is about. */
export function LivingThere({ units, follow }: { units: readonly Unit[]; follow: boolean }) {
  const t = useText('place');
  const { number } = useFormat();
  const [first, ...others] = units;
  const own = useQuery(livingQuery(first as Unit));
  if (own.data?.total === undefined || own.data.total === 0) return null;
  const words = { number: number(own.data.total), name: first?.name ?? '' };
  return (
    <>
      {' '}
      {follow ? t('succession.willFollow', words) : t('succession.willWait', words)}
      {others.length > 0 && <LivingThere units={others} follow={follow} />}
    </>
  );
}
