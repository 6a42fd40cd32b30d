import { useQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Evaluation, type FileFormat, fetchFile, saveBlob } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { Button } from '@/shared/ui/Button';
import { Page } from '@/shared/ui/page';
import { Segmented } from '@/shared/ui/Segmented';
import { Notice, ProblemAlert, QueryState } from '@/shared/ui/states';
import { reportRoute } from './evaluationRoutes';
import { OfEvaluation } from './OfEvaluation';
import './report.css';

const FORMATS: readonly FileFormat[] = ['docx', 'pdf', 'html'];

/** The report as it stands: seen here, downloaded in three formats and two languages. */
export default function ReportShow() {
  return (
    <OfEvaluation id={reportRoute.useParams().evaluationId}>
      {(evaluation) => <Report evaluation={evaluation} />}
    </OfEvaluation>
  );
}

function Report({ evaluation }: { evaluation: Evaluation }) {
  const t = useText('evaluation');
  const { language: own } = useFormat();
  const [search, change] = useSearchState(reportRoute);
  const language = search.language ?? own;
  const { asOf, knownAt, synthetic } = useContextSearch();
  const moment = { asOf, knownAt, synthetic };
  const [busy, setBusy] = useState<FileFormat>();
  const [problem, setProblem] = useState<unknown>(null);
  const address = `/api/v1/evaluations/${evaluation.id}/report`;
  const preview = useQuery({
    queryKey: ['report', evaluation.id, evaluation.contentVersion, language, moment],
    queryFn: () => fetchFile(address, 'html', moment, language),
    // A draft takes seconds to make; it is made anew when the content has changed.
    staleTime: 60_000,
  });
  const isDraft =
    evaluation.state !== 'PUBLISHED' ||
    (asOf !== undefined && asOf !== evaluation.cutOffOn) ||
    knownAt !== undefined ||
    synthetic !== undefined;
  const save = async (format: FileFormat) => {
    setBusy(format);
    setProblem(null);
    try {
      const blob = await fetchFile(address, format, moment, language);
      saveBlob(blob, `${t('report.fileName')}-${evaluation.code}-${language}.${format}`);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <Page>
      <div className="finding-tools">
        <Segmented
          aria-label={t('report.language')}
          value={language}
          options={[
            { value: 'vi', label: t('report.vi') },
            { value: 'en', label: t('report.en') },
          ]}
          onChange={(value) => change({ language: value })}
        />
        <div className="row report-files">
          {FORMATS.map((format) => (
            <Button
              key={format}
              kind={format === 'docx' ? 'primary' : undefined}
              icon={<FileDown size={16} aria-hidden="true" />}
              loading={busy === format}
              onClick={() => save(format)}
            >
              {t(`report.format.${format as 'docx'}`)}
            </Button>
          ))}
        </div>
      </div>
      {isDraft ? (
        <Notice>{t('report.draft')}</Notice>
      ) : (
        <p className="note">{t('report.published')}</p>
      )}
      {language === 'en' && <p className="note">{t('report.translation')}</p>}
      {problem !== null && <ProblemAlert error={problem} title={t('report.notMade')} />}
      <QueryState query={preview} what={t('report.what')}>
        {(blob) => <Preview blob={blob} title={t('report.preview')} />}
      </QueryState>
    </Page>
  );
}

/** The report runs nothing and fetches nothing: it is shown in a frame that may do neither. */
function Preview({ blob, title }: { blob: Blob; title: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address ? (
    <iframe className="report-preview" title={title} src={address} sandbox="" />
  ) : null;
}
