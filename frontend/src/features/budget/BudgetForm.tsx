import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  type Budget,
  type BudgetInput,
  createBudget,
  deleteBudget,
  ifMatch,
  replaceBudget,
  useRecord,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { TextField } from '@/shared/form/fields';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useMay } from '@/shared/session';
import { DeleteButton } from '@/shared/ui/DeleteButton';
import { SidePanel } from '@/shared/ui/page';
import { NoPermission, QueryState } from '@/shared/ui/states';
import { type BudgetValues, HolderFields, LineFields } from './BudgetFields';
import { budgetQuery, ledgerQuery, projectsQuery } from './budgetQueries';

export function NewBudget({ onClose }: { onClose: () => void }) {
  const t = useText('budget');
  const may = useMay();
  const navigate = useNavigate();
  return (
    <SidePanel title={t('new.title')} onClose={onClose}>
      {may('officer') ? (
        <BudgetForm
          onSaved={(id) => navigate({ to: paths.budget(id) } as never)}
          onDiscard={onClose}
        />
      ) : (
        <NoPermission />
      )}
    </SidePanel>
  );
}

/** Corrects a line as long as nothing is booked on it, its note always; takes one without entries back. */
export function EditBudget({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText('budget');
  const may = useMay();
  const budget = useQuery(budgetQuery(id));
  const ledger = useQuery(ledgerQuery(id, {}));
  return (
    <SidePanel title={t('edit.title')} onClose={onClose}>
      {may('officer') ? (
        <QueryState query={budget} what={t('list.what')}>
          {(found) => (
            <QueryState query={ledger} what={t('ledger.title')}>
              {(entries) => (
                <>
                  <BudgetForm
                    before={found}
                    isBooked={entries.length > 0}
                    onSaved={onClose}
                    onDiscard={onClose}
                  />
                  <DeleteBudget budget={found} />
                </>
              )}
            </QueryState>
          )}
        </QueryState>
      ) : (
        <NoPermission />
      )}
    </SidePanel>
  );
}

function DeleteBudget({ budget }: { budget: Budget }) {
  const t = useText('budget');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <div className="budget-delete">
      <DeleteButton
        label={t('edit.delete')}
        question={t('edit.deleteTitle')}
        onDelete={async () => {
          await deleteBudget({
            path: { id: budget.id },
            headers: ifMatch(budget),
            throwOnError: true,
          });
          await navigate({ to: paths.budgets() } as never);
          queries.invalidateQueries();
        }}
      >
        {t('edit.deleteText')}
      </DeleteButton>
    </div>
  );
}

interface FormProps {
  /** Absent for a new line. */
  before?: Budget;
  /** Only the note of a line with entries changes. */
  isBooked?: boolean;
  onSaved: (id: string) => void;
  onDiscard: () => void;
}

function BudgetForm({ isBooked, onSaved, onDiscard, ...props }: FormProps) {
  const t = useText('budget');
  const shared = useText();
  const record = useRecord<Budget, BudgetInput>(props.before, {
    create: createBudget,
    replace: replaceBudget,
  });
  const { before } = record;
  const projects = useQuery(projectsQuery()).data?.items ?? [];

  const form = useForm<BudgetValues>({
    initial: {
      projectId: before?.projectId ?? '',
      subProjectId: before?.subProjectId ?? '',
      fiscalYear: before?.fiscalYear ?? null,
      fundingSource: before?.fundingSource ?? '',
      capitalType: (before?.capitalType as BudgetValues['capitalType']) ?? '',
      unit: before ? { id: before.unitId, label: before.unitName } : null,
      activity: before?.activityId ? [{ id: before.activityId, label: '' }] : [],
      note: before?.note ?? '',
    },
    pointers: { '/unitId': 'unit', '/activityId': 'activity' },
    validate: (values) => {
      const missing = (key: keyof BudgetValues, label: string): Errors<BudgetValues> =>
        values[key] ? {} : { [key]: shared('form.missing', { label }) };
      const project = projects.find((one) => one.id === values.projectId);
      return {
        ...missing('projectId', t('new.project')),
        ...(project?.hasSubProjects ? missing('subProjectId', t('new.subProject')) : {}),
        ...missing('fiscalYear', t('column.fiscalYear')),
        ...missing('fundingSource', t('column.fundingSource')),
        ...missing('capitalType', t('column.capitalType')),
        ...missing('unit', t('column.unitName')),
      };
    },
    onSubmit: async (values) => {
      const { fiscalYear, fundingSource, capitalType, unit } = values;
      if (!fiscalYear || !fundingSource || !capitalType || !unit) return;
      const body: BudgetInput = {
        projectId: values.projectId,
        subProjectId: values.subProjectId || undefined,
        fiscalYear,
        fundingSource,
        capitalType,
        unitId: unit.id,
        activityId: values.activity[0]?.id,
        note: values.note.trim() || undefined,
        synthetic: before?.synthetic ?? false,
      };
      await record.save(body);
    },
  });

  return (
    <FormFrame
      form={form}
      label={before ? t('edit.title') : t('new.title')}
      refusal={t('new.refused')}
      onSaved={() => onSaved(record.savedId())}
      onDiscard={onDiscard}
    >
      {isBooked ? (
        <p className="muted field-wide">{t('edit.booked')}</p>
      ) : (
        <>
          <LineFields form={form} />
          <HolderFields form={form} />
        </>
      )}
      <TextField form={form} name="note" label={t('column.note')} maxLength={1000} multiline wide />
    </FormFrame>
  );
}
