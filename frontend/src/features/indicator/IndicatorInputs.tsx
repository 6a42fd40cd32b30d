import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LookupField, SelectField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import type { Form } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import type { Option } from '@/shared/ui/Combobox';
import { unitMatchesQuery } from './indicatorQueries';
import { NO_LINE } from './series';
import { useLines } from './words';

interface WithUnit {
  unit: Option | null;
}

/** A unit, found by part of its name among those of the header's day. */
export function UnitField<V extends WithUnit>({
  form,
  required,
  hint,
}: {
  form: Form<V>;
  required?: boolean;
  hint?: string;
}) {
  const t = useText('indicator');
  const { asOf } = useContextSearch();
  const [text, setText] = useState('');
  const units = useQuery(unitMatchesQuery(text, asOf));
  return (
    <LookupField
      form={form as unknown as Form<WithUnit>}
      name="unit"
      label={t('column.unitName')}
      hint={hint}
      required={required}
      wide
      options={(units.data?.items ?? []).map((unit) => ({
        id: unit.id,
        label: unit.name,
        note: [unit.parentName, unit.code].filter(Boolean).join(' · '),
      }))}
      isSearching={units.isFetching}
      onText={setText}
    />
  );
}

interface WithLine {
  line: string;
}

export function LineField<V extends WithLine>({ form }: { form: Form<V> }) {
  const t = useText('indicator');
  const { lines, lineName } = useLines();
  const own = (form as unknown as Form<WithLine>).values.line;
  const isListed = own === '' || lines.some((one) => one.key === own);
  return (
    <SelectField
      form={form as unknown as Form<WithLine>}
      name="line"
      label={t('column.line')}
      placeholder={lineName(NO_LINE)}
      wide
      options={[
        ...lines.map((one) => ({ value: one.key, label: one.label })),
        ...(isListed ? [] : [{ value: own, label: lineName(own) }]),
      ]}
    />
  );
}

/** What the API takes of a line chosen by its key. */
export function lineOf(key: string): { projectId?: string; subProjectId?: string } {
  if (key === '' || key === NO_LINE) return {};
  const [projectId, subProjectId] = key.split('.');
  return { projectId, subProjectId };
}

interface WithCounts {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** A ratio is given by its counts, or by its value where they are not known; anything else by its value. */
export function ValueFields<V extends WithCounts>({
  form,
  isRatio,
  decimals,
  unit,
  required,
}: {
  form: Form<V>;
  isRatio: boolean;
  decimals: number;
  unit: string;
  required?: boolean;
}) {
  const t = useText('indicator');
  const plain = form as unknown as Form<WithCounts>;
  return (
    <>
      {isRatio && (
        <>
          <NumberField form={plain} name="numerator" label={t('column.numerator')} digits={0} />
          <NumberField form={plain} name="denominator" label={t('column.denominator')} digits={0} />
        </>
      )}
      <NumberField
        form={plain}
        name="value"
        label={`${t('column.value')} (${unit})`}
        hint={isRatio ? t('edit.countsOrValue') : undefined}
        digits={Math.max(decimals, isRatio ? 6 : 0)}
        required={required && !isRatio}
        wide
      />
    </>
  );
}
