import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  createHouseholdMember,
  deleteHouseholdMember,
  type Household,
  type HouseholdMember,
  ifMatch,
  replaceHouseholdMember,
  uuidv7,
} from '@/api';
import { DateField } from '@/shared/form/DateField';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { ethnicGroupsQuery } from './householdQueries';
import {
  DISABILITIES,
  EDUCATIONS,
  LEFT_REASONS,
  type MemberValues,
  memberInput,
  memberValues,
  RELATIONS,
  SCHOOLINGS,
  SEXES,
  WORKS,
} from './householdValues';

const YES_NO = ['yes', 'no'] as const;

/** A member, from who it is to whether the person has left. */
export function MemberForm({
  household,
  member,
  onDone,
}: {
  household: Household;
  /** Absent for a new one. */
  member?: HouseholdMember;
  onDone: () => void;
}) {
  const t = useText('household');
  const shared = useText();
  const { language } = useFormat();
  const queries = useQueryClient();
  const groups = useQuery(ethnicGroupsQuery());
  const [before] = useState(member);
  const [memberId] = useState(() => member?.id ?? uuidv7());
  const path = { id: household.id, householdMemberId: memberId };
  const missing = (label: string) => shared('form.missing', { label });
  const form = useForm<MemberValues>({
    initial: memberValues(before, household.establishedOn),
    validate: (values) => {
      const errors: Errors<MemberValues> = {};
      if (!values.name.trim()) errors.name = missing(t('member.name'));
      if (!values.sex) errors.sex = missing(t('member.sex'));
      if (!/^\d{4}$/.test(values.birthYear.trim())) errors.birthYear = t('member.yearDigits');
      if (!values.ethnicGroupCode) errors.ethnicGroupCode = missing(t('member.ethnicGroup'));
      if (!values.relation) errors.relation = missing(t('member.relation'));
      if (!values.joinedOn) errors.joinedOn = missing(t('member.joinedOn'));
      if (values.leftOn && !values.leftReason) errors.leftReason = missing(t('member.leftReason'));
      if (!values.leftOn && values.leftReason) errors.leftOn = missing(t('member.leftOn'));
      return errors;
    },
    onSubmit: async (values) => {
      const body = memberInput(values);
      if (before) {
        await replaceHouseholdMember({ path, headers: ifMatch(before), body, throwOnError: true });
      } else {
        await createHouseholdMember({
          path: { id: household.id },
          body: { id: memberId, ...body },
          throwOnError: true,
        });
      }
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <FormFrame
        form={form}
        label={t(before ? 'member.edit' : 'member.add')}
        refusal={t('member.notSaved')}
        onSaved={onDone}
        onDiscard={onDone}
      >
        <TextField form={form} name="name" label={t('member.name')} required maxLength={100} wide />
        <SelectField
          form={form}
          name="relation"
          label={t('member.relation')}
          placeholder={t('choose')}
          required
          wide
          options={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
        />
        <SelectField
          form={form}
          name="sex"
          label={t('member.sex')}
          placeholder={t('choose')}
          required
          wide
          options={SEXES.map((value) => ({ value, label: t(`sex.${value}`) }))}
        />
        <TextField
          form={form}
          name="birthYear"
          label={t('member.birthYear')}
          required
          maxLength={4}
          wide
        />
        <DateField form={form} name="birthDate" label={t('member.birthDate')} wide />
        <SelectField
          form={form}
          name="ethnicGroupCode"
          label={t('member.ethnicGroup')}
          placeholder={t('choose')}
          required
          wide
          options={(groups.data?.items ?? []).map((group) => ({
            value: group.code,
            label: language === 'vi' ? group.nameVi : group.nameEn,
          }))}
        />
        <TextField
          form={form}
          name="identityNumber"
          label={t('member.identityNumber')}
          hint={t(before?.identityNumber ? 'maskHint' : 'member.identityHint')}
          maxLength={20}
          wide
        />
        <MoreFields form={form} />
        <DateField form={form} name="joinedOn" label={t('member.joinedOn')} required wide />
        <DateField form={form} name="leftOn" label={t('member.leftOn')} wide />
        <SelectField
          form={form}
          name="leftReason"
          label={t('member.leftReason')}
          placeholder=""
          wide
          options={LEFT_REASONS.map((value) => ({ value, label: t(`leftReason.${value}`) }))}
        />
      </FormFrame>
      {before && (
        <div className="household-delete">
          <DeleteButton
            label={t('member.delete')}
            question={t('member.deleteTitle')}
            onDelete={async () => {
              await deleteHouseholdMember({ path, headers: ifMatch(before), throwOnError: true });
              form.reset();
              onDone();
              queries.invalidateQueries();
            }}
          />
        </div>
      )}
    </>
  );
}

function MoreFields({ form }: { form: ReturnType<typeof useForm<MemberValues>> }) {
  const t = useText('household');
  return (
    <>
      <SelectField
        form={form}
        name="schooling"
        label={t('member.schooling')}
        placeholder={t('unknown')}
        wide
        options={SCHOOLINGS.map((value) => ({ value, label: t(`schooling.${value}`) }))}
      />
      <SelectField
        form={form}
        name="education"
        label={t('member.education')}
        placeholder={t('unknown')}
        wide
        options={EDUCATIONS.map((value) => ({ value, label: t(`education.${value}`) }))}
      />
      <SelectField
        form={form}
        name="healthInsurance"
        label={t('member.healthInsurance')}
        placeholder={t('unknown')}
        wide
        options={YES_NO.map((value) => ({ value, label: t(value) }))}
      />
      <SelectField
        form={form}
        name="work"
        label={t('member.work')}
        placeholder={t('unknown')}
        wide
        options={WORKS.map((value) => ({ value, label: t(`work.${value}`) }))}
      />
      <SelectField
        form={form}
        name="disability"
        label={t('member.disability')}
        placeholder={t('unknown')}
        wide
        options={DISABILITIES.map((value) => ({ value, label: t(`disability.${value}`) }))}
      />
      <SelectField
        form={form}
        name="merit"
        label={t('member.merit')}
        wide
        options={YES_NO.map((value) => ({ value, label: t(value) }))}
      />
    </>
  );
}
