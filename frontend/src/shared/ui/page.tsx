import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/useText';
import { useWide } from '../theme/useMedia';
import './page.css';

export interface Crumb {
  label: string;
  to?: string;
}

interface PageHeaderProps {
  title: string;
  crumbs?: Crumb[];
  /** Beside the title: a badge, a code. */
  aside?: ReactNode;
  /** One line on what is seen. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** The stepper of an evaluation. */
  status?: ReactNode;
  tabs?: ReactNode;
}

/** Title of the screen and of the document. */
export function PageHeader({ title, crumbs, aside, lead, actions, status, tabs }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · GNBV`;
  }, [title]);
  return (
    <header className={tabs ? 'page-header page-header-tabs' : 'page-header'}>
      <div className="page-header-top">
        <div className="page-header-words">
          {crumbs && crumbs.length > 0 && (
            <nav className="crumbs" aria-label={crumbs.map((crumb) => crumb.label).join(', ')}>
              {crumbs.map((crumb) => (
                <span key={crumb.label}>
                  {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}
                </span>
              ))}
            </nav>
          )}
          <div className="page-title">
            <h1>{title}</h1>
            {aside}
          </div>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {(status || actions) && (
          <div className="page-header-side no-print">
            {status}
            {actions && <div className="row">{actions}</div>}
          </div>
        )}
      </div>
      {tabs}
    </header>
  );
}

export interface Tab {
  to: string;
  label: string;
  count?: number;
  /** Its address starts those of the others: current only when it is the whole address. */
  exact?: boolean;
}

/** Tabs that are addresses: links, so they open in a new window and work with Back. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  const current = useRef<HTMLElement>(null);
  useEffect(() => {
    current.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView?.({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav className="tabs no-print" aria-label={label} ref={current}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className="tab"
          activeOptions={{ exact: tab.exact ?? false, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {tab.label}
          {tab.count !== undefined && <span className="tab-count"> {tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** Part of a screen under an h2, with a line on what it shows and its actions. */
export function Section({
  title,
  note,
  actions,
  children,
}: {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {note && <span className="note">{note}</span>}
        {actions && <div className="row section-actions no-print">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** The content of a screen, with a panel beside it when there is one. */
export function Page({
  header,
  panel,
  children,
}: {
  header?: ReactNode;
  panel?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={panel ? 'page page-with-panel' : 'page'}>
      {header}
      <div className="page-body">
        <div className="page-content">{children}</div>
        {panel}
      </div>
    </div>
  );
}

interface SidePanelProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons that stay in sight at the bottom. */
  footer?: ReactNode;
}

/** Puts all of the page but a part and what lies right under it out of reach; the answer undoes it. */
function coverAllBut(part: Element, under: Element | null): () => void {
  const covered: Element[] = [];
  for (let at = part; at !== document.body && at.parentElement; at = at.parentElement) {
    for (const beside of at.parentElement.children) {
      if (beside === at || beside === under || beside.hasAttribute('inert')) continue;
      beside.toggleAttribute('inert', true);
      covered.push(beside);
    }
  }
  return () => {
    for (const one of covered) one.removeAttribute('inert');
  };
}

/**
 * Beside the content from 1200 px, over it below, a sheet from the bottom on a phone; what it covers is
 * out of reach. Escape closes it, and the focus goes back to what opened it.
 */
export function SidePanel({ title, onClose, children, footer }: SidePanelProps) {
  const t = useText();
  const id = useId();
  const wide = useWide();
  const panel = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  const opener = useRef<Element>(null);
  const scrim = useRef<HTMLButtonElement>(null);

  // Before the browser takes the focus from what is now covered, and back once that can have it again.
  useLayoutEffect(() => {
    opener.current = document.activeElement;
    panel.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    if (!wide && panel.current) return coverAllBut(panel.current, scrim.current);
  }, [wide]);
  useEffect(
    () => () => {
      const { current } = opener;
      if (current instanceof HTMLElement && current.isConnected) {
        current.focus({ preventScroll: true });
      }
    },
    [],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      {!wide && (
        <button
          ref={scrim}
          type="button"
          className="panel-scrim"
          tabIndex={-1}
          aria-hidden="true"
          onClick={onClose}
        />
      )}
      <aside
        ref={panel}
        className="panel"
        tabIndex={-1}
        aria-labelledby={id}
        {...(wide ? {} : { role: 'dialog', 'aria-modal': true })}
      >
        <div className="panel-head">
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label={t('panel.close')}
            onClick={onClose}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
        <div className="panel-body">{children}</div>
        {footer && <div className="panel-foot row">{footer}</div>}
      </aside>
    </>
  );
}

/** 'Cách tính … Khoảng … Ghi nhận …': names left, what they say right. */
export function Facts({ facts }: { facts: { label: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
