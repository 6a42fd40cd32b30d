import { Link } from '@tanstack/react-router';
import { Copy, LogOut, Menu } from 'lucide-react';
import { useState } from 'react';
import { changeLanguage } from '@/shared/i18n/i18n';
import { type Language, useLanguage } from '@/shared/i18n/language';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSession } from '@/shared/session';
import { Popup } from '@/shared/ui/Popup';
import { Brand } from './Brand';
import { AsOfContext, KnownAtContext, PlaceContext, SyntheticSwitch } from './ContextBar';
import { NavLinks } from './Nav';
import './header.css';

const LANGUAGES: readonly Language[] = ['vi', 'en'];

function LanguageSwitch() {
  const t = useText('app');
  const current = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons, no form
    <div className="languages" role="group" aria-label={t('language.label')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className="language"
          aria-label={`${language.toUpperCase()}, ${t(`language.${language}`)}`}
          aria-pressed={language === current}
          onClick={() => changeLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

/** 'Cán bộ tỉnh' → 'CB': first letters of the first two words. */
function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

function Account({ close }: { close: () => void }) {
  const t = useText('app');
  const { id, name, roles, scope, signOut } = useSession();
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="account">
      <strong>{name}</strong>
      <p className="note">{roles.map((role) => t(`role.${role}`)).join(', ')}</p>
      <p className="note">{t('nav.scope', { place: scope?.name ?? t('nav.wholeCountry') })}</p>
      <p className="note">
        {t('user.id')} <code className="account-id">{id}</code>
      </p>
      <ul className="popup-actions">
        <li>
          <button
            type="button"
            onClick={async () => {
              await navigator.clipboard.writeText(id);
              setCopied(true);
            }}
          >
            <Copy size={16} aria-hidden="true" />
            <span role="status">{isCopied ? t('user.copiedId') : t('user.copyId')}</span>
          </button>
        </li>
        {roles.map((role) => (
          <li key={role}>
            <Link to={paths.help(role)} onClick={close}>
              {t('user.help', { role: t(`role.${role}`) })}
            </Link>
          </li>
        ))}
        <li>
          <button type="button" onClick={signOut}>
            <LogOut size={16} aria-hidden="true" />
            {t('user.signOut')}
          </button>
        </li>
      </ul>
    </div>
  );
}

export function Header() {
  const t = useText('app');
  const { name } = useSession();
  return (
    <header className="header no-print">
      <fieldset className="context" aria-label={t('context.label')}>
        <PlaceContext />
        <AsOfContext />
        <KnownAtContext />
      </fieldset>
      <div className="header-end">
        <SyntheticSwitch />
        <LanguageSwitch />
        <Popup
          className="avatar"
          align="end"
          label={t('user.menu', { name })}
          button={initials(name)}
        >
          {(close) => <Account close={close} />}
        </Popup>
      </div>
    </header>
  );
}

export function PhoneHeader() {
  const t = useText('app');
  return (
    <>
      <header className="header header-phone no-print">
        <Brand markOnly />
        <span className="brand-name">{t('brand.name')}</span>
        <div className="header-end">
          <LanguageSwitch />
          <Popup
            className="icon-button"
            align="end"
            label={t('nav.menu')}
            button={<Menu size={24} aria-hidden="true" />}
          >
            {(close) => (
              <div className="phone-menu">
                <nav aria-label={t('nav.label')}>
                  <NavLinks onFollow={close} />
                </nav>
                <KnownAtContext />
                <SyntheticSwitch />
                <Account close={close} />
              </div>
            )}
          </Popup>
        </div>
      </header>
      <fieldset className="context-phone no-print" aria-label={t('context.label')}>
        <PlaceContext />
        <AsOfContext />
      </fieldset>
    </>
  );
}
