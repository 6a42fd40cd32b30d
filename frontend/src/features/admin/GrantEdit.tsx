import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createPartnerGrant,
  deletePartnerGrant,
  type PartnerGrant,
  replacePartnerGrant,
  uuidv7,
  type Versioned,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { grantQuery, RESOURCES, type Resource } from './adminQueries';
import { RecordPanel } from './RecordPanel';

interface PanelProps {
  /** 'new', or the one to change. */
  id: string;
  onClose: () => void;
}

export function GrantPanel({ id, onClose }: PanelProps) {
  const t = useText('admin');
  const isNew = id === 'new';
  const found = useQuery({ ...grantQuery(id), enabled: !isNew });
  return (
    <RecordPanel
      isNew={isNew}
      title={isNew ? t('grant.add') : t('grant.edit')}
      query={found}
      onClose={onClose}
    >
      {(read) => <GrantForm read={read} onDone={onClose} />}
    </RecordPanel>
  );
}

function GrantForm({ read, onDone }: { read?: Versioned<PartnerGrant>; onDone: () => void }) {
  const t = useText('admin');
  const shared = useText();
  const queries = useQueryClient();
  const [id] = useState(() => read?.value.id ?? uuidv7());
  const form = useForm({
    initial: {
      client: read?.value.client ?? '',
      resource: (read?.value.resource ?? '') as Resource,
      decision: read?.value.decision ?? '',
    },
    validate: (values) => ({
      client: /^[A-Za-z0-9._-]{1,100}$/.test(values.client) ? undefined : t('grant.clientRule'),
      resource: values.resource
        ? undefined
        : shared('form.missing', { label: t('grant.resource') }),
    }),
    onSubmit: async ({ decision, ...values }) => {
      const body = { ...values, decision: decision.trim() || undefined };
      if (read) {
        await replacePartnerGrant({
          path: { id },
          headers: { 'If-Match': read.etag },
          body,
          throwOnError: true,
        });
      } else await createPartnerGrant({ body: { id, ...body }, throwOnError: true });
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
        label={read ? t('grant.edit') : t('grant.add')}
        refusal={t('grant.notSaved')}
        onSaved={done}
        onDiscard={onDone}
      >
        <TextField
          form={form}
          name="client"
          label={t('grant.client')}
          hint={t('grant.clientHint')}
          required
          wide
          maxLength={100}
        />
        <SelectField
          form={form}
          name="resource"
          label={t('grant.resource')}
          required
          wide
          options={RESOURCES.map((value) => ({ value, label: t(`resource.${value}`) }))}
        />
        <TextField
          form={form}
          name="decision"
          label={t('grant.decision')}
          hint={t('grant.decisionHint')}
          wide
          maxLength={500}
        />
      </FormFrame>
      {read && (
        <p className="admin-delete">
          <DeleteButton
            label={t('grant.delete')}
            question={t('grant.deleteQuestion', { client: read.value.client })}
            onDelete={async () => {
              await deletePartnerGrant({
                path: { id },
                headers: { 'If-Match': read.etag },
                throwOnError: true,
              });
              form.reset();
              done();
            }}
          >
            {t('grant.deleteText')}
          </DeleteButton>
        </p>
      )}
    </>
  );
}
