import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { download, type Household, type Review } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { FilterBar, FilterSelect } from '@/shared/ui/FilterBar';
import { Status } from '@/shared/ui/marks';
import { Page, PageHeader } from '@/shared/ui/page';
import { PovertyResult } from '@/shared/ui/Reasoning';
import { Empty, Notice, QueryState } from '@/shared/ui/states';
import { chosenPlace, PlaceFilter } from './PlaceFilter';
import { householdsQuery, progressQuery, reviewsQuery, roundQuery } from './reviewQueries';
import { reviewHouseholdsRoute } from './reviewRoutes';
import './review.css';

interface Row {
  household: Household;
  review?: Review;
}

/** The households of a village in a round, and what was found of each so far. */
export default function ReviewHouseholds() {
  const t = useText('review');
  const { number } = useFormat();
  const { roundId } = reviewHouseholdsRoute.useParams();
  const [{ unit, village, only, cols }, change] = useSearchState(reviewHouseholdsRoute);
  const round = useQuery(roundQuery(roundId));
  const progress = useQuery(progressQuery(roundId));
  const place = chosenPlace(progress.data, { unit, village });
  const where = place && {
    unitId: place.commune.unitId,
    villageId: place.village?.villageId,
  };
  const households = useQuery(householdsQuery(where));
  const reviews = useQuery(reviewsQuery(roundId, where));
  const byHousehold = new Map(reviews.data?.items.map((one) => [one.householdId, one]));
  const rows: Row[] = (households.data?.items ?? [])
    .map((household) => ({ household, review: byHousehold.get(household.id) }))
    .filter((row) => !only || (only === 'done') === (row.review !== undefined));
  const columns: Column<Row>[] = [
    {
      key: 'headName',
      names: true,
      title: t('households.head'),
      cell: ({ household }) => (
        <Link to={paths.review(roundId, household.id)}>
          {household.headName ?? t('households.noHead')}
        </Link>
      ),
    },
    {
      key: 'code',
      brief: true,
      title: t('households.code'),
      cell: ({ household }) => household.code,
    },
    {
      key: 'villageName',
      title: t('progress.village'),
      cell: ({ household }) => household.villageName ?? '–',
    },
    {
      key: 'memberCount',
      numeric: true,
      title: t('households.members'),
      cell: ({ household }) => number(household.memberCount),
    },
    {
      key: 'status',
      title: t('households.result'),
      cell: ({ review }) =>
        review ? (
          <Status tone="ok">
            <PovertyResult status={review.status} kind={review.statusKind} />
          </Status>
        ) : (
          t('households.todo')
        ),
    },
    {
      key: 'recognisedOn',
      brief: true,
      title: t('households.recognisedOn'),
      cell: ({ review }) => (review?.recognisedOn ? formatDate(review.recognisedOn) : '–'),
    },
  ];
  return (
    <Page
      header={
        <PageHeader
          title={t('households.title')}
          crumbs={[{ label: round.data?.title ?? t('title'), to: paths.reviewRound(roundId) }]}
          lead={place && (place.village?.villageName ?? place.commune.unitName)}
        />
      }
    >
      <QueryState query={progress} what={t('households.title')}>
        {(answer) =>
          answer.communes.length === 0 ? (
            <Empty title={t('progress.none')}>{t('progress.noneText')}</Empty>
          ) : (
            <QueryState query={households} what={t('households.title')}>
              {({ items, isCut }) => (
                <>
                  {isCut && (
                    <Notice>{t('households.cut', { number: number(items.length) })}</Notice>
                  )}
                  <DataTable
                    caption={t('households.title')}
                    columns={columns}
                    rows={rows}
                    rowKey={({ household }) => household.id}
                    view={{ cols }}
                    onView={change}
                    onExport={(format) =>
                      download('/api/v1/reviews', format, t('households.fileName'), {
                        reviewRoundId: roundId,
                        ...where,
                        superseded: false,
                      })
                    }
                    tools={
                      <FilterBar
                        active={[village, only].filter(Boolean).length}
                        onClear={() => change({ village: undefined, only: undefined })}
                      >
                        <PlaceFilter
                          progress={answer}
                          asked={{ unit, village }}
                          onChange={(chosen) => change({ ...chosen })}
                        />
                        <FilterSelect
                          label={t('households.result')}
                          all={t('progress.all')}
                          value={only}
                          options={(['todo', 'done'] as const).map((value) => ({
                            value,
                            label: t(`households.${value}`),
                          }))}
                          onChange={(value) => change({ only: value })}
                        />
                      </FilterBar>
                    }
                    empty={<Empty title={t('households.none')}>{t('households.noneText')}</Empty>}
                  />
                </>
              )}
            </QueryState>
          )
        }
      </QueryState>
    </Page>
  );
}
