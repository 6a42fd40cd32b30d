import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import {
  createAdministrativeUnit,
  type Evidence,
  replaceAdministrativeUnit,
  type UnitInput,
  type UnitKind,
  type UnitLevel,
  useIdempotencyKey,
  uuidv7,
  type Versioned,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useMay } from '@/shared/session';
import type { Option } from '@/shared/ui/Combobox';
import { SidePanel } from '@/shared/ui/page';
import { NoPermission, QueryState } from '@/shared/ui/states';
import { firstDayQuery, type Unit } from './placeQueries';
import { UnitField } from './UnitField';
import { KINDS_OF, PARENT_LEVELS, UNIT_LEVELS } from './unitKinds';

export function NewUnit({ onClose }: { onClose: () => void }) {
  const t = useText('place');
  const may = useMay();
  return (
    <SidePanel title={t('unit.add')} onClose={onClose}>
      <p className="muted place-hint">{t('unit.addHint')}</p>
      {may('admin') ? <UnitForm onDone={onClose} /> : <NoPermission />}
    </SidePanel>
  );
}

/** Corrects what was recorded wrong, as of the unit's first day. */
export function EditUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const t = useText('place');
  const may = useMay();
  const found = useQuery({ ...firstDayQuery(unit), enabled: may('admin') });
  return (
    <SidePanel title={t('unit.edit')} onClose={onClose}>
      <p className="muted place-hint">{t('unit.editHint')}</p>
      {may('admin') ? (
        <QueryState query={found}>{(read) => <UnitForm read={read} onDone={onClose} />}</QueryState>
      ) : (
        <NoPermission />
      )}
    </SidePanel>
  );
}

interface Values {
  level: UnitLevel;
  kind: UnitKind | '';
  code: string;
  name: string;
  parentId: Option | null;
  validFrom: string | null;
  validFromEvidence: Evidence;
  validTo: string | null;
}

const optionOf = (unit: Unit | undefined): Option | null =>
  unit?.parentId ? { id: unit.parentId, label: unit.parentName ?? unit.parentId } : null;

function UnitForm({ read, onDone }: { read?: Versioned<Unit>; onDone: () => void }) {
  const t = useText('place');
  const shared = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const idempotency = useIdempotencyKey();
  const { asOf } = useContextSearch();
  // Chosen here, so that a try whose answer was lost makes no second unit.
  const id = useRef(read?.value.id ?? uuidv7());
  const before = read?.value;

  const form = useForm<Values>({
    initial: {
      level: before?.level ?? 'COMMUNE',
      kind: before?.kind ?? '',
      code: before?.code ?? '',
      name: before?.name ?? '',
      parentId: optionOf(before),
      validFrom: before?.validFrom ?? null,
      validFromEvidence: before?.validFromEvidence ?? 'UNVERIFIED',
      validTo: before?.validTo ?? null,
    },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] ? {} : { [key]: shared('form.missing', { label }) };
      return {
        ...missing('kind', t('column.kind')),
        ...missing('code', t('column.code')),
        ...missing('name', t('column.name')),
        ...(values.level === 'PROVINCE' ? {} : missing('parentId', t('column.parent'))),
        ...missing('validFrom', t('column.validFrom')),
      };
    },
    onSubmit: async (values) => {
      if (!values.kind || !values.validFrom) return;
      const body: UnitInput = {
        id: id.current,
        level: values.level,
        kind: values.kind,
        code: values.code.trim(),
        name: values.name.trim(),
        parentId: values.level === 'PROVINCE' ? undefined : values.parentId?.id,
        validFrom: values.validFrom,
        validFromEvidence: values.validFromEvidence,
        validTo: values.validTo ?? undefined,
      };
      if (read) {
        await replaceAdministrativeUnit({
          path: { id: id.current },
          headers: { 'If-Match': read.etag },
          body,
          throwOnError: true,
        });
      } else {
        await createAdministrativeUnit({
          headers: { 'Idempotency-Key': idempotency.keyFor(body) },
          body,
          throwOnError: true,
        });
        idempotency.succeeded();
      }
    },
  });

  const { level, validFrom } = form.values;
  const chooseLevel = (next: UnitLevel) => {
    form.set('level', next);
    form.set('kind', '');
    form.set('parentId', null);
  };
  return (
    <FormFrame
      form={form}
      label={read ? t('unit.edit') : t('unit.add')}
      refusal={t('unit.refused')}
      onSaved={() => {
        queries.invalidateQueries();
        if (read) onDone();
        else navigate({ to: paths.place(id.current) } as never);
      }}
      onDiscard={onDone}
    >
      <SelectField
        form={{
          ...form,
          set: (name, value) =>
            name === 'level' ? chooseLevel(value as UnitLevel) : form.set(name, value),
        }}
        name="level"
        label={t('column.level')}
        required
        wide
        options={UNIT_LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      <SelectField
        form={form}
        name="kind"
        label={t('column.kind')}
        required
        wide
        options={KINDS_OF[level].map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField
        form={form}
        name="name"
        label={t('column.name')}
        hint={t('unit.nameHint')}
        maxLength={200}
        required
        wide
      />
      <TextField
        form={form}
        name="code"
        label={t('column.code')}
        hint={t('unit.codeHint')}
        maxLength={10}
        required
        wide
      />
      <DateField form={form} name="validFrom" label={t('column.validFrom')} required wide />
      <SelectField
        form={form}
        name="validFromEvidence"
        label={t('unit.validFromEvidence')}
        required
        wide
        options={(['CONFIRMED', 'UNVERIFIED'] as const).map((value) => ({
          value,
          label: t(`evidence.${value}`),
        }))}
      />
      <DateField
        form={form}
        name="validTo"
        label={t('column.validTo')}
        hint={t('designate.openEnd')}
        wide
      />
      {level !== 'PROVINCE' && (
        <UnitField
          key={level}
          form={form}
          name="parentId"
          label={t('column.parent')}
          hint={t('unit.parentHint')}
          required
          levels={PARENT_LEVELS[level]}
          day={validFrom ?? asOf}
        />
      )}
    </FormFrame>
  );
}
