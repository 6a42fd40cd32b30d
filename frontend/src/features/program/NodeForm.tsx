import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Agency, useIdempotencyKey } from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { type Form, useForm } from '@/shared/form/useForm';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useAreaLabel } from '@/shared/ui/area';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { deleteNode, type Node, type NodeValues, requiredOf, saveNode, valuesOf } from './nodes';
import { agenciesQuery } from './programQueries';

interface Props {
  node: Node;
  /** Something lies below it: it can't be deleted. */
  isUsed?: boolean;
  onSaved: (id: string) => void;
  /** Nothing was changed after all. */
  onDone: () => void;
  onDeleted?: () => void;
}

/** A program, project or sub-project: what is said of it, and how to delete it. */
export function NodeForm(props: Props) {
  const t = useText('program');
  const shared = useText();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  // What the form began with names the version that is replaced, whatever is fetched meanwhile.
  const [node] = useState(props.node);
  const saved = useRef('');
  const { kind, row } = node;
  const words = useWords();

  const form = useForm<NodeValues>({
    initial: valuesOf(node),
    validate: (values) => ({
      ...Object.fromEntries(
        requiredOf(kind)
          .filter((key) => !values[key])
          .map((key) => [key, shared('form.missing', { label: words[key] })]),
      ),
      ...(values.periodFrom && values.periodTo && values.periodTo < values.periodFrom
        ? { periodTo: t('node.endsBefore') }
        : {}),
    }),
    onSubmit: async (values) => {
      saved.current = await saveNode(node, values, idempotency.keyFor);
      idempotency.succeeded();
      await queries.invalidateQueries();
    },
  });

  return (
    <>
      <FormFrame
        form={form}
        label={t(row ? `node.${kind}.edit` : `node.${kind}.add`)}
        refusal={t('node.refused')}
        onSaved={() => props.onSaved(saved.current)}
        onDiscard={props.onDone}
      >
        <NodeFields form={form} kind={kind} words={words} />
      </FormFrame>
      {row && (
        <div className="program-delete">
          {props.isUsed ? (
            <p className="note">{t('node.deleteBelowFirst')}</p>
          ) : (
            <DeleteButton
              label={t(`node.${kind}.delete`)}
              question={t('node.deleteTitle', { code: row.code })}
              onDelete={async () => {
                await deleteNode(node);
                form.reset();
                props.onDeleted?.();
                queries.invalidateQueries();
              }}
            >
              {t('node.deleteText')}
            </DeleteButton>
          )}
        </div>
      )}
    </>
  );
}

function useWords(): Record<keyof NodeValues, string> {
  const t = useText('program');
  return {
    code: t('column.code'),
    titleVi: t('node.titleVi'),
    titleEn: t('node.titleEn'),
    periodFrom: t('node.periodFrom'),
    periodTo: t('node.periodTo'),
    areaType: t('column.areaType'),
    capitalType: t('column.capitalType'),
    leadAgencyId: t('column.leadAgency'),
    legalBasis: t('column.legalBasis'),
    evidence: t('column.evidence'),
  };
}

const AREAS = ['P30A', 'P135', 'OUTSIDE', 'NOT_BY_AREA'] as const;
const CAPITALS = ['INVESTMENT', 'RECURRENT', 'MIXED'] as const;
const EVIDENCES = ['CONFIRMED', 'UNVERIFIED'] as const;

function NodeFields({
  form,
  kind,
  words,
}: {
  form: Form<NodeValues>;
  kind: Node['kind'];
  words: Record<keyof NodeValues, string>;
}) {
  const t = useText('program');
  const { language } = useFormat();
  const areaLabel = useAreaLabel();
  const agencies = useQuery(agenciesQuery()).data?.items ?? [];
  const name = (one: Agency) => (language === 'vi' ? one.nameVi : one.nameEn);
  const agency = agencies.find((one) => one.id === form.values.leadAgencyId);
  const bound = (key: 'code' | 'titleVi' | 'titleEn' | 'legalBasis') => ({
    form,
    name: key,
    label: words[key],
    wide: true,
  });
  return (
    <>
      <TextField {...bound('code')} hint={t('node.codeHint')} maxLength={40} required />
      <TextField {...bound('titleVi')} maxLength={500} multiline required />
      <TextField {...bound('titleEn')} maxLength={500} multiline required />
      {kind === 'program' && (
        <>
          <DateField form={form} name="periodFrom" label={words.periodFrom} required wide />
          <DateField form={form} name="periodTo" label={words.periodTo} required wide />
        </>
      )}
      {kind === 'project' && (
        <SelectField
          form={form}
          name="areaType"
          label={words.areaType}
          required
          wide
          options={AREAS.map((value) => ({ value, label: areaLabel(value) }))}
        />
      )}
      {kind !== 'program' && (
        <SelectField
          form={form}
          name="capitalType"
          label={words.capitalType}
          required
          wide
          options={CAPITALS.map((value) => ({ value, label: t(`capital.${value}`) }))}
        />
      )}
      <SelectField
        form={form}
        name="leadAgencyId"
        label={words.leadAgencyId}
        placeholder={t('node.noAgency')}
        hint={agency && <AgencyDays agency={agency} agencies={agencies} />}
        wide
        options={agencies.map((one) => ({ value: one.id, label: `${name(one)} (${one.code})` }))}
      />
      <TextField {...bound('legalBasis')} maxLength={500} multiline />
      <SelectField
        form={form}
        name="evidence"
        label={words.evidence}
        required
        wide
        options={EVIDENCES.map((value) => ({ value, label: t(`evidence.${value}`) }))}
      />
    </>
  );
}

/** Between which days the agency existed, and who took over. */
function AgencyDays({ agency, agencies }: { agency: Agency; agencies: readonly Agency[] }) {
  const t = useText('program');
  const { language } = useFormat();
  const successor = agencies.find((one) => one.id === agency.successorId);
  const parts = [
    agency.validFrom && t('node.agencyFrom', { date: formatDate(agency.validFrom) }),
    agency.validTo && t('show.ended', { date: formatDate(agency.validTo) }),
    successor &&
      t('node.agencyNext', { name: language === 'vi' ? successor.nameVi : successor.nameEn }),
  ].filter(Boolean);
  return <>{parts.length > 0 ? parts.join(', ') : t('node.agencyDaysUnknown')}</>;
}
