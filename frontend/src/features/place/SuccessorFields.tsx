import { X } from 'lucide-react';
import { SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Form, rowOf } from '@/shared/form/useForm';
import { addDays } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { type ChangeValues, hasShares, type SuccessorRow, takesOthers } from './changeBody';
import type { Unit } from './placeQueries';
import { UnitField } from './UnitField';
import { KINDS_OF, levelOf, PARENT_LEVELS, UNIT_KINDS } from './unitKinds';

interface Props {
  form: Form<ChangeValues>;
  row: SuccessorRow;
  unit: Unit;
  number: number;
  onRemove?: () => void;
}

/** One unit that comes out of a change: a new one, or one that lives on. */
export function SuccessorFields({ form, row, unit, number, onRemove }: Props) {
  const t = useText('place');
  const shared = useText();
  const { kind, effectiveOn } = form.values;
  const fields = rowOf(form, 'successors', row);
  const title = t('change.successorOne', { number });
  const mayExist = kind === 'MERGE' || kind === 'SPLIT';
  const kinds =
    kind === 'RENAME' ? [unit.kind] : kind === 'RELEVEL' ? UNIT_KINDS : KINDS_OF[unit.level];
  return (
    <fieldset className="successor">
      <legend className={mayExist ? 'note' : 'sr-only'}>{title}</legend>
      {mayExist && (
        <SelectField
          form={fields}
          name="mode"
          label={t('change.mode')}
          wide
          options={(['new', 'existing'] as const).map((value) => ({
            value,
            label: t(`change.modeOf.${value}`),
          }))}
        />
      )}
      {row.mode === 'existing' ? (
        <UnitField
          form={fields}
          name="unit"
          label={t('change.existing')}
          required
          levels={[unit.level]}
          day={effectiveOn ? addDays(effectiveOn, -1) : undefined}
        />
      ) : (
        <>
          {kinds.length > 1 && (
            <SelectField
              form={fields}
              name="kind"
              label={t('column.kind')}
              required
              wide
              options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
          )}
          <TextField
            form={fields}
            name="name"
            label={t('column.name')}
            hint={t('unit.nameHint')}
            maxLength={200}
            required
            wide
          />
          <TextField
            form={fields}
            name="code"
            label={t('column.code')}
            hint={t('unit.codeHint')}
            maxLength={10}
            required
            wide
          />
          {levelOf(row.kind) !== 'PROVINCE' && (
            <UnitField
              form={fields}
              name="parent"
              label={t('column.parent')}
              required
              levels={PARENT_LEVELS[levelOf(row.kind)]}
              day={effectiveOn ?? undefined}
            />
          )}
        </>
      )}
      {hasShares(form.values) && <Shares form={form} row={row} unit={unit} />}
      {onRemove && (
        <button
          type="button"
          className="icon-button successor-remove"
          aria-label={shared('form.remove', { what: title })}
          onClick={onRemove}
        >
          <X size={16} aria-hidden="true" />
        </button>
      )}
    </fieldset>
  );
}

/** Which part of each old unit goes to this one, where the decision says so. */
function Shares({ form, row, unit }: Pick<Props, 'form' | 'row' | 'unit'>) {
  const t = useText('place');
  const fields = rowOf(form, 'successors', row);
  const others = takesOthers(form.values.kind) ? form.values.others : [];
  return [{ id: unit.id, label: unit.name }, ...others].map((old) => {
    const at = `successors/${row.key}/${old.id}` as const;
    const share: Form<{ percent: number | null }> = {
      ...form,
      values: { percent: row.shares[old.id] ?? null },
      errors: { percent: form.errors[at] },
      set: (_, value) => {
        form.refuse(at, undefined);
        fields.set('shares', { ...row.shares, [old.id]: value });
      },
      refuse: (_, reason) => form.refuse(at, reason),
      reset: () => form.reset(),
    };
    return (
      <NumberField
        key={old.id}
        form={share}
        name="percent"
        label={t('change.shareOf', { name: old.label })}
        hint={t('change.shareHint')}
        wide
      />
    );
  });
}
