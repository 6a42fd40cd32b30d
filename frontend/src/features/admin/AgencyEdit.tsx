import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Agency,
  type AgencyInput,
  type AgencyLevel,
  createAgency,
  deleteAgency,
  replaceAgency,
  uuidv7,
  type Versioned,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { LookupField, SelectField, TextField } from '@/shared/form/fields';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import type { Option } from '@/shared/ui/Combobox';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { AGENCY_LEVELS, agencyQuery, successorsQuery } from './adminQueries';
import { RecordPanel } from './RecordPanel';

interface PanelProps {
  /** 'new', or the one to change. */
  id: string;
  onClose: () => void;
}

export function AgencyPanel({ id, onClose }: PanelProps) {
  const t = useText('admin');
  const isNew = id === 'new';
  const found = useQuery({ ...agencyQuery(id), enabled: !isNew });
  return (
    <RecordPanel
      isNew={isNew}
      title={isNew ? t('agency.add') : t('agency.edit')}
      query={found}
      onClose={onClose}
    >
      {(read) => <AgencyForm read={read} onDone={onClose} />}
    </RecordPanel>
  );
}

interface Values {
  code: string;
  nameVi: string;
  nameEn: string;
  level: AgencyLevel;
  validFrom: string | null;
  validTo: string | null;
  successor: Option | null;
  evidence: Agency['evidence'];
}

function AgencyForm({ read, onDone }: { read?: Versioned<Agency>; onDone: () => void }) {
  const t = useText('admin');
  const shared = useText();
  const { language } = useFormat();
  const queries = useQueryClient();
  const [id] = useState(() => read?.value.id ?? uuidv7());
  const [text, setText] = useState('');
  const successors = useQuery(successorsQuery(text));
  const before = read?.value;
  const form = useForm<Values>({
    initial: {
      code: before?.code ?? '',
      nameVi: before?.nameVi ?? '',
      nameEn: before?.nameEn ?? '',
      level: (before?.level ?? '') as AgencyLevel,
      validFrom: before?.validFrom ?? null,
      validTo: before?.validTo ?? null,
      successor: before?.successorId
        ? { id: before.successorId, label: before.successorCode ?? '' }
        : null,
      evidence: before?.evidence ?? 'UNVERIFIED',
    },
    pointers: { '/successorId': 'successor' },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] ? {} : { [key]: shared('form.missing', { label }) };
      return {
        ...(/^[A-Z0-9_-]{2,40}$/.test(values.code) ? {} : { code: t('agency.codeRule') }),
        ...missing('nameVi', t('agency.nameVi')),
        ...missing('nameEn', t('agency.nameEn')),
        ...missing('level', t('agency.level')),
        ...(values.validFrom && values.validTo && values.validTo < values.validFrom
          ? { validTo: t('agency.daysRule') }
          : {}),
      };
    },
    onSubmit: async ({ successor, validFrom, validTo, ...values }) => {
      const body: AgencyInput = {
        ...values,
        validFrom: validFrom ?? undefined,
        validTo: validTo ?? undefined,
        successorId: successor?.id,
      };
      if (read) {
        await replaceAgency({
          path: { id },
          headers: { 'If-Match': read.etag },
          body,
          throwOnError: true,
        });
      } else await createAgency({ body: { id, ...body }, throwOnError: true });
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
        label={read ? t('agency.edit') : t('agency.add')}
        refusal={t('agency.notSaved')}
        onSaved={done}
        onDiscard={onDone}
      >
        <TextField
          form={form}
          name="code"
          label={t('agency.code')}
          hint={t('agency.codeHint')}
          required
          wide
          maxLength={40}
        />
        <TextField form={form} name="nameVi" label={t('agency.nameVi')} required wide />
        <TextField form={form} name="nameEn" label={t('agency.nameEn')} required wide />
        <SelectField
          form={form}
          name="level"
          label={t('agency.level')}
          required
          wide
          options={AGENCY_LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
        <DateField
          form={form}
          name="validFrom"
          label={t('agency.validFrom')}
          hint={t('agency.validFromHint')}
          wide
        />
        <DateField
          form={form}
          name="validTo"
          label={t('agency.validTo')}
          hint={t('agency.validToHint')}
          wide
        />
        <LookupField
          form={form}
          name="successor"
          label={t('agency.successor')}
          hint={t('agency.successorHint')}
          wide
          isSearching={successors.isFetching}
          onText={setText}
          options={(successors.data?.items ?? [])
            .filter((one) => one.id !== id)
            .map((one) => ({
              id: one.id,
              label: one.code,
              note: language === 'vi' ? one.nameVi : one.nameEn,
            }))}
        />
        <SelectField
          form={form}
          name="evidence"
          label={t('evidence.label')}
          required
          wide
          options={(['CONFIRMED', 'UNVERIFIED'] as const).map((value) => ({
            value,
            label: t(`evidence.${value}`),
          }))}
        />
      </FormFrame>
      {read && (
        <p className="admin-delete">
          <DeleteButton
            label={t('agency.delete')}
            question={t('agency.deleteQuestion', { code: read.value.code })}
            onDelete={async () => {
              await deleteAgency({
                path: { id },
                headers: { 'If-Match': read.etag },
                throwOnError: true,
              });
              form.reset();
              done();
            }}
          >
            {t('agency.deleteText')}
          </DeleteButton>
        </p>
      )}
    </>
  );
}
