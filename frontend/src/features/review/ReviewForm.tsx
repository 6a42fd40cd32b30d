import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import {
  createReview,
  type Household,
  type Review,
  type ReviewRound,
  type RuleSet,
  useIdempotencyKey,
} from '@/api';
import { FormFrame } from '@/shared/form/FormFrame';
import { ChoiceField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { type Errors, useForm } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { PovertyResult, Reasoning } from '@/shared/ui/Reasoning';
import { Segmented } from '@/shared/ui/Segmented';
import { ProblemAlert } from '@/shared/ui/states';
import { Indicators } from './Indicators';
import { MoreFields, OverrideFields } from './MoreFields';
import { classificationQuery, householdsQuery, reviewsQuery } from './reviewQueries';
import {
  CAUSES,
  classifiedOf,
  hasScores,
  KEYS,
  NEEDS,
  nextOf,
  type ReviewValues,
  reviewInput,
  reviewValues,
} from './reviewValues';

const PAUSE_MILLISECONDS = 200;

/** The value as it was when it last rested for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  const text = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal values of two drawings are one
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/**
 * What is found of a household, by keyboard alone: digits answer the indicators, arrows go from one to the next, Enter saves and
 * opens the next household. The result stands beside, and follows what is typed.
 */
export function ReviewForm({
  round,
  household,
  standard,
  before,
}: {
  round: ReviewRound;
  household: Household;
  standard: RuleSet;
  /** The review that this one corrects. */
  before?: Review;
}) {
  const t = useText('review');
  const shared = useText();
  const { number } = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const idempotency = useIdempotencyKey();
  const frame = useRef<HTMLDivElement>(null);
  const place = household.villageId
    ? { villageId: household.villageId }
    : { unitId: household.unitId };
  const households = useQuery(householdsQuery(place));
  const reviews = useQuery(reviewsQuery(round.id, place));
  const all = households.data?.items ?? [];
  const reviewed = new Set(reviews.data?.items.map((one) => one.householdId));
  const next = nextOf(all, reviewed, household.id);
  const scores = hasScores(standard, household.residence);
  const form = useForm<ReviewValues>({
    initial: reviewValues(before, round.reviewedOn, scores),
    validate: (values) => {
      const errors: Errors<ReviewValues> = {};
      const known = values.method === 'INCOME' ? 'income' : 'points';
      if (values[known] === null) {
        errors[known] = shared('form.missing', { label: t(`review.${known}`) });
      }
      if (values.status) {
        for (const name of ['reason', 'decisionNumber'] as const) {
          if (!values[name].trim()) {
            errors[name] = shared('form.missing', { label: t(`override.${name}`) });
          }
        }
      }
      return errors;
    },
    onSubmit: async (values) => {
      const body = reviewInput(values, {
        reviewRoundId: round.id,
        householdId: household.id,
        supersedesId: before?.id,
      });
      await createReview({
        headers: { 'Idempotency-Key': idempotency.keyFor(body) },
        body,
        throwOnError: true,
      });
      idempotency.succeeded();
    },
  });
  const { values } = form;
  const asked = useRested(classifiedOf(values, household.residence));
  const result = useQuery(classificationQuery(standard.id, asked));

  // Whoever comes from the household before goes on typing.
  useEffect(() => {
    frame.current
      ?.querySelector<HTMLInputElement>('.form-fields input.control')
      ?.focus({ preventScroll: true });
  }, []);

  const leave = () =>
    navigate({
      to: next ? paths.review(round.id, next) : paths.reviewHouseholds(round.id),
      ...(next ? {} : { search: { unit: household.unitId, village: household.villageId } }),
    } as never);
  const toggle = (code: string) =>
    form.set(
      'lacks',
      standard.indicators
        .map((one) => one.code)
        .filter((one) => values.lacks.includes(one) !== (one === code)),
    );
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('.review-box')];
    const at = boxes.indexOf(target);
    const isFirstNumber = target.classList.contains('num');
    if (event.key === 'ArrowDown' && (at >= 0 || isFirstNumber)) {
      event.preventDefault();
      boxes[Math.min(at + 1, boxes.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at > 0) {
      event.preventDefault();
      boxes[at - 1]?.focus();
    } else if (at >= 0) {
      const index = KEYS.indexOf(event.key);
      const indicator = standard.indicators[index];
      if (!indicator) return;
      event.preventDefault();
      toggle(indicator.code);
      boxes[index]?.focus();
    }
  };
  const shown = asked && result.data;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside bubble to here
    <div className="review-scoring" ref={frame} onKeyDown={onKey}>
      <div>
        {all.length > 0 && (
          <p className="note">
            {t('review.position', {
              at: number(all.findIndex((one) => one.id === household.id) + 1),
              of: number(all.length),
              done: number(reviewed.size),
            })}
          </p>
        )}
        <div className="review-now" aria-hidden="true">
          {shown ? <PovertyResult status={shown.status} kind={shown.kind} /> : t('review.noResult')}
        </div>
        <FormFrame
          form={form}
          label={t(before ? 'review.correct' : 'review.title')}
          refusal={t('review.notSaved')}
          saveLabel={t(before ? 'review.saveCorrection' : next ? 'review.saveNext' : 'review.save')}
          onSaved={() => {
            leave();
            queries.invalidateQueries();
          }}
        >
          {scores && (
            <Segmented
              aria-label={t('review.method')}
              value={values.method}
              options={(['SCORE', 'INCOME'] as const).map((value) => ({
                value,
                label: t(`method.${value}`),
              }))}
              onChange={(value) => form.set('method', value)}
            />
          )}
          {values.method === 'INCOME' ? (
            <NumberField
              form={form}
              name="income"
              label={t('review.income')}
              money
              live
              digits={0}
              required
              wide
            />
          ) : (
            <NumberField
              form={form}
              name="points"
              label={t('review.points')}
              live
              digits={0}
              required
              wide
            />
          )}
          <Indicators form={form} standard={standard} onToggle={toggle} />
          <ChoiceField
            form={form}
            name="causes"
            label={t('review.causes')}
            wide
            options={CAUSES.map((value) => ({ value, label: t(`cause.${value}`) }))}
          />
          <ChoiceField
            form={form}
            name="needs"
            label={t('review.needs')}
            wide
            options={NEEDS.map((value) => ({ value, label: t(`need.${value}`) }))}
          />
          <MoreFields form={form} household={household} />
          <OverrideFields form={form} logic={standard.logic} />
        </FormFrame>
      </div>
      <output className="review-answer" aria-label={t('review.answer')}>
        <h2>{t('review.answer')}</h2>
        {!asked && <p className="note">{t('review.noResult')}</p>}
        {asked && result.error && <ProblemAlert error={result.error} />}
        {shown && <Reasoning classification={shown} logic={standard.logic} />}
        <p className="note review-keys">{t('review.keys')}</p>
      </output>
    </div>
  );
}
