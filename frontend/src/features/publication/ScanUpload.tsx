import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createIssueScan, type Evaluation, type IssuedReport } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { useSession } from '@/shared/session';
import { FileInput } from '@/shared/ui/FileInput';
import { ProblemAlert } from '@/shared/ui/states';

/** Whoever approved an issue attaches its signed paper, once. */
export function ScanUpload({ evaluation, issue }: { evaluation: Evaluation; issue: IssuedReport }) {
  const t = useText('publication');
  const { id } = useSession();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  if (issue.issuedBy !== id) return null;
  const send = async ([file]: File[]) => {
    if (!file) return;
    setProblem(null);
    try {
      await createIssueScan({
        path: { id: evaluation.id, issueNumber: String(issue.issueNumber) },
        body: { file },
        throwOnError: true,
      });
    } catch (error) {
      setProblem(error);
    }
    await queries.invalidateQueries();
  };
  return (
    <>
      {problem !== null && <ProblemAlert error={problem} title={t('scan.notSent')} />}
      <FileInput label={t('scan.attach')} hint={t('scan.hint')} accept=".pdf" onFiles={send} />
    </>
  );
}
