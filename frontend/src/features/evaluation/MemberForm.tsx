import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createTeamMember,
  type Evaluation,
  ifMatch,
  type MemberRole,
  replaceTeamMember,
  type TeamMember,
  type TeamMemberInput,
  uuidv7,
} from '@/api';
import { Field } from '@/shared/form/Field';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { compareVi } from '@/shared/format/fold';
import { useText } from '@/shared/i18n/useText';
import { membersQuery } from './evaluationQueries';

const ROLES: readonly MemberRole[] = ['LEAD', 'MEMBER'];

/** Whom the administrator assigns: somebody of an earlier team, or another account by its id. */
export function MemberForm({
  evaluation,
  member,
  onDone,
}: {
  evaluation: Evaluation;
  member?: TeamMember;
  onDone: () => void;
}) {
  const t = useText('evaluation');
  const shared = useText();
  const queries = useQueryClient();
  const members = useQuery({ ...membersQuery(), enabled: !member }).data?.items ?? [];
  const here = new Set(
    members.filter((one) => one.evaluationId === evaluation.id).map((one) => one.userId),
  );
  const known = [
    ...new Map(
      members.filter((one) => !here.has(one.userId)).map((one) => [one.userId, one]),
    ).values(),
  ].sort((a, b) => compareVi(a.name, b.name));
  const missing = (label: string) => shared('form.missing', { label });
  const form = useForm({
    initial: {
      id: member?.id ?? uuidv7(),
      userId: member?.userId ?? '',
      name: member?.name ?? '',
      role: (member?.role ?? 'MEMBER') as MemberRole,
      positionVi: member?.positionVi ?? '',
      positionEn: member?.positionEn ?? '',
    },
    validate: (values) => ({
      userId: values.userId.trim() ? undefined : missing(t('team.account')),
      name: values.name.trim() ? undefined : missing(t('team.name')),
    }),
    onSubmit: async ({ id, positionVi, positionEn, ...values }) => {
      const body: TeamMemberInput = {
        ...values,
        userId: values.userId.trim(),
        positionVi: positionVi.trim() || undefined,
        positionEn: positionEn.trim() || undefined,
      };
      if (member) {
        await replaceTeamMember({
          path: { id: evaluation.id, evaluationMemberId: id },
          headers: ifMatch(member),
          body,
          throwOnError: true,
        });
      } else {
        await createTeamMember({
          path: { id: evaluation.id },
          body: { id, ...body },
          throwOnError: true,
        });
      }
      await queries.invalidateQueries();
    },
  });
  const take = (userId: string) => {
    const person = known.find((one) => one.userId === userId);
    form.set('userId', userId);
    if (!person) return;
    form.set('name', person.name);
    form.set('positionVi', person.positionVi ?? '');
    form.set('positionEn', person.positionEn ?? '');
  };
  return (
    <FormFrame
      form={form}
      label={member ? t('team.edit') : t('team.add')}
      refusal={t('team.notSaved')}
      onSaved={onDone}
      onDiscard={onDone}
    >
      {!member && known.length > 0 && (
        <Field label={t('team.known')} wide>
          {({ id }) => (
            <select
              id={id}
              className="control select"
              value={
                known.some((one) => one.userId === form.values.userId) ? form.values.userId : ''
              }
              onChange={(event) => take(event.target.value)}
            >
              <option value="">{t('team.other')}</option>
              {known.map((one) => (
                <option key={one.userId} value={one.userId}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextField
        form={form}
        name="userId"
        label={t('team.account')}
        hint={t('team.accountHint')}
        required
        wide
        maxLength={100}
      />
      <TextField form={form} name="name" label={t('team.name')} required wide maxLength={200} />
      <SelectField
        form={form}
        name="role"
        label={t('team.role')}
        required
        wide
        options={ROLES.map((value) => ({ value, label: t(`memberRole.${value}`) }))}
      />
      <TextField form={form} name="positionVi" label={t('team.positionVi')} wide maxLength={200} />
      <TextField form={form} name="positionEn" label={t('team.positionEn')} wide maxLength={200} />
    </FormFrame>
  );
}
