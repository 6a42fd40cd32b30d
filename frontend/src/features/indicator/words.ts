import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Indicator, PublishedFigure, SeriesOrigin, UnitLevel } from '@/api';
import { useMoney } from '@/shared/format/MoneyUnit';
import { formatMoney, formatNumber } from '@/shared/format/number';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { projectsQuery, subProjectsQuery } from './indicatorQueries';
import { NO_LINE } from './series';

const GROUPS = [
  'TOTAL',
  'OBSERVATION',
  'POOR',
  'NEAR_POOR',
  'ESCAPED',
  'ETHNIC_MINORITY',
  'WOMEN',
  'FEMALE_HEAD',
  'INCOME',
  'DEPRIVATION',
  'POOR_DISTRICTS',
  'STANDARD_2011_2015',
  'STANDARD_2022_2025',
  'PROVINCE',
  'DISTRICT',
  'COMMUNE',
  'COMMUNITY',
  'FULL_TIME',
  'PART_TIME',
  'COLLABORATOR',
  'ENTERPRISE',
  'COOPERATIVE',
  'WITH_CONTRACT',
  'REGISTERED',
  'MEETING',
  'POSTED',
  'APPROVED',
  'ACCEPTED',
  'DA1_4',
  'ADULT_EDUCATION',
  'CHILD_SCHOOL',
  'HEALTH_ACCESS',
  'HEALTH_INSURANCE',
  'HOUSING_QUALITY',
  'HOUSING_AREA',
  'WATER',
  'TOILET',
  'TELECOM',
  'INFO_ASSETS',
  'CAUSE_LAND',
  'CAUSE_CAPITAL',
  'CAUSE_LABOUR',
  'CAUSE_TOOLS',
  'CAUSE_KNOWLEDGE',
  'CAUSE_SKILLS',
  'CAUSE_ILLNESS',
  'CAUSE_OTHER',
  'ETHNIC_01',
  'ETHNIC_10',
  'ETHNIC_13',
  'ETHNIC_14',
  'ETHNIC_19',
  'ETHNIC_27',
  'ETHNIC_52',
  'ETHNIC_54',
  'ETHNIC_OTHER',
] as const;

/** Groups in words; one that officers made up themselves is shown by its code. */
export function useGroupName() {
  const t = useText('indicator');
  return (code: string) => {
    const known = GROUPS.find((one) => one === code);
    return known ? t(`group.${known}`) : code;
  };
}

export interface Line {
  key: string;
  projectId: string;
  subProjectId?: string;
  label: string;
}

/** Lines of all programs: sub-projects, and projects that have none. */
export function useLines() {
  const t = useText('indicator');
  const { language } = useFormat();
  const projects = useQuery(projectsQuery()).data?.items ?? [];
  const subProjects = useQuery(subProjectsQuery()).data?.items ?? [];
  const title = (one: { titleVi: string; titleEn: string }) =>
    language === 'vi' ? one.titleVi : one.titleEn;
  const lines = projects.flatMap((project): Line[] =>
    project.hasSubProjects
      ? subProjects
          .filter((one) => one.projectId === project.id)
          .map((one) => ({
            key: `${project.id}.${one.id}`,
            projectId: project.id,
            subProjectId: one.id,
            label: `${project.programCode} · ${one.code} ${title(one)}`,
          }))
      : [
          {
            key: project.id,
            projectId: project.id,
            label: `${project.programCode} · ${project.code} ${title(project)}`,
          },
        ],
  );
  const lineName = (key: string) =>
    key === NO_LINE ? t('line.none') : (lines.find((one) => one.key === key)?.label ?? '…');
  return { lines, projects, lineName };
}

/** Name, unit and values of an indicator as the reader sees them. */
export function useWords(indicator: Indicator) {
  const { language } = useFormat();
  const money = useMoney();
  const { decimals } = indicator;
  const isMoney = indicator.unitEn === 'VND';
  const isVietnamese = language === 'vi';
  const write = useCallback(
    (value: number) =>
      isMoney
        ? formatMoney(value, money.unit, language)
        : formatNumber(value, language, { digits: decimals }),
    [isMoney, money.unit, language, decimals],
  );
  return {
    title: isVietnamese ? indicator.titleVi : indicator.titleEn,
    numerator: isVietnamese
      ? indicator.numeratorVi
      : (indicator.numeratorEn ?? indicator.numeratorVi),
    denominator: isVietnamese
      ? indicator.denominatorVi
      : (indicator.denominatorEn ?? indicator.denominatorVi),
    isMoney,
    unit: isMoney ? money.unitName : isVietnamese ? indicator.unitVi : indicator.unitEn,
    write,
    writeCount: (count: number) => formatNumber(count, language, { digits: 0 }),
  };
}

const UNITS = [
  'households',
  'million VND',
  'percent',
  'percent of poor households',
  'persons',
  'points a year',
  'works',
  'head',
  'income-poor households',
  'VND/month',
  'times',
] as const;

/** A published figure as its source has it: the qualifier, the number, its unit. */
export function useFigureWords() {
  const t = useText('indicator');
  const { number } = useFormat();
  const unit = (valueUnit: string) => {
    const known = UNITS.find((one) => one === valueUnit);
    return known ? t(`figure.unit.${known}`) : valueUnit;
  };
  const qualified = (figure: Pick<PublishedFigure, 'qualifier' | 'value'>) =>
    t(`figure.qualified.${figure.qualifier}`, { value: number(figure.value, { digits: 6 }) });
  return { unit, qualified };
}

/** Where a value that nobody recorded as such comes from. */
export function useComputedName() {
  const t = useText('indicator');
  return useCallback(
    (one: { origin: SeriesOrigin; sourceLevel?: UnitLevel; byActivity?: boolean }) => {
      if (one.origin === 'OBSERVED') return t('computed.OBSERVED');
      if (one.byActivity) return t('computed.ACTIVITY');
      return one.sourceLevel ? t(`computed.${one.sourceLevel}`) : '';
    },
    [t],
  );
}
