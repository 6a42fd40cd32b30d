import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitChange, UnitChangeLink } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { Section } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { changesQuery, type Unit } from './placeQueries';
import { Succession } from './Succession';
import { UnitName } from './UnitLineage';

/** Every change in which the unit ended, began or took part, with its decision and who became whom. */
export function UnitChanges({ unit }: { unit: Unit }) {
  const t = useText('place');
  const changes = useInfiniteQuery(changesQuery(unit.id));
  return (
    <Section title={t('change.title')}>
      <QueryState query={changes} what={t('change.title')}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items ?? []);
          if (items.length === 0) return <p className="muted">{t('change.none')}</p>;
          return (
            <>
              <ol className="change-list">
                {items.map((change) => (
                  <li key={change.id}>
                    <Change change={change} unitId={unit.id} />
                  </li>
                ))}
              </ol>
              {changes.hasNextPage && (
                <Button
                  onClick={() => changes.fetchNextPage()}
                  loading={changes.isFetchingNextPage}
                >
                  {t('change.more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryState>
    </Section>
  );
}

const FIRST_LINKS = 6;

function Change({ change, unitId }: { change: UnitChange; unitId: string }) {
  const t = useText('place');
  const may = useMay();
  const [all, setAll] = useState(false);
  // The unit's own ways first: an abolition of a level has hundreds.
  const links = [...change.links].sort(
    (a, b) => Number(concerns(b, unitId)) - Number(concerns(a, unitId)),
  );
  const shown = all ? links : links.slice(0, FIRST_LINKS);
  return (
    <>
      <div>
        <strong>{formatDate(change.effectiveOn)}</strong> {t(`change.kind.${change.kind}`)}
      </div>
      <div>{change.decision}</div>
      <div className="note">
        {t(`evidence.${change.evidence}`)}
        {change.note && ` · ${change.note}`}
      </div>
      <ul className="change-links">
        {shown.map((link) => (
          <li key={`${link.predecessorId}/${link.successorId}`}>
            <Way link={link} />
          </li>
        ))}
      </ul>
      {may('admin') && links.some((link) => link.predecessorId === unitId) && (
        <Succession change={change} />
      )}
      {shown.length < links.length && (
        <Button kind="link" className="change-all" onClick={() => setAll(true)}>
          {t('change.allLinks', { count: links.length })}
        </Button>
      )}
    </>
  );
}

const concerns = (link: UnitChangeLink, unitId: string) =>
  link.predecessorId === unitId || link.successorId === unitId;

function Way({ link }: { link: UnitChangeLink }) {
  const t = useText('place');
  const { number } = useFormat();
  const share =
    link.share !== undefined && ` · ${t('lineage.share', { share: number(link.share * 100) })}`;
  const from = link.predecessorId && (
    <UnitName
      id={link.predecessorId}
      name={link.predecessorName ?? ''}
      code={link.predecessorCode ?? ''}
    />
  );
  if (!link.successorId) return <>{from}</>;
  if (link.successorId === link.predecessorId) {
    return (
      <>
        {from} <span className="note">{t('change.livesOn')}</span>
        {share}
      </>
    );
  }
  return (
    <>
      {from} <span aria-hidden="true">→</span>
      <span className="sr-only">{t('change.became')}</span>{' '}
      <UnitName
        id={link.successorId}
        name={link.successorName ?? ''}
        code={link.successorCode ?? ''}
      />
      {share}
    </>
  );
}
