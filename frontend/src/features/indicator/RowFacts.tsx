import type { ReactNode } from 'react';
import type { Indicator, Result, Target } from '@/api';
import { formatPeriod } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import { SyntheticBadge } from '@/shared/ui/figure';
import { Facts } from '@/shared/ui/page';
import { NoPermission } from '@/shared/ui/states';
import { useGroupName, useWords } from './words';

/** An officer gets the form; who only looks gets the row itself, and nothing to add one with. */
export function RowFacts({
  indicator,
  row,
  children,
}: {
  indicator: Indicator;
  row?: Target | Result;
  children: ReactNode;
}) {
  const t = useText('indicator');
  const may = useMay();
  const { number } = useFormat();
  const groupName = useGroupName();
  const words = useWords(indicator);
  if (may('officer')) return <>{children}</>;
  if (!row) return <NoPermission />;
  const isResult = 'effectiveOn' in row;
  const fact = (label: string, value: string | undefined) =>
    value === undefined ? [] : [{ label, value }];
  const write = (value: number | undefined) =>
    value === undefined ? undefined : `${words.write(value)} ${words.unit}`;
  const count = (value: number | undefined) => (value === undefined ? undefined : number(value));
  return (
    <div className="stack">
      {row.synthetic && <SyntheticBadge />}
      <Facts
        facts={[
          ...fact(t('column.unitName'), row.unitName),
          ...fact(t('column.group'), groupName(row.groupCode)),
          ...fact(t('column.line'), row.subProjectCode ?? row.projectCode),
          ...fact(
            t('column.period'),
            formatPeriod(row.periodFrom, isResult ? row.effectiveOn : row.periodTo),
          ),
          ...fact(t('column.value'), write(row.value)),
          ...(isResult
            ? []
            : [
                ...fact(t('column.valueLow'), write(row.valueLow)),
                ...fact(t('column.valueHigh'), write(row.valueHigh)),
                ...fact(t('column.decision'), row.decision),
              ]),
          ...fact(t('column.numerator'), count(row.numerator)),
          ...fact(t('column.denominator'), count(row.denominator)),
          ...(isResult
            ? fact(t('column.official'), row.official ? t('values.official') : t('values.other'))
            : []),
          ...fact(t('column.citation'), row.citation),
          ...(isResult ? fact(t('column.note'), row.note) : []),
        ]}
      />
    </div>
  );
}
