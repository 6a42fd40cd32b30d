import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createReviewStep,
  type ProcedureStep,
  type ReviewProgressCommune,
  type ReviewRound,
  useIdempotencyKey,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { useSession } from '@/shared/session';
import { QueryState } from '@/shared/ui/states';
import { procedureQuery, unitQuery } from './reviewQueries';

interface Props {
  round: ReviewRound;
  commune: ReviewProgressCommune;
  onDone: () => void;
}

interface Values {
  step: ProcedureStep | '';
  unitId: string;
  heldOn: string | null;
  decisionNumber: string;
  personsPresent: number | null;
  objectionCount: number | null;
  objections: string;
  note: string;
}

/** Records a step that the caller's level decides, in the commune or one of its villages. */
export function StepForm(props: Props) {
  const t = useText('review');
  const { scope } = useSession();
  const procedure = useQuery(procedureQuery(props.round.procedureId));
  const own = useQuery(unitQuery(scope?.id));
  const level = own.data?.level;
  return (
    <QueryState query={procedure} what={t('column.procedure')}>
      {({ steps }) =>
        level && (
          <Fields
            {...props}
            steps={steps
              .filter((one) => one.level === level && one.step !== 'RECOGNITION')
              .map((one) => one.step)
              .filter((step) => step !== 'APPROVAL')}
            ofVillages={steps.filter((one) => one.place === 'VILLAGE').map((one) => one.step)}
          />
        )
      }
    </QueryState>
  );
}

function Fields({
  round,
  commune,
  steps,
  ofVillages,
  onDone,
}: Props & { steps: ProcedureStep[]; ofVillages: ProcedureStep[] }) {
  const t = useText('review');
  const shared = useText();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const isDone = (step: ProcedureStep) =>
    commune.steps.some((one) => one.step === step && one.heldOn);
  const form = useForm<Values>({
    initial: {
      step: steps.find((step) => !isDone(step)) ?? '',
      unitId: commune.unitId,
      heldOn: null,
      decisionNumber: '',
      personsPresent: null,
      objectionCount: null,
      objections: '',
      note: '',
    },
    validate: (values) => {
      const errors: Errors<Values> = {};
      if (!values.step) errors.step = shared('form.missing', { label: t('stepForm.step') });
      if (!values.heldOn) errors.heldOn = shared('form.missing', { label: t('stepForm.heldOn') });
      return errors;
    },
    onSubmit: async (values) => {
      const body = {
        unitId: values.unitId,
        step: values.step as ProcedureStep,
        heldOn: values.heldOn ?? '',
        decisionNumber: values.decisionNumber.trim() || undefined,
        personsPresent: values.personsPresent ?? undefined,
        objectionCount: values.objectionCount ?? undefined,
        objections: values.objections.trim() || undefined,
        note: values.note.trim() || undefined,
      };
      await createReviewStep({
        path: { id: round.id },
        headers: { 'Idempotency-Key': idempotency.keyFor(body) },
        body,
        throwOnError: true,
      });
      idempotency.succeeded();
      await queries.invalidateQueries();
    },
  });
  const { step } = form.values;
  const places = [
    { value: commune.unitId, label: t('stepForm.whole', { name: commune.unitName }) },
    ...(step && ofVillages.includes(step)
      ? commune.villages.flatMap((one) =>
          one.villageId ? [{ value: one.villageId, label: one.villageName ?? one.villageId }] : [],
        )
      : []),
  ];
  return (
    <FormFrame
      form={form}
      label={t('stepForm.title')}
      refusal={t('stepForm.notSaved')}
      onSaved={onDone}
      onDiscard={onDone}
    >
      <SelectField
        form={form}
        name="step"
        label={t('stepForm.step')}
        required
        wide
        options={steps.map((value) => ({ value, label: t(`step.${value}`) }))}
      />
      <SelectField
        form={form}
        name="unitId"
        label={t('progress.place')}
        required
        wide
        options={places}
      />
      <DateField form={form} name="heldOn" label={t('stepForm.heldOn')} required wide />
      <TextField
        form={form}
        name="decisionNumber"
        label={t('stepForm.minutes')}
        maxLength={100}
        wide
      />
      <NumberField form={form} name="personsPresent" label={t('stepForm.persons')} digits={0} />
      <NumberField
        form={form}
        name="objectionCount"
        label={t('stepForm.objectionCount')}
        digits={0}
      />
      <TextField
        form={form}
        name="objections"
        label={t('stepForm.objections')}
        maxLength={2000}
        multiline
        wide
      />
      <TextField form={form} name="note" label={t('form.note')} maxLength={1000} multiline wide />
    </FormFrame>
  );
}
