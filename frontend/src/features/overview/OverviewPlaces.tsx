import { Link } from '@tanstack/react-router';
import { cellOf, type Overview, type OverviewPlace, provenanceOf } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { AreaShape } from '@/shared/ui/area';
import { Figure, NoData } from '@/shared/ui/figure';

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

/** The units below with their poor households, as a table. */
export function OverviewPlaces({ overview, selected, onOpen }: Props) {
  const t = useText('overview');
  const { number } = useFormat();
  const places = byRate(overview.places);
  if (places.length === 0) return null;
  const isDistricts = places[0]?.level === 'DISTRICT';
  const level = isDistricts ? 'DISTRICT' : 'COMMUNE';
  const poor = overview.rows.find((row) => row.code === 'poor');
  const rate = overview.rows.find((row) => row.code === 'rate');
  const total = cellOf(poor, 'latest', 'ALL');
  const share = cellOf(rate, 'latest', 'ALL');
  const communes = places.reduce((sum, place) => sum + place.communes, 0);
  const designated = places.reduce((sum, place) => sum + place.designatedCommunes, 0);
  const day = places.find((place) => place.day)?.day;
  return (
    <section className="overview-table" aria-labelledby="overview-table">
      <div className="spread">
        <h2 id="overview-table">{t(`places.${level}`)}</h2>
        {day && (
          <span className="note">{t('places.review', { date: formatDate(day).slice(3) })}</span>
        )}
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
