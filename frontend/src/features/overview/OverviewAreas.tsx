import type { Overview } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { useNarrow } from '@/shared/theme/useMedia';
import { AreaBadge, type AreaColumn, AreaColumnHead } from '@/shared/ui/area';
import { useOverviewLines } from './overviewLines';
import type { AreasProps } from './PoorCell';

const COLUMNS: readonly AreaColumn[] = ['P30A', 'P135', 'OUTSIDE', 'ALL'];

/** The area types side by side; where there is no room for four columns they are rows. */
export function OverviewAreas(props: AreasProps) {
  const lines = useOverviewLines(props);
  const t = useText('overview');
  const { overview } = props;
  const isNarrow = useNarrow();
  const notes = useColumnNotes(overview);
  if (isNarrow) {
    return (
      <>
        {lines.map((line) => (
          <section key={line.key} className="overview-block">
            <h2>{line.title}</h2>
            <p className="note">{line.note}</p>
            <ul>
              {COLUMNS.map((area) => (
                <li key={area}>{line.cell(area, <AreaBadge area={area} tight strong />)}</li>
              ))}
            </ul>
          </section>
        ))}
      </>
    );
  }
  return (
    <div className="overview-frame">
      <table className="overview-areas">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <td />
            {COLUMNS.map((area) => (
              <th key={area} scope="col">
                <AreaColumnHead area={area} note={notes(area)} large />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">
                <span className="overview-name">{line.title}</span>
                <span className="note">{line.note}</span>
              </th>
              {COLUMNS.map((area) => (
                <td key={area}>{line.cell(area)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useColumnNotes({ columnPlaces, places }: Overview) {
  const t = useText('overview');
  const districts = places.filter((place) => place.level === 'DISTRICT');
  return (area: AreaColumn): string => {
    if (area === 'ALL') {
      const communes = columnPlaces.reduce((sum, one) => sum + one.communes, 0);
      if (communes === 0) return '';
      return districts.length > 0
        ? t('columns.ALL', { districts: districts.length, communes })
        : t('columns.any', { communes });
    }
    const column = columnPlaces.find((one) => one.column === area);
    if (!column) return '';
    const communes = column.communes;
    if (area === 'P30A' && districts.length > 0) {
      const poor = districts.filter((place) => place.areaType === 'P30A').length;
      return t('columns.P30A', { districts: poor, communes });
    }
    const text = area === 'P135' ? t('columns.P135', { communes }) : t('columns.any', { communes });
    return column.evidence === 'UNVERIFIED' ? `${text} ${t('columns.unverified')}` : text;
  };
}
