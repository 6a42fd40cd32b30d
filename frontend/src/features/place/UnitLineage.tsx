import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { UnitSuccessionStep } from '@/api';
import { formatDate, formatPeriod } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { Section } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { type Stage, stagesOf } from './lineage';
import { predecessorsQuery, sameCodeQuery, successorsQuery, type Unit } from './placeQueries';

/** What a unit came from and what it became, the oldest above: each change between two rows of units. */
export function UnitLineage({ unit }: { unit: Unit }) {
  const t = useText('place');
  const before = useQuery(predecessorsQuery(unit.id));
  const after = useQuery(successorsQuery(unit.id));
  return (
    <Section title={t('lineage.title')} note={t('lineage.note')}>
      <QueryState query={before} what={t('lineage.what')}>
        {(from) => (
          <QueryState query={after} what={t('lineage.what')}>
            {(to) =>
              from.items.length === 0 && to.items.length === 0 ? (
                <p className="muted">
                  {unit.validTo
                    ? t('lineage.ended', { date: formatDate(unit.validTo) })
                    : t('lineage.none')}
                </p>
              ) : (
                <Line unit={unit} from={stagesOf(from.items).reverse()} to={stagesOf(to.items)} />
              )
            }
          </QueryState>
        )}
      </QueryState>
      <SameCode unit={unit} />
    </Section>
  );
}

function Line({ unit, from, to }: { unit: Unit; from: readonly Stage[]; to: readonly Stage[] }) {
  const t = useText('place');
  return (
    <ol className="lineage">
      {from.map((stage) => (
        <Fragment key={stage.distance}>
          <Units stage={stage} />
          <Changes stage={stage} />
        </Fragment>
      ))}
      <li className="lineage-units lineage-here" aria-current="true">
        <strong>{unit.name}</strong> <span className="note">{unit.code}</span>
        <span className="note">
          {formatPeriod(unit.validFrom, unit.validTo)} · {t('lineage.here')}
        </span>
      </li>
      {to.map((stage) => (
        <Fragment key={stage.distance}>
          <Changes stage={stage} />
          <Units stage={stage} />
        </Fragment>
      ))}
      {to.length === 0 && unit.validTo && (
        <li className="lineage-change">{t('lineage.ended', { date: formatDate(unit.validTo) })}</li>
      )}
    </ol>
  );
}

function Units({ stage }: { stage: Stage }) {
  return (
    <li className="lineage-units">
      <ul>
        {stage.steps.map((step) => (
          <li key={`${step.unitId}/${step.changeId}`}>
            <UnitName id={step.unitId} name={step.name} code={step.code}>
              {formatPeriod(step.validFrom, step.validTo)}
              <Share step={step} />
            </UnitName>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Share({ step }: { step: UnitSuccessionStep }) {
  const t = useText('place');
  const { number } = useFormat();
  if (step.share === undefined) return null;
  return <> · {t('lineage.share', { share: number(step.share * 100) })}</>;
}

/** One change or several of the same rank: a unit may have come from two at different times. */
function Changes({ stage }: { stage: Stage }) {
  const t = useText('place');
  return (
    <li className="lineage-change">
      {stage.changes.map((change) => (
        <span key={change.changeId}>
          <strong>{formatDate(change.effectiveOn)}</strong> {t(`change.kind.${change.changeKind}`)}
          <span className="note"> · {change.decision}</span>
        </span>
      ))}
    </li>
  );
}

/** A unit by name, with its code: codes are used again, so a name alone and a code alone say too little. */
export function UnitName({
  id,
  name,
  code,
  children,
}: {
  id: string;
  name: string;
  code: string;
  children?: ReactNode;
}) {
  return (
    <>
      <Link to={paths.place(id)} className="quiet">
        {name}
      </Link>{' '}
      <span className="note">
        {code}
        {children && <> · {children}</>}
      </span>
    </>
  );
}

/** Other units that bear or bore this code: in statistics of another day the code means them. */
function SameCode({ unit }: { unit: Unit }) {
  const t = useText('place');
  const found = useQuery(sameCodeQuery(unit.code, unit.level));
  const others = (found.data?.items ?? []).filter((one) => one.id !== unit.id);
  if (others.length === 0) return null;
  return (
    <div className="lineage-code">
      <p>{t('lineage.sameCode', { code: unit.code })}</p>
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <UnitName id={one.id} name={one.name} code={one.code}>
              {formatPeriod(one.validFrom, one.validTo)}
            </UnitName>
          </li>
        ))}
      </ul>
    </div>
  );
}
