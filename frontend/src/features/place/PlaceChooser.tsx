import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { Combobox } from '@/shared/ui/Combobox';
import { matchesQuery, unitQuery } from './placeQueries';

/** Name of a unit that the URL names by id. */
export function usePlaceName(id: string | undefined): string | undefined {
  const { asOf } = useContextSearch();
  const unit = useQuery({ ...unitQuery(id ?? '', { asOf }), enabled: id !== undefined });
  return unit.data?.name;
}

/** Find a unit by part of its name, marks or not, among those of the day. */
export function PlaceChooser({
  label,
  asOf,
  onSelect,
}: {
  label: string;
  asOf?: string;
  onSelect: (unit: { id: string; name: string }) => void;
}) {
  const t = useText('place');
  const [text, setText] = useState('');
  const found = useQuery(matchesQuery(text, asOf));
  const options = (found.data?.items ?? []).map((unit) => ({
    id: unit.id,
    label: unit.name,
    note: [unit.parentName ?? t(`level.${unit.level}`), unit.code].join(' · '),
  }));
  return (
    <Combobox
      inline
      autoFocus
      label={label}
      options={options}
      isSearching={found.isFetching}
      onText={setText}
      onSelect={(option) => onSelect({ id: option.id, name: option.label })}
    />
  );
}
