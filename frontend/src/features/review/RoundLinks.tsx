import { Link } from '@tanstack/react-router';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';

/** Screens that say what came of a round. */
export function RoundLinks({ roundId }: { roundId: string }) {
  const t = useText('review');
  const links = [
    [paths.movement(), t('seeAlso.movement')],
    [paths.deprivations(), t('seeAlso.deprivation')],
    [paths.dataQuality(), t('seeAlso.quality')],
  ] as const;
  return (
    <nav className="review-links no-print" aria-label={t('seeAlso.title')}>
      {links.map(([to, label]) => (
        <Link key={to} to={to} search={{ round: roundId } as never}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
