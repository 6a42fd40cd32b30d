import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, ShieldCheck } from 'lucide-react';
import { type AuditOperation, type AuditVerification, download, verifyAudit } from '@/api';
import { formatDateTime } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { Button } from '@/shared/ui/Button';
import { DownloadButton } from '@/shared/ui/DownloadButton';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { RESOURCE_NAMES, useHistoryWords } from '@/shared/ui/historyWords';
import { Status } from '@/shared/ui/marks';
import { ProgressBar } from '@/shared/ui/ProgressBar';
import { Facts, Page, Section } from '@/shared/ui/page';
import { HistoryList } from '@/shared/ui/RowHistory';
import { Empty, Notice, ProblemAlert, QueryState } from '@/shared/ui/states';
import { aboutQuery, eventsQuery, sealQuery, verificationQuery } from './adminQueries';
import { sealRoute } from './adminRoutes';

/** The seal of the audit: how far it reaches, whether all is as it was sealed, and what it holds. */
export default function SealShow() {
  const t = useText('admin');
  return (
    <Page>
      <div className="columns">
        <Section title={t('seal.last')} note={t('system.sealNote')}>
          <LastBlock />
        </Section>
        <Section title={t('seal.verification')} note={t('seal.verificationNote')}>
          <Verification />
        </Section>
      </div>
      <Section title={t('seal.events')} note={t('seal.eventsNote')}>
        <Events />
      </Section>
    </Page>
  );
}

function LastBlock() {
  const t = useText('admin');
  const { number } = useFormat();
  const seal = useQuery(sealQuery());
  const about = useQuery(aboutQuery()).data;
  return (
    <QueryState query={seal} what={t('seal.last')}>
      {({ block, sealedAt, hash, keyId }) => (
        <>
          <Facts
            facts={[
              { label: t('system.block'), value: <span className="num">{number(block)}</span> },
              { label: t('seal.reaches'), value: formatDateTime(sealedAt) },
              {
                label: t('seal.hash'),
                value: <code className="admin-hash">{hash ?? t('seal.notSigned')}</code>,
              },
              { label: t('seal.key'), value: <code className="admin-hash">{keyId ?? '–'}</code> },
            ]}
          />
          {about && (
            <details>
              <summary>{t('seal.publicKey')}</summary>
              <p className="note">{t('seal.publicKeyNote')}</p>
              <pre className="admin-key">{about.sealPublicKey}</pre>
            </details>
          )}
          <p className="note">{t('seal.headsNote')}</p>
        </>
      )}
    </QueryState>
  );
}

function Verification() {
  const t = useText('admin');
  const queries = useQueryClient();
  const last = useQuery(verificationQuery());
  const start = useMutation({
    mutationFn: async () => (await verifyAudit({ throwOnError: true })).data,
    onSuccess: (data) => queries.setQueryData(verificationQuery().queryKey, data),
  });
  return (
    <QueryState query={last} what={t('seal.verification')}>
      {(verification) => (
        <div className="stack">
          <VerificationState verification={verification} />
          {start.error && <ProblemAlert error={start.error} />}
          <div className="row no-print">
            <Button
              kind="primary"
              icon={<ShieldCheck size={16} aria-hidden="true" />}
              loading={start.isPending || verification.state === 'RUNNING'}
              onClick={() => start.mutate()}
            >
              {t('seal.verify')}
            </Button>
            <DownloadButton
              icon={<Download size={16} aria-hidden="true" />}
              onDownload={() =>
                download('/api/v1/audit-events/export', 'ndjson', t('seal.fileName'), {})
              }
            >
              {t('seal.export')}
            </DownloadButton>
          </div>
        </div>
      )}
    </QueryState>
  );
}

function VerificationState({ verification }: { verification: AuditVerification }) {
  const t = useText('admin');
  const { number } = useFormat();
  const { state, blocks = 0, blockTotal = 0, rows = 0, touchedAt, startedByName } = verification;
  if (state === 'NEVER') return <p className="muted">{t('seal.never')}</p>;
  if (state === 'RUNNING') {
    return (
      <div role="status">
        <ProgressBar label={t('seal.verification')} done={blocks} total={blockTotal} />
        <p>{t('seal.running', { blocks: number(blocks), rows: number(rows) })}</p>
      </div>
    );
  }
  if (state === 'FAILED') return <Notice>{t('seal.failed')}</Notice>;
  const told = [touchedAt && formatDateTime(touchedAt), startedByName].filter(Boolean).join(' · ');
  return (
    <>
      <p>
        <Status tone={state === 'PASSED' ? 'ok' : 'danger'}>
          {state === 'PASSED' ? t('seal.passed') : t('seal.broken')}
        </Status>{' '}
        <span className="note">{told}</span>
      </p>
      {verification.brokenKind && (
        <p>
          {t(`seal.kind.${verification.brokenKind}`)}{' '}
          <strong>
            {verification.brokenRow === undefined
              ? t('seal.atBlock', { block: number(verification.brokenBlock ?? 0) })
              : t('seal.atRow', {
                  block: number(verification.brokenBlock ?? 0),
                  row: number(verification.brokenRow),
                })}
          </strong>
        </p>
      )}
      <Facts
        facts={[
          { label: t('seal.blocks'), value: <span className="num">{number(blocks)}</span> },
          { label: t('seal.rows'), value: <span className="num">{number(rows)}</span> },
          {
            label: t('seal.heads'),
            value: <span className="num">{number(verification.heads ?? 0)}</span>,
          },
          {
            label: t('seal.unsealed'),
            value: <span className="num">{number(verification.unsealedRows ?? 0)}</span>,
          },
        ]}
      />
    </>
  );
}

const OPERATIONS: readonly AuditOperation[] = ['INSERT', 'UPDATE', 'DELETE'];

function Events() {
  const t = useText('admin');
  const words = useText('history');
  const { resourceName } = useHistoryWords();
  const [{ of, operation }, change] = useSearchState(sealRoute);
  const events = useInfiniteQuery(eventsQuery({ resource: of, operation }));
  return (
    <>
      <FilterBar
        active={[of, operation].filter(Boolean).length}
        onClear={() => change({ of: undefined, operation: undefined })}
      >
        <FilterSelect
          label={t('seal.resource')}
          all={t('seal.allResources')}
          value={of}
          options={RESOURCE_NAMES.map((name) => ({ value: name, label: resourceName(name) }))}
          onChange={(value) => change({ of: value })}
        />
        <FilterSelect
          label={t('seal.operation')}
          all={t('seal.allOperations')}
          value={operation}
          options={OPERATIONS.map((one) => ({ value: one, label: t(`seal.did.${one}`) }))}
          onChange={(value) => change({ operation: value })}
        />
      </FilterBar>
      <QueryState query={events} what={t('seal.events')}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <Empty title={words('empty')} />
          ) : (
            <HistoryList events={items} named />
          );
        }}
      </QueryState>
      {events.hasNextPage && (
        <Button loading={events.isFetchingNextPage} onClick={() => events.fetchNextPage()}>
          {words('more')}
        </Button>
      )}
    </>
  );
}
