import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createPublicationOffice,
  deletePublicationOffice,
  listAdministrativeUnitsOptions,
  type PublicationOffice,
  type PublicationOfficeInput,
  replacePublicationOffice,
  uuidv7,
  type Versioned,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { LookupField, TextField } from '@/shared/form/fields';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import type { Option } from '@/shared/ui/Combobox';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { officeQuery } from './adminQueries';
import { RecordPanel } from './RecordPanel';

interface PanelProps {
  /** 'new', or the one to change. */
  id: string;
  onClose: () => void;
}

export function OfficePanel({ id, onClose }: PanelProps) {
  const t = useText('admin');
  const isNew = id === 'new';
  const found = useQuery({ ...officeQuery(id), enabled: !isNew });
  return (
    <RecordPanel
      isNew={isNew}
      title={isNew ? t('office.add') : t('office.edit')}
      query={found}
      onClose={onClose}
    >
      {(read) => <OfficeForm read={read} onDone={onClose} />}
    </RecordPanel>
  );
}

const REQUIRED = [
  'nameVi',
  'nameEn',
  'addressVi',
  'addressEn',
  'responsibleVi',
  'responsibleEn',
] as const;
const OPTIONAL = ['aboveVi', 'aboveEn', 'phone', 'fax', 'email'] as const;
const ORDER = [
  'aboveVi',
  'aboveEn',
  'nameVi',
  'nameEn',
  'addressVi',
  'addressEn',
  'phone',
  'fax',
  'email',
  'responsibleVi',
  'responsibleEn',
] as const;

type Text = (typeof ORDER)[number];
type Values = Record<Text, string> & { unit: Option | null };

function OfficeForm({ read, onDone }: { read?: Versioned<PublicationOffice>; onDone: () => void }) {
  const t = useText('admin');
  const shared = useText();
  const queries = useQueryClient();
  const [id] = useState(() => read?.value.id ?? uuidv7());
  const [text, setText] = useState('');
  const units = useQuery({
    ...listAdministrativeUnitsOptions({
      query: { q: text || undefined, aboveLevel: 'VILLAGE', limit: 12 },
    }),
    placeholderData: keepPreviousData,
  });
  const before = read?.value;
  const form = useForm<Values>({
    initial: {
      ...(Object.fromEntries(ORDER.map((name) => [name, before?.[name] ?? ''])) as Record<
        Text,
        string
      >),
      unit: before ? { id: before.unitId, label: before.unitName } : null,
    },
    pointers: { '/unitId': 'unit' },
    validate: (values) => {
      const errors: Errors<Values> = {};
      for (const name of REQUIRED) {
        if (!values[name].trim()) {
          errors[name] = shared('form.missing', { label: t(`office.${name}`) });
        }
      }
      if (!values.unit) errors.unit = shared('form.missing', { label: t('office.unit') });
      if (values.email && !/^[^@\s]+@[^@\s]+$/.test(values.email)) {
        errors.email = t('office.emailRule');
      }
      return errors;
    },
    onSubmit: async ({ unit, ...texts }) => {
      if (!unit) return;
      const body = { unitId: unit.id, ...texts } as PublicationOfficeInput;
      for (const name of OPTIONAL) body[name] = texts[name].trim() || undefined;
      if (read) {
        await replacePublicationOffice({
          path: { id },
          headers: { 'If-Match': read.etag },
          body,
          throwOnError: true,
        });
      } else await createPublicationOffice({ body: { id, ...body }, throwOnError: true });
    },
  });
  const done = () => {
    queries.invalidateQueries();
    onDone();
  };
  return (
    <>
      <FormFrame
        form={form}
        label={read ? t('office.edit') : t('office.add')}
        refusal={t('office.notSaved')}
        onSaved={done}
        onDiscard={onDone}
      >
        <LookupField
          form={form}
          name="unit"
          label={t('office.unit')}
          hint={t('office.unitHint')}
          required
          wide
          isSearching={units.isFetching}
          onText={setText}
          options={(units.data?.items ?? []).map((one) => ({
            id: one.id,
            label: one.name,
            note: one.code,
          }))}
        />
        {ORDER.map((name) => (
          <TextField
            key={name}
            form={form}
            name={name}
            label={t(`office.${name}`)}
            required={(REQUIRED as readonly string[]).includes(name)}
            wide
          />
        ))}
      </FormFrame>
      {read && (
        <p className="admin-delete">
          <DeleteButton
            label={t('office.delete')}
            question={t('office.deleteQuestion', { name: read.value.nameVi })}
            onDelete={async () => {
              await deletePublicationOffice({
                path: { id },
                headers: { 'If-Match': read.etag },
                throwOnError: true,
              });
              form.reset();
              done();
            }}
          >
            {t('office.deleteText')}
          </DeleteButton>
        </p>
      )}
    </>
  );
}
