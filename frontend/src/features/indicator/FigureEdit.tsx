import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createPublishedFigure,
  deletePublishedFigure,
  type FigureCapital,
  type FigureQualifier,
  type PublishedFigure,
  replacePublishedFigure,
  useIdempotencyKey,
  type Versioned,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Errors, useForm } from '@/shared/form/useForm';
import { formatPeriod } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import type { Option } from '@/shared/ui/Combobox';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { Facts, SidePanel } from '@/shared/ui/page';
import { NoPermission, QueryState } from '@/shared/ui/states';
import { LineField, lineOf, UnitField } from './IndicatorInputs';
import { figureQuery, indicatorChoicesQuery } from './indicatorQueries';
import { QUALIFIERS } from './kinds';
import { lineKey, NO_LINE } from './series';
import { useFigureWords } from './words';

interface PanelProps {
  /** 'new', or the one to show or change. */
  id: string;
  /** The indicator that a new one is about. */
  indicatorId?: string;
  onClose: () => void;
}

export function FigurePanel({ id, indicatorId, onClose }: PanelProps) {
  const t = useText('indicator');
  const may = useMay();
  const isNew = id === 'new';
  const found = useQuery({ ...figureQuery(id), enabled: !isNew });
  let content = <NoPermission />;
  if (!isNew) {
    content = (
      <QueryState query={found}>
        {(read) =>
          may('admin') ? (
            <FigureForm read={read} onDone={onClose} />
          ) : (
            <FigureFacts figure={read.value} />
          )
        }
      </QueryState>
    );
  } else if (may('admin')) content = <FigureForm indicatorId={indicatorId} onDone={onClose} />;
  return (
    <SidePanel
      title={isNew ? t('figure.add') : t(may('admin') ? 'figure.change' : 'figure.one')}
      onClose={onClose}
    >
      {content}
    </SidePanel>
  );
}

function FigureFacts({ figure }: { figure: PublishedFigure }) {
  const t = useText('indicator');
  const { qualified, unit } = useFigureWords();
  const fact = (label: string, value: string | undefined) =>
    value === undefined ? [] : [{ label, value }];
  return (
    <div className="source">
      <span>
        <strong className="source-value" data-value={figure.value}>
          {qualified(figure)}
        </strong>{' '}
        <span className="muted">{unit(figure.valueUnit)}</span>
      </span>
      <p className="note">{t('point.published')}</p>
      <Facts
        facts={[
          ...fact(t('column.measure'), figure.measure),
          ...fact(t('column.indicator'), figure.indicatorCode),
          ...fact(t('column.qualifier'), t(`figure.qualifier.${figure.qualifier}`)),
          ...fact(t('column.unitName'), figure.unitName ?? figure.placeNote),
          ...fact(
            t('column.period'),
            figure.periodFrom || figure.periodTo
              ? formatPeriod(figure.periodFrom, figure.periodTo)
              : t('figure.noPeriod'),
          ),
          ...fact(t('column.program'), figure.programLabel),
          ...fact(t('column.line'), figure.subProjectCode ?? figure.projectCode),
          ...fact(
            t('column.capitalType'),
            figure.capitalType && t(`capital.${figure.capitalType}`),
          ),
          ...fact(t('column.fundingSource'), figure.fundingSource),
          ...fact(t('column.citation'), figure.citation),
          ...fact(t('column.note'), figure.note),
        ]}
      />
    </div>
  );
}

interface Values {
  measure: string;
  indicatorId: string;
  unit: Option | null;
  placeNote: string;
  periodFrom: string | null;
  periodTo: string | null;
  qualifier: FigureQualifier;
  value: number | null;
  valueUnit: string;
  programLabel: string;
  line: string;
  capitalType: FigureCapital | '';
  fundingSource: string;
  citation: string;
  note: string;
}

