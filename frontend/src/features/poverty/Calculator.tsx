import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RuleSet } from '@/api';
import { ChoiceField } from '@/shared/form/fields';
import { NumberField } from '@/shared/form/NumberField';
import { useForm } from '@/shared/form/useForm';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { Section } from '@/shared/ui/page';
import { Reasoning } from '@/shared/ui/Reasoning';
import { Segmented } from '@/shared/ui/Segmented';
import { ProblemAlert } from '@/shared/ui/states';
import { classificationQuery } from './povertyQueries';
import { ruleSetRoute } from './povertyRoutes';
import { householdOf, RESIDENCES } from './ruleSetValues';

type Method = 'INCOME' | 'SCORE';

interface Values {
  income: number | null;
  points: number | null;
  lacks: string[];
}

/** Tries a household, which the address keeps, on the rule set: the result and why, at once. */
export function Calculator({ ruleSet }: { ruleSet: RuleSet }) {
  const t = useText('poverty');
  const { language } = useFormat();
  const [asked, change] = useSearchState(ruleSetRoute);
  const [method, setMethod] = useState<Method>(asked.points === undefined ? 'INCOME' : 'SCORE');
  const form = useForm<Values>({
    initial: {
      income: asked.income ?? null,
      points: asked.points ?? null,
      lacks: asked.lacks ?? [],
    },
    onSubmit: async () => {},
  });
  const { income, points, lacks } = form.values;
  const residence = asked.residence ?? 'RURAL';
  const hasScores = ruleSet.lines.some((line) => line.scoreHigh !== undefined);
  const lacksText = lacks.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows what is typed
  useEffect(() => {
    change({
      residence,
      income: method === 'INCOME' ? (income ?? undefined) : undefined,
      points: method === 'SCORE' ? (points ?? undefined) : undefined,
      lacks: lacks.length > 0 ? lacks : undefined,
    });
  }, [residence, method, income, points, lacksText]);

  const household = householdOf({
    residence,
    income: method === 'INCOME' ? (income ?? undefined) : undefined,
    points: method === 'SCORE' ? (points ?? undefined) : undefined,
    lacks,
  });
  const result = useQuery(classificationQuery(ruleSet, household));
  return (
    <Section title={t('calculator.title')} note={t('calculator.note')}>
      <div className="poverty-calculator">
        <div className="form-fields">
          <Segmented
            aria-label={t('column.residence')}
            value={residence}
            options={RESIDENCES.map((value) => ({ value, label: t(`residence.${value}`) }))}
            onChange={(value) => change({ residence: value })}
          />
          {hasScores && (
            <Segmented
              aria-label={t('calculator.method')}
              value={method}
              options={(['INCOME', 'SCORE'] as const).map((value) => ({
                value,
                label: t(`method.${value}`),
              }))}
              onChange={setMethod}
            />
          )}
          {method === 'INCOME' ? (
            <NumberField
              form={form}
              name="income"
              label={t('calculator.income')}
              money
              digits={0}
              wide
            />
          ) : (
            <NumberField form={form} name="points" label={t('calculator.points')} digits={0} wide />
          )}
          <ChoiceField
            form={form}
            name="lacks"
            label={t('calculator.lacks')}
            wide
            options={ruleSet.indicators.map((one) => ({
              value: one.code,
              label: language === 'vi' ? one.titleVi : one.titleEn,
            }))}
          />
        </div>
        <output className="poverty-answer" aria-label={t('calculator.answer')}>
          {!household && <p className="note">{t('calculator.empty')}</p>}
          {household && result.error && <ProblemAlert error={result.error} />}
          {household && result.data && (
            <Reasoning classification={result.data} logic={ruleSet.logic} />
          )}
        </output>
      </div>
    </Section>
  );
}
