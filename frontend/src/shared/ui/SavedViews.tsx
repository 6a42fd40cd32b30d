import { useNavigate, useSearch } from '@tanstack/react-router';
import { Bookmark, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useText } from '../i18n/useText';
import { Button } from './Button';
import { Popup } from './Popup';
import './views.css';

interface View {
  name: string;
  search: Record<string, unknown>;
}

const keyOf = (screen: string) => `gnbv.views.${screen}`;

function read(screen: string): View[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(screen)) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

/** Ways of looking at a table, by name. The URL holds the whole state, so a view is one. */
export function SavedViews({ screen }: { screen: string }) {
  const t = useText();
  const id = useId();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const [views, setViews] = useState(() => read(screen));
  const [name, setName] = useState('');

  const keep = (next: View[]) => {
    setViews(next);
    try {
      localStorage.setItem(keyOf(screen), JSON.stringify(next));
    } catch {
      // Without storage the view lasts as long as the page.
    }
  };

  return (
    <Popup
      className="button"
      align="end"
      button={
        <>
          <Bookmark size={16} aria-hidden="true" />
          {t('table.views')}
        </>
      }
    >
      {(close) => (
        <div className="views">
          {views.length === 0 && <p className="muted">{t('table.noViews')}</p>}
          <ul className="popup-actions">
            {views.map((view) => (
              <li key={view.name} className="view">
                <button
                  type="button"
                  onClick={() => {
                    close();
                    navigate({ to: '.', search: view.search } as never);
                  }}
                >
                  {view.name}
                </button>
                <button
                  type="button"
                  className="view-delete"
                  aria-label={t('table.deleteView', { name: view.name })}
                  onClick={() => keep(views.filter((one) => one !== view))}
                >
                  <X size={14} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              const chosen = name.trim();
              if (chosen === '') return;
              keep([...views.filter((view) => view.name !== chosen), { name: chosen, search }]);
              setName('');
            }}
          >
            <div>
              <label className="field-label" htmlFor={id}>
                {t('table.viewName')}
              </label>
              <input
                id={id}
                className="control"
                autoComplete="off"
                maxLength={80}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </div>
            <Button type="submit">{t('table.saveView')}</Button>
          </form>
        </div>
      )}
    </Popup>
  );
}
