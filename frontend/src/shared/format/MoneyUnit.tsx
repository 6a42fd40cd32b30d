import { useSyncExternalStore } from 'react';
import { useText } from '../i18n/useText';
import { Segmented } from '../ui/Segmented';
import type { MoneyUnit } from './number';
import { useFormat } from './useFormat';

const KEY = 'gnbv.moneyUnit';
const UNITS: readonly MoneyUnit[] = ['dong', 'million', 'billion'];
const listeners = new Set<() => void>();

function read(): MoneyUnit {
  try {
    const stored = localStorage.getItem(KEY);
    return UNITS.find((unit) => unit === stored) ?? 'million';
  } catch {
    return 'million';
  }
}

let current = read();

function choose(unit: MoneyUnit) {
  current = unit;
  try {
    localStorage.setItem(KEY, unit);
  } catch {
    // The choice then holds for this tab.
  }
  for (const listener of listeners) listener();
}

/** Amounts in the unit that the reader chose, and the unit's name for the header of the column. */
export function useMoney() {
  const t = useText();
  const { money } = useFormat();
  const unit = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
  return {
    unit,
    unitName: t(`money.${unit}`),
    write: (dong: number, options?: { signed?: boolean }) => money(dong, unit, options),
  };
}

/** đồng, triệu, tỷ: kept on this machine, the same on every screen. */
export function MoneyUnitSwitch() {
  const t = useText();
  const { unit } = useMoney();
  return (
    <Segmented
      aria-label={t('money.unit')}
      value={unit}
      options={UNITS.map((value) => ({ value, label: t(`money.${value}`) }))}
      onChange={choose}
    />
  );
}
