import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  type Evaluation,
  type EvidenceKind,
  type Finding,
  type FindingEvidence,
  ifMatch,
  patchFinding,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { attachmentsQuery, visitsQuery } from './evaluationQueries';
import { useTexts } from './words';

/** Figures are cited from the result sheet, where their rows are seen. */
const KINDS: readonly EvidenceKind[] = ['VISIT', 'MINUTES', 'PHOTO', 'DOCUMENT', 'RESPONSE'];

/** One more thing that a finding rests on. */
export function EvidenceForm({
  evaluation,
  finding,
  onDone,
}: {
  evaluation: Evaluation;
  finding: Finding;
  onDone: () => void;
}) {
  const t = useText('evaluation');
  const shared = useText();
  const read = useTexts();
  const queries = useQueryClient();
  const context = useContextSearch();
  const visits = useQuery(visitsQuery(evaluation.id, context)).data?.items ?? [];
  const attachments = useQuery(attachmentsQuery(evaluation.id, context)).data?.items ?? [];
  const missing = (label: string) => shared('form.missing', { label });
  const form = useForm({
    initial: {
      kind: '' as EvidenceKind,
      siteVisitId: '',
      attachmentId: '',
      citation: '',
      noteVi: '',
      noteEn: '',
    },
    validate: ({ kind, siteVisitId, attachmentId, citation }) => ({
      kind: kind ? undefined : missing(t('evidence.kindLabel')),
      siteVisitId:
        (kind === 'VISIT' || kind === 'MINUTES') && !siteVisitId
          ? missing(t('evidence.visit'))
          : undefined,
      attachmentId: kind === 'PHOTO' && !attachmentId ? missing(t('evidence.photo')) : undefined,
      citation:
        (kind === 'DOCUMENT' || kind === 'RESPONSE') && !citation.trim() && !attachmentId
          ? missing(t('evidence.citation'))
          : undefined,
    }),
    onSubmit: async (values) => {
      const given = Object.fromEntries(
        Object.entries(values).filter(([, value]) => value !== ''),
      ) as unknown as FindingEvidence;
      await patchFinding({
        path: { id: evaluation.id, findingId: finding.id },
        headers: ifMatch(finding),
        body: { evidence: [...finding.evidence, given] } as never,
        throwOnError: true,
      });
      await queries.invalidateQueries();
    },
  });
  const { kind } = form.values;
  const isVisit = kind === 'VISIT' || kind === 'MINUTES';
  const files = attachments.filter((one) => (kind === 'PHOTO') === (one.kind === 'PHOTO'));
  return (
    <FormFrame
      form={form}
      label={t('evidence.add')}
      refusal={t('finding.notSaved')}
      onSaved={onDone}
      onDiscard={onDone}
    >
      <SelectField
        form={form}
        name="kind"
        label={t('evidence.kindLabel')}
        required
        wide
        options={KINDS.map((value) => ({ value, label: t(`evidence.kind.${value}`) }))}
        hint={
          <Link to={paths.evaluation(evaluation.id, 'result-sheet')}>
            {t('evidence.fromSheet')}
          </Link>
        }
      />
      {isVisit && (
        <SelectField
          form={form}
          name="siteVisitId"
          label={t('evidence.visit')}
          required
          wide
          options={visits.map((one) => ({
            value: one.id,
            label: `${formatDate(one.visitedOn)} · ${read(one, 'title')}`,
          }))}
        />
      )}
      {kind && !isVisit && files.length > 0 && (
        <SelectField
          form={form}
          name="attachmentId"
          label={kind === 'PHOTO' ? t('evidence.photo') : t('evidence.document')}
          required={kind === 'PHOTO'}
          wide
          options={files.map((one) => ({
            value: one.id,
            label: read(one, 'caption') || one.fileName,
          }))}
        />
      )}
      {(kind === 'DOCUMENT' || kind === 'RESPONSE') && (
        <TextField form={form} name="citation" label={t('evidence.citation')} wide />
      )}
      <TextField form={form} name="noteVi" label={t('evidence.noteVi')} wide />
      <TextField form={form} name="noteEn" label={t('evidence.noteEn')} wide />
    </FormFrame>
  );
}
