import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import {
  createIndicator,
  deleteIndicator,
  type Evidence,
  type Indicator,
  type IndicatorCut,
  type IndicatorDirection,
  type IndicatorFrequency,
  type IndicatorKind,
  replaceIndicator,
  useIdempotencyKey,
  type Versioned,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { ChoiceField, SelectField, TextField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useMay } from '@/shared/session';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { SidePanel } from '@/shared/ui/page';
import { NoPermission } from '@/shared/ui/states';
import { CUTS, DIRECTIONS, FREQUENCIES, KINDS } from './kinds';

type Over = 'PLACES' | 'TIME' | 'GROUPS';

interface Values {
  code: string;
  titleVi: string;
  titleEn: string;
  unitVi: string;
  unitEn: string;
  kind: IndicatorKind | '';
  cut: IndicatorCut | '';
  numeratorVi: string;
  numeratorEn: string;
  denominatorVi: string;
  denominatorEn: string;
  direction: IndicatorDirection | '';
  frequency: IndicatorFrequency | '';
  decimals: number | null;
  additive: Over[];
  legalBasis: string;
  evidence: Evidence;
}

/** A new indicator, or with `read` a change of that one. */
export function IndicatorPanel({
  read,
  onClose,
}: {
  read?: Versioned<Indicator>;
  onClose: () => void;
}) {
  const t = useText('indicator');
  const may = useMay();
  return (
    <SidePanel title={read ? t('edit.change') : t('edit.add')} onClose={onClose}>
      {may('admin') ? <IndicatorForm read={read} onClose={onClose} /> : <NoPermission />}
    </SidePanel>
  );
}

/** Over what figures of a kind may ever be added. */
function mayAddOver(kind: IndicatorKind | ''): readonly Over[] {
  if (kind === 'RATIO' || kind === 'SURVEY') return [];
  return kind === 'STOCK' ? ['PLACES', 'GROUPS'] : ['PLACES', 'TIME', 'GROUPS'];
}

function IndicatorForm({ read, onClose }: { read?: Versioned<Indicator>; onClose: () => void }) {
  const t = useText('indicator');
  const shared = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const idempotency = useIdempotencyKey();
  const created = useRef<string>(undefined);
  const before = read?.value;

  const form = useForm<Values>({
    initial: {
      code: before?.code ?? '',
      titleVi: before?.titleVi ?? '',
      titleEn: before?.titleEn ?? '',
      unitVi: before?.unitVi ?? '',
      unitEn: before?.unitEn ?? '',
      kind: before?.kind ?? '',
      cut: before?.cut ?? '',
      numeratorVi: before?.numeratorVi ?? '',
      numeratorEn: before?.numeratorEn ?? '',
      denominatorVi: before?.denominatorVi ?? '',
      denominatorEn: before?.denominatorEn ?? '',
      direction: before?.direction ?? '',
      frequency: before?.frequency ?? '',
      decimals: before?.decimals ?? 0,
      additive: [
        ...(before?.additiveOverPlaces ? (['PLACES'] as const) : []),
        ...(before?.additiveOverTime ? (['TIME'] as const) : []),
        ...(before?.additiveOverGroups ? (['GROUPS'] as const) : []),
      ],
      legalBasis: before?.legalBasis ?? '',
      evidence: before?.evidence ?? 'UNVERIFIED',
    },
    validate: (values) => {
      const missing = (key: keyof Values, label: string): Errors<Values> =>
        values[key] === '' || values[key] === null
          ? { [key]: shared('form.missing', { label }) }
          : {};
      return {
        ...missing('code', t('column.code')),
        ...(values.code && !/^[A-Z0-9_.-]{2,60}$/.test(values.code)
          ? { code: t('edit.codeForm') }
          : {}),
        ...missing('titleVi', t('edit.titleVi')),
        ...missing('titleEn', t('edit.titleEn')),
        ...missing('unitVi', t('edit.unitVi')),
        ...missing('unitEn', t('edit.unitEn')),
        ...missing('kind', t('column.kind')),
        ...missing('cut', t('column.cut')),
        ...missing('direction', t('column.direction')),
        ...missing('frequency', t('column.frequency')),
        ...missing('decimals', t('edit.decimals')),
        ...(values.kind === 'RATIO'
          ? {
              ...missing('numeratorVi', t('edit.numeratorVi')),
              ...missing('denominatorVi', t('edit.denominatorVi')),
            }
          : {}),
      };
    },
    onSubmit: async (values) => {
      const { kind, cut, direction, frequency, decimals } = values;
      if (!kind || !cut || !direction || !frequency || decimals === null) return;
      const words = (text: string) => text.trim() || undefined;
      const isRatio = kind === 'RATIO';
      const added = mayAddOver(kind).filter((one) => values.additive.includes(one));
      const body = {
        code: values.code.trim(),
        titleVi: values.titleVi.trim(),
        titleEn: values.titleEn.trim(),
        unitVi: values.unitVi.trim(),
        unitEn: values.unitEn.trim(),
        kind,
        cut,
        numeratorVi: isRatio ? words(values.numeratorVi) : undefined,
        numeratorEn: isRatio ? words(values.numeratorEn) : undefined,
        denominatorVi: isRatio ? words(values.denominatorVi) : undefined,
        denominatorEn: isRatio ? words(values.denominatorEn) : undefined,
        direction,
        frequency,
        decimals,
        additiveOverPlaces: added.includes('PLACES'),
        additiveOverTime: added.includes('TIME'),
        additiveOverGroups: added.includes('GROUPS'),
        legalBasis: words(values.legalBasis),
        evidence: values.evidence,
      };
      if (read) {
        await replaceIndicator({
          path: { id: read.value.id },
          headers: { 'If-Match': read.etag },
          body,
          throwOnError: true,
        });
      } else {
        const { data } = await createIndicator({
          headers: { 'Idempotency-Key': idempotency.keyFor(body) },
          body,
          throwOnError: true,
        });
        idempotency.succeeded();
        created.current = data.id;
      }
    },
  });
  const over = mayAddOver(form.values.kind);

  return (
    <>
      <FormFrame
        form={form}
        label={t('edit.form')}
        refusal={t('edit.refused')}
        onDiscard={onClose}
        onSaved={() => {
          queries.invalidateQueries();
          if (created.current) navigate({ to: paths.indicator(created.current) });
          else onClose();
        }}
      >
        <TextField form={form} name="code" label={t('column.code')} required wide />
        <TextField form={form} name="titleVi" label={t('edit.titleVi')} required wide />
        <TextField form={form} name="titleEn" label={t('edit.titleEn')} required wide />
        <TextField form={form} name="unitVi" label={t('edit.unitVi')} required />
        <TextField form={form} name="unitEn" label={t('edit.unitEn')} required />
        <SelectField
          form={form}
          name="kind"
          label={t('column.kind')}
          required
          wide
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        {form.values.kind === 'RATIO' && (
          <>
            <TextField form={form} name="numeratorVi" label={t('edit.numeratorVi')} required wide />
            <TextField form={form} name="numeratorEn" label={t('edit.numeratorEn')} wide />
            <TextField
              form={form}
              name="denominatorVi"
              label={t('edit.denominatorVi')}
              required
              wide
            />
            <TextField form={form} name="denominatorEn" label={t('edit.denominatorEn')} wide />
          </>
        )}
        <SelectField
          form={form}
          name="cut"
          label={t('column.cut')}
          required
          wide
          options={CUTS.map((value) => ({ value, label: t(`cut.${value}`) }))}
        />
        <SelectField
          form={form}
          name="direction"
          label={t('column.direction')}
          required
          options={DIRECTIONS.map((value) => ({ value, label: t(`direction.${value}`) }))}
        />
        <SelectField
          form={form}
          name="frequency"
          label={t('column.frequency')}
          required
          options={FREQUENCIES.map((value) => ({ value, label: t(`frequency.${value}`) }))}
        />
        <NumberField form={form} name="decimals" label={t('edit.decimals')} digits={0} required />
        {over.length > 0 && (
          <ChoiceField
            form={form}
            name="additive"
            label={t('column.additive')}
            wide
            options={over.map((value) => ({ value, label: t(`additive.${value}`) }))}
          />
        )}
        <TextField form={form} name="legalBasis" label={t('column.legalBasis')} wide />
        <SelectField
          form={form}
          name="evidence"
          label={t('column.evidence')}
          required
          wide
          options={(['CONFIRMED', 'UNVERIFIED'] as const).map((value) => ({
            value,
            label: t(`evidence.${value}`),
          }))}
        />
      </FormFrame>
      {read && (
        <p className="indicator-removal">
          <DeleteButton
            label={t('edit.delete')}
            question={t('edit.deleteTitle')}
            onDelete={async () => {
              await deleteIndicator({
                path: { id: read.value.id },
                headers: { 'If-Match': read.etag },
                throwOnError: true,
              });
              form.reset();
              await navigate({ to: paths.indicators() });
              queries.invalidateQueries();
            }}
          >
            {t('edit.deleteText')}
          </DeleteButton>
        </p>
      )}
    </>
  );
}
