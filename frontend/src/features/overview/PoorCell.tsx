import type { ReactNode } from 'react';
import { cellOf, type Overview, provenanceOf } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { type AreaColumn, areaColour, useAreaLabel } from '@/shared/ui/area';
import { Figure, NoData } from '@/shared/ui/figure';
import { Sparkline } from '@/shared/ui/marks';
import { changeOverYear, trendOf } from './trend';

/** What a comparison by area types shows, and the figure that is chosen in it. */
export interface AreasProps {
  overview: Overview;
  /** Key of the figure that the panel explains. */
  selected?: string;
  onOpen: (cell: string) => void;
}

/** Poor households of an area type: how many, what share, the change over a year and the way there. */
export function PoorCell({
  overview,
  selected,
  onOpen,
  area,
  lead,
}: AreasProps & { area: AreaColumn; lead?: ReactNode }) {
  const t = useText('overview');
  const { number, percent } = useFormat();
  const areaLabel = useAreaLabel();
  const poor = overview.rows.find((one) => one.code === 'poor');
  const rate = overview.rows.find((one) => one.code === 'rate');
  const latest = cellOf(poor, 'latest', area);
  if (latest?.value === null || latest?.value === undefined) {
    return (
      <div className="overview-poor">
        {lead}
        <NoData />
      </div>
    );
  }
  const share = cellOf(rate, 'latest', area);
  const change = changeOverYear(poor, area);
  const points = trendOf(poor, area, overview.asOf, overview.later);
  const shareText =
    share?.numerator && share.denominator ? percent(share.numerator, share.denominator) : null;
  return (
    <div className={lead ? 'overview-poor overview-poor-row' : 'overview-poor'}>
      {lead && (
        <div>
          {lead}
          {shareText && <span className="note">{t('poor.share', { share: shareText })}</span>}
        </div>
      )}
      <div className="overview-poor-figure">
        <Figure
          value={latest.value}
          label={`${poor?.title}, ${areaLabel(area)}`}
          provenance={provenanceOf(latest)}
          size={lead ? 'large' : 'key'}
          selected={selected === latest.key}
          onOpen={() => onOpen(latest.key)}
        />
        {!lead && shareText && share && (
          <span className="note">
            <Figure
              value={share.value}
              label={`${rate?.title}, ${areaLabel(area)}`}
              format={() => shareText}
              provenance={provenanceOf(share)}
              weight="regular"
              selected={selected === share.key}
              onOpen={() => onOpen(share.key)}
            />{' '}
            {t('poor.of', { households: number(share.denominator ?? 0) })}
          </span>
        )}
        {change && (
          <span className="note">
            {lead ? (
              number(change.change, { signed: true })
            ) : (
              <>
                <strong>{number(change.change, { signed: true })}</strong>{' '}
                {t('poor.since', { year: change.year })}
              </>
            )}
          </span>
        )}
      </div>
      <Sparkline
        width={lead ? 96 : 76}
        points={points}
        colour={areaColour(area)}
        firstText={points[0] && number(points[0].value)}
      />
    </div>
  );
}
