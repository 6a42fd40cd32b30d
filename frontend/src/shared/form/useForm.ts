import { useCallback, useRef, useState } from 'react';
import { type ApiProblem, asProblem } from '../problem';

/** By field; for a list also by row and field of the row: 'financings/k1/amount'. */
export type Errors<V> = Partial<Record<Name<V>, string>>;

type Name<V> = (keyof V & string) | `${keyof V & string}/${string}`;

interface FormOptions<V> {
  initial: V;
  /** What can be said before asking the server; one sentence a field. */
  validate?: (values: V) => Errors<V>;
  onSubmit: (values: V) => Promise<unknown>;
  /** Where a field of the API stands in this form, when the names differ: {'/amount': 'dong'}. */
  pointers?: Record<string, keyof V & string>;
}

export interface Form<V> {
  values: V;
  set: <K extends keyof V & string>(name: K, value: V[K]) => void;
  /** Typed text that is no value yet: kept beside the value, refused on saving. */
  refuse: (name: Name<V>, reason: string | undefined) => void;
  errors: Errors<V>;
  problem: ApiProblem | null;
  /** Whether leaving now would lose something; asked at that moment, not when last drawn. */
  hasUnsaved: () => boolean;
  isSaving: boolean;
  submit: () => Promise<boolean>;
  reset: (values?: V) => void;
  /** Counts resets: typed text that is no value goes with it. */
  version: number;
}

/** '/effectiveOn' and '/entries/0/amount' → the field that starts the pointer. */
function fieldOf(pointer: string): string {
  return (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}

/** State of a form: values, errors under their fields, what the server refused, unsaved changes. */
export function useForm<V extends object>(options: FormOptions<V>): Form<V> {
  const [values, setValues] = useState(options.initial);
  const start = useRef(options.initial);
  const latest = useRef(options.initial);
  const [refused, setRefused] = useState<Errors<V>>({});
  const [errors, setErrors] = useState<Errors<V>>({});
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [version, setVersion] = useState(0);
  const saving = useRef(false);

  const clear = useCallback((name: Name<V>) => {
    setErrors((now) => (now[name] === undefined ? now : { ...now, [name]: undefined }));
  }, []);

  const set = useCallback<Form<V>['set']>(
    (name, value) => {
      latest.current = { ...latest.current, [name]: value };
      setValues(latest.current);
      setRefused((now) => (now[name] === undefined ? now : { ...now, [name]: undefined }));
      clear(name);
    },
    [clear],
  );

  const refuse = useCallback<Form<V>['refuse']>((name, reason) => {
    setRefused((now) => ({ ...now, [name]: reason }));
    setErrors((now) => ({ ...now, [name]: reason }));
  }, []);

  const submit = async () => {
    // A second click or Ctrl+Enter while the first is under way sends nothing.
    if (saving.current) return false;
    const own = Object.fromEntries(
      Object.entries({ ...options.validate?.(values), ...refused }).filter(([, text]) => text),
    ) as Errors<V>;
    setErrors(own);
    setProblem(null);
    if (Object.keys(own).length > 0) return false;
    saving.current = true;
    setSaving(true);
    try {
      await options.onSubmit(values);
      start.current = values;
      return true;
    } catch (error) {
      const refusal = asProblem(error);
      const placed: Record<string, string> = {};
      let isAllPlaced = refusal.errors.length > 0;
      for (const one of refusal.errors) {
        const name = options.pointers?.[one.pointer] ?? fieldOf(one.pointer);
        if (name in values) placed[name] = one.detail;
        else isAllPlaced = false;
      }
      setErrors(placed as Errors<V>);
      setProblem(isAllPlaced ? null : refusal);
      return false;
    } finally {
      saving.current = false;
      setSaving(false);
    }
  };

  const reset = (to: V = start.current) => {
    start.current = to;
    latest.current = to;
    setValues(to);
    setErrors({});
    setRefused({});
    setProblem(null);
    setVersion((now) => now + 1);
  };

  const hasUnsaved = () => JSON.stringify(latest.current) !== JSON.stringify(start.current);

  return { values, set, refuse, errors, problem, hasUnsaved, isSaving, submit, reset, version };
}

/**
 * One row of a list in a form, as a form of its own: the fields of the row are bound to it. Rows have
 * keys, so that what is wrong in one stays with it when another is taken away.
 */
export function rowOf<V, K extends keyof V & string, R extends { key: string }>(
  form: Form<V> & { values: Record<K, R[]> },
  name: K,
  row: R,
): Form<R> {
  const pathOf = (field: string) => `${name}/${row.key}/${field}` as Name<V>;
  const errors = Object.fromEntries(
    Object.keys(row).map((field) => [field, form.errors[pathOf(field)]]),
  );
  return {
    ...form,
    values: row,
    errors: errors as Errors<R>,
    set: (field, value) => {
      form.refuse(pathOf(field), undefined);
      const rows = form.values[name].map((one) =>
        one.key === row.key ? { ...one, [field]: value } : one,
      );
      form.set(name, rows as V[K] & R[]);
    },
    refuse: (field, reason) => form.refuse(pathOf(field), reason),
    reset: () => form.reset(),
  };
}
