import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { UnitLevel } from '@/api';
import { LookupField } from '@/shared/form/fields';
import { LookupListField } from '@/shared/form/LookupListField';
import type { Form } from '@/shared/form/useForm';
import { useText } from '@/shared/i18n/useText';
import type { Option } from '@/shared/ui/Combobox';
import { candidatesQuery, type Unit } from './placeQueries';

type NameOf<V, T> = { [K in keyof V & string]: T extends V[K] ? K : never }[keyof V & string];

const MATCHES = 12;

/** Units of some levels that stood on a day, by part of their name or code. */
function useCandidates(levels: readonly UnitLevel[], day: string | undefined, except: string[]) {
  const t = useText('place');
  const [text, setText] = useState('');
  const found = useQuery(candidatesQuery(text, levels, day));
  const options = (found.data?.items ?? [])
    .filter((unit) => levels.includes(unit.level) && !except.includes(unit.id))
    .slice(0, MATCHES)
    .map(
      (unit: Unit): Option => ({
        id: unit.id,
        label: unit.name,
        note: [unit.parentName ?? t(`level.${unit.level}`), unit.code].join(' · '),
      }),
    );
  return { options, isSearching: found.isFetching, onText: setText };
}

interface Props<V, T> {
  form: Form<V>;
  name: NameOf<V, T>;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  levels: readonly UnitLevel[];
  day?: string;
  /** Units that cannot be meant. */
  except?: string[];
}

export function UnitField<V>({ levels, day, except = [], ...field }: Props<V, Option | null>) {
  return <LookupField {...field} wide {...useCandidates(levels, day, except)} />;
}

export function UnitsField<V>({ levels, day, except = [], ...field }: Props<V, Option[]>) {
  const found = useCandidates(levels, day, except);
  return <LookupListField<V> {...field} name={field.name as never} {...found} />;
}
