import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createHousehold,
  deleteHousehold,
  type Household,
  type HouseholdInput,
  ifMatch,
  replaceHousehold,
  useRecord,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { LookupField, TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import type { Option } from '@/shared/ui/Combobox';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { communesQuery, unitOptions, villagesQuery } from './householdQueries';
import { type HouseholdValues, householdInput, householdValues } from './householdValues';
import { PositionMap } from './PositionMap';
import { positionFault, positionOf, positionText } from './position';

interface Props {
  /** Absent for a new one. */
  household?: Household;
  /** Where a new one is likely to live. */
  commune?: Option;
  onSaved: (id: string) => void;
  onDiscard: () => void;
  onDeleted?: () => void;
}

/** A household; where one that exists lives is changed by a change. */
export function HouseholdForm({ household, commune, onSaved, onDiscard, onDeleted }: Props) {
  const t = useText('household');
  const shared = useText();
  const { asOf } = useContextSearch();
  const queries = useQueryClient();
  const record = useRecord<Household, HouseholdInput>(household, {
    create: createHousehold,
    replace: replaceHousehold,
  });
  const { before } = record;
  const [communeText, setCommuneText] = useState('');
  const [villageText, setVillageText] = useState('');
  const [isPicking, setPicking] = useState(false);
  const faultOf = (text: string) => {
    const fault = positionFault(text);
    return fault && t(fault);
  };
  const form = useForm<HouseholdValues>({
    initial: householdValues(before, commune ?? null),
    pointers: { '/unitId': 'unit', '/villageId': 'village' },
    validate: (values) => ({
      code: values.code.trim() ? undefined : shared('form.missing', { label: t('column.code') }),
      unit: values.unit ? undefined : shared('form.missing', { label: t('column.unit') }),
      establishedOn: values.establishedOn
        ? undefined
        : shared('form.missing', { label: t('column.establishedOn') }),
      position: faultOf(values.position),
    }),
    onSubmit: (values) => record.save(householdInput(values)),
  });
  const communes = useQuery(communesQuery(communeText, form.values.establishedOn ?? asOf));
  const villages = useQuery(villagesQuery(villageText, form.values.unit?.id));
  return (
    <>
      <FormFrame
        form={form}
        label={t(before ? 'edit' : 'add')}
        refusal={t('notSaved')}
        onSaved={() => onSaved(record.savedId())}
        onDiscard={onDiscard}
      >
        <DateField
          form={form}
          name="establishedOn"
          label={t('column.establishedOn')}
          required
          wide
        />
        {!before && (
          <LookupField
            form={form}
            name="unit"
            label={t('column.unit')}
            required
            wide
            options={unitOptions(communes.data?.items)}
            isSearching={communes.isFetching}
            onText={setCommuneText}
          />
        )}
        <LookupField
          form={form}
          name="village"
          label={t('column.village')}
          wide
          options={unitOptions(villages.data?.items)}
          isSearching={villages.isFetching}
          onText={setVillageText}
        />
        <TextField form={form} name="code" label={t('column.code')} required maxLength={30} wide />
        <TextField form={form} name="address" label={t('column.address')} maxLength={300} wide />
        <TextField
          form={form}
          name="phone"
          label={t('column.phone')}
          hint={before?.phone ? t('maskHint') : undefined}
          maxLength={20}
          wide
        />
        <TextField
          form={form}
          name="position"
          label={t('column.position')}
          hint={t(before?.position ? 'maskHint' : 'positionHint')}
          maxLength={40}
          wide
        />
        {form.values.unit && (
          <details
            className="field-wide household-pick"
            onToggle={(event) => setPicking(event.currentTarget.open)}
          >
            <summary>{t('map.choose')}</summary>
            {isPicking && (
              <PositionMap
                unitId={form.values.unit.id}
                point={positionOf(form.values.position)}
                onPick={(point) => form.set('position', positionText(point))}
              />
            )}
          </details>
        )}
        <TextField
          form={form}
          name="note"
          label={t('column.note')}
          maxLength={1000}
          multiline
          wide
        />
      </FormFrame>
      {before && onDeleted && (
        <div className="household-delete">
          <DeleteButton
            label={t('delete')}
            question={t('deleteTitle', { code: before.code })}
            onDelete={async () => {
              await deleteHousehold({
                path: { id: before.id },
                headers: ifMatch(before),
                throwOnError: true,
              });
              form.reset();
              onDeleted();
              queries.invalidateQueries();
            }}
          />
        </div>
      )}
    </>
  );
}
