import { PencilLine } from 'lucide-react';
import type { RuleSetState } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { Status } from '@/shared/ui/marks';

export function RuleSetStatus({ state }: { state: RuleSetState }) {
  const t = useText('poverty');
  return state === 'IN_FORCE' ? (
    <Status tone="ok">{t('state.IN_FORCE')}</Status>
  ) : (
    <Status icon={<PencilLine size={14} aria-hidden="true" />}>{t('state.DRAFT')}</Status>
  );
}
