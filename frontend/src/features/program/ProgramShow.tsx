import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Agency, ProgramTree } from '@/api';
import { formatDate, formatPeriod, today } from '@/shared/format/date';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useContextSearch } from '@/shared/router/root';
import { useSearchState } from '@/shared/router/useSearchState';
import { AreaBadge } from '@/shared/ui/area';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Facts, Page, PageHeader, Section } from '@/shared/ui/page';
import { QueryState } from '@/shared/ui/states';
import { Activities } from './Activities';
import { ActivityPanel } from './ActivityPanel';
import { type TreeNode, treeQuery } from './programQueries';
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
  const [{ activity }, change] = useSearchState(programRoute);
  const { program } = tree;
  return (
    <Page
      header={
        <PageHeader
          title={language === 'vi' ? program.titleVi : program.titleEn}
          crumbs={[{ label: t('title'), to: paths.programs() }]}
          lead={program.code}
        />
      }
      panel={
        activity && (
          <ActivityPanel
            key={activity}
            tree={tree}
            id={activity}
            onClose={() => change({ activity: undefined })}
          />
        )
      }
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
      <Lines tree={tree} />
      <Activities tree={tree} />
    </Page>
  );
}

/** Projects with their sub-projects; a line leads to its activities. */
function Lines({ tree }: { tree: ProgramTree }) {
  const t = useText('program');
  const { language } = useFormat();
  const [{ cols, line }, change] = useSearchState(programRoute);
  const rows = tree.projects.flatMap((project) => [project, ...project.subProjects]);
  const columns: Column<TreeNode>[] = [
    {
      key: 'code',
      title: t('column.line'),
      names: true,
      cell: (node) => (
        <>
          {node.code} {language === 'vi' ? node.titleVi : node.titleEn}
          {node.excluded && (
            <span className="note">
              {' '}
              {t('show.excluded', { reason: node.exclusionReason ?? '' })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'areaType',
      title: t('column.areaType'),
      cell: (node) => <AreaBadge area={node.areaType} tight />,
    },
    {
      key: 'capitalType',
      title: t('column.capitalType'),
      cell: (node) => t(`capital.${node.capitalType}`),
    },
    {
      key: 'leadAgencyId',
      title: t('column.leadAgency'),
      cell: (node) => <LeadAgency id={node.leadAgencyId} agencies={tree.agencies} />,
    },
    {
      key: 'legalBasis',
      title: t('column.legalBasis'),
      optional: true,
      cell: (node) => node.legalBasis ?? '–',
    },
    {
      key: 'evidence',
      title: t('column.evidence'),
      cell: (node) => t(`evidence.${node.evidence}`),
    },
    {
      key: 'activities',
      title: t('activity.title'),
      cell: (node) => (
        <Button
          type="link"
          size="small"
          aria-pressed={line === node.id}
          aria-label={t('activity.of', { line: node.code })}
          onClick={() => change({ line: line === node.id ? undefined : node.id })}
        >
          {line === node.id ? t('activity.all') : t('activity.filter')}
        </Button>
      ),
    },
  ];
  return (
    <Section title={t('show.tree')}>
      <DataTable
        caption={t('show.tree')}
        columns={columns}
        rows={rows}
        rowKey={(node) => node.id}
        indent={(node) => (node.subProjectId ? 1 : 0)}
        view={{ cols }}
        onView={(view) => change({ cols: view.cols })}
        empty={<p className="muted">{t('show.noLines')}</p>}
      />
    </Section>
  );
}

/** The agency, and who took over when it had ended on the day in view. */
function LeadAgency({ id, agencies }: { id?: string; agencies: readonly Agency[] }) {
  const t = useText('program');
  const { language } = useFormat();
  const { asOf } = useContextSearch();
  const agency = agencies.find((one) => one.id === id);
  if (!agency) return <>–</>;
  const name = (one: Agency) => (language === 'vi' ? one.nameVi : one.nameEn);
  const successor = agencies.find((one) => one.id === agency.successorId);
  const hasEnded = agency.validTo !== undefined && agency.validTo < (asOf ?? today());
  return (
    <>
      {name(agency)}
      {hasEnded && agency.validTo && (
        <span className="note">
          {' '}
          {successor
            ? t('show.successor', { date: formatDate(agency.validTo), name: name(successor) })
            : t('show.ended', { date: formatDate(agency.validTo) })}
        </span>
      )}
    </>
  );
}
