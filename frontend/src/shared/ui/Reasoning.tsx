import { Check, X } from 'lucide-react';
import { useFormat } from '../format/useFormat';
import { useText } from '../i18n/useText';
import './reasoning.css';

type Limit =
  | 'INCOME_LOW'
  | 'INCOME_HIGH'
  | 'AVERAGE_MAX'
  | 'SCORE_LOW'
  | 'SCORE_HIGH'
  | 'MIN_DEPRIVATIONS';

type Logic = 'INCOME_OR_DEPRIVATION' | 'INCOME_AND_DEPRIVATION';

interface Comparison {
  of: 'INCOME' | 'INCOME_SCORE' | 'DEPRIVATIONS' | 'DEPRIVATION_SCORE';
  value: number;
  operator: 'AT_MOST' | 'AT_LEAST';
  with: Limit;
  limit: number;
  holds: boolean;
  verified: boolean;
}

interface Result {
  status: 'POOR' | 'NEAR_POOR' | 'AVERAGE' | 'NOT_POOR';
  kind?: 'INCOME' | 'DEPRIVATION';
}

interface Classified extends Result {
  comparisons: readonly Comparison[];
  averageTold: boolean;
}

/** What a limit is called: where both parts are needed, income has a single line. */
export const limitName = (limit: Limit, logic: Logic) => {
  if (logic === 'INCOME_AND_DEPRIVATION' && limit === 'INCOME_HIGH') return 'INCOME_LINE';
  return logic === 'INCOME_AND_DEPRIVATION' && limit === 'SCORE_HIGH' ? 'SCORE_LINE' : limit;
};

/** The result of a classification and every comparison that led there. */
export function Reasoning({ classification, logic }: { classification: Classified; logic: Logic }) {
  const t = useText('reasoning');
  return (
    <div className="reasoning">
      <p className={`reasoning-status reasoning-status-${classification.status.toLowerCase()}`}>
        <PovertyResult status={classification.status} kind={classification.kind} />
      </p>
      <ol className="reasoning-steps" aria-label={t('steps')}>
        {classification.comparisons.map((step) => (
          <Step key={`${step.of}${step.with}`} step={step} logic={logic} />
        ))}
      </ol>
      {!classification.averageTold && <p className="note">{t('averageNotTold')}</p>}
    </div>
  );
}

/** 'Hộ nghèo (theo thu nhập)' */
export function PovertyResult({ status, kind }: Result) {
  const t = useText('reasoning');
  return (
    <>
      {t(`status.${status}`)}
      {kind && ` ${t(`kind.${kind}`)}`}
    </>
  );
}

function Step({ step, logic }: { step: Comparison; logic: Logic }) {
  const t = useText('reasoning');
  const { number } = useFormat();
  const unit = t(`unit.${step.of}`);
  return (
    <li className={step.holds ? 'reasoning-step reasoning-step-holds' : 'reasoning-step'}>
      {step.holds ? (
        <Check size={16} aria-label={t('holds')} />
      ) : (
        <X size={16} aria-label={t('holdsNot')} />
      )}
      <span>
        {t(`of.${step.of}`)}{' '}
        <span className="num">
          {number(step.value)} {t(`operator.${step.operator}`)} {number(step.limit)} {unit}
        </span>
        <span className="note">
          {' '}
          {t(`limit.${limitName(step.with, logic)}`)}
          {!step.verified && `, ${t('unverified')}`}
        </span>
      </span>
    </li>
  );
}
