import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cellOf, planTimeGone, provenanceOf, type SheetRow, unitOf, writeValue } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { type AreaColumn, useAreaLabel } from '@/shared/ui/area';
import { ComparisonCell, NoData } from '@/shared/ui/figure';
import { OpenRecommendations } from './OpenRecommendations';
import { programQuery } from './overviewQueries';
import { type AreasProps, PoorCell } from './PoorCell';

interface OverviewLine {
  key: string;
  title: string;
  note: ReactNode;
  /** The figure of an area type; `lead` names the area where areas are rows. */
  cell: (area: AreaColumn, lead?: ReactNode) => ReactNode;
}

/** What is compared by area types, one after the other. */
export function useOverviewLines(props: AreasProps): OverviewLine[] {
  const { overview, selected, onOpen } = props;
  const t = useText('overview');
  const { language, percent } = useFormat();
  const areaLabel = useAreaLabel();
  const program = useQuery(programQuery(overview.programId)).data;
  const row = (code: string) => overview.rows.find((one) => one.code === code);
  const from = program?.periodFrom ?? `${overview.asOf.slice(0, 4)}-01-01`;
  const gone = planTimeGone(from, overview.asOf, overview.yearShareGonePercent);
  const poor = row('poor');
  const latestDay = cellOf(poor, 'latest', 'ALL')?.day;

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
      cell: (area, lead) => <PoorCell {...props} area={area} lead={lead} />,
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
