import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createReviewRecognition,
  type ReviewProgressCommune,
  type ReviewRound,
  useIdempotencyKey,
} from '@/api';
import { ChoiceField } from '@/shared/form/fields';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { Empty, QueryState } from '@/shared/ui/states';
import { DecisionForm, type DecisionValues, decisionInput, useDecision } from './DecisionForm';
import { reviewsQuery } from './reviewQueries';

interface Props {
  round: ReviewRound;
  commune: ReviewProgressCommune;
  onDone: () => void;
}

interface Values extends DecisionValues {
  householdIds: string[];
}

/** The chair's decision: of all reviews of the commune once, of the corrections that it names later. */
export function RecognitionForm({ round, commune, onDone }: Props) {
  const t = useText('review');
  const { number } = useFormat();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const [asked, setAsked] = useState<Values>();
  const isCorrection = commune.steps.some((one) => one.step === 'RECOGNITION' && one.heldOn);
  const found = useQuery({
    ...reviewsQuery(round.id, { unitId: commune.unitId }),
    enabled: isCorrection,
  });
  const waiting = (found.data?.items ?? []).filter((one) => !one.recognisedOn);
  const form = useDecision<Values>(
    { householdIds: [] },
    // Nothing is sent before the question is answered.
    async (values) => setAsked(values),
    (values) =>
      isCorrection && values.householdIds.length === 0
        ? { householdIds: t('recognise.chooseOne') }
        : {},
  );
  const send = async (values: Values) => {
    const body = {
      unitId: commune.unitId,
      kind: isCorrection ? ('CORRECTION' as const) : ('INITIAL' as const),
      ...decisionInput(values),
      householdIds: isCorrection ? values.householdIds : undefined,
    };
    await createReviewRecognition({
      path: { id: round.id },
      headers: { 'Idempotency-Key': idempotency.keyFor(body) },
      body,
      throwOnError: true,
    });
    idempotency.succeeded();
    setAsked(undefined);
    onDone();
    await queries.invalidateQueries();
  };
  const count = isCorrection
    ? (asked?.householdIds.length ?? 0)
    : commune.counts.reviewed - commune.counts.recognised;
  const whole = (
    <DecisionForm
      form={form}
      label={t('recognise.title')}
      refusal={t('recognise.notSaved')}
      saveLabel={t('recognise.open')}
      onDiscard={onDone}
    >
      {isCorrection && (
        <ChoiceField
          form={form}
          name="householdIds"
          label={t('recognise.households')}
          required
          wide
          options={waiting.map((one) => ({
            value: one.householdId,
            label: [one.headName, one.householdCode].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </DecisionForm>
  );
  return (
    <>
      <p>
        {t(isCorrection ? 'recognise.correctionText' : 'recognise.text', {
          name: commune.unitName,
        })}
      </p>
      {isCorrection ? (
        <QueryState query={found} what={t('recognise.households')}>
          {() =>
            waiting.length > 0 ? (
              whole
            ) : (
              <Empty title={t('recognise.none')}>{t('recognise.noneText')}</Empty>
            )
          }
        </QueryState>
      ) : (
        whole
      )}
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={t('recognise.question', { name: commune.unitName })}
        confirmLabel={t('recognise.open')}
        onConfirm={() => asked && send(asked)}
        onCancel={() => setAsked(undefined)}
      >
        {t('recognise.consequence', { count, number: number(count) })}
      </ConfirmDialog>
    </>
  );
}
