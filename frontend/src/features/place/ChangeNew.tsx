import { useQueryClient } from '@tanstack/react-query';
import { Plus, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { createUnitChange, useIdempotencyKey, uuidv7 } from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { type Errors, type Form, useForm } from '@/shared/form/useForm';
import { addDays, formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { SidePanel } from '@/shared/ui/page';
import { NoPermission, Notice } from '@/shared/ui/states';
import { ChildrenField } from './ChildrenField';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type ChangeValues,
  changeBody,
  hasShares,
  type SuccessorRow,
  startingRows,
  successorRow,
  takesOthers,
} from './changeBody';
import type { Unit } from './placeQueries';
import { LivingThere } from './Succession';
import { SuccessorFields } from './SuccessorFields';
import { UnitField, UnitsField } from './UnitField';
import { levelOf, PARENT_LEVELS } from './unitKinds';

/** Records what became of a unit: with it units end and begin, so it says so before. */
export function NewChange({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const t = useText('place');
  const may = useMay();
  return (
    <SidePanel title={t('change.add')} onClose={onClose}>
      <p className="muted place-hint">
        {unit.name} · {unit.code}
      </p>
      {may('admin') ? <ChangeForm unit={unit} onDone={onClose} /> : <NoPermission />}
    </SidePanel>
  );
}

function ChangeForm({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const t = useText('place');
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  // Chosen here, so that a try whose answer was lost makes no second change.
  const id = useRef(uuidv7());
  const validate = useValidate();
  const form = useForm<ChangeValues>({
    initial: {
      kind: 'RENAME',
      effectiveOn: null,
      decision: '',
      evidence: 'UNVERIFIED',
      note: '',
      others: [],
      successors: startingRows(unit, 'RENAME'),
      parentId: null,
      childTo: {},
    },
    validate,
    onSubmit: async (values) => {
      const body = changeBody(id.current, unit, values);
      await createUnitChange({
        path: { id: unit.id },
        headers: { 'Idempotency-Key': idempotency.keyFor(body) },
        body,
        throwOnError: true,
      });
      idempotency.succeeded();
    },
  });
  const { kind, effectiveOn } = form.values;
  const dayBefore = effectiveOn ? addDays(effectiveOn, -1) : undefined;
  const chooseKind = (next: ChangeKind) => {
    forgetRefusals(form, form.values.successors);
    form.set('kind', next);
    form.set('successors', startingRows(unit, next));
    form.set('childTo', {});
  };
  return (
    <FormFrame
      form={form}
      label={t('change.add')}
      saveLabel={t('change.add')}
      refusal={t('change.refused')}
      onSaved={() => {
        queries.invalidateQueries();
        onDone();
      }}
      onDiscard={onDone}
    >
      <SelectField
        form={{
          ...form,
          set: (name, value) =>
            name === 'kind' ? chooseKind(value as ChangeKind) : form.set(name, value),
        }}
        name="kind"
        label={t('change.kindLabel')}
        hint={t(`change.hint.${kind}`)}
        required
        wide
        options={CHANGE_KINDS.map((value) => ({ value, label: t(`change.kind.${value}`) }))}
      />
      <DateField
        form={form}
        name="effectiveOn"
        label={t('change.effectiveOn')}
        hint={t('change.effectiveOnHint')}
        required
        wide
      />
      <TextField
        form={form}
        name="decision"
        label={t('designate.decision')}
        maxLength={300}
        required
        wide
      />
      <SelectField
        form={form}
        name="evidence"
        label={t('designate.evidence')}
        required
        wide
        options={(['CONFIRMED', 'UNVERIFIED'] as const).map((value) => ({
          value,
          label: t(`evidence.${value}`),
        }))}
      />
      {takesOthers(kind) && (
        <UnitsField
          form={form}
          name="others"
          label={t(`change.others.${kind as 'MERGE'}`)}
          levels={[unit.level]}
          day={dayBefore}
          except={[unit.id]}
        />
      )}
      {kind === 'REPARENT' && (
        <UnitField
          form={form}
          name="parentId"
          label={t('change.newParent')}
          required
          levels={PARENT_LEVELS[unit.level]}
          day={effectiveOn ?? undefined}
        />
      )}
      <Successors form={form} unit={unit} />
      {hasShares(form.values) && <ChildrenField form={form} unit={unit} day={dayBefore} />}
      <TextField form={form} name="note" label={t('designate.note')} multiline wide />
      {effectiveOn && (
        <div className="field-wide">
          <Notice>
            {t(`change.will.${kind}`, { day: formatDate(effectiveOn), name: unit.name })}{' '}
            {t('change.stays')}
            {isHome(unit) && kind !== 'REPARENT' && kind !== 'ABOLISH' && (
              <LivingThere
                units={[
                  unit,
                  ...form.values.others.map((one) => ({ ...unit, id: one.id, name: one.label })),
                ]}
                follow={form.values.successors.length === 1}
              />
            )}
          </Notice>
        </div>
      )}
    </FormFrame>
  );
}

/** Households are recorded in communes and in villages. */
const isHome = ({ level }: Unit) => level === 'COMMUNE' || level === 'VILLAGE';

const ROW_FIELDS = ['unit', 'kind', 'code', 'name', 'parent'] as const;

/** What was refused in rows that go away must not keep the rest from being saved. */
function forgetRefusals(form: Form<ChangeValues>, rows: readonly SuccessorRow[]) {
  for (const row of rows) {
    for (const field of [...ROW_FIELDS, ...Object.keys(row.shares)]) {
      form.refuse(`successors/${row.key}/${field}`, undefined);
    }
  }
}

function Successors({ form, unit }: { form: Form<ChangeValues>; unit: Unit }) {
  const t = useText('place');
  const { kind, successors } = form.values;
  if (successors.length === 0) return null;
  const isSeveral = kind === 'MERGE' || kind === 'SPLIT';
  const least = kind === 'SPLIT' ? 2 : 1;
  return (
    <fieldset className="field field-wide">
      <legend className="field-label">
        {isSeveral ? t('change.successors') : t('change.successor')}
      </legend>
      {successors.map((row, index) => (
        <SuccessorFields
          key={row.key}
          form={form}
          row={row}
          unit={unit}
          number={index + 1}
          onRemove={
            successors.length > least
              ? () => {
                  forgetRefusals(form, [row]);
                  form.set(
                    'successors',
                    successors.filter((one) => one.key !== row.key),
                  );
                }
              : undefined
          }
        />
      ))}
      {form.errors.successors && (
        <span className="field-error">
          <TriangleAlert size={14} aria-hidden="true" />
          <span>{form.errors.successors}</span>
        </span>
      )}
      {isSeveral && (
        <div>
          <Button
            icon={<Plus size={16} aria-hidden="true" />}
            onClick={() => form.set('successors', [...successors, successorRow(unit)])}
          >
            {t('change.addSuccessor')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function useValidate() {
  const t = useText('place');
  const shared = useText();
  return (values: ChangeValues): Errors<ChangeValues> => {
    const errors: Errors<ChangeValues> = {};
    const missing = (name: keyof Errors<ChangeValues>, label: string) => {
      errors[name] = shared('form.missing', { label });
    };
    if (!values.effectiveOn) missing('effectiveOn', t('change.effectiveOn'));
    if (!values.decision.trim()) missing('decision', t('designate.decision'));
    if (values.kind === 'REPARENT' && !values.parentId) missing('parentId', t('change.newParent'));
    for (const row of values.successors) {
      const at = `successors/${row.key}` as const;
      for (const [old, percent] of Object.entries(row.shares)) {
        if (percent !== null && (percent < 0 || percent > 100)) {
          errors[`${at}/${old}`] = t('change.shareRange');
        }
      }
      if (row.mode === 'existing') {
        if (!row.unit) missing(`${at}/unit`, t('change.existing'));
        continue;
      }
      if (!row.name.trim()) missing(`${at}/name`, t('column.name'));
      if (!row.code.trim()) missing(`${at}/code`, t('column.code'));
      if (levelOf(row.kind) !== 'PROVINCE' && !row.parent) {
        missing(`${at}/parent`, t('column.parent'));
      }
    }
    return errors;
  };
}
