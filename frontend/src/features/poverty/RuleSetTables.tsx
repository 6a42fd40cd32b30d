import type { PovertyLimit, RuleSet, RuleSetIndicator, RuleSetLine } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { limitName } from '@/shared/ui/Reasoning';
import { isUsed, LINE_LIMITS, type LineLimit } from './ruleSetValues';

/** The lines and score cuts; what was not read in a source yet says so. */
export function LineTable({ ruleSet }: { ruleSet: RuleSet }) {
  const t = useText('poverty');
  const words = useText('reasoning');
  const { number } = useFormat();
  const limit = (line: RuleSetLine, name: LineLimit, code: PovertyLimit) => {
    const value = line[name];
    if (value === undefined) return '–';
    return (
      <>
        {number(value)}
        {line.unverified.includes(code) && (
          <span className="note poverty-unverified">{t('evidence.UNVERIFIED')}</span>
        )}
      </>
    );
  };
  const columns: Column<RuleSetLine>[] = [
    {
      key: 'residence',
      names: true,
      title: t('column.residence'),
      cell: (line) => t(`residence.${line.residence}`),
    },
    ...(Object.keys(LINE_LIMITS) as LineLimit[])
      .filter((name) => isUsed(name, ruleSet.logic))
      .map((name) => ({
        key: name,
        numeric: true,
        title: t(`limit.${limitName(LINE_LIMITS[name], ruleSet.logic)}`),
        unit: words(name.startsWith('score') ? 'unit.INCOME_SCORE' : 'unit.INCOME'),
        cell: (line: RuleSetLine) => limit(line, name, LINE_LIMITS[name]),
      })),
  ];
  return (
    <Section title={t('lines')} note={t('linesNote')}>
      <DataTable
        caption={t('lines')}
        columns={columns}
        rows={ruleSet.lines}
        rowKey={(line) => line.residence}
      />
    </Section>
  );
}

/** What a household may be deprived of, and from when on. */
export function IndicatorTable({ ruleSet }: { ruleSet: RuleSet }) {
  const t = useText('poverty');
  const { language, number } = useFormat();
  const vietnamese = language === 'vi';
  const columns: Column<RuleSetIndicator>[] = [
    {
      key: 'title',
      names: true,
      title: t('column.indicator'),
      cell: (one) => (vietnamese ? one.titleVi : one.titleEn),
    },
    {
      key: 'dimension',
      title: t('column.dimension'),
      cell: (one) => t(`dimension.${one.dimension}`),
    },
    {
      key: 'threshold',
      title: t('column.threshold'),
      cell: (one) => (vietnamese ? one.thresholdVi : one.thresholdEn) ?? '–',
    },
    {
      key: 'evidence',
      brief: true,
      title: t('column.evidence'),
      cell: (one) => t(`evidence.${one.evidence}`),
    },
  ];
  return (
    <Section
      title={t('indicators')}
      note={t('indicatorsNote', { count: number(ruleSet.indicators.length) })}
    >
      <DataTable
        caption={t('indicators')}
        columns={columns}
        rows={ruleSet.indicators}
        rowKey={(one) => one.code}
      />
    </Section>
  );
}
