import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Download, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { createImport, download, type ImportKind, useIdempotencyKey } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { DownloadButton } from '@/shared/ui/DownloadButton';
import { FileInput } from '@/shared/ui/FileInput';
import { Loading, ProblemAlert } from '@/shared/ui/states';
import { roundsQuery } from './exchangeQueries';

const MEGABYTE = 1024 * 1024;

/** Files of households are read row by row, the others as a whole. */
const mostMegabytes = (kind: ImportKind) => (kind === 'HOUSEHOLDS' ? 250 : 10);

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/** The template to fill in, and the place for the filled one: dropped or chosen, checked, not yet written. */
export function ImportNew({ kind }: { kind: ImportKind }) {
  const t = useText('exchange');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const [isOver, setOver] = useState(false);
  const [checking, setChecking] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const [problem, setProblem] = useState<unknown>(null);
  const [roundId, setRoundId] = useState<string>();

  const check = async ([file]: File[]) => {
    if (!file || checking) return;
    setProblem(null);
    setRefused(undefined);
    const ending = file.name.split('.').at(-1)?.toLowerCase();
    if (ending !== 'xlsx' && ending !== 'csv') {
      setRefused(t('new.wrongType', { name: file.name }));
      return;
    }
    if (file.size > mostMegabytes(kind) * MEGABYTE) {
      setRefused(t('new.tooLarge', { name: file.name, most: mostMegabytes(kind) }));
      return;
    }
    setChecking(file.name);
    try {
      const { data } = await createImport({
        query: { kind, fileName: file.name, reviewRoundId: roundId },
        headers: {
          'Content-Type': TYPES[ending],
          'Idempotency-Key': idempotency.keyFor([
            kind,
            file.name,
            file.size,
            file.lastModified,
            roundId,
          ]),
        },
        body: file,
        throwOnError: true,
      });
      idempotency.succeeded();
      queries.invalidateQueries();
      await navigate({ to: paths.import(data.id) });
    } catch (error) {
      setProblem(error);
    } finally {
      setChecking(undefined);
    }
  };

  return (
    <ol className="import-steps">
      <li>
        <h3>{t('new.template')}</h3>
        <p className="muted">{t(`about.${kind}`)}</p>
        <DownloadButton
          icon={<Download size={16} aria-hidden="true" />}
          onDownload={() =>
            download(`/api/v1/import-templates/${kind}`, 'xlsx', t(`template.${kind}`))
          }
        >
          {t('new.getTemplate')}
        </DownloadButton>
      </li>
      <li>
        <h3>{t('new.upload')}</h3>
        <p className="muted">
          {t(kind === 'HOUSEHOLDS' ? 'new.uploadHouseholds' : 'new.uploadText')}
        </p>
        {kind === 'HOUSEHOLDS' && <RoundChoice value={roundId} onChange={setRoundId} />}
        {checking ? (
          <Loading what={t('new.checking', { name: checking })} rows={2} />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the input inside does the same for the keyboard
          <div
            className={isOver ? 'import-drop import-drop-over' : 'import-drop'}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              check([...event.dataTransfer.files]);
            }}
          >
            <FileInput
              label={t('new.choose')}
              hint={t('new.drop')}
              accept=".xlsx,.csv"
              onFiles={check}
            />
          </div>
        )}
        {refused && (
          <p className="field-error" role="alert">
            <TriangleAlert size={14} aria-hidden="true" />
            <span>{refused}</span>
          </p>
        )}
        {problem !== null && <ProblemAlert error={problem} title={t('new.refused')} />}
      </li>
    </ol>
  );
}

/** The round whose reviews the file brings beside the households; only rounds that nobody has recognised take any. */
function RoundChoice({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const t = useText('exchange');
  const id = useId();
  const rounds = useQuery(roundsQuery());
  return (
    <p>
      <label htmlFor={id} className="import-round">
        {t('new.round')}
      </label>
      <select
        id={id}
        className="control select import-round-select"
        value={value ?? ''}
        disabled={rounds.isPending}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{t('new.roundNone')}</option>
        {rounds.data?.items?.map((one) => (
          <option key={one.id} value={one.id}>{`${one.code} · ${one.title}`}</option>
        ))}
      </select>
      {rounds.error && <ProblemAlert error={rounds.error} title={t('new.round')} />}
    </p>
  );
}
