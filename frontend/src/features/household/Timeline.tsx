import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Household, HouseholdChange, TimelineEvent } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { PovertyResult } from '@/shared/ui/Reasoning';
import { Empty, QueryState } from '@/shared/ui/states';
import { changesQuery, timelineQuery } from './householdQueries';
import { mergedEvents } from './householdValues';

type Event = TimelineEvent | HouseholdChange;

const isChange = (one: Event): one is HouseholdChange => 'householdId' in one;

/** The way of the household through the years: reviews, since when they count, and changes, the latest first. */
export function Timeline({ household }: { household: Household }) {
  const t = useText('household');
  const timeline = useQuery(timelineQuery(household.id));
  const changes = useQuery(changesQuery(household.id));
  const columns: Column<Event>[] = [
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
        if (isChange(one)) {
          if (one.successionId) return t('change.succession');
          return t(
            one.householdId === household.id ? `changeKind.${one.kind}` : `changeFrom.${one.kind}`,
          );
        }
        const words = t(`timeline.kind.${one.kind === 'REVIEW' ? 'REVIEW' : 'RECOGNITION'}`);
        return one.superseded ? t('timeline.superseded', { what: words }) : words;
      },
    },
    {
      key: 'status',
      title: t('column.status'),
      cell: (one) =>
        isChange(one) || !one.status ? (
          '–'
        ) : (
          <>
            <PovertyResult status={one.status} kind={one.statusKind} />
            {one.statusBefore && (
              <span className="note household-before">
                {t('timeline.before')} <PovertyResult status={one.statusBefore} />
              </span>
            )}
          </>
        ),
    },
    {
      key: 'where',
      title: t('timeline.where'),
      cell: (one) => <Where of={one} household={household} />,
    },
    { key: 'reason', title: t('change.reason'), cell: (one) => one.reason ?? '–' },
    {
      key: 'madeByName',
      title: t('change.madeBy'),
      cell: (one) => (isChange(one) && one.madeByName) || '–',
    },
  ];
  return (
    <Section title={t('timeline.title')} note={t('timeline.note')}>
      <QueryState query={timeline} what={t('timeline.title')}>
        {({ items }) => (
          <QueryState query={changes} what={t('timeline.title')}>
            {({ items: made }) => {
              const rows = mergedEvents<Event>(
                items.filter((one) => one.kind !== 'CHANGE'),
                made,
              );
              return (
                <DataTable
                  caption={t('timeline.title')}
                  columns={columns}
                  rows={rows}
                  rowKey={(one) => `${one.kind}${one.id}`}
                  total={rows.length}
                  empty={<Empty title={t('timeline.none')}>{t('timeline.noneText')}</Empty>}
                />
              );
            }}
          </QueryState>
        )}
      </QueryState>
    </Section>
  );
}

/** The round of a review; whither a change led, or whose other household it is about. */
function Where({ of, household }: { of: Event; household: Household }) {
  const t = useText('household');
  if (!isChange(of)) {
    if (!of.reviewRoundId || !of.reviewRoundCode) return of.unitName;
    return (
      <>
        <Link to={paths.review(of.reviewRoundId, household.id)}>{of.reviewRoundCode}</Link>
        {` · ${of.unitName}`}
      </>
    );
  }
  const other = of.householdId === household.id ? of.otherHouseholdId : of.householdId;
  if (other) return <Link to={paths.household(other)}>{t('change.otherHousehold')}</Link>;
  return (
    <>
      {of.toUnitName ? `${of.unitName} → ${of.toUnitName}` : of.unitName}
      {of.successionId && of.villageId !== of.toVillageId && (
        <div className="note">{`${of.villageName ?? '–'} → ${of.toVillageName ?? '–'}`}</div>
      )}
      {of.successionId && of.toCode && (
        <div className="note">{t('change.recoded', { code: of.toCode })}</div>
      )}
    </>
  );
}
