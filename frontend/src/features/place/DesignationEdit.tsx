import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createDesignation,
  type Designation,
  deleteDesignation,
  replaceDesignation,
  useIdempotencyKey,
  type Versioned,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { SidePanel } from '@/shared/ui/page';
import { NoPermission, QueryState } from '@/shared/ui/states';
import { designationQuery, type Unit } from './placeQueries';

interface PanelProps {
  unit: Unit;
  /** 'new', or the one to change. */
  id: string;
  onClose: () => void;
}

export function DesignationPanel({ unit, id, onClose }: PanelProps) {
  const t = useText('place');
  const may = useMay();
  const isNew = id === 'new';
  const found = useQuery({ ...designationQuery(id), enabled: !isNew });
  let content = <NoPermission />;
  if (may('admin') && isNew) content = <DesignationForm unit={unit} onDone={onClose} />;
  else if (may('admin')) {
    content = (
      <QueryState query={found}>
        {(read) => <DesignationForm unit={unit} read={read} onDone={onClose} />}
      </QueryState>
    );
  }
  return (
    <SidePanel title={isNew ? t('designate.add') : t('designate.edit')} onClose={onClose}>
      <p className="muted">{unit.name}</p>
      {content}
    </SidePanel>
  );
}

type Kind = Designation['kind'];

/** What can be designated at each level. */
const KINDS: Record<Unit['level'], readonly Kind[]> = {
  PROVINCE: [],
  DISTRICT: ['DISTRICT_30A', 'DISTRICT_30A_MECHANISM'],
  COMMUNE: ['COMMUNE_135'],
  VILLAGE: ['VILLAGE_135'],
};

interface Values {
  kind: Kind | '';
  supportNormPercent: number | null;
  decision: string;
  evidence: Designation['evidence'];
  validFrom: string | null;
  validTo: string | null;
  note: string;
}

function DesignationForm({
  unit,
  read,
  onDone,
}: {
  unit: Unit;
  read?: Versioned<Designation>;
  onDone: () => void;
}) {
  const t = useText('place');
  const shared = useText();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const [isAsking, setAsking] = useState(false);
  const before = read?.value;
  const kinds = KINDS[unit.level];

  // Area types of this unit and of all below it may change with a designation.
  const done = () => {
    queries.invalidateQueries();
    onDone();
  };

  const form = useForm<Values>({
    initial: {
      kind: before?.kind ?? (kinds.length === 1 ? (kinds[0] ?? '') : ''),
      supportNormPercent: before?.supportNormPercent ?? 100,
      decision: before?.decision ?? '',
      evidence: before?.evidence ?? 'UNVERIFIED',
      validFrom: before?.validFrom ?? null,
      validTo: before?.validTo ?? null,
      note: before?.note ?? '',
    },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] ? {} : { [key]: shared('form.missing', { label }) };
      return {
        ...missing('kind', t('column.kind')),
        ...missing('decision', t('designate.decision')),
        ...missing('validFrom', t('column.validFrom')),
        ...missing('supportNormPercent', t('designate.norm')),
      };
    },
    onSubmit: async (values) => {
      if (!values.kind || !values.validFrom || !values.supportNormPercent) return;
      const body = {
        unitId: unit.id,
        kind: values.kind,
        supportNormPercent: values.supportNormPercent,
        decision: values.decision.trim(),
        evidence: values.evidence,
        validFrom: values.validFrom,
        validTo: values.validTo ?? undefined,
        note: values.note.trim() || undefined,
      };
      if (read) {
        await replaceDesignation({
          path: { id: read.value.id },
          headers: { 'If-Match': read.etag },
          body,
          throwOnError: true,
        });
      } else {
        await createDesignation({
          headers: { 'Idempotency-Key': idempotency.keyFor(body) },
          body,
          throwOnError: true,
        });
        idempotency.succeeded();
      }
    },
  });

  return (
    <>
      <FormFrame
        form={form}
        label={t('show.designations')}
        refusal={t('designate.refused')}
        onSaved={done}
        onDiscard={onDone}
      >
        <SelectField
          form={form}
          name="kind"
          label={t('column.kind')}
          required
          wide
          options={kinds.map((value) => ({ value, label: t(`designation.${value}`) }))}
        />
        <TextField form={form} name="decision" label={t('designate.decision')} required wide />
        <DateField form={form} name="validFrom" label={t('column.validFrom')} required wide />
        <DateField
          form={form}
          name="validTo"
          label={t('column.validTo')}
          hint={t('designate.openEnd')}
          wide
        />
        <NumberField
          form={form}
          name="supportNormPercent"
          label={t('designate.norm')}
          digits={0}
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
        <TextField form={form} name="note" label={t('designate.note')} multiline wide />
      </FormFrame>
      {read && (
        <p className="designation-delete">
          <Button danger onClick={() => setAsking(true)}>
            {t('designate.delete')}
          </Button>
        </p>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('designate.deleteTitle')}
        confirmLabel={t('designate.delete')}
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          if (!read) return;
          await deleteDesignation({
            path: { id: read.value.id },
            headers: { 'If-Match': read.etag },
            throwOnError: true,
          });
          form.reset();
          done();
        }}
      >
        {t('designate.deleteText')}
      </ConfirmDialog>
    </>
  );
}
