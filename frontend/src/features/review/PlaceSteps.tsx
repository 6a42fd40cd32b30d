import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createReviewStep,
  type ReviewProgressCommune,
  type ReviewRound,
  type ReviewStep,
} from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { QueryState } from '@/shared/ui/states';
import { recognitionsQuery, stepsQuery } from './reviewQueries';

/** What was recorded in a commune and its villages; a step can be taken back until it is recognised. */
export function PlaceSteps({
  round,
  commune,
}: {
  round: ReviewRound;
  commune: ReviewProgressCommune;
}) {
  const t = useText('review');
  const { number } = useFormat();
  const may = useMay();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<ReviewStep>();
  const steps = useQuery(stepsQuery(round.id, commune.unitId));
  const recognitions = useQuery(recognitionsQuery(round.id, commune.unitId));
  const isRecognised = (recognitions.data?.items.length ?? 0) > 0;
  const withdraw = async (step: ReviewStep) => {
    await createReviewStep({
      path: { id: round.id },
      body: {
        unitId: step.unitId,
        step: step.step,
        heldOn: step.heldOn,
        withdrawsId: step.id,
      },
      throwOnError: true,
    });
    setAsked(undefined);
    await queries.invalidateQueries();
  };
  return (
    <>
      <QueryState query={recognitions} what={t('recognise.title')}>
        {({ items }) => (
          <ul className="review-records">
            {items.map((one) => (
              <li key={one.id}>
                <strong>{t(`recognition.${one.kind}`)}</strong>
                <span>
                  {t('place.decision', {
                    number: one.decisionNumber,
                    day: formatDate(one.signedOn),
                    signer: one.signer,
                  })}
                </span>
                <span className="note">
                  {t('place.locked', { count: one.reviewCount, number: number(one.reviewCount) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      <QueryState query={steps} what={t('place.title')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="note">{t('place.none')}</p>
          ) : (
            <ul className="review-records">
              {items.map((one) => (
                <li key={one.id}>
                  <strong>
                    {one.withdrawsId
                      ? t('place.withdrawal', { step: t(`step.${one.step}`) })
                      : t(`step.${one.step}`)}
                  </strong>
                  <span>
                    {[one.unitName, formatDate(one.heldOn), one.decisionNumber]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {one.personsPresent !== undefined && (
                    <span className="note">
                      {t('place.present', { number: number(one.personsPresent) })}
                    </span>
                  )}
                  {one.objectionCount !== undefined && (
                    <span className="note">
                      {t('place.objections', { number: number(one.objectionCount) })}
                      {one.objections && ` ${one.objections}`}
                    </span>
                  )}
                  {one.withdrawn && <span className="note">{t('place.withdrawn')}</span>}
                  {may('officer') && !isRecognised && !one.withdrawn && !one.withdrawsId && (
                    <Button size="small" onClick={() => setAsked(one)}>
                      {t('place.withdraw')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={t('place.question', { step: asked ? t(`step.${asked.step}`) : '' })}
        confirmLabel={t('place.withdraw')}
        onConfirm={() => asked && withdraw(asked)}
        onCancel={() => setAsked(undefined)}
      >
        {t('place.consequence')}
      </ConfirmDialog>
    </>
  );
}
