import { Link } from '@tanstack/react-router';
import { CircleHelp } from 'lucide-react';
import { useText } from '@/shared/i18n/useText';
import type { NavEntry } from '@/shared/router/feature';
import { paths } from '@/shared/router/paths';
import { useSession } from '@/shared/session';
import { navigation } from '../features';
import { Brand } from './Brand';
import './nav.css';

export function useNavigation(): readonly NavEntry[] {
  const { roles } = useSession();
  return navigation.filter(
    (entry) => !entry.roles || entry.roles.some((role) => roles.includes(role)),
  );
}

/** Labels come as 'namespace:key' from each feature's own file. */
export function useLabel() {
  const t = useText();
  return (label: string) => t(label as never) as string;
}

export function NavLinks({ rail, onFollow }: { rail?: boolean; onFollow?: () => void }) {
  const entries = useNavigation();
  const label = useLabel();
  const t = useText('app');
  const { roles } = useSession();
  const all = [
    ...entries.map((entry) => ({ to: entry.to, text: label(entry.label), Icon: entry.icon })),
    { to: paths.help(roles[0] ?? 'officer'), text: t('nav.help'), Icon: CircleHelp },
  ];
  return (
    <ul className="nav-links">
      {all.map(({ to, text, Icon }) => (
        <li key={to}>
          <Link
            to={to}
            className="nav-link"
            activeOptions={{ exact: to === '/', includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
            title={rail ? text : undefined}
            onClick={onFollow}
          >
            <Icon size={18} aria-hidden="true" />
            <span className={rail ? 'sr-only' : undefined}>{text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Nav({ rail }: { rail: boolean }) {
  const t = useText('app');
  const { roles, scope } = useSession();
  const role = roles[0];
  return (
    <div className={rail ? 'nav nav-rail no-print' : 'nav no-print'}>
      <Brand markOnly={rail} />
      <nav aria-label={t('nav.label')}>
        <NavLinks rail={rail} />
      </nav>
      {!rail && (
        <p className="nav-scope">
          {role && <strong>{t(`role.${role}`)}</strong>}
          <span>{t('nav.scope', { place: scope?.name ?? t('nav.wholeCountry') })}</span>
        </p>
      )}
    </div>
  );
}

/** At most four, within reach of a thumb. */
export function BottomTabs() {
  const t = useText('app');
  const label = useLabel();
  const entries = useNavigation()
    .filter((entry) => entry.phone)
    .slice(0, 4);
  return (
    <nav className="bottom-tabs no-print" aria-label={t('nav.tabs')}>
      {entries.map(({ to, label: key, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className="bottom-tab"
          activeOptions={{ exact: to === '/', includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon size={22} aria-hidden="true" />
          {label(key)}
        </Link>
      ))}
    </nav>
  );
}
