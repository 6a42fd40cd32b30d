import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type DataQualityCase, download, type QualityCheck } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { casesQuery } from './qualityQueries';
import { qualityRoute } from './qualityRoutes';

/** Each thing found: whose it is, why, and where. */
export function QualityCases({ roundId }: { roundId: string }) {
  const t = useText('quality');
  const reason = useReason();
  const [{ check, severity, unit, sort, cols }, change] = useSearchState(qualityRoute);
  const { place, synthetic } = useContextSearch();
  const filter = { check, severity, unitId: unit ?? place, synthetic, sort };
  const found = useInfiniteQuery(casesQuery(roundId, filter));
  const columns: Column<DataQualityCase>[] = [
    {
      key: 'householdCode',
      names: true,
      title: t('column.what'),
      cell: (one) => <Whose roundId={roundId} of={one} />,
    },
    {
      key: 'check',
      sortable: true,
      title: t('column.check'),
      cell: (one) => t(`check.${one.check}`),
    },
    { key: 'reason', title: t('column.reason'), cell: reason },
    { key: 'unitName', title: t('column.commune'), cell: (one) => one.unitName },
    {
      key: 'unitCode',
      optional: true,
      sortable: true,
      title: t('column.code'),
      cell: (one) => one.unitCode,
    },
    { key: 'districtName', title: t('column.district'), cell: (one) => one.districtName ?? '–' },
  ];
  return (
    <Section title={t('cases')}>
      <QueryState query={found} what={t('cases')}>
        {({ pages }) => (
          <DataTable
            caption={t('cases')}
            columns={columns}
            rows={pages.flatMap((page) => page.items)}
            rowKey={(one) => one.id}
            view={{ sort, cols }}
            onView={change}
            hasMore={found.hasNextPage}
            onMore={found.fetchNextPage}
            isFetchingMore={found.isFetchingNextPage}
            total={pages[0]?.total}
            onExport={(format, fields) =>
              download(
                `/api/v1/review-rounds/${roundId}/data-quality-cases`,
                format,
                t('fileName'),
                {
                  ...filter,
                  fields: [...fields, ...ALSO].join(','),
                },
              )
            }
            empty={<Empty title={t('nothingHere')} />}
          />
        )}
      </QueryState>
    </Section>
  );
}

/** Checks whose words say first whose numbers they are. */
const OF_A_STATUS: QualityCheck[] = ['MOVEMENT_IMPLAUSIBLE', 'TOTALS_DIFFER'];

/** What the words of a row are made of, in a file. */
const ALSO = ['memberName', 'status', 'value', 'outOf', 'compared', 'comparedOutOf'];

/** The household, with its member, or the unit: where it is late, or moved. */
function Whose({ roundId, of }: { roundId: string; of: DataQualityCase }) {
  const t = useText('quality');
  if (of.householdId === undefined) {
    if (of.check === 'TOTALS_DIFFER') {
      return <Link to={paths.reviewRound(roundId)}>{of.unitName}</Link>;
    }
    return of.check === 'COMMUNE_LATE' ? (
      <Link to={paths.reviewRound(roundId)} search={{ panel: 'place', unit: of.unitId } as never}>
        {of.unitName}
      </Link>
    ) : (
      <Link to={paths.movement()} search={{ round: roundId, unit: of.unitId } as never}>
        {of.unitName}
      </Link>
    );
  }
  return (
    <Link to={paths.household(of.householdId)}>
      {of.memberName
        ? t('member', { name: of.memberName, code: of.householdCode ?? '' })
        : t('household', { code: of.householdCode ?? '' })}
    </Link>
  );
}

function useReason() {
  const t = useText('quality');
  const { number, percent } = useFormat();
  return (one: DataQualityCase) => {
    const { value = 0, outOf = 0, compared = 0, comparedOutOf = 0 } = one;
    const words = t(`reason.${one.reason}`, {
      year: String(value),
      headYear: String(compared),
      value: number(value),
      outOf: number(outOf),
      compared: number(compared),
      comparedOutOf: number(comparedOutOf),
      rate: percent(value, outOf),
      rateBefore: percent(compared, comparedOutOf),
    });
    return one.status && OF_A_STATUS.includes(one.check)
      ? `${t(`status.${one.status}`)}: ${words}`
      : words;
  };
}
