import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { Evaluation, SteeringDocument } from '@/api';
import { formatDate } from '@/shared/format/date';
import { useText } from '@/shared/i18n/useText';
import { useContextSearch } from '@/shared/router/root';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { NoData } from '@/shared/ui/figure';
import { Section } from '@/shared/ui/page';
import { Empty, QueryState } from '@/shared/ui/states';
import { documentsQuery } from './evaluationQueries';
import { useTexts } from './words';
import './documents.css';

/** The documents that steered the program, in the order of their issue: Table 2 of the report. */
export function Documents({
  evaluation,
  may,
  onOpen,
}: {
  evaluation: Evaluation;
  may: boolean;
  /** Opens the form: of a document by its id, or 'new'. */
  onOpen: (id: string) => void;
}) {
  const t = useText('evaluation');
  const read = useTexts();
  const documents = useQuery(documentsQuery(evaluation.id, useContextSearch()));
  const columns: Column<SteeringDocument>[] = [
    {
      key: 'number',
      brief: true,
      title: t('steering.number'),
      names: true,
      cell: (one) => one.number,
    },
    { key: 'title', title: t('steering.about'), cell: (one) => read(one, 'title') },
    { key: 'issuer', title: t('steering.issuer'), cell: (one) => one.issuer },
    {
      key: 'issuedOn',
      brief: true,
      title: t('steering.issuedOn'),
      cell: (one) => formatDate(one.issuedOn),
    },
    {
      key: 'reachedOn',
      brief: true,
      title: t('steering.reachedOn'),
      cell: (one) => (one.reachedOn ? formatDate(one.reachedOn) : <NoData />),
    },
    { key: 'citation', title: t('steering.citation'), cell: (one) => one.citation },
    ...(may
      ? [
          {
            key: 'change',
            title: t('steering.action'),
            cell: (one: SteeringDocument) => (
              <Button
                size="small"
                aria-label={`${t('change')}: ${one.number}`}
                onClick={() => onOpen(one.id)}
              >
                {t('change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  const add = may && (
    <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => onOpen('new')}>
      {t('steering.add')}
    </Button>
  );
  return (
    <Section title={t('steering.title')} note={t('steering.note')}>
      <QueryState query={documents} what={t('steering.title')}>
        {({ items = [] }) => (
          <DataTable
            caption={t('steering.title')}
            columns={columns}
            rows={items}
            rowKey={(one) => one.id}
            actions={add}
            empty={<Empty title={t('steering.empty')} actions={add} />}
          />
        )}
      </QueryState>
    </Section>
  );
}
