import type { ReactNode } from 'react';
import type { Form } from './useForm';

/** Names of the form's values that have this type. */
type NameOf<V, T> = { [K in keyof V & string]: T extends V[K] ? K : never }[keyof V & string];

/** What every field that is bound to a value of the form takes. */
export interface BoundProps<V, T> {
  form: Form<V>;
  name: NameOf<V, T>;
  label: string;
  required?: boolean;
  hint?: ReactNode;
  wide?: boolean;
}

/** The value of the form under a field's name, with its own type. */
export function useBound<V, T>({ form, name }: Pick<BoundProps<V, T>, 'form' | 'name'>) {
  return {
    value: form.values[name] as T,
    set: (value: T) => form.set(name, value as V[typeof name]),
    refuse: (reason: string | undefined) => form.refuse(name, reason),
    error: form.errors[name],
  };
}
