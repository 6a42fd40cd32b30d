import { Link } from '@tanstack/react-router';
import { Clock, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Attention, LaterFigure, Overview } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { Button } from '@/shared/ui/Button';
import { Figure, SyntheticBadge } from '@/shared/ui/figure';
import { Status } from '@/shared/ui/marks';

const FIRST = 4;

/** What waits for somebody, and what was published about later days. */
export function OverviewAside({
  overview,
  onLater,
}: {
  overview: Overview;
  onLater: (id: string) => void;
}) {
  const t = useText('overview');
  const [all, setAll] = useState(false);
  const [allLater, setAllLater] = useState(false);
  const { attention, later } = overview;
  const hasLaterStill = later.some((one) => one.periodTo !== later[0]?.periodTo);
  const shown = all ? attention : attention.slice(0, FIRST);
  return (
    <div className="overview-aside">
      <section aria-labelledby="overview-attention">
        <h2 id="overview-attention">{t('attention.title')}</h2>
        {attention.length === 0 && <p className="muted">{t('attention.none')}</p>}
        <ul className="overview-attention">
          {shown.map((item) => (
            <li key={`${item.kind}/${item.recommendationId ?? item.line ?? item.title}`}>
              <AttentionItem item={item} />
            </li>
          ))}
        </ul>
        {!all && attention.length > FIRST && (
          <Button kind="link" className="overview-all" onClick={() => setAll(true)}>
            {t('attention.all', { count: attention.length })}
          </Button>
        )}
      </section>
      {later.length > 0 && (
        <section aria-labelledby="overview-later" className="overview-later">
          <h2 id="overview-later">{t('later.title')}</h2>
          <ul>
            {(allLater ? later : later.filter((one) => one.periodTo === later[0]?.periodTo)).map(
              (figure) => (
                <li key={figure.id}>
                  <LaterLine figure={figure} onOpen={() => onLater(figure.id)} />
                </li>
              ),
            )}
          </ul>
          <p className="note">{t('later.notCounted')}</p>
          {hasLaterStill && !allLater && (
            <Button kind="link" className="overview-all" onClick={() => setAllLater(true)}>
              {t('later.all', { count: later.length })}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}

function AttentionItem({ item }: { item: Attention }) {
  const t = useText('overview');
  const { rate, number } = useFormat();
  const isLine = item.kind === 'SLOW_DISBURSEMENT';
  const title = isLine
    ? t('attention.line', {
        line: item.title,
        year: item.detail,
        percent: rate(item.figure ?? 0),
      })
    : item.title;
  return (
    <>
      {item.kind === 'OVERDUE' && (
        <Status tone="danger" icon={<Clock size={14} aria-hidden="true" />}>
          {t('attention.OVERDUE', { days: number(item.figure ?? 0) })}
        </Status>
      )}
      {isLine && (
        <Status tone="warn" icon={<TriangleAlert size={14} aria-hidden="true" />}>
          {t('attention.SLOW_DISBURSEMENT')}
        </Status>
      )}
      {item.kind === 'NO_RESPONSE' && (
        <Status icon={<Clock size={14} aria-hidden="true" />}>{t('attention.NO_RESPONSE')}</Status>
      )}
      {item.kind === 'NO_DATA' && (
        <Status icon={<TriangleAlert size={14} aria-hidden="true" />}>
          {t('attention.NO_DATA')}
        </Status>
      )}
      {item.evaluationId && item.recommendationId ? (
        <Link
          to={paths.evaluation(item.evaluationId, 'recommendations')}
          search={{ recommendation: item.recommendationId } as never}
          className="quiet overview-item"
        >
          {title}
        </Link>
      ) : (
        <Link to={paths.budgets()} className="quiet overview-item">
          {title}
        </Link>
      )}
      {!isLine && item.detail && <span className="note">{item.detail}</span>}
      {item.synthetic && <SyntheticBadge>{t('attention.synthetic')}</SyntheticBadge>}
    </>
  );
}

function LaterLine({ figure, onOpen }: { figure: LaterFigure; onOpen: () => void }) {
  const t = useText('overview');
  const { number, rate } = useFormat();
  const isRate = figure.measure === 'poverty_rate';
  const label = t(`later.${figure.measure as 'poor_households'}`);
  return (
    <>
      {label} {figure.periodTo.slice(5, 7)}/{figure.periodTo.slice(0, 4)}:{' '}
      <Figure
        value={figure.value}
        label={label}
        format={(value) =>
          t(`qualifier.${figure.qualifier as 'EQ'}`, {
            value: isRate ? rate(value, 2) : number(value),
          })
        }
        provenance="PUBLISHED"
        onOpen={onOpen}
      />
    </>
  );
}
