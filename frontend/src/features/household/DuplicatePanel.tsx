import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  createDuplicateDecision,
  type DuplicateCase,
  type DuplicateDecisionKind,
  uuidv7,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { SelectField, TextField } from '@/shared/form/fields';
import { useForm } from '@/shared/form/useForm';
import { formatDateTime } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useMay } from '@/shared/session';
import { Facts, SidePanel } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { decisionsQuery, duplicateQuery } from './householdQueries';
import './household.css';

/** Two members beside one another, and what is to become of them. */
export function DuplicatePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText('household');
  const may = useMay();
  const found = useQuery(duplicateQuery(id));
  const { data: decisions } = useQuery(decisionsQuery(id));
  return (
    <SidePanel title={t('duplicates.case')} onClose={onClose}>
      <QueryState query={found} what={t('duplicates.what')}>
        {(one) => (
          <>
            <div className="household-pair">
              <Side
                name={one.name}
                birthYear={one.birthYear}
                commune={one.communeName}
                householdId={one.householdId}
                householdCode={one.householdCode}
              />
              <Side
                name={one.otherName}
                birthYear={one.otherBirthYear}
                commune={one.otherCommuneName}
                householdId={one.otherHouseholdId}
                householdCode={one.otherHouseholdCode}
              />
            </div>
            <Facts
              facts={[
                {
                  label: t('duplicates.reasons'),
                  value: one.reasons.map((reason) => t(`duplicateReason.${reason}`)).join(', '),
                },
                { label: t('column.state'), value: t(`duplicateState.${one.state}`) },
                { label: t('duplicates.unit'), value: one.unitName ?? t('duplicates.country') },
              ]}
            />
            {may('officer') && (
              <div className="household-told">
                <DecisionForm key={`${one.id} ${one.version}`} one={one} onDone={onClose} />
              </div>
            )}
          </>
        )}
      </QueryState>
      {decisions && decisions.items.length > 0 && (
        <section className="household-told" aria-labelledby="duplicate-decisions">
          <h3 id="duplicate-decisions">{t('duplicates.decisions')}</h3>
          <ul className="household-unmaskings">
            {decisions.items.map((one) => (
              <li key={one.id}>
                <span className="muted">{formatDateTime(one.recordedAt)}</span>{' '}
                {t(`decision.${one.decision}`)} · {one.madeByName ?? '–'}: {one.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </SidePanel>
  );
}

function Side(props: {
  name?: string;
  birthYear?: number;
  commune?: string;
  householdId: string;
  householdCode?: string;
}) {
  const t = useText('household');
  return (
    <div>
      <strong>{props.name}</strong>
      <div className="muted">{[props.birthYear, props.commune].filter(Boolean).join(' · ')}</div>
      <Link to={paths.household(props.householdId)}>
        {t('householdOf', { code: props.householdCode ?? '' })}
      </Link>
    </div>
  );
}

interface Values {
  decision: DuplicateDecisionKind;
  keep: string;
  reason: string;
}

function DecisionForm({ one, onDone }: { one: DuplicateCase; onDone: () => void }) {
  const t = useText('household');
  const shared = useText();
  const queries = useQueryClient();
  const [id] = useState(uuidv7);
  const kinds: DuplicateDecisionKind[] = one.state === 'OPEN' ? ['MERGE', 'DISMISS'] : ['REOPEN'];
  const form = useForm<Values>({
    initial: { decision: kinds[0] ?? 'REOPEN', keep: '', reason: '' },
    pointers: { '/keepMemberId': 'keep' },
    validate: (values) => ({
      keep:
        values.decision === 'MERGE' && !values.keep
          ? shared('form.missing', { label: t('duplicates.keep') })
          : undefined,
      reason: values.reason.trim()
        ? undefined
        : shared('form.missing', { label: t('change.reason') }),
    }),
    onSubmit: async (values) => {
      await createDuplicateDecision({
        path: { id: one.id },
        body: {
          id,
          decision: values.decision,
          keepMemberId: values.decision === 'MERGE' ? values.keep : undefined,
          reason: values.reason.trim(),
        },
        throwOnError: true,
      });
      await queries.invalidateQueries();
    },
  });
  return (
    <FormFrame
      form={form}
      label={t('duplicates.decide')}
      saveLabel={t(`decision.${form.values.decision}`)}
      refusal={t('duplicates.notDecided')}
      onSaved={onDone}
      onDiscard={onDone}
    >
      <SelectField
        form={form}
        name="decision"
        label={t('duplicates.decide')}
        required
        wide
        options={kinds.map((value) => ({ value, label: t(`decision.${value}`) }))}
      />
      {form.values.decision === 'MERGE' && (
        <SelectField
          form={form}
          name="keep"
          label={t('duplicates.keep')}
          placeholder={t('choose')}
          required
          wide
          options={[
            {
              value: one.memberId,
              label: [one.name, one.householdCode, one.communeName].join(' · '),
            },
            {
              value: one.otherMemberId,
              label: [one.otherName, one.otherHouseholdCode, one.otherCommuneName].join(' · '),
            },
          ]}
        />
      )}
      <TextField
        form={form}
        name="reason"
        label={t('change.reason')}
        required
        multiline
        wide
        maxLength={500}
      />
    </FormFrame>
  );
}
