import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import type { Household, Review, ReviewRound, RuleSet } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useMay } from '@/shared/session';
import { Page, PageHeader, Section } from '@/shared/ui/page';
import { PovertyResult, Reasoning } from '@/shared/ui/Reasoning';
import { QueryState } from '@/shared/ui/states';
import { ReviewForm } from './ReviewForm';
import { householdQuery, reviewsOfQuery, roundQuery, standardQuery } from './reviewQueries';
import { reviewRoute } from './reviewRoutes';
import './review.css';

/** One household in a round: what was found of it, and the form to find or to correct it. */
export default function ReviewShow() {
  const t = useText('review');
  const { roundId, householdId } = reviewRoute.useParams();
  const round = useQuery(roundQuery(roundId));
  const household = useQuery(householdQuery(householdId));
  const standard = useQuery({
    ...standardQuery(round.data?.ruleSetId ?? ''),
    enabled: round.data !== undefined,
  });
  const reviews = useQuery(reviewsOfQuery(roundId, householdId));
  const title = household.data?.headName ?? household.data?.code ?? t('review.title');
  return (
    <Page
      header={
        <PageHeader
          title={title}
          crumbs={[{ label: t('households.title'), to: paths.reviewHouseholds(roundId) }]}
          lead={
            household.data &&
            [household.data.code, household.data.villageName, household.data.unitName]
              .filter(Boolean)
              .join(' · ')
          }
          actions={
            <>
              <Link to={paths.household(householdId)} className="review-action">
                {t('review.household')}
              </Link>
              <Link
                to={paths.reviewForms(roundId)}
                search={{ household: householdId } as never}
                className="review-action"
              >
                <Printer size={16} aria-hidden="true" />
                {t('forms.open')}
              </Link>
            </>
          }
        />
      }
    >
      <QueryState query={round} what={t('whatOne')}>
        {(ofRound) => (
          <QueryState query={household} what={t('review.household')}>
            {(ofHousehold) => (
              <QueryState query={standard} what={t('column.ruleSet')}>
                {(rules) => (
                  <QueryState query={reviews} what={t('review.title')}>
                    {({ items }) => (
                      <Whole
                        key={householdId}
                        round={ofRound}
                        household={ofHousehold}
                        standard={rules}
                        reviews={items}
                      />
                    )}
                  </QueryState>
                )}
              </QueryState>
            )}
          </QueryState>
        )}
      </QueryState>
    </Page>
  );
}

function Whole({
  round,
  household,
  standard,
  reviews,
}: {
  round: ReviewRound;
  household: Household;
  standard: RuleSet;
  reviews: Review[];
}) {
  const t = useText('review');
  const may = useMay();
  const latest = reviews.find((one) => !one.supersededById);
  const mayWrite = may('officer', 'partner') && household.state === 'ACTIVE';
  return (
    <>
      {mayWrite && (
        <ReviewForm
          key={latest?.id ?? 'new'}
          round={round}
          household={household}
          standard={standard}
          before={latest}
        />
      )}
      {!mayWrite && reviews.length === 0 && <p>{t('households.todo')}</p>}
      {[...reviews]
        .sort((a, b) => b.recordedAt.localeCompare(a.recordedAt))
        .map((one) => (
          <Recorded key={one.id} review={one} standard={standard} />
        ))}
    </>
  );
}

/** A review as it was recorded: the corrected ones stay in sight. */
function Recorded({ review, standard }: { review: Review; standard: RuleSet }) {
  const t = useText('review');
  return (
    <Section
      title={t(review.supersededById ? 'review.corrected' : 'review.recorded')}
      note={[
        formatDate(review.reviewedOn),
        review.madeByName,
        review.recognisedOn
          ? t('review.recognised', { day: formatDate(review.recognisedOn) })
          : t('review.waiting'),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      {review.override && (
        <p>
          <strong>
            <PovertyResult status={review.status} kind={review.statusKind} />
          </strong>{' '}
          {t('review.byDecision', {
            number: review.override.decisionNumber,
            reason: review.override.reason,
          })}
        </p>
      )}
      <Reasoning
        classification={{
          status: review.computedStatus,
          kind: review.computedKind,
          comparisons: review.steps,
          averageTold: true,
        }}
        logic={standard.logic}
      />
    </Section>
  );
}
