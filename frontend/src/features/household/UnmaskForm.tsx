import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getHousehold, getHouseholdMember, type Household } from '@/api';
import type { MapPoint } from '@/shared/charts/PointMap';
import { FormFrame } from '@/shared/form/FormFrame';
import { TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { formatDateTime } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { Facts } from '@/shared/ui/page';
import { membersQuery, unmaskingsQuery } from './householdQueries';
import { inOrder } from './householdValues';
import { PositionMap } from './PositionMap';
import { positionOf } from './position';

const SHORTEST_REASON = 3;

/** Personal data in clear, for whoever says why; shown here only, and gone when the panel closes. */
export function UnmaskForm({ household, onDone }: { household: Household; onDone: () => void }) {
  const t = useText('household');
  const members = useQuery(membersQuery(household.id));
  const { data: before, refetch } = useQuery(unmaskingsQuery(household.id));
  const [clear, setClear] = useState<{ label: string; value: string }[]>();
  const [point, setPoint] = useState<MapPoint>();
  const masked = inOrder(members.data?.items ?? []).filter((one) => one.identityNumber);
  const form = useForm({
    initial: { reason: '' },
    validate: ({ reason }) => ({
      reason: reason.trim().length < SHORTEST_REASON ? t('unmask.reasonMissing') : undefined,
    }),
    onSubmit: async ({ reason }) => {
      const shown: { label: string; value: string }[] = [];
      if (household.phone || household.position) {
        const fields = [household.phone && 'phone', household.position && 'position'];
        const { data } = await getHousehold({
          path: { id: household.id },
          query: { unmask: fields.filter(Boolean).join(','), reason },
          throwOnError: true,
        });
        if (data.phone) shown.push({ label: t('column.phone'), value: data.phone });
        if (data.position) {
          shown.push({ label: t('column.position'), value: data.position });
          setPoint(positionOf(data.position));
        }
      }
      for (const one of masked) {
        const { data } = await getHouseholdMember({
          path: { id: household.id, householdMemberId: one.id },
          query: { unmask: 'identityNumber', reason },
          throwOnError: true,
        });
        shown.push({ label: data.name ?? '', value: data.identityNumber ?? '–' });
      }
      setClear(shown);
      await refetch();
    },
  });
  return (
    <>
      {clear ? (
        <div className="household-clear">
          <p className="note">{t('unmask.shown')}</p>
          {clear.length > 0 ? <Facts facts={clear} /> : <p>{t('unmask.nothing')}</p>}
          {point && <PositionMap unitId={household.unitId} point={point} />}
        </div>
      ) : (
        <FormFrame
          form={form}
          label={t('unmask.title')}
          saveLabel={t('unmask.show')}
          refusal={t('unmask.refused')}
          onDiscard={onDone}
        >
          <p className="note field-wide">{t('unmask.text')}</p>
          <TextField
            form={form}
            name="reason"
            label={t('unmask.reason')}
            required
            multiline
            wide
            maxLength={500}
          />
        </FormFrame>
      )}
      {before && before.items.length > 0 && (
        <section className="household-told" aria-labelledby="household-unmaskings">
          <h3 id="household-unmaskings">{t('unmask.before')}</h3>
          <ul className="household-unmaskings">
            {before.items.map((one) => (
              <li key={one.id}>
                <span className="muted">{formatDateTime(one.recordedAt)}</span>{' '}
                {[one.madeByName, one.memberName].filter(Boolean).join(' · ')}: {one.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
