import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createHouseholdChange,
  type Household,
  type HouseholdChangeInput,
  type HouseholdChangeKind,
  uuidv7,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { ChoiceField, LookupField, SelectField, TextField } from '@/shared/form/fields';
import { type Errors, type Form, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import type { Option } from '@/shared/ui/Combobox';
import {
  communesQuery,
  membersQuery,
  neighboursQuery,
  unitOptions,
  villagesQuery,
} from './householdQueries';
import { inOrder } from './householdValues';

const KINDS: readonly HouseholdChangeKind[] = ['MOVE', 'SPLIT', 'MERGE', 'DISSOLVE'];

interface Values {
  kind: HouseholdChangeKind;
  effectiveOn: string | null;
  unit: Option | null;
  village: Option | null;
  address: string;
  code: string;
  members: string[];
  head: string;
  other: Option | null;
  reason: string;
}

function inputOf(values: Values): HouseholdChangeInput {
  const common = {
    kind: values.kind,
    effectiveOn: values.effectiveOn ?? '',
    reason: values.reason.trim(),
  };
  const there = {
    toVillageId: values.village?.id,
    toAddress: values.address.trim() || undefined,
    toCode: values.code.trim() || undefined,
  };
  switch (values.kind) {
    case 'MOVE':
      return { ...common, ...there, toUnitId: values.unit?.id };
    case 'SPLIT':
      return { ...common, ...there, memberIds: values.members, headId: values.head || undefined };
    case 'MERGE':
      return { ...common, otherHouseholdId: values.other?.id };
    default:
      return common;
  }
}

/** Moves, splits, merges or dissolves a household; it is never taken back, another change follows it. */
export function ChangeForm({ household, onDone }: { household: Household; onDone: () => void }) {
  const t = useText('household');
  const shared = useText();
  const queries = useQueryClient();
  const [id] = useState(uuidv7);
  const missing = (label: string) => shared('form.missing', { label });
  const form = useForm<Values>({
    initial: {
      kind: 'MOVE',
      effectiveOn: null,
      unit: null,
      village: null,
      address: '',
      code: '',
      members: [],
      head: '',
      other: null,
      reason: '',
    },
    pointers: {
      '/toUnitId': 'unit',
      '/toVillageId': 'village',
      '/toAddress': 'address',
      '/toCode': 'code',
      '/memberIds': 'members',
      '/headId': 'head',
      '/otherHouseholdId': 'other',
    },
    validate: (values) => {
      const errors: Errors<Values> = {};
      if (!values.effectiveOn) errors.effectiveOn = missing(t('change.effectiveOn'));
      if (!values.reason.trim()) errors.reason = missing(t('change.reason'));
      if (values.kind === 'MOVE' && !values.unit) errors.unit = missing(t('change.toUnit'));
      if (values.kind === 'MERGE' && !values.other) errors.other = missing(t('change.other'));
      if (values.kind === 'SPLIT') {
        if (!values.code.trim()) errors.code = missing(t('change.newCode'));
        if (values.members.length === 0) errors.members = missing(t('change.members'));
      }
      return errors;
    },
    onSubmit: async (values) => {
      await createHouseholdChange({
        path: { id: household.id },
        body: { id, ...inputOf(values) },
        throwOnError: true,
      });
      await queries.invalidateQueries();
    },
  });
  const { kind } = form.values;
  return (
    <FormFrame
      form={form}
      label={t('change.add')}
      saveLabel={t(`changeKind.${kind}`)}
      refusal={t('change.notSaved')}
      onSaved={onDone}
      onDiscard={onDone}
    >
      <p className="note field-wide">{t(`changeHint.${kind}`)}</p>
      <SelectField
        form={form}
        name="kind"
        label={t('change.kind')}
        required
        wide
        options={KINDS.map((value) => ({ value, label: t(`changeKind.${value}`) }))}
      />
      <DateField form={form} name="effectiveOn" label={t('change.effectiveOn')} required wide />
      {kind === 'MOVE' && <MoveFields form={form} />}
      {kind === 'SPLIT' && <SplitFields form={form} household={household} />}
      {kind === 'MERGE' && <MergeFields form={form} household={household} />}
      <TextField
        form={form}
        name="reason"
        label={t('change.reason')}
        required
        multiline
        wide
        maxLength={500}
      />
    </FormFrame>
  );
}

function MoveFields({ form }: { form: Form<Values> }) {
  const t = useText('household');
  const [communeText, setCommuneText] = useState('');
  const communes = useQuery(communesQuery(communeText, form.values.effectiveOn ?? undefined));
  return (
    <>
      <LookupField
        form={form}
        name="unit"
        label={t('change.toUnit')}
        required
        wide
        options={unitOptions(communes.data?.items)}
        isSearching={communes.isFetching}
        onText={setCommuneText}
      />
      <ThereFields form={form} unitId={form.values.unit?.id} codeLabel={t('change.codeThere')} />
    </>
  );
}

function ThereFields({
  form,
  unitId,
  codeLabel,
  codeRequired,
}: {
  form: Form<Values>;
  unitId: string | undefined;
  codeLabel: string;
  codeRequired?: boolean;
}) {
  const t = useText('household');
  const [text, setText] = useState('');
  const villages = useQuery(villagesQuery(text, unitId));
  return (
    <>
      <LookupField
        form={form}
        name="village"
        label={t('column.village')}
        wide
        options={unitOptions(villages.data?.items)}
        isSearching={villages.isFetching}
        onText={setText}
      />
      <TextField
        form={form}
        name="code"
        label={codeLabel}
        required={codeRequired}
        maxLength={30}
        wide
      />
      <TextField form={form} name="address" label={t('column.address')} maxLength={300} wide />
    </>
  );
}

function SplitFields({ form, household }: { form: Form<Values>; household: Household }) {
  const t = useText('household');
  const members = useQuery(membersQuery(household.id));
  const options = inOrder(members.data?.items ?? [])
    .filter((one) => !one.leftOn)
    .map((one) => ({ value: one.id, label: `${one.name} · ${t(`relation.${one.relation}`)}` }));
  return (
    <>
      <ChoiceField form={form} name="members" label={t('change.members')} wide options={options} />
      <SelectField
        form={form}
        name="head"
        label={t('change.head')}
        placeholder={t('unknown')}
        wide
        options={options.filter(({ value }) => form.values.members.includes(value))}
      />
      <ThereFields
        form={form}
        unitId={household.unitId}
        codeLabel={t('change.newCode')}
        codeRequired
      />
    </>
  );
}

function MergeFields({ form, household }: { form: Form<Values>; household: Household }) {
  const t = useText('household');
  const [text, setText] = useState('');
  const others = useQuery(neighboursQuery(text, household.unitId));
  return (
    <LookupField
      form={form}
      name="other"
      label={t('change.other')}
      required
      wide
      options={(others.data?.items ?? [])
        .filter((one) => one.id !== household.id)
        .map((one) => ({
          id: one.id,
          label: one.headName ?? t('noHead'),
          note: [one.code, one.villageName ?? one.unitName].join(' · '),
        }))}
      isSearching={others.isFetching}
      onText={setText}
    />
  );
}
