import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createTarget,
  deleteTarget,
  historyOf,
  type Indicator,
  replaceTarget,
  type Target,
  useIdempotencyKey,
  type Versioned,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
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
import { targetQuery } from './indicatorQueries';
import { RowFacts } from './RowFacts';
import { lineKey, NO_LINE, TOTAL } from './series';
import { useWords } from './words';

interface PanelProps {
  indicator: Indicator;
  /** 'new', or the one to change. */
  id: string;
  onClose: () => void;
}

export function TargetPanel({ indicator, id, onClose }: PanelProps) {
  const t = useText('indicator');
  const may = useMay();
  const isNew = id === 'new';
  const found = useQuery({ ...targetQuery(id), enabled: !isNew });
  return (
    <SidePanel
      title={isNew ? t('target.add') : t(may('officer') ? 'target.change' : 'target.one')}
      onClose={onClose}
    >
      {isNew ? (
        <RowFacts indicator={indicator}>
          <TargetForm indicator={indicator} onDone={onClose} />
        </RowFacts>
      ) : (
        <QueryState query={found}>
          {(read) => (
            <RowFacts indicator={indicator} row={read.value}>
              <TargetForm indicator={indicator} read={read} onDone={onClose} />
            </RowFacts>
          )}
        </QueryState>
      )}
      {!isNew && <RowHistory rowId={id} load={historyOf(id)} />}
    </SidePanel>
  );
}

interface Values {
  unit: Option | null;
  line: string;
  groupCode: string;
  periodFrom: string | null;
  periodTo: string | null;
  value: number | null;
  valueLow: number | null;
  valueHigh: number | null;
  numerator: number | null;
  denominator: number | null;
  decision: string;
  citation: string;
}

function TargetForm({
  indicator,
  read,
  onDone,
}: {
  indicator: Indicator;
  read?: Versioned<Target>;
  onDone: () => void;
}) {
  const t = useText('indicator');
  const shared = useText();
  const words = useWords(indicator);
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const before = read?.value;
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
      periodTo: before?.periodTo ?? null,
      value: before?.value ?? null,
      valueLow: before?.valueLow ?? null,
      valueHigh: before?.valueHigh ?? null,
      numerator: before?.numerator ?? null,
      denominator: before?.denominator ?? null,
      decision: before?.decision ?? '',
      citation: before?.citation ?? '',
    },
    pointers: { '/unitId': 'unit', '/projectId': 'line', '/subProjectId': 'line' },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] ? {} : { [key]: shared('form.missing', { label }) };
      const { value, valueLow, valueHigh, numerator, denominator } = values;
      const hasBand = valueLow !== null || valueHigh !== null;
      const hasCounts = numerator !== null || denominator !== null;
      const errors: Errors<Values> = {
        ...missing('unit', t('column.unitName')),
        ...missing('groupCode', t('column.group')),
        ...missing('periodFrom', t('column.periodFrom')),
        ...missing('periodTo', t('column.periodTo')),
      };
      if (values.periodFrom && values.periodTo && values.periodTo < values.periodFrom) {
        errors.periodTo = t('edit.periodReversed');
      }
      if (value === null && !hasBand && !hasCounts) errors.value = t('edit.valueOrBand');
      if (valueLow !== null && valueHigh !== null && valueHigh < valueLow) {
        errors.valueHigh = t('edit.bandReversed');
      }
      return errors;
    },
    onSubmit: async (values) => {
      const { unit, periodFrom, periodTo } = values;
      if (!unit || !periodFrom || !periodTo) return;
      const body = {
        indicatorId: indicator.id,
        unitId: unit.id,
        ...lineOf(values.line),
        groupCode: values.groupCode.trim().toUpperCase(),
        periodFrom,
        periodTo,
        value: values.value ?? undefined,
        valueLow: values.valueLow ?? undefined,
        valueHigh: values.valueHigh ?? undefined,
        numerator: values.numerator ?? undefined,
        denominator: values.denominator ?? undefined,
        decision: values.decision.trim() || undefined,
        citation: values.citation.trim() || undefined,
      };
      if (read) {
        await replaceTarget({
          path: { id: read.value.id },
          headers: { 'If-Match': read.etag },
          body,
          throwOnError: true,
        });
      } else {
        await createTarget({
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
      <FormFrame
        form={form}
        label={t('target.form')}
        refusal={t('target.refused')}
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
        <DateField form={form} name="periodFrom" label={t('column.periodFrom')} required />
        <DateField form={form} name="periodTo" label={t('column.periodTo')} required />
        <ValueFields
          form={form}
          isRatio={indicator.kind === 'RATIO'}
          decimals={indicator.decimals}
          unit={unit}
        />
        <NumberField form={form} name="valueLow" label={t('column.valueLow')} digits={6} />
        <NumberField form={form} name="valueHigh" label={t('column.valueHigh')} digits={6} />
        <TextField form={form} name="decision" label={t('column.decision')} wide />
        <TextField form={form} name="citation" label={t('column.citation')} multiline wide />
      </FormFrame>
      {read && (
        <p className="indicator-removal">
          <DeleteButton
            label={t('target.delete')}
            question={t('target.deleteTitle')}
            onDelete={async () => {
              await deleteTarget({
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
