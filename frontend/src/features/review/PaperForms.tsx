import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import type { Household, ReviewRound, RuleSet } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { Button } from '@/shared/ui/Button';
import { FilterBar } from '@/shared/ui/FilterBar';
import { Page, PageHeader } from '@/shared/ui/page';
import { Empty, Notice, QueryState } from '@/shared/ui/states';
import { chosenPlace, PlaceFilter } from './PlaceFilter';
import {
  householdQuery,
  householdsQuery,
  progressQuery,
  roundQuery,
  standardQuery,
} from './reviewQueries';
import { formsRoute } from './reviewRoutes';
import { CAUSES, hasScores, NEEDS } from './reviewValues';
import './review.css';
import './paper.css';

/** The form of review on paper, a page for each household of a village, or for one household. */
export default function PaperForms() {
  const t = useText('review');
  const { number } = useFormat();
  const { roundId } = formsRoute.useParams();
  const [{ unit, village, household }, change] = useSearchState(formsRoute);
  const round = useQuery(roundQuery(roundId));
  const standard = useQuery({
    ...standardQuery(round.data?.ruleSetId ?? ''),
    enabled: round.data !== undefined,
  });
  const progress = useQuery(progressQuery(roundId));
  const one = useQuery({ ...householdQuery(household ?? ''), enabled: household !== undefined });
  const place = chosenPlace(progress.data, { unit, village });
  const several = useQuery(
    householdsQuery(
      place && !household
        ? { unitId: place.commune.unitId, villageId: place.village?.villageId }
        : undefined,
    ),
  );
  const papers = household ? (one.data ? [one.data] : []) : (several.data?.items ?? []);
  const waiting = household ? one : several;
  return (
    <Page
      header={
        <PageHeader
          title={t('forms.title')}
          crumbs={[{ label: round.data?.title ?? t('title'), to: paths.reviewRound(roundId) }]}
          lead={t('forms.lead')}
          actions={
            <Button
              kind="primary"
              icon={<Printer size={16} aria-hidden="true" />}
              disabled={papers.length === 0}
              onClick={() => window.print()}
            >
              {t('forms.print', { count: papers.length, number: number(papers.length) })}
            </Button>
          }
        />
      }
    >
      {!household && progress.data && (
        <div className="no-print paper-filter">
          <FilterBar
            active={village ? 1 : 0}
            onClear={() => change({ unit: undefined, village: undefined })}
          >
            <PlaceFilter
              progress={progress.data}
              asked={{ unit, village }}
              onChange={(chosen) => change({ ...chosen })}
            />
          </FilterBar>
        </div>
      )}
      {several.data?.isCut && (
        <Notice>{t('households.cut', { number: number(papers.length) })}</Notice>
      )}
      {progress.data?.communes.length === 0 && !household ? (
        <Empty title={t('progress.none')}>{t('progress.noneText')}</Empty>
      ) : (
        <QueryState<unknown> query={waiting} what={t('forms.title')}>
          {() => (
            <QueryState query={standard} what={t('column.ruleSet')}>
              {(rules) =>
                papers.length === 0 ? (
                  <Empty title={t('households.none')}>{t('households.noneText')}</Empty>
                ) : (
                  papers.map(
                    (paper) =>
                      round.data && (
                        <Paper
                          key={paper.id}
                          round={round.data}
                          household={paper}
                          standard={rules}
                        />
                      ),
                  )
                )
              }
            </QueryState>
          )}
        </QueryState>
      )}
    </Page>
  );
}

function Paper({
  round,
  household,
  standard,
}: {
  round: ReviewRound;
  household: Household;
  standard: RuleSet;
}) {
  const t = useText('review');
  const { number, language } = useFormat();
  return (
    <article className="paper">
      <header>
        <h2>{t('forms.heading')}</h2>
        <p>
          {round.title} ({round.code}) · {standard.code}
        </p>
      </header>
      <dl className="paper-facts">
        <div>
          <dt>{t('households.head')}</dt>
          <dd>{household.headName ?? ''}</dd>
        </div>
        <div>
          <dt>{t('households.code')}</dt>
          <dd>{household.code}</dd>
        </div>
        <div>
          <dt>{t('progress.village')}</dt>
          <dd>{household.villageName ?? ''}</dd>
        </div>
        <div>
          <dt>{t('progress.commune')}</dt>
          <dd>{household.unitName}</dd>
        </div>
        <div>
          <dt>{t('households.members')}</dt>
          <dd>{number(household.memberCount)}</dd>
        </div>
        <div>
          <dt>{t(hasScores(standard, household.residence) ? 'review.points' : 'review.income')}</dt>
          <dd className="paper-line" />
        </div>
      </dl>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">{t('forms.number')}</th>
            <th scope="col">{t('forms.indicator')}</th>
            <th scope="col">{t('review.lacking')}</th>
            <th scope="col">{t('review.notLacking')}</th>
            <th scope="col">{t('review.fact')}</th>
          </tr>
        </thead>
        <tbody>
          {standard.indicators.map((one, index) => (
            <tr key={one.code}>
              <td className="num">{index + 1}</td>
              <td>
                {language === 'vi' ? one.titleVi : one.titleEn}
                <span className="paper-threshold">
                  {language === 'vi' ? one.thresholdVi : one.thresholdEn}
                </span>
              </td>
              <td>
                <i className="paper-box" />
              </td>
              <td>
                <i className="paper-box" />
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <Choices title={t('review.causes')} words={CAUSES.map((one) => t(`cause.${one}`))} />
      <Choices title={t('review.needs')} words={NEEDS.map((one) => t(`need.${one}`))} />
      <div className="paper-signatures">
        <span>{t('forms.ofHousehold')}</span>
        <span>{t('forms.ofSurveyor')}</span>
        <span>{t('forms.ofVillage')}</span>
      </div>
    </article>
  );
}

function Choices({ title, words }: { title: string; words: string[] }) {
  return (
    <div className="paper-choices">
      <strong>{title}</strong>
      {words.map((word) => (
        <span key={word}>
          <i className="paper-box" /> {word}
        </span>
      ))}
    </div>
  );
}
