import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useId, useState } from 'react';
import { formatDateTime } from '../format/date';
import { useFormat } from '../format/useFormat';
import { useText } from '../i18n/useText';
import type { Role } from '../router/feature';
import { useMay } from '../session';
import { Button } from './Button';
import { type HistoryEvent, useHistoryWords } from './historyWords';
import { Empty, QueryState } from './states';
import './history.css';

interface HistoryPage {
  items: HistoryEvent[];
  nextCursor?: string;
}

interface RowHistoryProps {
  rowId: string;
  /** `historyOf(id)` of '@/api'. */
  load: (cursor?: string) => Promise<HistoryPage>;
  /** Who may read it; the API decides. Of a part of an evaluation: its team. */
  readers?: readonly Role[];
}

const OFFICERS: readonly Role[] = ['admin', 'officer'];
export const TEAM: readonly Role[] = ['admin', 'evaluator'];
export const TEAM_AND_OFFICERS: readonly Role[] = ['admin', 'evaluator', 'officer'];

/** What happened to the record on this page, in words; asked for when it is opened. */
export function RowHistory({ rowId, load, readers = OFFICERS }: RowHistoryProps) {
  const t = useText('history');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (!may(...readers)) return null;
  return (
    <section className="section history no-print" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{t('title')}</h2>
        {!isOpen && (
          <Button
            size="small"
            icon={<History size={14} aria-hidden="true" />}
            onClick={() => setOpen(true)}
          >
            {t('show')}
          </Button>
        )}
      </div>
      {isOpen && <Events rowId={rowId} load={load} />}
    </section>
  );
}

function Events({ rowId, load }: Pick<RowHistoryProps, 'rowId' | 'load'>) {
  const t = useText('history');
  const events = useInfiniteQuery({
    queryKey: ['history', rowId],
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  return (
    <QueryState query={events} what={t('what')}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <Empty title={t('empty')}>{t('emptyText')}</Empty>;
        return (
          <>
            <HistoryList events={items} />
            {events.hasNextPage && (
              <Button loading={events.isFetchingNextPage} onClick={() => events.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        );
      }}
    </QueryState>
  );
}

/** Events one under another; with the name of each row where they are of several. */
export function HistoryList({
  events,
  named = false,
}: {
  events: readonly HistoryEvent[];
  named?: boolean;
}) {
  return (
    <ol className="history-list">
      {events.map((event) => (
        <li key={event.id}>
          <HistoryItem event={event} named={named} />
        </li>
      ))}
    </ol>
  );
}

function HistoryItem({ event, named }: { event: HistoryEvent; named: boolean }) {
  const t = useText('history');
  const { number } = useFormat();
  const { did, sentence, facts } = useHistoryWords();
  return (
    <>
      <p className="history-when note">
        <time dateTime={event.recordedAt}>{formatDateTime(event.recordedAt)}</time>
        {' · '}
        {event.block === undefined ? t('unsealed') : t('block', { block: number(event.block) })}
      </p>
      {event.operation === 'UPDATE' && !named && event.changes.length > 0 ? (
        event.changes.map((change) => <p key={change.field}>{sentence(event, change)}</p>)
      ) : (
        <details>
          <summary>
            {did(event, named)}
            <span className="note"> {t('details', { count: event.changes.length })}</span>
          </summary>
          {event.operation === 'UPDATE' ? (
            event.changes.map((change) => <p key={change.field}>{sentence(event, change)}</p>)
          ) : (
            <dl className="history-facts">
              {facts(event).map(({ field, label, value }) => (
                <div key={field}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </details>
      )}
    </>
  );
}
