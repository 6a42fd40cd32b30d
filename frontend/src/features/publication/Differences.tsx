import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangedFigure, Evaluation, IssuedReport } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { NoData } from '@/shared/ui/figure';
import { Empty, QueryState } from '@/shared/ui/states';
import { differencesQuery } from './publicationQueries';

/** Figures that would be others if the report were issued now: asked for, for it takes the sheet anew. */
export function Differences({
  evaluation,
  issue,
}: {
  evaluation: Evaluation;
  issue: IssuedReport;
}) {
  const t = useText('publication');
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <p>
        <Button onClick={() => setAsked(true)}>{t('differences.ask')}</Button>
      </p>
    );
  }
  return <Compared evaluation={evaluation} issue={issue} />;
}

function Compared({ evaluation, issue }: { evaluation: Evaluation; issue: IssuedReport }) {
  const t = useText('publication');
  const { number } = useFormat();
  const differences = useQuery(differencesQuery(evaluation.id, issue.issueNumber));
  const shown = (figure: ChangedFigure, value?: number) =>
    value === undefined ? (
      <NoData />
    ) : (
      `${number(value / figure.scale, { digits: figure.decimals })} ${figure.unit}`
    );
  const columns: Column<ChangedFigure>[] = [
    { key: 'title', title: t('differences.figure'), names: true, cell: (one) => one.title },
    {
      key: 'column',
      title: t('differences.column'),
      cell: (one) => t(`column.${one.column as 'ALL'}`),
    },
    { key: 'issued', title: t('differences.issued'), cell: (one) => shown(one, one.issued) },
    { key: 'now', title: t('differences.now'), cell: (one) => shown(one, one.now) },
  ];
  return (
    <QueryState query={differences} what={t('differences.title')}>
      {(found) => (
        <>
          <h3>{t('differences.title')}</h3>
          <p className="note">
            {t('differences.note', { issue: issue.issueNumber, block: number(found.lastBlock) })}
          </p>
          <DataTable
            caption={t('differences.title')}
            columns={columns}
            rows={found.items}
            rowKey={(one) => one.key}
            empty={
              <Empty
                title={found.compared > 0 ? t('differences.none') : t('differences.unknown')}
              />
            }
          />
        </>
      )}
    </QueryState>
  );
}
