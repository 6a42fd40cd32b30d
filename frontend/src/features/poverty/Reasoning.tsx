import { Check, X } from 'lucide-react';
import type { Classification, ClassificationComparison, PovertyLogic } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { limitName } from './ruleSetValues';

/** The result of a classification and every comparison that led there. */
export function Reasoning({
  classification,
  logic,
}: {
  classification: Classification;
  logic: PovertyLogic;
}) {
  const t = useText('poverty');
  return (
    <div className="poverty-result">
      <p className={`poverty-status poverty-status-${classification.status.toLowerCase()}`}>
        <PovertyResult status={classification.status} kind={classification.kind} />
      </p>
      <ol className="poverty-steps" aria-label={t('reasoning')}>
        {classification.comparisons.map((step) => (
          <Step key={`${step.of}${step.with}`} step={step} logic={logic} />
        ))}
      </ol>
      {!classification.averageTold && <p className="note">{t('averageNotTold')}</p>}
    </div>
  );
}

/** 'Hộ nghèo (theo thu nhập)' */
export function PovertyResult({ status, kind }: Pick<Classification, 'status' | 'kind'>) {
  const t = useText('poverty');
  return (
    <>
      {t(`status.${status}`)}
      {kind && ` ${t(`kind.${kind}`)}`}
    </>
  );
}

function Step({ step, logic }: { step: ClassificationComparison; logic: PovertyLogic }) {
  const t = useText('poverty');
  const { number } = useFormat();
  const unit = t(`unit.${step.of}`);
  return (
    <li className={step.holds ? 'poverty-step poverty-step-holds' : 'poverty-step'}>
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
          {!step.verified && `, ${t('evidence.UNVERIFIED')}`}
        </span>
      </span>
    </li>
  );
}
