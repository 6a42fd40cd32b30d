import type { HouseholdState } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { Status } from '@/shared/ui/marks';

export function HouseholdStatus({ state }: { state: HouseholdState }) {
  const t = useText('household');
  return <Status tone={state === 'ACTIVE' ? 'ok' : 'plain'}>{t(`state.${state}`)}</Status>;
}
