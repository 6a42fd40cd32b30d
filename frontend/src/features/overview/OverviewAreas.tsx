import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  cellOf,
  type Overview,
  planTimeGone,
  provenanceOf,
  type SheetRow,
  unitOf,
  writeValue,
} from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useMedia } from '@/shared/theme/useMedia';
import {
  AreaBadge,
  type AreaColumn,
  AreaColumnHead,
  areaColour,
  useAreaLabel,
} from '@/shared/ui/area';
import { ComparisonCell, Figure, NoData } from '@/shared/ui/figure';
import { Sparkline, Status } from '@/shared/ui/marks';
import { programQuery } from './overviewQueries';
import { changeOverYear, trendOf } from './trend';

const COLUMNS: readonly AreaColumn[] = ['P30A', 'P135', 'OUTSIDE', 'ALL'];

interface Props {
  overview: Overview;
  selected?: string;
  onOpen: (cell: string) => void;
}

interface Line {
  key: string;
  title: string;
  note: ReactNode;
  cell: (area: AreaColumn, lead?: ReactNode) => ReactNode;
}

/** The area types side by side; where there is no room for four columns they are rows. */
export function OverviewAreas(props: Props) {
  const lines = useLines(props);
  const t = useText('overview');
  const { overview } = props;
  const isNarrow = useMedia('(max-width: 999.98px)');
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
                <li key={area}>{line.cell(area, <AreaBadge area={area} strong />)}</li>
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

function useLines({ overview, selected, onOpen }: Props): Line[] {
  const t = useText('overview');
  const { language, number, percent } = useFormat();
  const areaLabel = useAreaLabel();
  const program = useQuery(programQuery(overview.programId)).data;
  const row = (code: string) => overview.rows.find((one) => one.code === code);
  const from = program?.periodFrom ?? `${overview.asOf.slice(0, 4)}-01-01`;
  const gone = planTimeGone(from, overview.asOf, overview.yearShareGonePercent);
  const poor = row('poor');
  const rate = row('rate');
  const latestDay = cellOf(poor, 'latest', 'ALL')?.day;

  const poorCell = (area: AreaColumn, lead?: ReactNode) => {
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
  };

  const comparison =
    (of: SheetRow | undefined, actualKey: string, planKey: string) =>
    (area: AreaColumn, lead?: ReactNode) => {
      const actual = cellOf(of, actualKey, area);
      const plan = cellOf(of, planKey, area);
      const measure = of?.measures.find((one) => one.key === actualKey);
      if (!of || !measure) return <NoData />;
      const write = writeValue(measure, language);
      const bound =
        plan?.provenance === 'PUBLISHED' && plan.value
          ? t('money.published', {
              value: t(`qualifier.${(plan.qualifier ?? 'EQ') as 'EQ'}`, {
                value: write(plan.value),
              }),
            })
          : undefined;
      return (
        <ComparisonCell
          actual={actual?.value}
          plan={plan?.value}
          label={`${of.title}, ${areaLabel(area)}`}
          area={area}
          format={write}
          provenance={provenanceOf(actual)}
          planProvenance={provenanceOf(plan)}
          yearGone={gone}
          layout="line"
          lead={lead}
          selected={actual !== undefined && selected === actual.key}
          onOpen={actual && (() => onOpen(actual.key))}
          note={bound}
        />
      );
    };

  const escaped = row('escaped');
  const money = row('money');
  const moneyUnit = money?.measures[0] ? unitOf(money.measures[0]) : '';
  const period = t('period', {
    from: from.slice(0, 4),
    to: `${Number(overview.asOf.slice(5, 7))}/${overview.asOf.slice(0, 4)}`,
  });
  const goneText = t('gone', { percent: percent(gone, 1, 0) });
  return [
    {
      key: 'poor',
      title: poor?.title ?? t('poor.title'),
      note: latestDay ? (
        <>
          {t('poor.review', { date: formatDate(latestDay).slice(3) })}
          <span className="overview-key">{t('poor.later')}</span>
        </>
      ) : (
        t('poor.none')
      ),
      cell: poorCell,
    },
    {
      key: 'escaped',
      title: escaped?.title ?? '',
      note: `${t('escaped.note', { period })} ${goneText}`,
      cell: comparison(escaped, 'result', 'plan'),
    },
    {
      key: 'money',
      title: money?.title ?? '',
      note: `${t('money.note', { unit: moneyUnit, period })}`,
      cell: comparison(money, 'disbursed', 'allotted'),
    },
    {
      key: 'recommendations',
      title: t('recommendations.title'),
      note: t('recommendations.note'),
      cell: (area, lead) => <OpenRecommendations overview={overview} area={area} lead={lead} />,
    },
  ];
}

function OpenRecommendations({
  overview,
  area,
  lead,
}: {
  overview: Overview;
  area: AreaColumn;
  lead?: ReactNode;
}) {
  const t = useText('overview');
  const areaLabel = useAreaLabel();
  const found = overview.recommendations.find((one) => one.column === area);
  const open = found?.open ?? 0;
  const overdue = found?.overdue ?? 0;
  const evaluations = new Set(overview.attention.flatMap((one) => one.evaluationId ?? []));
  const only = evaluations.size === 1 ? [...evaluations][0] : undefined;
  return (
    <div className="overview-open">
      {lead && <span className="overview-open-lead">{lead}</span>}
      <Link
        to={only ? paths.evaluation(only, 'recommendations') : paths.evaluations()}
        search={(only ? { area: area === 'ALL' ? undefined : area } : {}) as never}
        className="figure figure-large figure-strong"
        aria-label={t('recommendations.link', { count: open, area: areaLabel(area) })}
        data-value={open}
      >
        {open}
      </Link>
      {overdue > 0 ? (
        <Status tone="danger" icon={<Clock size={16} aria-hidden="true" />}>
          {t('recommendations.overdue', { count: overdue })}
        </Status>
      ) : (
        <span className="note">
          {open > 0 ? t('recommendations.noneOverdue') : t('recommendations.none')}
        </span>
      )}
    </div>
  );
}
