import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useText } from '@/shared/i18n/useText';
import { useMedia, usePhone } from '@/shared/theme/useMedia';
import { OfflineBanner } from '@/shared/ui/states';
import { Header, PhoneHeader } from './Header';
import { BottomTabs, Nav } from './Nav';
import './shell.css';

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}

/** Navigation, header and the place where the screens stand. */
export function Shell() {
  const t = useText('app');
  const isPhone = usePhone();
  const isTablet = useMedia('(max-width: 1199.98px)');
  const isOnline = useOnline();
  const wantsRail = useMatches({
    select: (matches) => matches.some((match) => match.staticData.rail),
  });
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);

  // A new page is read from its start, not from the link that was followed.
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const active = document.activeElement;
    if (!active?.closest('.tabs, .nav')) main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className={isPhone ? 'shell shell-phone' : 'shell'}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      {!isPhone && <Nav rail={wantsRail || isTablet} />}
      <div className="shell-main">
        {isPhone ? <PhoneHeader /> : <Header />}
        {!isOnline && <OfflineBanner />}
        <main id="content" ref={main} tabIndex={-1} className="content">
          <Outlet />
        </main>
      </div>
      {isPhone && <BottomTabs />}
    </div>
  );
}
