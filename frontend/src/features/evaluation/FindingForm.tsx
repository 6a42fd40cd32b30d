import { useQueryClient } from '@tanstack/react-query';
import {
  type CauseNature,
  createFinding,
  type Evaluation,
  type Finding,
  type FindingInput,
  type FindingKind,
  type FindingLevel,
  ifMatch,
  replaceFinding,
  type Theme,
  uuidv7,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { ChoiceField, SelectField, TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { AREA_TYPES, AreaBadge, type AreaType } from '@/shared/ui/area';
import { THEMES, useTexts } from './words';

const KINDS: readonly FindingKind[] = ['ACHIEVEMENT', 'LIMITATION', 'OBSTACLE', 'CAUSE', 'LESSON'];
const LEVELS: readonly FindingLevel[] = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HOUSEHOLD'];
const NATURES: readonly CauseNature[] = ['OBJECTIVE', 'SUBJECTIVE'];

interface Props {
  evaluation: Evaluation;
  findings: readonly Finding[];
  finding?: Finding;
  onDone: (id: string) => void;
}

/** PH-08 after PH-07: the next number that is free. */
export function nextCode(prefix: string, codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/(\d+)$/.exec(code)?.[1] ?? 0));
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** What is found, where it holds, and what causes explain it. Evidence is added beside the finding. */
export function FindingForm({ evaluation, findings, finding, onDone }: Props) {
  const t = useText('evaluation');
  const shared = useText();
  const read = useTexts();
  const queries = useQueryClient();
  const missing = (label: string) => shared('form.missing', { label });
  const form = useForm({
    initial: {
      id: finding?.id ?? uuidv7(),
      code:
        finding?.code ??
        nextCode(
          'PH',
          findings.map((one) => one.code),
        ),
      kind: (finding?.kind ?? '') as FindingKind,
      causeNature: (finding?.causeNature ?? '') as CauseNature,
      theme: (finding?.theme ?? '') as Theme,
      areaTypes: (finding?.areaTypes ?? []) as AreaType[],
      level: (finding?.level ?? '') as FindingLevel,
      titleVi: finding?.titleVi ?? '',
      titleEn: finding?.titleEn ?? '',
      textVi: finding?.textVi ?? '',
      textEn: finding?.textEn ?? '',
      causeIds: finding?.causeIds ?? ([] as string[]),
    },
    validate: (values) => ({
      kind: values.kind ? undefined : missing(t('form.kind')),
      causeNature:
        values.kind === 'CAUSE' && !values.causeNature ? missing(t('form.causeNature')) : undefined,
      theme: values.theme ? undefined : missing(t('form.theme')),
      areaTypes: values.areaTypes.length > 0 ? undefined : missing(t('form.areaTypes')),
      level: values.level ? undefined : missing(t('form.level')),
      code: values.code.trim() ? undefined : missing(t('column.code')),
      titleVi: values.titleVi.trim() ? undefined : missing(t('form.titleVi')),
      titleEn: values.titleEn.trim() ? undefined : missing(t('form.titleEn')),
      textVi: values.textVi.trim() ? undefined : missing(t('form.textVi')),
      textEn: values.textEn.trim() ? undefined : missing(t('form.textEn')),
    }),
    onSubmit: async ({ id, causeNature, causeIds, ...values }) => {
      const explains = values.kind === 'LIMITATION' || values.kind === 'OBSTACLE';
      const body: FindingInput = {
        ...values,
        causeNature: values.kind === 'CAUSE' ? causeNature : undefined,
        causeIds: explains ? causeIds : [],
        evidence: finding?.evidence ?? [],
        status: finding?.status ?? 'DRAFT',
      };
      const path = { id: evaluation.id };
      if (finding) {
        await replaceFinding({
          path: { ...path, findingId: finding.id },
          headers: ifMatch(finding),
          body,
          throwOnError: true,
        });
      } else await createFinding({ path, body: { id, ...body }, throwOnError: true });
      await queries.invalidateQueries();
    },
  });
  const causes = findings.filter((one) => one.kind === 'CAUSE' && one.id !== finding?.id);
  const explains = form.values.kind === 'LIMITATION' || form.values.kind === 'OBSTACLE';
  return (
    <FormFrame
      form={form}
      label={finding ? t('finding.edit') : t('finding.add')}
      refusal={t('finding.notSaved')}
      onSaved={() => onDone(finding?.id ?? form.values.id)}
      onDiscard={() => onDone(finding?.id ?? '')}
    >
      <SelectField
        form={form}
        name="kind"
        label={t('form.kind')}
        required
        options={KINDS.map((value) => ({ value, label: shared(`finding.${value}`) }))}
      />
      {form.values.kind === 'CAUSE' && (
        <SelectField
          form={form}
          name="causeNature"
          label={t('form.causeNature')}
          required
          options={NATURES.map((value) => ({ value, label: t(`causeNature.${value}`) }))}
        />
      )}
      <SelectField
        form={form}
        name="theme"
        label={t('form.theme')}
        required
        wide
        options={THEMES.map((value, index) => ({
          value,
          label: `${index + 1}. ${t(`theme.${value}`)}`,
        }))}
      />
      <ChoiceField
        form={form}
        name="areaTypes"
        label={t('form.areaTypes')}
        required
        wide
        options={AREA_TYPES.map((value) => ({ value, label: <AreaBadge area={value} /> }))}
      />
      <SelectField
        form={form}
        name="level"
        label={t('form.level')}
        required
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      <TextField form={form} name="code" label={t('column.code')} required maxLength={20} />
      <TextField
        form={form}
        name="titleVi"
        label={t('form.titleVi')}
        required
        wide
        maxLength={500}
      />
      <TextField form={form} name="textVi" label={t('form.textVi')} required multiline wide />
      <TextField
        form={form}
        name="titleEn"
        label={t('form.titleEn')}
        required
        wide
        maxLength={500}
      />
      <TextField form={form} name="textEn" label={t('form.textEn')} required multiline wide />
      {explains && causes.length > 0 && (
        <ChoiceField
          form={form}
          name="causeIds"
          label={t('form.causes')}
          wide
          options={causes.map((one) => ({ value: one.id, label: read(one, 'title') }))}
        />
      )}
    </FormFrame>
  );
}
