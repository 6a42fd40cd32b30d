import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { historyOf, type ProgramTree } from '@/api';
import { formatPeriod } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { Button } from '@/shared/ui/Button';
import { Facts, Page, PageHeader, Section } from '@/shared/ui/page';
import { RowHistory } from '@/shared/ui/RowHistory';
import { QueryState } from '@/shared/ui/states';
import { Activities } from './Activities';
import { ActivityPanel } from './ActivityPanel';
import { LeadAgency } from './LeadAgency';
import { NodePanel } from './NodePanel';
import { ProgramLines } from './ProgramLines';
import { treeQuery } from './programQueries';
import { programRoute } from './programRoutes';

export default function ProgramShow() {
  const t = useText('program');
  const { programId } = programRoute.useParams();
  const tree = useQuery(treeQuery(programId, useContextSearch()));
  if (tree.data) return <ProgramPage tree={tree.data} />;
  return (
    <Page header={<PageHeader title={t('title')} />}>
      <QueryState query={tree} what={t('what')}>
        {() => null}
      </QueryState>
    </Page>
  );
}

function ProgramPage({ tree }: { tree: ProgramTree }) {
  const t = useText('program');
  const { language } = useFormat();
  const may = useMay();
  const [, change] = useSearchState(programRoute);
  const { program } = tree;
  return (
    <Page
      header={
        <PageHeader
          title={language === 'vi' ? program.titleVi : program.titleEn}
          crumbs={[{ label: t('title'), to: paths.programs() }]}
          lead={program.code}
          actions={
            may('admin') && (
              <Button
                icon={<Pencil size={16} aria-hidden="true" />}
                onClick={() => change({ node: 'program', activity: undefined }, { push: true })}
              >
                {t('node.program.edit')}
              </Button>
            )
          }
        />
      }
      panel={<ProgramPanel tree={tree} />}
    >
      <Section title={t('show.facts')}>
        <Facts
          facts={[
            {
              label: t('column.period'),
              value: formatPeriod(program.periodFrom, program.periodTo),
            },
            {
              label: t('column.leadAgency'),
              value: <LeadAgency id={program.leadAgencyId} agencies={tree.agencies} />,
            },
            { label: t('column.legalBasis'), value: program.legalBasis ?? '–' },
            { label: t('column.evidence'), value: t(`evidence.${program.evidence}`) },
          ]}
        />
      </Section>
      <ProgramLines tree={tree} />
      <Activities tree={tree} />
      <RowHistory rowId={program.id} load={historyOf(program.id)} />
    </Page>
  );
}

function ProgramPanel({ tree }: { tree: ProgramTree }) {
  const [{ activity, edit, node }, change] = useSearchState(programRoute);
  if (activity) {
    return (
      <ActivityPanel
        key={activity}
        tree={tree}
        id={activity}
        isEditing={edit === 'change'}
        onEdit={(editing) => change({ edit: editing ? 'change' : undefined }, { push: editing })}
        onShow={(id) => change({ activity: id, edit: undefined })}
        onClose={() => change({ activity: undefined, edit: undefined })}
      />
    );
  }
  if (node) {
    return (
      <NodePanel key={node} tree={tree} node={node} onClose={() => change({ node: undefined })} />
    );
  }
  return null;
}
