import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Evaluation, evaluationQuery } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { Page } from '@/shared/ui/page';
import { Loading, NoPermission } from '@/shared/ui/states';
import { mayRead } from './words';

/** A tab's content once the evaluation is there; before publication its contents are the team's. */
export function OfEvaluation({
  id,
  open,
  children,
}: {
  id: string;
  /** Whoever sees the evaluation sees this part too: terms, team. */
  open?: boolean;
  children: (evaluation: Evaluation) => ReactNode;
}) {
  const t = useText('evaluation');
  const evaluation = useQuery(evaluationQuery(id)).data;
  if (!evaluation) return <Loading what={t('whatOne')} />;
  if (open || mayRead(evaluation)) return children(evaluation);
  return (
    <Page>
      <NoPermission read>{t('teamOnly')}</NoPermission>
    </Page>
  );
}
