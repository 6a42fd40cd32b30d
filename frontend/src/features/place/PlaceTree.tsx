import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { compareVi } from '@/shared/format/fold';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Empty, QueryState } from '@/shared/ui/states';
import { childrenQuery, type Unit } from './placeQueries';
import { UnitArea } from './unitColumns';
import './place.css';

/** Provinces, their districts, communes and villages as they stood on the day; branches are fetched when opened. */
export function PlaceTree() {
  const t = useText('place');
  const times = useContextSearch();
  const roots = useQuery(childrenQuery(undefined, times));
  return (
    <QueryState query={roots} what={t('what')}>
      {({ items = [] }) =>
        items.length === 0 ? (
          <Empty title={t('empty.title')}>{t('empty.text')}</Empty>
        ) : (
          <ul className="place-tree">
            {items.map((unit) => (
              <Branch key={unit.id} unit={unit} isFirst={items.length === 1} />
            ))}
          </ul>
        )
      }
    </QueryState>
  );
}

function Branch({ unit, isFirst }: { unit: Unit; isFirst?: boolean }) {
  const t = useText('place');
  const id = useId();
  const [isOpen, setOpen] = useState(isFirst ?? false);
  const times = useContextSearch();
  const children = useQuery({ ...childrenQuery(unit.id, times), enabled: isOpen });
  const isLeaf = unit.level === 'VILLAGE';
  return (
    <li>
      <div className="place-row">
        {isLeaf ? (
          <span className="place-indent" />
        ) : (
          <button
            type="button"
            className="icon-button"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t('tree.toggle', { name: unit.name })}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? (
              <ChevronDown size={16} aria-hidden="true" />
            ) : (
              <ChevronRight size={16} aria-hidden="true" />
            )}
          </button>
        )}
        <span className="place-name">
          <Link to={paths.place(unit.id)} className="quiet">
            {unit.name}
          </Link>{' '}
          <span className="note">{unit.code}</span>
          {unit.synthetic && (
            <>
              {' '}
              <SyntheticBadge>{t('synthetic')}</SyntheticBadge>
            </>
          )}
        </span>
        <span className="place-area">{unit.areaType && <UnitArea unit={unit} />}</span>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <QueryState
            query={children}
            loading={<p className="place-wait note">{t('tree.loading')}</p>}
          >
            {({ items = [] }) =>
              items.length === 0 ? (
                <p className="place-wait note">{t('tree.nothing')}</p>
              ) : (
                <ul>
                  {[...items]
                    .sort((a, b) => compareVi(a.name, b.name))
                    .map((child) => (
                      <Branch key={child.id} unit={child} />
                    ))}
                </ul>
              )
            }
          </QueryState>
        )}
      </div>
    </li>
  );
}
