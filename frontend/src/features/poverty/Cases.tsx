import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import type { RuleSet, RuleSetCaseResult } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Status } from '@/shared/ui/marks';
import { Section } from '@/shared/ui/page';
import { PovertyResult } from '@/shared/ui/Reasoning';
import { Empty, QueryState } from '@/shared/ui/states';
import { trialQuery } from './povertyQueries';

/** Households whose result is known, and what the rule set makes of each. */
export function Cases({
  ruleSet,
  onOpen,
}: {
  ruleSet: RuleSet;
  /** Opens a case, or 'new'. */
  onOpen: (id: string) => void;
}) {
  const t = useText('poverty');
  const { number } = useFormat();
  const may = useMay();
  const trial = useQuery(trialQuery(ruleSet.id));
  const mayChange = may('admin') && ruleSet.state === 'DRAFT';
  const columns: Column<RuleSetCaseResult>[] = [
    {
      key: 'title',
      names: true,
      title: t('case.title'),
      cell: ({ tried }) =>
        mayChange ? (
          <button type="button" className="link-button" onClick={() => onOpen(tried.id)}>
            {tried.title}
          </button>
        ) : (
          tried.title
        ),
    },
    {
      key: 'expected',
      title: t('case.expected'),
      cell: ({ tried }) => (
        <PovertyResult status={tried.expectedStatus} kind={tried.expectedKind} />
      ),
    },
    {
      key: 'result',
      title: t('case.result'),
      cell: ({ classification, problems }) =>
        classification ? (
          <PovertyResult status={classification.status} kind={classification.kind} />
        ) : (
          problems.map((problem) => problem.detail).join(' ')
        ),
    },
    {
      key: 'holds',
      brief: true,
      title: t('case.holds'),
      cell: ({ holds }) =>
        holds ? (
          <Status tone="ok">{t('holds')}</Status>
        ) : (
          <Status tone="danger" icon={<X size={14} aria-hidden="true" />}>
            {t('holdsNot')}
          </Status>
        ),
    },
    { key: 'source', title: t('case.source'), cell: ({ tried }) => tried.source ?? '–' },
  ];
  return (
    <Section
      title={t('cases')}
      note={
        trial.data &&
        t('case.summary', { held: number(trial.data.held), failed: number(trial.data.failed) })
      }
      actions={
        mayChange && (
          <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => onOpen('new')}>
            {t('case.add')}
          </Button>
        )
      }
    >
      <QueryState query={trial} what={t('cases')}>
        {({ results }) => (
          <DataTable
            caption={t('cases')}
            columns={columns}
            rows={results}
            rowKey={({ tried }) => tried.id}
            total={results.length}
            empty={<Empty title={t('case.none')}>{t('case.noneText')}</Empty>}
          />
        )}
      </QueryState>
    </Section>
  );
}