function FigureForm({
  read,
  indicatorId,
  onDone,
}: {
  read?: Versioned<PublishedFigure>;
  indicatorId?: string;
  onDone: () => void;
}) {
  const t = useText('indicator');
  const shared = useText();
  const { language } = useFormat();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const indicators = useQuery(indicatorChoicesQuery()).data?.items ?? [];
  const before = read?.value;
  const line = before ? lineKey(before) : NO_LINE;

  const done = () => {
    queries.invalidateQueries();
    onDone();
  };

  const form = useForm<Values>({
    initial: {
      measure: before?.measure ?? '',
      indicatorId: before?.indicatorId ?? indicatorId ?? '',
      unit: before?.unitId ? { id: before.unitId, label: before.unitName ?? '' } : null,
      placeNote: before?.placeNote ?? '',
      periodFrom: before?.periodFrom ?? null,
      periodTo: before?.periodTo ?? null,
      qualifier: before?.qualifier ?? 'EQ',
      value: before?.value ?? null,
      valueUnit: before?.valueUnit ?? '',
      programLabel: before?.programLabel ?? '',
      line: line === NO_LINE ? '' : line,
      capitalType: before?.capitalType ?? '',
      fundingSource: before?.fundingSource ?? '',
      citation: before?.citation ?? '',
      note: before?.note ?? '',
    },
    pointers: { '/unitId': 'unit', '/projectId': 'line', '/subProjectId': 'line' },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] === '' || values[key] === null
          ? { [key]: shared('form.missing', { label }) }
          : {};
      const errors: Errors<Values> = {
        ...missing('measure', t('column.measure')),
        ...missing('value', t('column.value')),
        ...missing('valueUnit', t('column.unit')),
        ...missing('citation', t('column.citation')),
      };
      if (!values.unit && !values.placeNote.trim()) errors.unit = t('figure.placeMissing');
      if (values.periodFrom && values.periodTo && values.periodTo < values.periodFrom) {
        errors.periodTo = t('edit.periodReversed');
      }
      return errors;
    },
    onSubmit: async (values) => {
      if (values.value === null) return;
      const words = (text: string) => text.trim() || undefined;
      const body = {
        measure: values.measure.trim(),
        indicatorId: values.indicatorId || undefined,
        unitId: values.unit?.id,
        placeNote: words(values.placeNote),
        periodFrom: values.periodFrom ?? undefined,
        periodTo: values.periodTo ?? undefined,
        qualifier: values.qualifier,
        value: values.value,
        valueUnit: values.valueUnit.trim(),
        programLabel: words(values.programLabel),
        ...lineOf(values.line),
        capitalType: values.capitalType || undefined,
        fundingSource: words(values.fundingSource),
        citation: values.citation.trim(),
        note: words(values.note),
      };
      if (read) {
        await replacePublishedFigure({
          path: { id: read.value.id },
          headers: { 'If-Match': read.etag },
          body,
          throwOnError: true,
        });
      } else {
        await createPublishedFigure({
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
        label={t('figure.form')}
        refusal={t('figure.refused')}
        onSaved={done}
        onDiscard={onDone}
      >
        <TextField
          form={form}
          name="measure"
          label={t('column.measure')}
          hint={t('figure.measureHint')}
          required
          wide
        />
        <SelectField
          form={form}
          name="indicatorId"
          label={t('column.indicator')}
          placeholder={t('figure.noIndicator')}
          wide
          options={indicators.map((one) => ({
            value: one.id,
            label: `${one.code} · ${language === 'vi' ? one.titleVi : one.titleEn}`,
          }))}
        />
        <SelectField
          form={form}
          name="qualifier"
          label={t('column.qualifier')}
          required
          options={QUALIFIERS.map((value) => ({ value, label: t(`figure.qualifier.${value}`) }))}
        />
        <NumberField form={form} name="value" label={t('column.value')} digits={6} required />
        <TextField form={form} name="valueUnit" label={t('column.unit')} required wide />
        <UnitField form={form} hint={t('figure.unitHint')} />
        <TextField form={form} name="placeNote" label={t('figure.placeNote')} wide />
        <DateField form={form} name="periodFrom" label={t('column.periodFrom')} />
        <DateField form={form} name="periodTo" label={t('column.periodTo')} />
        <TextField
          form={form}
          name="citation"
          label={t('column.citation')}
          multiline
          required
          wide
        />
        <TextField form={form} name="programLabel" label={t('column.program')} wide />
        <LineField form={form} />
        <SelectField
          form={form}
          name="capitalType"
          label={t('column.capitalType')}
          placeholder={t('figure.noCapital')}
          options={(['INVESTMENT', 'RECURRENT', 'ALL'] as const).map((value) => ({
            value,
            label: t(`capital.${value}`),
          }))}
        />
        <TextField form={form} name="fundingSource" label={t('column.fundingSource')} />
        <TextField form={form} name="note" label={t('column.note')} multiline wide />
      </FormFrame>
      {read && (
        <p className="indicator-removal">
          <DeleteButton
            label={t('figure.delete')}
            question={t('figure.deleteTitle')}
            onDelete={async () => {
              await deletePublishedFigure({
                path: { id: read.value.id },
                headers: { 'If-Match': read.etag },
                throwOnError: true,
              });
              form.reset();
              done();
            }}
          >
            {t('edit.staysKnown')}
          </DeleteButton>
        </p>
      )}
    </>
  );
}
