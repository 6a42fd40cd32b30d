import { useQueries } from '@tanstack/react-query';
import { useId } from 'react';
import type { Form } from '@/shared/form/useForm';
import { compareVi } from '@/shared/format/fold';
import { useText } from '@/shared/i18n/useText';
import { type ChangeValues, takesOthers } from './changeBody';
import { childrenQuery, type Unit } from './placeQueries';

/** Where each unit below goes when there is more than one successor: nobody can tell but the decision. */
export function ChildrenField({
  form,
  unit,
  day,
}: {
  form: Form<ChangeValues>;
  unit: Unit;
  /** The last day before the change; nothing is asked before it is known. */
  day?: string;
}) {
  const t = useText('place');
  const id = useId();
  const { kind, others, successors, childTo } = form.values;
  const olds = [unit.id, ...(takesOthers(kind) ? others.map((one) => one.id) : [])];
  const found = useQueries({
    queries: olds.map((old) => ({
      ...childrenQuery(old, { asOf: day }),
      enabled: day !== undefined,
    })),
  });
  const children = found
    .flatMap((one) => one.data?.items ?? [])
    .sort((a, b) => compareVi(a.name, b.name));
  if (children.length === 0) return null;
  const options = successors.map((row, index) => ({
    key: row.key,
    label:
      (row.mode === 'existing' ? row.unit?.label : row.name.trim()) ||
      t('change.successorOne', { number: index + 1 }),
  }));
  return (
    <fieldset className="field field-wide">
      <legend className="field-label">{t('change.children')}</legend>
      <p className="note">{t('change.childrenHint')}</p>
      <ul className="child-list">
        {children.map((child) => (
          <li key={child.id}>
            <label htmlFor={`${id}${child.id}`}>
              {child.name} <span className="note">{child.code}</span>
            </label>
            <select
              id={`${id}${child.id}`}
              className="control select"
              value={childTo[child.id] ?? ''}
              onChange={(event) =>
                form.set('childTo', { ...childTo, [child.id]: event.target.value })
              }
            >
              <option value="">{t('change.childStays')}</option>
              {options.map((option) => (
                <option key={option.key} value={option.key}>
                  {option.label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
