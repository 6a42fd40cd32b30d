import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { download, type Indicator, type Result } from '@/api';
import { formatDate, formatPeriod, today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { NoData, SyntheticBadge } from '@/shared/ui/figure';
import { Section } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { indicatorsQuery, type Unit, unitResultsFilter, unitResultsQuery } from './placeQueries';
import { placeRoute } from './placeRoutes';

/** Results of the unit itself dated up to the day shown, the latest first. */
export function UnitResults({ unit }: { unit: Unit }) {
  const t = useText('place');
  const context = useContextSearch();
  const [{ results: cols }, change] = useSearchState(placeRoute);
  const results = useInfiniteQuery(unitResultsQuery(unit.id, context));
  const columns = useColumns();
  return (
    <Section
      title={t('results.title')}
      note={t('asOf', { date: formatDate(context.asOf ?? today()) })}
    >
      <QueryState query={results} what={t('results.title')}>
        {({ pages }) => (
          <DataTable
            caption={t('results.of', { name: unit.name })}
            columns={columns}
            rows={pages.flatMap((page) => page.items ?? [])}
            rowKey={(result) => result.id}
            view={{ cols }}
            onView={(view) => change({ results: view.cols })}
            total={pages[0]?.total}
            hasMore={results.hasNextPage}
            onMore={() => results.fetchNextPage()}
            isFetchingMore={results.isFetchingNextPage}
            onExport={(format) =>
              download('/api/v1/results', format, `${t('results.fileName')}-${unit.code}`, {
                ...unitResultsFilter(unit.id, context),
              })
            }
            empty={<p className="muted">{t('results.none')}</p>}
          />
        )}
      </QueryState>
    </Section>
  );
}

function useColumns(): Column<Result>[] {
  const t = useText('place');
  const { language, number, percent } = useFormat();
  const indicators = useQuery(indicatorsQuery()).data?.items;
  return useMemo(() => {
    const byId = new Map(indicators?.map((one) => [one.id, one]));
    const say = (one: Indicator | undefined, key: 'title' | 'unit') =>
      one?.[`${key}${language === 'vi' ? 'Vi' : 'En'}`];
    return [
      {
        key: 'indicatorCode',
        title: t('results.indicator'),
        names: true,
        cell: (row) => (
          <>
            <Link to={paths.indicator(row.indicatorId)} className="quiet">
              {say(byId.get(row.indicatorId), 'title') ?? row.indicatorCode}
            </Link>
            {(row.subProjectCode ?? row.projectCode) && (
              <span className="note"> {row.subProjectCode ?? row.projectCode}</span>
            )}
          </>
        ),
      },
      {
        key: 'effectiveOn',
        title: t('results.period'),
        cell: (row) =>
          row.periodFrom === row.effectiveOn
            ? formatDate(row.effectiveOn)
            : formatPeriod(row.periodFrom, row.effectiveOn),
      },
      {
        key: 'value',
        title: t('results.value'),
        numeric: true,
        cell: (row) => {
          if (row.numerator !== undefined && row.denominator) {
            return `${percent(row.numerator, row.denominator)} (${number(row.numerator)}/${number(row.denominator)})`;
          }
          return row.value === undefined ? <NoData /> : number(row.value);
        },
      },
      {
        key: 'unit',
        title: t('results.unit'),
        cell: (row) => say(byId.get(row.indicatorId), 'unit') ?? '',
      },
      {
        key: 'citation',
        title: t('results.source'),
        cell: (row) => (
          <span className="result-source">
            {row.synthetic ? <SyntheticBadge /> : (row.citation ?? row.note ?? '–')}
          </span>
        ),
      },
    ];
  }, [t, indicators, language, number, percent]);
}
