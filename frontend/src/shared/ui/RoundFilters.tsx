import type { ReactNode } from 'react';
import { useText } from '../i18n/useText';
import { FilterBar, FilterSelect } from './FilterBar';
import { Empty, type QueryLike, QueryState } from './states';
import './round.css';

/** What a choice needs to know of a review round. */
export interface RoundOption {
  id: string;
  year: number;
  title: string;
}

/** A filter of two or more values; the first is what holds while nothing is chosen. */
export interface RoundChoice {
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

interface RoundFiltersProps {
  rounds: QueryLike<{ items: RoundOption[] }>;
  /** Id of the round that the address names; absent where it is left to the screen. */
  round: string | undefined;
  /** What the screen takes where none is named: 'Đợt mới nhất'. */
  latest: string;
  onRound: (id: string | undefined) => void;
  /** What the screen is made from, where there is no round yet. */
  noRound: string;
  choices: readonly RoundChoice[];
  onClear: () => void;
  /** What is seen of the round. */
  children: ReactNode;
}

/** Screens on one review round: which round, told apart by what, and so on, above what is seen of it. */
export function RoundFilters({ rounds, choices, children, ...props }: RoundFiltersProps) {
  const t = useText();
  return (
    <QueryState query={rounds} what={t('round.several')}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('round.none')}>{props.noRound}</Empty>
        ) : (
          <>
            <div className="round-filters no-print">
              <FilterBar
                active={choices.filter(({ value }) => value !== undefined).length}
                onClear={props.onClear}
              >
                <FilterSelect
                  label={t('round.one')}
                  all={props.latest}
                  value={props.round}
                  options={items.map((one) => ({
                    value: one.id,
                    label: `${one.year} · ${one.title}`,
                  }))}
                  onChange={props.onRound}
                />
                {choices.map(({ label, value, options: [usual, ...others], onChange }) => (
                  <FilterSelect
                    key={label}
                    label={label}
                    all={usual?.label ?? ''}
                    value={value}
                    options={others}
                    onChange={onChange}
                  />
                ))}
              </FilterBar>
            </div>
            {children}
          </>
        )
      }
    </QueryState>
  );
}
