import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createResult,
  deleteResult,
  historyOf,
  type Indicator,
  type Result,
  replaceResult,
  useIdempotencyKey,
  type Versioned,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import type { Option } from '@/shared/ui/Combobox';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { SyntheticBadge } from '@/shared/ui/figure';
import { SidePanel } from '@/shared/ui/page';
import { RowHistory } from '@/shared/ui/RowHistory';
import { QueryState } from '@/shared/ui/states';
import { LineField, lineOf, UnitField, ValueFields } from './IndicatorInputs';
import { resultQuery } from './indicatorQueries';
import { RowFacts } from './RowFacts';
import { lineKey, NO_LINE, TOTAL } from './series';
import { useWords } from './words';

interface PanelProps {
  indicator: Indicator;
  /** 'new', or the one to change. */
  id: string;
  onClose: () => void;
}

export function ResultPanel({ indicator, id, onClose }: PanelProps) {
  const t = useText('indicator');
  const may = useMay();
  const isNew = id === 'new';
  const found = useQuery({ ...resultQuery(id), enabled: !isNew });
  return (
    <SidePanel
      title={isNew ? t('result.add') : t(may('officer') ? 'result.change' : 'result.one')}
      onClose={onClose}
    >
      {isNew ? (
        <RowFacts indicator={indicator}>
          <ResultForm indicator={indicator} onDone={onClose} />
        </RowFacts>
      ) : (
        <QueryState query={found}>
          {(read) => (
            <RowFacts indicator={indicator} row={read.value}>
              <ResultForm indicator={indicator} read={read} onDone={onClose} />
            </RowFacts>
          )}
        </QueryState>
      )}
      {!isNew && <RowHistory rowId={id} load={historyOf(id)} />}
    </SidePanel>
  );
}

type Official = 'true' | 'false';

interface Values {
  unit: Option | null;
  line: string;
  groupCode: string;
  periodFrom: string | null;
  effectiveOn: string | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  official: Official;
  citation: string;
  note: string;
}

function ResultForm({
  indicator,
  read,
  onDone,
}: {
  indicator: Indicator;
  read?: Versioned<Result>;
  onDone: () => void;
}) {
  const t = useText('indicator');
  const shared = useText();
  const words = useWords(indicator);
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const before = read?.value;
  const isStock = indicator.kind === 'STOCK';
  const line = before ? lineKey(before) : NO_LINE;

  const done = () => {
    queries.invalidateQueries();
    onDone();
  };

  const form = useForm<Values>({
    initial: {
      unit: before ? { id: before.unitId, label: before.unitName } : null,
      line: line === NO_LINE ? '' : line,
      groupCode: before?.groupCode ?? TOTAL,
      periodFrom: before?.periodFrom ?? null,
      effectiveOn: before?.effectiveOn ?? null,
      value: before?.value ?? null,
      numerator: before?.numerator ?? null,
      denominator: before?.denominator ?? null,
      official: before && !before.official ? 'false' : 'true',
      citation: before?.citation ?? '',
      note: before?.note ?? '',
    },
    pointers: { '/unitId': 'unit', '/projectId': 'line', '/subProjectId': 'line' },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] ? {} : { [key]: shared('form.missing', { label }) };
      const { value, numerator, denominator } = values;
      const hasCounts = numerator !== null || denominator !== null;
      const errors: Errors<Values> = {
        ...missing('unit', t('column.unitName')),
        ...missing('groupCode', t('column.group')),
        ...(isStock ? {} : missing('periodFrom', t('column.periodFrom'))),
        ...missing('effectiveOn', isStock ? t('column.day') : t('column.periodTo')),
      };
      if (
        !isStock &&
        values.periodFrom &&
        values.effectiveOn &&
        values.effectiveOn < values.periodFrom
      ) {
        errors.effectiveOn = t('edit.periodReversed');
      }
      if (value === null && !hasCounts) {
        errors.value = shared('form.missing', { label: t('column.value') });
      }
      return errors;
    },
    onSubmit: async (values) => {
      const { unit, effectiveOn } = values;
      // A stock is of one day.
      const periodFrom = isStock ? effectiveOn : values.periodFrom;
      if (!unit || !periodFrom || !effectiveOn) return;
      const body = {
        indicatorId: indicator.id,
        unitId: unit.id,
        ...lineOf(values.line),
        activityId: before?.activityId,
        groupCode: values.groupCode.trim().toUpperCase(),
        periodFrom,
        effectiveOn,
        value: values.value ?? undefined,
        numerator: values.numerator ?? undefined,
        denominator: values.denominator ?? undefined,
        official: values.official === 'true',
        citation: values.citation.trim() || undefined,
        note: values.note.trim() || undefined,
      };
      if (read) {
        await replaceResult({
          path: { id: read.value.id },
          headers: { 'If-Match': read.etag },
          body,
          throwOnError: true,
        });
      } else {
        await createResult({
          headers: { 'Idempotency-Key': idempotency.keyFor(body) },
          body,
          throwOnError: true,
        });
        idempotency.succeeded();
      }
    },
  });
  const unit = words.isMoney ? t('csv.dong') : words.unit;

  return (
    <>
      {before?.synthetic && <SyntheticBadge />}
      {before?.activityCode && (
        <p className="note">{t('result.ofActivity', { activity: before.activityCode })}</p>
      )}
      <FormFrame
        form={form}
        label={t('result.form')}
        refusal={t('result.refused')}
        onSaved={done}
        onDiscard={onDone}
      >
        <UnitField form={form} required />
        {indicator.cut === 'LINE' && <LineField form={form} />}
        <TextField
          form={form}
          name="groupCode"
          label={t('column.group')}
          hint={t('edit.groupHint')}
          required
          wide
        />
        {!isStock && (
          <DateField form={form} name="periodFrom" label={t('column.periodFrom')} required />
        )}
        <DateField
          form={form}
          name="effectiveOn"
          label={isStock ? t('column.day') : t('column.periodTo')}
          required
          wide={isStock}
        />
        <ValueFields
          form={form}
          isRatio={indicator.kind === 'RATIO'}
          decimals={indicator.decimals}
          unit={unit}
          required
        />
        <SelectField
          form={form}
          name="official"
          label={t('column.official')}
          hint={t('result.officialHint')}
          required
          wide
          options={(['true', 'false'] as const).map((value) => ({
            value,
            label: t(value === 'true' ? 'values.official' : 'values.other'),
          }))}
        />
        <TextField form={form} name="citation" label={t('column.citation')} multiline wide />
        <TextField form={form} name="note" label={t('column.note')} multiline wide />
      </FormFrame>
      {read && (
        <p className="indicator-removal">
          <DeleteButton
            label={t('result.delete')}
            question={t('result.deleteTitle')}
            onDelete={async () => {
              await deleteResult({
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
