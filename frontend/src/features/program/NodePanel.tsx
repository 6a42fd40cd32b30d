import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { historyOf, type ProgramTree } from '@/api';
import { useText } from '@/shared/i18n/useText';
import { paths } from '@/shared/router/paths';
import { useSearchState } from '@/shared/router/useSearchState';
import { useMay } from '@/shared/session';
import { SidePanel } from '@/shared/ui/page';
import { RowHistory } from '@/shared/ui/RowHistory';
import { NoPermission, NotFound, QueryState } from '@/shared/ui/states';
import { NodeForm } from './NodeForm';
import { type Node, placeOf } from './nodes';
import { programQuery, projectQuery, subProjectQuery } from './programQueries';
import { programRoute } from './programRoutes';

interface Props {
  tree: ProgramTree;
  /** As the URL names it, see programRoutes. */
  node: string;
  onClose: () => void;
}

/** Adds to the tree, or changes the program, a project or a sub-project of it. */
export function NodePanel({ tree, node, onClose }: Props) {
  const t = useText('program');
  const may = useMay();
  const place = placeOf(tree, node);
  const title = place
    ? t(place.id ? `node.${place.kind}.edit` : `node.${place.kind}.add`)
    : t('show.tree');
  let content = <NotFound />;
  if (!may('admin')) content = <NoPermission />;
  else if (place?.id) content = <NodeEdit tree={tree} {...place} id={place.id} onDone={onClose} />;
  else if (place) content = <NodeForm node={place as Node} onSaved={onClose} onDone={onClose} />;
  const parent = place && tree.projects.find((one) => one.id === place.parentId);
  return (
    <SidePanel title={title} onClose={onClose}>
      <p className="muted program-parent">{parent?.code ?? tree.program.code}</p>
      {content}
      {place?.id && <RowHistory rowId={place.id} load={historyOf(place.id)} />}
    </SidePanel>
  );
}

interface EditProps {
  tree: ProgramTree;
  kind: Node['kind'];
  id: string;
  parentId: string;
  onDone: () => void;
}

function NodeEdit({ tree, kind, id, parentId, onDone }: EditProps) {
  const t = useText('program');
  const navigate = useNavigate();
  const [{ line }, change] = useSearchState(programRoute);
  const program = useQuery({ ...programQuery(id), enabled: kind === 'program' });
  const project = useQuery({ ...projectQuery(id), enabled: kind === 'project' });
  const subProject = useQuery({ ...subProjectQuery(id), enabled: kind === 'subProject' });
  const found = { program, project, subProject }[kind];
  const deleted = () => {
    if (kind === 'program') navigate({ to: paths.programs() } as never);
    else change({ node: undefined, line: line === id ? undefined : line });
  };
  return (
    <QueryState query={found as typeof program} what={t('what')}>
      {(row) => (
        <NodeForm
          node={{ kind, parentId, row } as Node}
          isUsed={isUsed(tree, id)}
          onSaved={onDone}
          onDone={onDone}
          onDeleted={deleted}
        />
      )}
    </QueryState>
  );
}

/** A parent is deleted after what is below it; the server looks for whatever else names it. */
function isUsed(tree: ProgramTree, id: string): boolean {
  if (id === tree.program.id) return tree.projects.length > 0;
  return tree.projects.some((one) => one.id === id && one.subProjects.length > 0);
}
