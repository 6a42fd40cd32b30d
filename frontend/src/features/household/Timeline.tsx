import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Household, TimelineEvent } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { PovertyResult } from '@/shared/ui/Reasoning';
import { Empty, QueryState } from '@/shared/ui/states';
import { timelineQuery } from './householdQueries';

/** The way of the household through the years: reviews, since when they count, and changes, the latest first. */
export function Timeline({ household }: { household: Household }) {
  const t = useText('household');
  const timeline = useQuery(timelineQuery(household.id));
  const columns: Column<TimelineEvent>[] = [
    {
      key: 'effectiveOn',
      brief: true,
      title: t('timeline.day'),
      cell: (one) => formatDate(one.effectiveOn),
    },
    {
      key: 'kind',
      names: true,
      title: t('timeline.what'),
      cell: (one) => {
        if (one.changeKind) return t(`changeKind.${one.changeKind}`);
        const words = t(`timeline.kind.${one.kind}`);
        return one.superseded ? t('timeline.superseded', { what: words }) : words;
      },
    },
    {
      key: 'status',
      title: t('column.status'),
      cell: (one) =>
        one.status ? (
          <>
            <PovertyResult status={one.status} kind={one.statusKind} />
            {one.statusBefore && (
              <span className="note household-before">
                {t('timeline.before')} <PovertyResult status={one.statusBefore} />
              </span>
            )}
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'reviewRoundCode',
      brief: true,
      title: t('timeline.round'),
      cell: (one) =>
        one.reviewRoundId && one.reviewRoundCode ? (
          <Link to={paths.review(one.reviewRoundId, household.id)}>{one.reviewRoundCode}</Link>
        ) : (
          '–'
        ),
    },
    { key: 'unitName', title: t('column.unit'), cell: (one) => one.unitName },
    { key: 'reason', title: t('change.reason'), cell: (one) => one.reason ?? '–' },
  ];
  return (
    <Section title={t('timeline.title')} note={t('timeline.note')}>
      <QueryState query={timeline} what={t('timeline.title')}>
        {({ items }) => (
          <DataTable
            caption={t('timeline.title')}
            columns={columns}
            rows={items}
            rowKey={(one) => `${one.kind}${one.id}`}
            total={items.length}
            empty={<Empty title={t('timeline.none')}>{t('timeline.noneText')}</Empty>}
          />
        )}
      </QueryState>
    </Section>
  );
}
