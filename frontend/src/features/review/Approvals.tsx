import { useQuery } from '@tanstack/react-query';
import type { ReviewApproval, ReviewRound } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Status } from '@/shared/ui/marks';
import { Section } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { approvalsQuery } from './reviewQueries';

const MEASURES = [
  'households',
  'poor',
  'poorByIncome',
  'poorByDeprivation',
  'nearPoor',
  'average',
  'notPoor',
  'poorPersons',
  'nearPoorPersons',
] as const;

type Measure = (typeof MEASURES)[number];

/** What the province approved, beside what it is now. */
export function Approvals({ round }: { round: ReviewRound }) {
  const t = useText('review');
  const approvals = useQuery(approvalsQuery(round.id));
  return (
    <QueryState query={approvals} what={t('totals.title')}>
      {({ items }) =>
        items.length === 0 ? (
          <Section title={t('totals.title')}>
            <Empty title={t('totals.none')}>{t('totals.noneText')}</Empty>
          </Section>
        ) : (
          items.map((one) => <Approval key={one.id} approval={one} />)
        )
      }
    </QueryState>
  );
}

function Approval({ approval }: { approval: ReviewApproval }) {
  const t = useText('review');
  const { number } = useFormat();
  const { totals, totalsNow } = approval;
  const columns: Column<Measure>[] = [
    {
      key: 'measure',
      names: true,
      title: t('totals.measure'),
      cell: (measure) => t(`count.${measure}`),
    },
    {
      key: 'approved',
      numeric: true,
      title: t('totals.approved'),
      cell: (measure) => number(totals[measure]),
    },
    {
      key: 'now',
      numeric: true,
      title: t('totals.now'),
      cell: (measure) => number(totalsNow[measure]),
    },
    {
      key: 'difference',
      numeric: true,
      title: t('totals.difference'),
      cell: (measure) => number(totalsNow[measure] - totals[measure], { signed: true }),
    },
  ];
  return (
    <Section
      title={t('totals.title')}
      note={t('totals.note', {
        number: approval.decisionNumber,
        day: formatDate(approval.signedOn),
        signer: approval.signer,
      })}
    >
      <p>
        {approval.differs ? (
          <Status tone="warn">{t('totals.differs')}</Status>
        ) : (
          <Status tone="ok">{t('totals.agrees')}</Status>
        )}
      </p>
      <DataTable
        caption={t('totals.title')}
        columns={columns}
        rows={MEASURES}
        rowKey={(measure) => measure}
        total={MEASURES.length}
      />
    </Section>
  );
}
