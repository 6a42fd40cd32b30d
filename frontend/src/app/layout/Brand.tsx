import { Link } from '@tanstack/react-router';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import './brand.css';

/** Steps of the four lines of a letterhead. */
function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" fill="var(--accent)">
      <path d="M17 2h5v3h-5zM10 8h12v3H10zM5 14h17v3H5zM2 20h20v3H2z" />
    </svg>
  );
}

/** Letterhead lockup with the short rule of official letters; the mark alone where it is narrow. */
export function Brand({ markOnly }: { markOnly?: boolean }) {
  const t = useText('app');
  return (
    <Link
      to={paths.overview()}
      className="brand"
      aria-label={`${t('brand.name')}. ${t('brand.home')}`}
    >
      <Mark />
      {!markOnly && (
        <span className="brand-words">
          <span className="brand-province">{t('brand.province')}</span>
          <span className="brand-name">{t('brand.name')}</span>
        </span>
      )}
    </Link>
  );
}
