import { useQuery } from '@tanstack/react-query';
import type { Evaluation, IssuedReport } from '@/api';
import { download, fetchFile, saveBlob } from '@/api';
import { formatDateTime } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { Status } from '@/shared/ui/marks';
import { Section } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { Corrections } from './Corrections';
import { Differences } from './Differences';
import { correctionsQuery, issuesQuery } from './publicationQueries';
import { ScanUpload } from './ScanUpload';

/** Every issue of the report with its files and its signed scan, what replaced it, and what is proposed. */
export function Issues({
  evaluation,
  onCorrect,
}: {
  evaluation: Evaluation;
  onCorrect: () => void;
}) {
  const t = useText('publication');
  const issues = useQuery(issuesQuery(evaluation.id));
  const corrections = useQuery(correctionsQuery(evaluation.id)).data?.items ?? [];
  const isOpen = corrections.some((one) => one.status === 'PROPOSED');
  const newest = issues.data?.items?.at(-1);
  return (
    <Section
      title={t('issues')}
      note={t('issuesNote')}
      actions={
        evaluation.memberRole === 'LEAD' &&
        !isOpen && <Button onClick={onCorrect}>{t('correction.propose')}</Button>
      }
    >
      <Corrections evaluation={evaluation} corrections={corrections} />
      <QueryState query={issues} what={t('issues')}>
        {({ items = [] }) => (
          <ol className="publication-issues">
            {items.toReversed().map((issue) => (
              <li key={issue.id}>
                <Issue evaluation={evaluation} issue={issue} />
              </li>
            ))}
          </ol>
        )}
      </QueryState>
      {newest && <Differences evaluation={evaluation} issue={newest} />}
    </Section>
  );
}

function Issue({ evaluation, issue }: { evaluation: Evaluation; issue: IssuedReport }) {
  const t = useText('publication');
  const { language, number } = useFormat();
  const reason = language === 'vi' ? issue.reasonVi : issue.reasonEn;
  const replacedWhy = language === 'vi' ? issue.replacedReasonVi : issue.replacedReasonEn;
  const save = async (format: 'docx' | 'pdf' | 'html', of: 'vi' | 'en') => {
    const blob = await fetchFile(
      `/api/v1/evaluations/${evaluation.id}/report`,
      format,
      { issue: issue.issueNumber },
      of,
    );
    saveBlob(blob, `${t('fileName')}-${evaluation.code}-${issue.issueNumber}-${of}.${format}`);
  };
  return (
    <article className="publication-issue">
      <div className="spread">
        <h3>{t('issue', { number: issue.issueNumber })}</h3>
        <span className="note">
          {t('issuedOn', {
            date: formatDateTime(issue.issuedAt),
            block: number(issue.frozenBlock),
          })}
        </span>
      </div>
      {issue.replacedBy !== undefined && (
        <Status tone="warn">
          {t('replaced', {
            number: issue.replacedBy,
            date: issue.replacedAt ? formatDateTime(issue.replacedAt) : '',
            reason: replacedWhy,
          })}
        </Status>
      )}
      {reason && <p>{t('correction.reason', { reason })}</p>}
      <ul className="publication-files">
        {issue.files.map((file) => (
          <li key={file.sha256}>
            <button
              type="button"
              className="link-button"
              onClick={() => save(file.format as 'pdf', file.language as 'vi')}
            >
              {`${file.format.toUpperCase()}, ${t(file.language === 'vi' ? 'vi' : 'en')}`}
            </button>
            <code>{file.sha256}</code>
          </li>
        ))}
        {issue.scan && (
          <li>
            <button
              type="button"
              className="link-button"
              onClick={() =>
                download(
                  `/api/v1/evaluations/${evaluation.id}/issues/${issue.issueNumber}/scan`,
                  'pdf',
                  `${t('scan.fileName')}-${evaluation.code}-${issue.issueNumber}`,
                )
              }
            >
              {t('scan.title')}
            </button>
            <code>{issue.scan.sha256}</code>
          </li>
        )}
      </ul>
      {!issue.scan && <ScanUpload evaluation={evaluation} issue={issue} />}
    </article>
  );
}
