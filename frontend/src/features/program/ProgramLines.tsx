import { Pencil, Plus } from 'lucide-react';
import type { ProgramTree } from '@/api';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '@/shared/i18n/useText';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { AreaBadge } from '@/shared/ui/area';
import { Button } from '@/shared/ui/Button';
import { type Column, DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/page';
import { LeadAgency } from './LeadAgency';
import type { TreeNode } from './programQueries';
import { programRoute } from './programRoutes';

/** Projects with their sub-projects; a line leads to its activities. */
export function ProgramLines({ tree }: { tree: ProgramTree }) {
  const t = useText('program');
  const { language } = useFormat();
  const may = useMay();
  const [{ cols, line }, change] = useSearchState(programRoute);
  const rows = tree.projects.flatMap((project) => [project, ...project.subProjects]);
  const edit = (node: string) => change({ node, activity: undefined }, { push: true });
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
      brief: true,
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
      brief: true,
      title: t('column.evidence'),
      cell: (node) => t(`evidence.${node.evidence}`),
    },
    {
      key: 'activities',
      title: t('activity.title'),
      cell: (node) => (
        <Button
          kind="link"
          size="small"
          aria-pressed={line === node.id}
          aria-label={t('activity.of', { line: node.code })}
          onClick={() => change({ line: line === node.id ? undefined : node.id })}
        >
          {line === node.id ? t('activity.all') : t('activity.filter')}
        </Button>
      ),
    },
    ...(may('admin')
      ? [
          {
            key: 'change',
            title: t('node.change'),
            cell: (node: TreeNode) => (
              <span className="program-change">
                <Button
                  kind="text"
                  size="small"
                  icon={<Pencil size={15} aria-hidden="true" />}
                  aria-label={t('node.changeOne', { line: node.code })}
                  onClick={() => edit(node.id)}
                />
                {!node.subProjectId && (
                  <Button
                    kind="text"
                    size="small"
                    icon={<Plus size={16} aria-hidden="true" />}
                    aria-label={t('node.addBelow', { line: node.code })}
                    onClick={() => edit(`new.${node.id}`)}
                  />
                )}
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t('show.tree')}
      actions={
        may('admin') && (
          <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => edit('new')}>
            {t('node.project.add')}
          </Button>
        )
      }
    >
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
