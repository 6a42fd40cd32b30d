import { LockKeyhole } from 'lucide-react';
import { useText } from '@/shared/i18n/useText';
import { Status } from '@/shared/ui/marks';

/** Whether a commune of the round is recognised: then the round itself stays as it is. */
export function RoundState({ locked }: { locked: boolean }) {
  const t = useText('review');
  return locked ? (
    <Status icon={<LockKeyhole size={14} aria-hidden="true" />}>{t('state.locked')}</Status>
  ) : (
    <Status>{t('state.open')}</Status>
  );
}
