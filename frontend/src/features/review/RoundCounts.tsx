import type { ReviewRound } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Bar } from '@/shared/ui/figure';
import './review.css';

/** How many of the households of a round are reviewed: numbers, share and bar; during the year the number alone. */
export function RoundCounts({ round }: { round: ReviewRound }) {
  const t = useText('review');
  const { number, percent } = useFormat();
  const { households, reviewed = 0 } = round;
  if (households === undefined) return <>{t('list.reviewed', { reviewed: number(reviewed) })}</>;
  const said = t('list.of', { reviewed: number(reviewed), households: number(households) });
  if (households === 0) return <>{said}</>;
  const share = Math.min(reviewed / households, 1);
  const rate = percent(Math.min(reviewed, households), households);
  return (
    <div className="round-counts">
      <span>
        {said} <span className="note">{rate}</span>
      </span>
      <Bar share={share} scale={1} label={t('list.share', { rate })} />
    </div>
  );
}
