import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { deleteEvaluation, type Evaluation, ifMatch } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { DeleteButton } from '@/shared/ui/DeleteButton';

/** Takes a planned evaluation back; what it holds has to be taken out first. */
export function EvaluationDelete({ evaluation }: { evaluation: Evaluation }) {
  const t = useText('evaluation');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <DeleteButton
      label={t('head.delete')}
      question={t('head.deleteQuestion', { code: evaluation.code })}
      onDelete={async () => {
        await deleteEvaluation({
          path: { id: evaluation.id },
          headers: ifMatch(evaluation),
          throwOnError: true,
        });
        await navigate({ to: paths.evaluations() } as never);
        await queries.invalidateQueries();
      }}
    >
      {t('head.deleteText')}
    </DeleteButton>
  );
}
