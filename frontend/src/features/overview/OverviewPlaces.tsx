import { Link } from '@tanstack/react-router';
import { cellOf, type Overview, type OverviewPlace, provenanceOf } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaShape } from '@/shared/ui/area';
import { Figure, NoData } from '@/shared/ui/figure';
import { Segmented } from '@/shared/ui/Segmented';
import { type MapMeasure, OverviewMap } from './OverviewMap';
import { levelBelow } from './overviewQueries';
import { overviewRoute } from './overviewRoutes';

/** Highest rate first; places without a rate last. */
function byRate(places: readonly OverviewPlace[]): OverviewPlace[] {
  return [...places].sort(
    (a, b) => (b.poorRatePercent ?? -1) - (a.poorRatePercent ?? -1) || a.code.localeCompare(b.code),
  );
}

interface Props {
  overview: Overview;
  selected?: string;
  onOpen: (cell: string) => void;
}

/** The units below with their poor households: a map, a table, or both. */
export function OverviewPlaces(props: Props) {
  const t = useText('overview');
  const [search, change] = useSearchState(overviewRoute);
  const show = search.show;
  const measure: MapMeasure = search.measure ?? 'rate';
  const { places, unitId, unitName } = props.overview;
  if (places.length === 0) {
    return (
      <section className="overview-table">
        <h2>{t('places.none')}</h2>
        <p className="muted">
          {t('places.noneText')} <Link to={paths.place(unitId)}>{unitName}</Link>
        </p>
      </section>
    );
  }
  const level = levelBelow(props.overview);
  const day = places.find((place) => place.poorHouseholds !== undefined)?.day;
  const note = day && t('places.review', { date: formatDate(day).slice(3) });
  return (
    <div className={`overview-places-both overview-show-${show ?? 'both'}`}>
      <div className="spread overview-switches no-print">
        <Segmented
          aria-label={t('show.label')}
          value={show ?? 'both'}
          options={(['map', 'table', 'both'] as const).map((value) => ({
            value,
            label: t(`show.${value}`),
          }))}
          onChange={(value) => change({ show: value === 'both' ? undefined : value })}
        />
        {show !== 'table' && (
          <Segmented
            aria-label={t('map.measure')}
            value={measure}
            options={(['rate', 'poor'] as const).map((value) => ({
              value,
              label: t(`map.by.${value}`),
            }))}
            onChange={(value) => change({ measure: value === 'rate' ? undefined : value })}
          />
        )}
      </div>
      {show !== 'table' && (
        <section className="overview-map" aria-labelledby="overview-map">
          <h2 id="overview-map">{t(`map.title.${measure}.${level}`)}</h2>
          <p className="note">
            {t('map.day', { date: formatDate(props.overview.asOf) })}
            {note && ` · ${note}`}
          </p>
          <OverviewMap overview={props.overview} measure={measure} />
        </section>
      )}
      {show !== 'map' && <PlacesTable {...props} level={level} note={note} />}
    </div>
  );
}

function PlacesTable({
  overview,
  selected,
  onOpen,
  level,
  note,
}: Props & { level: 'DISTRICT' | 'COMMUNE'; note?: string }) {
  const t = useText('overview');
  const { number } = useFormat();
  const places = byRate(overview.places);
  const isDistricts = level === 'DISTRICT';
  const poor = overview.rows.find((row) => row.code === 'poor');
  const rate = overview.rows.find((row) => row.code === 'rate');
  const total = cellOf(poor, 'latest', 'ALL');
  const share = cellOf(rate, 'latest', 'ALL');
  const communes = places.reduce((sum, place) => sum + place.communes, 0);
  const designated = places.reduce((sum, place) => sum + place.designatedCommunes, 0);
  return (
    <section className="overview-table" aria-labelledby="overview-table">
      <div className="spread">
        <h2 id="overview-table">{t(`places.${level}`)}</h2>
        {note && <span className="note">{note}</span>}
      </div>
      <table className="overview-places">
        <caption className="sr-only">{t(`places.${level}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`places.name.${level}`)}</th>
            <th scope="col" className="num">
              {t('places.households')}
            </th>
            <th scope="col" className="num">
              {t('places.poor')}
            </th>
            <th scope="col" className="num">
              {t('places.rate')}
            </th>
            {isDistricts && (
              <th scope="col" className="num">
                {t('places.designated')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.unitId}>
              <th scope="row">
                <span className="overview-shape">
                  {place.areaType === 'P30A' && (
                    <>
                      <AreaShape area="P30A" />
                      <span className="sr-only">{t('places.poorDistrict')}</span>
                    </>
                  )}
                </span>
                <Link to={paths.place(place.unitId)} className="quiet">
                  {place.name}
                </Link>
              </th>
              <td className="num">
                {place.households === undefined ? '' : number(place.households)}
              </td>
              <td className="num">
                <Figure
                  value={place.poorHouseholds}
                  label={`${t('places.poor')}, ${place.name}`}
                  provenance={place.synthetic ? 'SYNTHETIC' : 'REAL'}
                  to={paths.overview()}
                  search={{ place: place.unitId, cell: 'poor.latest.ALL' }}
                />
              </td>
              <td className="num">
                {place.poorRatePercent === undefined
                  ? ''
                  : number(place.poorRatePercent, { digits: 1, minDigits: 1 })}
              </td>
              {isDistricts && (
                <td className="num muted">
                  {place.designatedCommunes}/{place.communes}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <span className="overview-shape" />
              {overview.unitName}
            </th>
            <td className="num">{share?.denominator ? number(share.denominator) : ''}</td>
            <td className="num">
              {total ? (
                <Figure
                  value={total.value}
                  label={`${t('places.poor')}, ${overview.unitName}`}
                  provenance={provenanceOf(total)}
                  selected={selected === total.key}
                  onOpen={() => onOpen(total.key)}
                />
              ) : (
                <NoData />
              )}
            </td>
            <td className="num">
              {share?.value ? number(share.value, { digits: 1, minDigits: 1 }) : ''}
            </td>
            {isDistricts && (
              <td className="num">
                {designated}/{communes}
              </td>
            )}
          </tr>
        </tfoot>
      </table>
      {isDistricts && (
        <p className="note overview-places-note">
          {t('places.note')} <AreaShape area="P30A" /> {t('places.poorDistrict')}
        </p>
      )}
    </section>
  );
}
